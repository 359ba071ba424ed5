import type { Ports } from '../ports.ts';
import { syncWorkbook } from './syncWorkbook.ts';

/** Why a trigger syncs; each does all that those before it do. `opening` also asks what the province did. */
const REASONS = ['edit', 'sweep', 'opening'] as const;
export type QueuedReason = (typeof REASONS)[number];

/** Long enough for a run that has just looked for others to let go of the workbook. */
const LOCK_WAIT_MS = 3000;

/** Two runs may be on machines whose clocks differ. */
const CLOCK_DIFFERENCE_MS = 1000;

/** What a second reading and sending may take, with waits. */
const ANOTHER_MS = 180_000;

/** When the last run of that kind began that found somebody else at the workbook, or may have. */
const waitingKey = (reason: QueuedReason): string => `sync.waiting.${reason}`;
/** When the sheet was last read by a run that did what this reason asks. */
const readKey = (reason: QueuedReason): string => `sync.read.${reason}`;

/**
 * Syncs once for many events. Each of them starts a run of its own: one does the work of all, because it reads the
 * sheet after they were fired. A run whose event is older than the last reading has nothing to do and reads nothing; one that
 * finds another at work leaves it its time, and that one looks once more. Nothing is correct because of what the cache
 * remembers: the sweep finds whatever was missed.
 */
export function syncQueued(ports: Ports, reason: QueuedReason): void {
  ports.cache.write({ [waitingKey(reason)]: String(ports.run.startedAt) });
  if (syncUnlessRead(ports, reason, ports.run.startedAt)) syncWaiting(ports);
}

/**
 * Work that reads and syncs the whole workbook as that reason does, whatever events came before; then what those in between
 * asked for.
 */
export function syncForWaiting<Result>(
  ports: Ports,
  work: (ports: Ports) => Result,
  reason: QueuedReason = 'opening',
): Result {
  const alone: Ports['alone'] = (sync, waitMs) => ports.alone(() => reading(ports, reason, sync), waitMs);
  const result = work({ ...ports, alone });
  syncWaiting(ports);
  return result;
}

/** Syncs, once, for a run that has left us its time. */
function syncWaiting(ports: Ports): void {
  const { cache, run } = ports;
  const kept = cache.read([...REASONS.map(waitingKey), ...REASONS.map(readKey)]);
  const left = [...REASONS]
    .reverse()
    .map((reason) => ({ reason, since: timeIn(kept, waitingKey(reason)) }))
    .find(({ reason, since }) => since > timeIn(kept, readKey(reason)));
  if (left !== undefined && run.leftMs() > ANOTHER_MS) syncUnlessRead(ports, left.reason, left.since);
}

/** False when somebody else is at the workbook. */
function syncUnlessRead(ports: Ports, reason: QueuedReason, since: number): boolean {
  let wasAlone = false;
  const alone: Ports['alone'] = (sync) =>
    ports.alone(() => {
      wasAlone = true;
      const key = readKey(reason);
      const isRead = timeIn(ports.cache.read([key]), key) >= since + CLOCK_DIFFERENCE_MS;
      return isRead ? undefined : reading(ports, reason, sync);
    }, LOCK_WAIT_MS);
  syncWorkbook({ ...ports, alone }, reason === 'edit' ? 'edit' : 'sweep', reason === 'opening');
  return wasAlone;
}

/** Does the work and remembers that the sheet was read by it. */
function reading<Result>(
  { cache, clock }: Pick<Ports, 'cache' | 'clock'>,
  reason: QueuedReason,
  work: () => Result,
): Result {
  const readAt = String(clock.now());
  const result = work();
  const done = REASONS.slice(0, REASONS.indexOf(reason) + 1);
  cache.write(Object.fromEntries(done.map((one) => [readKey(one), readAt])));
  return result;
}

const timeIn = (kept: Readonly<Record<string, string>>, key: string): number => Number(kept[key] ?? 0);
