import { Router } from 'express';
import type { Stack } from '../stack/stack.ts';

/** `/local/ops` (counters as Google would bill or count them) and `DELETE /local/firestore`. */
export function operationRoutes({ operations, firestore }: Pick<Stack, 'operations' | 'firestore'>): Router {
  const router = Router();
  router.get('/ops', (_req, res) => {
    res.json(operations.read());
  });
  router.delete('/ops', (_req, res) => {
    operations.reset();
    res.json(operations.read());
  });
  router.delete('/firestore', (_req, res) => {
    firestore.clear();
    res.json({ cleared: true });
  });
  return router;
}
