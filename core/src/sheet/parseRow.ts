import { cellReader, missingCell, type ReadCell, type ReadingContext } from '../cell/parseCell.ts';
import type { Parsed } from '../cell/parsed.ts';
import type { Codebook } from '../plan/codebook.ts';
import type { Cell } from '../schema/cell.ts';
import type { Column, RowOf } from '../schema/column.ts';
import { crossCheckIdNumber, type FieldIssue } from './crossCheckIdNumber.ts';

/** A row's typed record and everything wrong with its cells. */
export interface ParsedRow<Columns extends readonly Column[]> {
  readonly values: RowOf<Columns>;
  readonly issues: readonly FieldIssue[];
}

interface ColumnReader {
  readonly key: string;
  readonly read: ReadCell;
  /** What is said of an empty cell. */
  readonly empty: Parsed<unknown>;
}

/** What is made ready to read the rows of a tab. */
interface RowReader {
  readonly readers: readonly ColumnReader[];
  /** A row of which nothing is known. All rows are made of it: objects with the same keys in one order are read fastest. */
  readonly blank: Readonly<Record<string, undefined>>;
}

const prepared = new WeakMap<Codebook, Map<readonly Column[], RowReader>>();
const NO_ISSUES: readonly FieldIssue[] = Object.freeze([]);

/** Reads a row whose cells stand in the order of `columns` (those that travel: see `sentKeys`). */
export function parseRow<Columns extends readonly Column[]>(
  cells: readonly Cell[],
  columns: Columns,
  context: ReadingContext,
): ParsedRow<Columns> {
  const { readers, blank } = rowReader(columns, context.codebook);
  const values: Record<string, unknown> = { ...blank };
  let issues: FieldIssue[] | undefined;
  for (let at = 0; at < readers.length; at += 1) {
    const { key, read, empty } = readers[at] as ColumnReader;
    const cell = cells[at] ?? '';
    const parsed = cell === '' ? empty : read(cell, context);
    if (parsed.value !== undefined) values[key] = parsed.value;
    if (parsed.issues.length === 0) continue;
    for (const issue of parsed.issues) (issues ??= []).push(Object.assign({ field: key }, issue));
  }
  return {
    values: values as RowOf<Columns>,
    issues: issues === undefined ? NO_ISSUES : crossCheckIdNumber(issues, values),
  };
}

/** The value of one cell of such a row; undefined when it is empty or not understood. */
export function parseField<Columns extends readonly Column[], Key extends keyof RowOf<Columns>>(
  cells: readonly Cell[],
  columns: Columns,
  key: Key,
  context: ReadingContext,
): RowOf<Columns>[Key] {
  const { readers } = rowReader(columns, context.codebook);
  const at = readers.findIndex((reader) => reader.key === key);
  return readers[at]?.read(cells[at] ?? '', context).value as RowOf<Columns>[Key];
}

/** Prepared once a tab and codebook. */
function rowReader(columns: readonly Column[], codebook: Codebook): RowReader {
  const ofCodebook = prepared.get(codebook) ?? new Map<readonly Column[], RowReader>();
  const known = ofCodebook.get(columns);
  if (known !== undefined) return known;
  const readers = columns
    .filter(({ local }) => local !== true)
    .map((column) => ({ key: column.key, read: cellReader(column, codebook), empty: missingCell(column) }));
  const made = { readers, blank: Object.fromEntries(readers.map(({ key }) => [key, undefined])) };
  prepared.set(codebook, ofCodebook.set(columns, made));
  return made;
}
