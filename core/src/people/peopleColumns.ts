import { birthNumber, eitherOrder, yearOf } from './compareBirths.ts';
import { comparedName, type ComparedName } from './nameLikeness.ts';
import type { PersonRow } from './personRow.ts';

/** A phone of more people than a family has is an office's, or made up: it tells nothing of a person. */
const MOST_OF_A_PHONE = 10;

/** Rows as columns of small numbers, so that a million of them are compared quickly. 0 stands for what is not known. */
export interface PeopleColumns {
  readonly length: number;
  readonly persons: readonly string[];
  readonly isNumbered: Uint8Array;
  readonly births: Int32Array;
  readonly sexes: Int32Array;
  readonly communes: Int32Array;
  /** As numbers of eleven digits at most. */
  readonly phones: Float64Array;
  /** Places in `names`; equal names have one place. */
  readonly nameAt: Int32Array;
  readonly names: readonly ComparedName[];
  /** Numbers of the names without diacritics, and of their last words. */
  readonly stripped: Int32Array;
  readonly givens: Int32Array;
}

/** Lays rows out as columns. */
export function peopleColumns(rows: readonly PersonRow[]): PeopleColumns {
  const { length } = rows;
  const column = (read: (row: PersonRow) => number): Int32Array => Int32Array.from(rows, read);
  const names: ComparedName[] = [];
  const nameOf = numbering((name) => void names.push(comparedName(name)));
  const nameAt = column(({ name }) => nameOf(name) - 1);
  const strippedOf = names.map(numberedBy(({ stripped }: ComparedName) => stripped));
  const givenOf = names.map(numberedBy(({ given }: ComparedName) => given));
  const persons = rows.map(({ person }) => person);
  return {
    length,
    persons,
    isNumbered: Uint8Array.from(rows, ({ isNumbered }) => (isNumbered ? 1 : 0)),
    births: column(({ birth }) => birthNumber(birth)),
    sexes: column(numberedBy(({ sex }: PersonRow) => sex)),
    communes: column(numberedBy(({ commune }: PersonRow) => commune)),
    phones: withoutShared(
      Float64Array.from(rows, ({ phone = '0' }) => Number(phone)),
      persons,
    ),
    nameAt,
    names,
    stripped: nameAt.map((at) => strippedOf[at] ?? 0),
    givens: nameAt.map((at) => givenOf[at] ?? 0),
  };
}

/** Numbers texts from 1 on as they come; `onNew` is told of each new one. */
function numbering(onNew?: (text: string) => void): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, known.size + 1);
    onNew?.(text);
    return known.size;
  };
}

function numberedBy<Item>(read: (item: Item) => string | undefined): (item: Item) => number {
  const number = numbering();
  return (item) => {
    const text = read(item);
    return text === undefined || text === '' ? 0 : number(text);
  };
}

/** Phones without those of too many people. */
function withoutShared(phones: Float64Array, persons: readonly string[]): Float64Array {
  const sorted = phones.slice().sort();
  const crowded = new Map<number, Set<string>>();
  for (let at = MOST_OF_A_PHONE; at < sorted.length; at += 1) {
    const phone = sorted[at] ?? 0;
    if (phone !== 0 && phone === sorted[at - MOST_OF_A_PHONE]) crowded.set(phone, new Set());
  }
  if (crowded.size === 0) return phones;
  for (const [at, phone] of phones.entries()) crowded.get(phone)?.add(persons[at] ?? '');
  return phones.map((phone) => ((crowded.get(phone)?.size ?? 0) > MOST_OF_A_PHONE ? 0 : phone));
}

/** How a block is keyed: rows of one key are compared; 0 for a row that stands in no block. */
export type BlockKey = (columns: PeopleColumns, at: number) => number;

/**
 * The blocks in which rows are compared, instead of every row with every other (a day's work for a million): who is
 * in none of them together is not found. Keys are mixed to 32 bits: two that meet by chance cost a comparison.
 */
export const BLOCKS: readonly BlockKey[] = [
  // Day and month in either order, year, commune: whatever happened to the name.
  ({ births, communes }, at) => keyOf(1, isDated(births[at]), dayOf(births[at]), communes[at] ?? 0),
  // The same with the given name instead of the commune: who moved, or took part elsewhere.
  ({ births, givens }, at) => keyOf(2, isDated(births[at]), dayOf(births[at]), givens[at] ?? 0),
  // Commune, given name, day and month: a year may be off by one.
  ({ births, communes, givens }, at) =>
    keyOf(3, isDated(births[at]), eitherOrder(births[at] ?? 0), communes[at] ?? 0, givens[at] ?? 0),
  // Commune, given name, year: one of the two has no more than a year.
  ({ births, communes, givens }, at) =>
    keyOf(4, true, yearOf(births[at] ?? 0), communes[at] ?? 0, givens[at] ?? 0),
  ({ phones }, at) => keyOf(5, true, phones[at] ?? 0),
];

const isDated = (birth = 0): boolean => birth % 10_000 !== 0;
const dayOf = (birth = 0): number => yearOf(birth) * 10_000 + eitherOrder(birth);

/** Mixes numbers to one of 32 bits, never 0; 0 when it is not wanted or one of them is not known. */
function keyOf(block: number, isWanted: boolean, ...parts: readonly number[]): number {
  if (!isWanted) return 0;
  let mixed = block;
  for (const part of parts) {
    if (part === 0) return 0;
    mixed = Math.imul(mixed ^ part, 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  return mixed >>> 0 || 1;
}
