import { Router, type Request, type Response } from 'express';
import { frontEndAnswer, type FunctionAnswer, type FunctionRequest } from '../functions/functionsHost.ts';
import type { Stack } from '../stack/stack.ts';

/** `/functions/<name>`: the functions, and what goes wrong on the way to and from them (`/local/faults`). */
export function functionRoutes({ functions, faults }: Pick<Stack, 'functions' | 'faults'>): Router {
  const { counter } = faults;
  // One death after the other, each of a process that was up.
  let dying: Promise<void> = Promise.resolve();
  const kill = async (afterMs: number): Promise<void> => {
    await sleep(afterMs);
    await functions.untilUp();
    counter.met('functions', 'killed');
    await functions.kill();
  };
  const sendAgain = async (name: string, request: FunctionRequest, afterMs: number): Promise<void> => {
    counter.copyLeft();
    await sleep(afterMs);
    await functions.untilUp();
    await functions.call(name, request);
    counter.copyArrived();
  };
  const router = Router();
  router.use('/:name', async (req, res) => {
    const { name } = req.params;
    const request = await readRequest(req);
    // A request that finds nobody has met what it meets.
    if (!functions.isUp()) return sendAnswer(res, await functions.call(name, request));
    counter.requestArrived();
    const refused = faults.takeAnswerFault(false);
    if (refused !== undefined) return sendAnswer(res, frontEndAnswer(refused));
    const answering = functions.call(name, request);
    const { killAfterMs, copyAfterMs } = faults.takeRequestFaults();
    if (killAfterMs !== undefined) dying = dying.then(() => kill(killAfterMs));
    if (copyAfterMs !== undefined) void sendAgain(name, request, copyAfterMs);
    const answer = await answering;
    if (answer.status !== 200) return sendAnswer(res, answer);
    counter.requestSucceeded();
    const lost = faults.takeAnswerFault(true);
    sendAnswer(res, lost === undefined ? answer : frontEndAnswer(lost));
  });
  return router;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function readRequest(req: Request): Promise<FunctionRequest> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  const { method, url, headers } = req;
  return { method, url, headers, body: Buffer.concat(parts) };
}

function sendAnswer(res: Response, { status, headers, body }: FunctionAnswer): void {
  res.writeHead(status, headers).end(body);
}
