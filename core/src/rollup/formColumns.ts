import type { FormColumn } from './formTable.ts';

/** A column of words. `number` is what its place in the column-number row says: `A`; `width` in pixels, as in all three. */
export const textColumn = (header: string, number: string, width: number): FormColumn => ({
  header,
  number,
  format: 'text',
  width,
});

/** A column of whole numbers; `measure` is absent where they are made of other columns: `(4)=(1)-(2)`. */
export const countColumn = (header: string, number: string, width: number, measure?: string): FormColumn => ({
  header,
  number,
  format: 'count',
  width,
  ...(measure === undefined ? {} : { measure }),
});

/** A column of shares. */
export const percentColumn = (header: string, number: string, width: number): FormColumn => ({
  header,
  number,
  format: 'percent',
  width,
});
