import { Router } from 'express';
import { parseRequest } from './parseRequest.ts';
import { FaultRequest } from '../stack/faults.ts';
import type { Stack } from '../stack/stack.ts';

/** `/local/ops` (counters as Google would bill or count them), `/local/faults` and `/local/firestore`. */
export function operationRoutes({
  operations,
  firestore,
  faults,
}: Pick<Stack, 'operations' | 'firestore' | 'faults'>): Router {
  const router = Router();
  router.get('/ops', (_req, res) => {
    res.json(operations.read());
  });
  router.delete('/ops', (_req, res) => {
    operations.reset();
    res.json(operations.read());
  });
  router.get('/firestore', (_req, res) => {
    res.json({ address: firestore.address });
  });
  router.delete('/firestore', (_req, res) => {
    firestore.clear();
    res.json({ cleared: true });
  });
  router.post('/faults', (req, res) => {
    faults.add(parseRequest(FaultRequest, req));
    res.json({ added: true });
  });
  router.get('/faults', (_req, res) => {
    res.json(faults.counter.read());
  });
  router.delete('/faults', (_req, res) => {
    faults.clear();
    res.json({ cleared: true });
  });
  return router;
}
