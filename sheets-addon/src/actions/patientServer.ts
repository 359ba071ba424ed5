import { readRetryAfter } from '../../../core/src/sync/readRetryAfter.ts';
import { retryDelay, type RetryLimits } from '../../../core/src/sync/retryDelay.ts';
import type { Ports, ServerPort, ServerReply } from '../ports.ts';

// Waits of at most 1, 2 and 4 seconds: somebody may be looking on, and the time of triggers is counted.
const RETRIES: RetryLimits = { attempts: 4, baseMs: 1000, mostMs: 8000 };

/** How long after its first attempt a question is still repeated: a long answer that failed is not waited for twice. */
const PATIENCE_MS = 60_000;

/** What a run keeps for a last attempt (a minute, if no answer comes) and for the marks after it. */
const FINISH_MS = 120_000;

/**
 * The functions, asked again after a pause when they may only be busy. Everything we send is state, so that a request
 * which came through although its answer did not does no harm when it is repeated. What cannot be asked in the time that
 * the run has left is not asked.
 */
export function patientServer(ports: Pick<Ports, 'server' | 'run' | 'clock'>): ServerPort {
  const { server } = ports;
  return {
    get: (name, query) => askPatiently(ports, () => server.get(name, query)),
    post: (name, body) => askPatiently(ports, () => server.post(name, body)),
  };
}

function askPatiently({ run, clock }: Pick<Ports, 'run' | 'clock'>, ask: () => ServerReply): ServerReply {
  if (run.leftMs() < FINISH_MS) return { failure: 'no-time' };
  const startedAt = clock.now();
  for (let attempt = 1; ; attempt += 1) {
    const reply = ask();
    if ('failure' in reply && reply.failure !== 'unreachable') return reply;
    const { status, retryAfter } = 'failure' in reply ? { status: undefined, retryAfter: undefined } : reply;
    const now = clock.now();
    const delay = retryDelay(
      {
        attempt,
        status,
        retryAfterMs: readRetryAfter(retryAfter, now),
        random: run.random(),
        leftMs: Math.min(startedAt + PATIENCE_MS - now, run.leftMs() - FINISH_MS),
      },
      RETRIES,
    );
    if (delay === undefined) return reply;
    run.sleep(delay);
  }
}
