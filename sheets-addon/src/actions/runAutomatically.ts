import type { Ports } from '../ports.ts';
import { countedRun, standingOf } from './countedRun.ts';
import { isElected } from './installTriggers.ts';
import { syncQueued, type QueuedReason } from './syncQueued.ts';
import { usageIn } from './usageMemory.ts';

/**
 * A run that a trigger started: syncs as the event asks, undefined for one that concerns nobody; it is counted all the same,
 * as Google counts it. Near the end of the quota it does nothing else: Google would stop the triggers without a word.
 */
export function runAutomatically(ports: Ports, reason: QueuedReason | undefined): void {
  const remembered = ports.memory.readAll();
  if (!isElected(ports, remembered)) return;
  countedRun(ports, 'trigger', (counted) => {
    if (reason === undefined) return;
    const { level } = standingOf(ports, usageIn(remembered));
    if (level !== 'spent') syncQueued(counted, reason);
  });
}
