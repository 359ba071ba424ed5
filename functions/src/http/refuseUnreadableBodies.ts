import type { Request } from '@google-cloud/functions-framework';
import type { ErrorRequestHandler } from 'express';
import { problems } from '../problem.ts';

type App = Request['app'];
const prepared = new WeakSet<App>();

const answerUnreadable: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (!isParseFailure(error)) return next(error);
  const code = 'request/malformed';
  res.status(problems[code].status).json({ error: { code, message: problems[code].message } });
};

/**
 * The framework parses a body before our code runs, and answers broken JSON with an HTML page. Its Express app is only
 * within reach from a request, so the first one (the platform's start-up probe) adds our answer.
 */
export function refuseUnreadableBodies(app: App): void {
  if (prepared.has(app)) return;
  prepared.add(app);
  app.use(answerUnreadable);
}

const isParseFailure = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'status' in error &&
  typeof error.status === 'number' &&
  error.status >= 400 &&
  error.status < 500;
