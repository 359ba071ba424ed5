import { compareBirths } from './compareBirths.ts';
import { nameLikeness } from './nameLikeness.ts';
import { BLOCKS, peopleColumns, type BlockKey, type PeopleColumns } from './peopleColumns.ts';
import type { Candidate, PersonRow } from './personRow.ts';
import { leastLikeness, reasonsOf, scoreOf, type Evidence } from './weighEvidence.ts';

/** In a larger block (a whole list "born" on one day) only rows of one name are compared. */
const MOST_IN_BLOCK = 300;

/** A key of 32 bits and a row are sorted as one number of 53 bits. */
export const MOST_ROWS = 2 ** 21;

/** Takes two rows that are to be compared. */
type Compare = (one: number, other: number) => void;

/**
 * The pairs of persons that may be one, each once, by the two rows that speak most for it, the surest first. Never two rows of
 * one key, never two that both have a CCCD, never by a name alone [design §8; domain §4.7]. Throws for more than `MOST_ROWS`.
 */
export function findCandidates(rows: readonly PersonRow[]): Candidate[] {
  if (rows.length > MOST_ROWS)
    throw new RangeError(`${String(rows.length)} rows are more than can be compared`);
  const columns = peopleColumns(rows);
  const best = new Map<string, Candidate>();
  const compare: Compare = (one, other) => {
    const found = compareRows(columns, one, other);
    if (found === undefined) return;
    const pair = pairKey(columns.persons[one] ?? '', columns.persons[other] ?? '');
    const known = best.get(pair);
    if (known === undefined || isBetter(found, known)) best.set(pair, found);
  };
  for (const block of BLOCKS) compareInBlocks(columns, block, compare);
  return [...best.values()].sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other);
}

const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** The higher score; of equal ones the earlier rows, so that the order of the blocks decides nothing. */
const isBetter = (found: Candidate, known: Candidate): boolean =>
  (known.score - found.score || found.one - known.one || found.other - known.other) < 0;

/** Sorts the rows by key and row at once, and compares within each key. */
function compareInBlocks(columns: PeopleColumns, block: BlockKey, compare: Compare): void {
  const keyed = new Float64Array(columns.length);
  let count = 0;
  for (let at = 0; at < columns.length; at += 1) {
    const key = block(columns, at);
    if (key === 0) continue;
    keyed[count] = key * MOST_ROWS + at;
    count += 1;
  }
  const sorted = keyed.subarray(0, count).sort();
  const rowAt = (place: number): number => (sorted[place] ?? 0) % MOST_ROWS;
  const keyAt = (place: number): number => Math.floor((sorted[place] ?? 0) / MOST_ROWS);
  for (let from = 0; from < count;) {
    let to = from + 1;
    while (to < count && keyAt(to) === keyAt(from)) to += 1;
    if (to - from > MOST_IN_BLOCK)
      compareNamesakes(
        columns,
        Array.from({ length: to - from }, (_, at) => rowAt(from + at)),
        compare,
      );
    else compareAll(from, to, rowAt, compare);
    from = to;
  }
}

function compareAll(from: number, to: number, rowAt: (place: number) => number, compare: Compare): void {
  for (let one = from; one < to - 1; one += 1) {
    const row = rowAt(one);
    for (let other = one + 1; other < to; other += 1) compare(row, rowAt(other));
  }
}

/** Compares the rows of a large block that have one name without diacritics; of very many such, neighbours only. */
function compareNamesakes({ stripped }: PeopleColumns, rows: readonly number[], compare: Compare): void {
  const ofName = new Map<number, number[]>();
  for (const row of rows) {
    const name = stripped[row] ?? 0;
    const known = ofName.get(name);
    if (known === undefined) ofName.set(name, [row]);
    else known.push(row);
  }
  for (const namesakes of ofName.values()) {
    const rowAt = (place: number): number => namesakes[place] ?? 0;
    if (namesakes.length <= MOST_IN_BLOCK) compareAll(0, namesakes.length, rowAt, compare);
    else for (let at = 1; at < namesakes.length; at += 1) compare(rowAt(at - 1), rowAt(at));
  }
}

/** Compares two rows: numbers first, names only where they matter. */
function compareRows(columns: PeopleColumns, first: number, second: number): Candidate | undefined {
  const evidence = evidenceOf(columns, first, second);
  if (evidence === undefined) return undefined;
  const least = leastLikeness(evidence);
  if (least > 1) return undefined;
  const likeness = likenessOf(columns, first, second);
  if (likeness < least) return undefined;
  const [one, other] = first < second ? [first, second] : [second, first];
  return { one, other, score: scoreOf(likeness, evidence), reasons: reasonsOf(likeness, evidence) };
}

/** What two rows have in common; undefined when they are of one person already, or surely of two. */
function evidenceOf(columns: PeopleColumns, first: number, second: number): Evidence | undefined {
  const { persons, isNumbered, births } = columns;
  if (isNumbered[first] === 1 && isNumbered[second] === 1) return undefined;
  if (persons[first] === persons[second]) return undefined;
  const birth = compareBirths(births[first] ?? 0, births[second] ?? 0);
  if (birth === undefined) return undefined;
  return {
    birth,
    isSameCommune: isShared(columns.communes, first, second),
    isSamePhone: isShared(columns.phones, first, second),
    isOtherSex: isOther(columns.sexes, first, second),
  };
}

function likenessOf({ names, nameAt }: PeopleColumns, first: number, second: number): number {
  const [one, other] = [names[nameAt[first] ?? 0], names[nameAt[second] ?? 0]];
  return one === undefined || other === undefined ? 0 : nameLikeness(one, other);
}

const isShared = (column: Int32Array | Float64Array, one: number, other: number): boolean =>
  column[one] !== 0 && column[one] === column[other];
const isOther = (column: Int32Array, one: number, other: number): boolean =>
  column[one] !== 0 && column[other] !== 0 && column[one] !== column[other];
