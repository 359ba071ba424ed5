import type { HeldAnswer } from '../../../core/src/api/syncAnswer.ts';
import type { SyncRequest } from '../../../core/src/api/syncRequest.ts';
import { LIST_KINDS } from '../../../core/src/schema/tabs.ts';
import type { WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import type { Ports } from '../ports.ts';
import { isAcknowledged, vanishedClasses, type Acknowledged } from './classMemory.ts';
import { askAboutHeld } from './explainHeld.ts';
import { planRequests } from './planRequests.ts';
import { NOTHING_SENT, pushClasses, type PushOutcome } from './pushClasses.ts';

type SendPorts = Pick<Ports, 'server' | 'memory' | 'clock' | 'ui' | 'workbookId'>;

/** What is sent, and on what occasion. */
export interface SendFacts {
  readonly reading: WorkbookReading;
  readonly known: Map<string, Acknowledged>;
  readonly reason: SyncRequest['reason'];
  readonly observedAt: string;
  /** Asks once what the province changed, even when there is nothing to send. */
  readonly isAsking: boolean;
}

/**
 * Sends every class whose content is not the last acknowledged one. In a menu's run the person is asked about changes that
 * the server holds, and what they confirm is sent again with its token. Classes that the province changed are sent once
 * more as they are, to learn what. Nothing changed and nothing asked: no request.
 */
export function sendClasses(ports: SendPorts, facts: SendFacts): PushOutcome {
  const { reading, known, reason } = facts;
  const changed = reading.classes.filter((sheetClass) => !isAcknowledged(sheetClass, known));
  const first = send(
    ports,
    facts,
    changed.map(({ classCode }) => classCode),
  );
  const confirmed = reason === 'menu' ? askAbout(ports.ui, reading, first.held) : new Map<string, string>();
  const again = [...confirmed.keys(), ...first.newer];
  if (again.length === 0) return first;
  return join(first, send(ports, facts, again, confirmed), again);
}

function send(
  ports: SendPorts,
  { reading, known, reason, observedAt, isAsking }: SendFacts,
  codes: readonly string[],
  confirmed: ReadonlyMap<string, string> = new Map(),
): PushOutcome {
  const wanted = new Set(codes);
  const classes = reading.classes.filter(({ classCode }) => wanted.has(classCode));
  const all = reading.classes.map(({ classCode }) => classCode);
  const isNews = classes.length > 0 || confirmed.size > 0 || vanishedClasses(all, known).length > 0;
  const present = reason !== 'edit' && isNews && !hasUnreadableCode(reading) ? all : undefined;
  const along = { known, present, confirmed, isAsking };
  const requests = planRequests({ workbookId: ports.workbookId(), observedAt, reason }, classes, along);
  return requests.length === 0 ? NOTHING_SENT : pushClasses(ports, requests, known);
}

// A class whose code was spoilt is not a class that was removed.
const hasUnreadableCode = ({ issues }: WorkbookReading): boolean =>
  issues.some(({ code, kind }) => kind === 'class' && UNREADABLE.has(code));
const UNREADABLE: ReadonlySet<string> = new Set(['class-code/malformed', 'class/other-reporter']);

/** The tokens of the held changes that the person means. */
function askAbout(
  ui: Ports['ui'],
  reading: WorkbookReading,
  held: ReadonlyMap<string, HeldAnswer>,
): Map<string, string> {
  const confirmed = new Map<string, string>();
  for (const [classCode, why] of held) {
    if (ui.ask(askAboutHeld(classCode, why, rowsOf(reading, classCode, why.changed)))) {
      confirmed.set(classCode, why.confirm);
    }
  }
  return confirmed;
}

function rowsOf({ classes }: WorkbookReading, classCode: string, ids: readonly string[]): number[] {
  const lists = classes.find((one) => one.classCode === classCode)?.lists;
  const wanted = new Set(ids);
  return LIST_KINDS.flatMap((kind) =>
    (lists?.[kind] ?? []).filter(({ id }) => wanted.has(id)).map(({ rowNumber }) => rowNumber),
  );
}

/** Both rounds together: of classes that were sent again, the second one tells. */
function join(first: PushOutcome, second: PushOutcome, again: readonly string[]): PushOutcome {
  const rest = <Value>(of: ReadonlyMap<string, Value>): [string, Value][] =>
    [...of].filter(([classCode]) => !again.includes(classCode));
  return {
    sent: first.sent + second.sent,
    problems: new Map([...rest(first.problems), ...second.problems]),
    refusal: first.refusal ?? second.refusal,
    held: new Map([...rest(first.held), ...second.held]),
    changes: new Map([...first.changes, ...second.changes]),
    newer: second.newer,
  };
}
