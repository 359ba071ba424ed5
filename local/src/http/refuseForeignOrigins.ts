import type { RequestHandler } from 'express';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * The stack has no passwords, so only this machine's own pages may call it: a page of another site (its `Origin`), or a
 * name that was made to point here (its `Host`), is refused.
 */
export const refuseForeignOrigins: RequestHandler = (req, res, next) => {
  const { origin, host = '' } = req.headers;
  const isOwn = origin === undefined || LOOPBACK.test(origin.replace(/^https?:\/\//, ''));
  if (LOOPBACK.test(host) && isOwn) {
    next();
    return;
  }
  res
    .status(403)
    .json({ error: { code: 'local/foreign-origin', message: 'Only pages of this machine may call.' } });
};
