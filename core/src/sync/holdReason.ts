import { foldText } from '../cell/foldText.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import type { ClassCells } from '../schema/classCells.ts';
import { CLASS_KEYS, SENT_KEYS } from '../schema/sentKeys.ts';
import { LIST_KINDS, type RowKind } from '../schema/tabs.ts';
import { pairRows, type PairedRows, type RowPair } from './pairRows.ts';
import { recogniseShift } from './recogniseShift.ts';
import { recogniseSort, type Recognised } from './recogniseSort.ts';
import type { WideChange } from './recogniseWideChange.ts';

/** A change of a class that nobody may make by mistake: what it would do. Nothing of it is stored until confirmed. */
export interface HeldChange {
  readonly why: 'mass-change' | 'partial-sort' | 'shifted-paste' | 'class-removed';
  /** What rows `why` and `columns` are about; absent when the class itself was removed. */
  readonly kind?: RowKind;
  /** It goes over several classes of the tab. */
  readonly isWide?: true;
  /** Ids of all rows that would leave, of whichever list. */
  readonly removed: readonly string[];
  /**
   * Ids of all rows in which something typed would be replaced or emptied, of whichever list; the class's code for its
   * own row.
   */
  readonly changed: readonly string[];
  /** Keys of the columns that changed in the rows of `changed`. */
  readonly columns?: readonly string[];
}

/** More rows of a list than this share of it, and more than this number, are not changed in one go (`plan.massChange`). */
export interface MassChange {
  readonly share: number;
  readonly rows: number;
}

/**
 * Why the change of a class from one state to another is held back, undefined when it is not [design §5]: some columns
 * of a list sorted without the others, a paste beside its place, or too many rows removed or altered at once. Both states
 * as the server keeps them. What is added, and blank cells that are filled, never count: nothing is lost by them. `wide`:
 * what was recognised over all classes of the reading; it holds every class that has rows of it, however few.
 */
export function holdReason(
  before: ClassCells,
  after: ClassCells,
  limits: MassChange,
  wide?: WideChange,
): HeldChange | undefined {
  const lists = LIST_KINDS.map((kind) => pairRows(kind, before[`${kind}s`], after[`${kind}s`])).filter(
    isTouched,
  );
  const found =
    firstOf(lists, 'partial-sort', ({ kind, pairs }) => recogniseSort(kind, pairs)) ??
    firstOf(lists, 'shifted-paste', ({ kind, pairs }) => recogniseShift(kind, pairs)) ??
    firstOf(lists, 'mass-change', (list) => massChangeOf(list, limits));
  const part = wideChangeIn(wide, before, after);
  const reason = part ?? found;
  if (reason === undefined) return undefined;
  const { why, kind, rows, columns } = reason;
  const altered = lists.flatMap((list) => alteredRows(list).map(({ id }) => id));
  const removed = lists.flatMap((list) => list.removed);
  return {
    ...{ why, kind, removed, changed: [...new Set([...rows, ...altered])], columns },
    ...(part === undefined ? {} : { isWide: true }),
  };
}

/**
 * As much of it as this class has: of its rows those that took part, also where they are in another class now, and those
 * beside them whose cells of these columns changed with them (the first row of a shifted paste came from nobody's).
 */
function wideChangeIn(
  wide: WideChange | undefined,
  before: ClassCells,
  after: ClassCells,
): FoundChange | undefined {
  if (wide === undefined) return undefined;
  const { why, kind, columns } = wide;
  const keys = SENT_KEYS[kind];
  const idAt = kind === 'class' ? CLASS_CODE_AT : keys.indexOf('_id');
  const rowsOf = (side: ClassCells): Map<string, readonly Cell[]> =>
    new Map((kind === 'class' ? [side.cells] : side[`${kind}s`]).map((row) => [String(row[idAt]), row]));
  const [then, now] = [rowsOf(before), rowsOf(after)];
  const took = new Set(wide.rows);
  const places = columns.map((key) => keys.indexOf(key));
  const isPart = (id: string): boolean => {
    const [old, row] = [then.get(id), now.get(id)];
    return took.has(id) || (old !== undefined && places.some((at) => old[at] !== row?.[at]));
  };
  const rows = [...now.keys()].filter(isPart);
  const hasLost = [...then.keys()].some((id) => took.has(id) && !now.has(id));
  return rows.length > 0 || hasLost ? { why, kind, rows, columns } : undefined;
}

const CLASS_CODE_AT = CLASS_KEYS.indexOf('classCode');

const isTouched = ({ pairs, removed }: PairedRows): boolean =>
  removed.length > 0 || pairs.some(({ before, after }) => after.some((cell, at) => cell !== before[at]));

interface FoundChange extends Recognised {
  readonly why: HeldChange['why'];
  readonly kind: RowKind;
}

function firstOf(
  lists: readonly PairedRows[],
  why: FoundChange['why'],
  recognise: (list: PairedRows) => Recognised | undefined,
): FoundChange | undefined {
  for (const list of lists) {
    const recognised = recognise(list);
    if (recognised !== undefined) return { why, kind: list.kind, ...recognised };
  }
  return undefined;
}

function massChangeOf(list: PairedRows, { share, rows: fewest }: MassChange): Recognised | undefined {
  const altered = alteredRows(list);
  const count = list.removed.length + altered.length;
  if (count <= fewest || count <= share * list.size) return undefined;
  const columns = SENT_KEYS[list.kind].filter((_, at) => altered.some((pair) => isAltered(pair, at)));
  return { rows: altered.map(({ id }) => id), columns };
}

const alteredRows = ({ pairs }: PairedRows): RowPair[] =>
  pairs.filter((pair) => pair.after.some((_, at) => isAltered(pair, at)));

/** Something that was typed is no longer there; another spelling of the same words is. */
function isAltered({ before, after }: RowPair, at: number): boolean {
  const [old, now] = [before[at] ?? '', after[at] ?? ''];
  return old !== now && !isBlank(old) && (isBlank(now) || fold(old) !== fold(now));
}

const fold = (cell: Cell): string => foldText(String(cell));
