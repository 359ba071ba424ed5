import type { HttpFunction, Response } from '@google-cloud/functions-framework';
import { MAX_BYTES } from '../../../core/src/api/limits.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { refuseUnreadableBodies } from './refuseUnreadableBodies.ts';

/** A request that passed the door: who calls, and what they sent. */
export interface Call {
  readonly email: string;
  readonly body: unknown;
  readonly query: Readonly<Record<string, unknown>>;
}

/**
 * The one place where HTTP, identity, the size limit and Problems meet: method, size, identity, then `act`. A Problem
 * becomes its status and code; anything else is a bug: 500, logged without what the request held.
 */
export const endpoint =
  (
    { identity, log }: Pick<Deps, 'identity' | 'log'>,
    method: 'GET' | 'POST',
    act: (call: Call) => Promise<unknown>,
  ): HttpFunction =>
  async (req, res) => {
    refuseUnreadableBodies(req.app);
    try {
      if (req.method !== method) throw new Problem('request/wrong-method');
      if ((req.rawBody?.length ?? 0) > MAX_BYTES) throw new Problem('request/too-large');
      const email = await identity.emailOf(req.get('authorization'));
      res.status(200).json(await act({ email, body: req.body as unknown, query: req.query }));
    } catch (error) {
      if (error instanceof Problem) return answerProblem(method, res, error);
      log('ERROR', 'bug', {
        path: req.path,
        error: error instanceof Error ? (error.stack ?? error.name) : 'unknown',
      });
      res.status(500).json({ error: { code: 'server/bug', message: 'Máy chủ gặp lỗi. Hãy thử lại sau.' } });
    }
  };

function answerProblem(method: string, res: Response, { status, code, message, details }: Problem): void {
  if (status === 405) res.set('Allow', method);
  res.status(status).json({ error: { code, message, ...(details === undefined ? {} : { details }) } });
}
