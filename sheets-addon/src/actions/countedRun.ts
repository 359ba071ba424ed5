import { judgeUse, QUOTAS, type Standing } from '../../../core/src/sync/quota.ts';
import { addUse, useOfDay, type Use } from '../../../core/src/sync/usage.ts';
import type { Ports } from '../ports.ts';
import { countedServer } from './countedServer.ts';
import { patientServer } from './patientServer.ts';
import { percent } from './repeatedWords.ts';
import { showPause } from './showPause.ts';
import { rememberUsage, usageIn, type UsageMemory } from './usageMemory.ts';

/**
 * What Google counts of a run beside the time that we see: starting it and reading the script. An assumption, and rather
 * too much than too little.
 */
const START_MS = 1000;

/** How far the account's quota is used up by this workbook. */
export const standingOf = (
  { clock, accountKind }: Pick<Ports, 'clock' | 'accountKind'>,
  { hours }: Pick<UsageMemory, 'hours'>,
): Standing => judgeUse(useOfDay(hours, clock.now()), QUOTAS[accountKind()]);

/**
 * Does the work with a server that is asked patiently, and counts what it used. `trigger` for a run that no person
 * started: only of those Google counts the time. Whoever comes near the quota is told, and the rows of `Lớp` say so once
 * nothing is sent by itself any more.
 */
export function countedRun<Result>(
  ports: Ports,
  kind: 'trigger' | 'menu',
  work: (ports: Ports) => Result,
): Result {
  const { server, used } = countedServer(ports.server);
  try {
    return work({ ...ports, server: patientServer({ ...ports, server }) });
  } finally {
    const { run, clock } = ports;
    const ofTriggers =
      kind === 'trigger'
        ? { runs: 1, triggerMs: clock.now() - run.startedAt + START_MS }
        : { runs: 0, triggerMs: 0 };
    countUse(ports, { ...ofTriggers, ...used() }, kind);
  }
}

// Read again and written at once: two runs that end in the same moment may lose one's count, which only tells how near
// the limit is.
function countUse(ports: Ports, use: Use, kind: 'trigger' | 'menu'): void {
  const { memory, clock, ui } = ports;
  const before = usageIn(memory.readAll());
  const hours = addUse(before.hours, clock.now(), use);
  const { level, share } = standingOf(ports, { hours });
  if (level === 'low' && standingOf(ports, before).level === 'enough') {
    ui.toast(`Đã dùng ${percent(share)} hạn mức trong ngày của Google. Xem Sổ Lớp > Hạn mức hôm nay.`);
  }
  // A menu's run has just written the marks anew.
  const isPauseShown = level === 'spent' && ((before.isPauseShown && kind === 'trigger') || showPause(ports));
  rememberUsage(memory, { hours, isPauseShown });
}
