import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Stack } from '../stack/stack.ts';
import { isRefusal } from '../spreadsheet/refusal.ts';
import { functionRoutes } from './functionRoutes.ts';
import { jobRoutes } from './jobRoutes.ts';
import { operationRoutes } from './operationRoutes.ts';
import { refuseForeignOrigins } from './refuseForeignOrigins.ts';
import { workbookRoutes } from './workbookRoutes.ts';

/** The stack's HTTP surface on its one port (design §10). */
export function surface(stack: Stack, workbenchDirectory: string): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(refuseForeignOrigins);
  app.get('/healthz', (_req, res) => {
    res.status(stack.isReady() ? 200 : 503).json({ ready: stack.isReady() });
  });
  // Before any body parser: the functions read their bodies themselves.
  app.use('/functions', functionRoutes(stack));
  app.use('/v4/spreadsheets', stack.sheetsApi);
  app.use('/local', express.json({ limit: '20mb' }));
  app.get('/local/certs', (_req, res) => {
    res.json(stack.tokens.certs());
  });
  app.post('/local/token', async (req, res) => {
    const { as } = (req.body ?? {}) as { as?: unknown };
    if (typeof as !== 'string' || !as.includes('@')) {
      res.status(400).json({ error: { code: 'local/malformed', message: 'as: an e-mail address' } });
      return;
    }
    res.json({ token: await stack.tokens.sign(as) });
  });
  app.use('/local/workbooks', workbookRoutes(stack));
  app.use('/local/jobs', jobRoutes(stack));
  app.use('/local', operationRoutes(stack));
  app.use(express.static(workbenchDirectory));
  app.use((req, res) => {
    res.status(404).json({ error: { code: 'local/no-such-path', message: `${req.method} ${req.path}` } });
  });
  app.use(answerError(stack.log));
  return app;
}

const answerError =
  (log: (line: string) => void): ErrorRequestHandler =>
  (error: unknown, req, res, _next) => {
    const message = error instanceof Error ? error.message : String(error);
    if (isRefusal(error)) {
      const isMissing = error.reason === 'notFound';
      res.status(isMissing ? 404 : 400).json({
        error: { code: isMissing ? 'local/not-found' : 'local/malformed', message },
      });
      return;
    }
    const status = statusOf(error);
    if (status === 500)
      log(`${req.method} ${req.path}: ${error instanceof Error ? (error.stack ?? message) : message}\n`);
    res.status(status).json({ error: { code: status === 500 ? 'local/bug' : 'local/malformed', message } });
  };

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 500;
