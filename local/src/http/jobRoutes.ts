import { Router } from 'express';
import type { Stack } from '../stack/stack.ts';

/** `/local/jobs/{sweep|publish|review|match|audit}`: runs a scheduled job now and answers its result. */
export function jobRoutes({ jobs }: Pick<Stack, 'jobs'>): Router {
  const router = Router();
  router.post('/:name', async (req, res) => {
    const job = Object.entries(jobs).find(([name]) => name === req.params.name)?.[1];
    if (job === undefined) {
      res.status(404).json({ error: { code: 'local/no-such-job', message: Object.keys(jobs).join(', ') } });
      return;
    }
    const { status, body } = await job();
    res.status(status).json(body);
  });
  return router;
}
