import type { HeldAnswer } from '../../../core/src/api/syncAnswer.ts';
import type { SyncRequest } from '../../../core/src/api/syncRequest.ts';
import { ROW_KINDS, type RowKind } from '../../../core/src/schema/tabs.ts';
import type { ListRow, SheetClass, WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import type { Ports } from '../ports.ts';
import { isAcknowledged, vanishedClasses, type Acknowledged } from './classMemory.ts';
import { askAboutHeld, askAboutWide, describeHeld } from './explainHeld.ts';
import type { SyncChanges } from './lastSync.ts';
import { planRequests, type SentAlong } from './planRequests.ts';
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
  /** What was changed so far by what is sent of this reading. */
  readonly changes?: SyncChanges;
  /** Whether a held change is meant; a menu's run asks the person where nothing else is said. */
  readonly accepts?: AcceptHeld | undefined;
  /** Fields of the province's over which the person keeps their own value, by class code. */
  readonly answers?: SentAlong['answers'];
}

/** Whether the person means a change that the server holds. */
export type AcceptHeld = (classCode: string, held: HeldAnswer, description: string) => boolean;

/**
 * Sends every class whose content is not the last acknowledged one, and those with answers. In a menu's run the person is
 * asked about changes that the server holds, and what they confirm is sent again with its token. Classes that the province changed are sent once
 * more as they are, to learn what. Nothing changed and nothing asked: no request.
 */
export function sendClasses(ports: SendPorts, facts: SendFacts): PushOutcome {
  const { reading, known, answers } = facts;
  const isDue = (sheetClass: SheetClass): boolean =>
    !isAcknowledged(sheetClass, known) || answers?.has(sheetClass.classCode) === true;
  const due = reading.classes.filter(isDue).map(({ classCode }) => classCode);
  const first = send(ports, facts, due);
  const confirmed = acceptedOf(reading, first.held, facts.accepts ?? acceptsAsked(ports, facts, first.held));
  const again = [...confirmed.keys(), ...first.newer];
  if (again.length === 0) return first;
  return join(first, send(ports, facts, again, confirmed), again);
}

function send(
  ports: SendPorts,
  { reading, known, reason, observedAt, isAsking, answers, changes }: SendFacts,
  codes: readonly string[],
  confirmed: ReadonlyMap<string, string> = new Map(),
): PushOutcome {
  const wanted = new Set(codes);
  const classes = reading.classes.filter(({ classCode }) => wanted.has(classCode));
  const all = reading.classes.map(({ classCode }) => classCode);
  const isNews = classes.length > 0 || confirmed.size > 0 || vanishedClasses(all, known).length > 0;
  const present = reason !== 'edit' && isNews && !hasUnreadableCode(reading) ? all : undefined;
  const along = { known, present, confirmed, answers, isAsking };
  const requests = planRequests({ workbookId: ports.workbookId(), observedAt, reason }, classes, along);
  return requests.length === 0 ? NOTHING_SENT : pushClasses(ports, requests, known, changes);
}

// A class whose code was spoilt is not a class that was removed.
const hasUnreadableCode = ({ issues }: WorkbookReading): boolean =>
  issues.some(({ code, kind }) => kind === 'class' && UNREADABLE.has(code));
const UNREADABLE: ReadonlySet<string> = new Set(['class-code/malformed', 'class/other-reporter']);

/** The tokens of the held changes that the person means. */
function acceptedOf(
  reading: WorkbookReading,
  held: ReadonlyMap<string, HeldAnswer>,
  accepts: AcceptHeld,
): Map<string, string> {
  const meant = [...held].filter(([classCode, one]) =>
    accepts(classCode, one, heldWords(reading, classCode, one)),
  );
  return new Map(meant.map(([classCode, { confirm }]) => [classCode, confirm]));
}

/** Asks the person in a menu's run: about each class, and once about a change that goes over several. */
function acceptsAsked(
  { ui }: SendPorts,
  { reading, reason }: SendFacts,
  held: ReadonlyMap<string, HeldAnswer>,
): AcceptHeld {
  if (reason !== 'menu') return () => false;
  const wide = new Map([...held].filter(([, { isWide }]) => isWide));
  const rows = [...wide].flatMap(([classCode, one]) => rowsOf(reading, classCode, one.changed, one.kind));
  const isMeant = wide.size > 0 && ui.ask(askAboutWide(wide, rows));
  return (classCode, one, description) =>
    wide.has(classCode) ? isMeant : ui.ask(askAboutHeld(description, one));
}

/** What a held change would do, with the numbers of its rows in the sheet. */
export const heldWords = (reading: WorkbookReading, classCode: string, held: HeldAnswer): string =>
  describeHeld(classCode, held, rowsOf(reading, classCode, held.changed));

/** The row numbers of these rows of a class, on the tab of that kind or on all. */
function rowsOf(
  { classes }: WorkbookReading,
  classCode: string,
  ids: readonly string[],
  only?: RowKind,
): number[] {
  const found = classes.find((one) => one.classCode === classCode);
  if (found === undefined) return [];
  const wanted = new Set(ids);
  const rowsOn = (kind: RowKind): readonly Pick<ListRow, 'id' | 'rowNumber'>[] =>
    kind === 'class' ? [{ id: classCode, rowNumber: found.rowNumber }] : found.lists[kind];
  return (only === undefined ? ROW_KINDS : [only])
    .flatMap(rowsOn)
    .filter(({ id }) => wanted.has(id))
    .map(({ rowNumber }) => rowNumber);
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
    codebook: second.codebook ?? first.codebook,
  };
}
