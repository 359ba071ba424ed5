import { MAX_BYTES, MAX_ROWS, PROTOCOL } from '../../../core/src/api/limits.ts';
import { type SyncRequest } from '../../../core/src/api/syncRequest.ts';
import { SENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { LIST_KINDS, ROW_KINDS } from '../../../core/src/schema/tabs.ts';
import type { FieldAnswer } from '../../../core/src/sync/answerField.ts';
import { cellsOf, type SheetClass } from '../../../core/src/sheet/readWorkbook.ts';
import type { ClassMemory } from './classMemory.ts';

/** What every request of one run says alike. */
export interface RunFacts {
  readonly workbookId: string;
  /** ISO time at which the sheet was read. */
  readonly observedAt: string;
  readonly reason: SyncRequest['reason'];
}

/** What one request may hold; the defaults are the server's limits. */
export interface RequestLimits {
  readonly rows: number;
  readonly bytes: number;
}

// Room for everything in a request that is not a class.
const ENVELOPE_BYTES = 20_000;
const SERVER_LIMITS: RequestLimits = { rows: MAX_ROWS, bytes: MAX_BYTES - ENVELOPE_BYTES };

/** What goes along with the changed classes. */
export interface SentAlong {
  readonly known: ClassMemory;
  /** Every class code in the workbook, when it was read whole. */
  readonly present: readonly string[] | undefined;
  /** Tokens of held changes that the person confirmed, by class code. */
  readonly confirmed?: ReadonlyMap<string, string>;
  /** Fields of the province's over which the person keeps their own value, by class code. */
  readonly answers?: ReadonlyMap<string, readonly FieldAnswer[]> | undefined;
  /** The request is only to ask what the province changed. */
  readonly isAsking?: boolean;
}

/**
 * The requests that bring the changed classes, each whole, to the server: as few as the limits allow. `present` and
 * confirmed removals go with the last one, and make one by themselves when only classes disappeared. A class that is larger
 * than the limits stands alone and is left to the server to refuse.
 */
export function planRequests(
  facts: RunFacts,
  changed: readonly SheetClass[],
  along: SentAlong,
  limits: RequestLimits = SERVER_LIMITS,
): SyncRequest[] {
  const { present, confirmed = new Map<string, string>(), isAsking = false } = along;
  const groups = splitClasses(
    changed.map((sheetClass) => classPart(sheetClass, along)),
    limits,
  );
  const removals = [...confirmed]
    .filter(([classCode]) => present?.includes(classCode) === false)
    .map(([classCode, confirm]) => ({ classCode, confirm }));
  if (groups.length === 0 && (present !== undefined || isAsking)) groups.push([]);
  return groups.map((classes, at) => ({
    protocol: PROTOCOL,
    ...facts,
    columns: sentColumns(),
    classes,
    ...(present !== undefined && at === groups.length - 1 ? { present: [...present] } : {}),
    ...(removals.length > 0 && at === groups.length - 1 ? { removals } : {}),
  }));
}

const sentColumns = (): SyncRequest['columns'] =>
  Object.fromEntries(ROW_KINDS.map((kind) => [kind, [...SENT_KEYS[kind]]])) as SyncRequest['columns'];

type ClassPart = SyncRequest['classes'][number];

function classPart(
  { classCode, hash, cells, lists }: SheetClass,
  { known, confirmed, answers }: SentAlong,
): ClassPart {
  const confirm = confirmed?.get(classCode);
  const kept = answers?.get(classCode);
  return {
    classCode,
    baseRevision: known.get(classCode)?.revision ?? 0,
    hash,
    ...(confirm === undefined ? {} : { confirm }),
    ...(kept === undefined ? {} : { answers: [...kept] }),
    cells: [...cells],
    ...cellsOf(lists),
  };
}

function splitClasses(classes: readonly ClassPart[], limits: RequestLimits): ClassPart[][] {
  const groups: ClassPart[][] = [];
  let rows = Infinity;
  let bytes = Infinity;
  for (const part of classes) {
    const partRows = LIST_KINDS.reduce((rows, kind) => rows + (part[`${kind}s`]?.length ?? 0), 1);
    const partBytes = utf8Length(JSON.stringify(part)) + 1;
    const group = groups[groups.length - 1];
    if (group === undefined || rows + partRows > limits.rows || bytes + partBytes > limits.bytes) {
      groups.push([part]);
      rows = 0;
      bytes = 0;
    } else group.push(part);
    rows += partRows;
    bytes += partBytes;
  }
  return groups;
}

/** Bytes of a text in UTF-8, as JSON is: without halves of characters. Apps Script has no TextEncoder. */
export const utf8Length = (text: string): number => encodeURIComponent(text).replace(/%../g, '.').length;
