import { statusOf } from './repeatCall.ts';

/** Asked too often: the one failure after which it is sure that nothing was done. */
const REFUSED_FOR_NOW = 429;

/**
 * A call for `repeatCall` that must not be done twice: `whole`, until it may have been done although its answer was lost;
 * from then on `rest`, which may. Without a rest it is given up, by an error that is not repeated.
 */
export function sendOnce<T>(whole: () => Promise<T>, rest: (() => Promise<T>) | undefined): () => Promise<T> {
  let unsure: unknown;
  return async () => {
    if (unsure !== undefined && rest === undefined) {
      throw new Error('Not repeated, since it may have been done', { cause: unsure });
    }
    try {
      return await (unsure === undefined || rest === undefined ? whole() : rest());
    } catch (error) {
      if (statusOf(error) !== REFUSED_FOR_NOW) unsure = error;
      throw error;
    }
  };
}
