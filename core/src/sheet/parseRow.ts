import { cellReader, missingCell, type ReadCell, type ReadingContext } from '../cell/parseCell.ts';
import type { Parsed } from '../cell/parsed.ts';
import type { CellIssue } from '../issue.ts';
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

const prepared = new WeakMap<Codebook, Map<readonly Column[], readonly ColumnReader[]>>();
const NO_ISSUES: readonly FieldIssue[] = Object.freeze([]);

/** Reads a row whose cells stand in the order of `columns` (those that travel: see `sentKeys`). */
export function parseRow<Columns extends readonly Column[]>(
  cells: readonly Cell[],
  columns: Columns,
  context: ReadingContext,
): ParsedRow<Columns> {
  const values: Record<string, unknown> = {};
  let issues: FieldIssue[] | undefined;
  const readers = readersOf(columns, context.codebook);
  for (let at = 0; at < readers.length; at += 1) {
    const { key, read, empty } = readers[at] as ColumnReader;
    const cell = cells[at] ?? '';
    const parsed = cell === '' ? empty : read(cell, context);
    if (parsed.value !== undefined) values[key] = parsed.value;
    if (parsed.issues.length > 0) (issues ??= []).push(...ofField(parsed.issues, key));
  }
  return {
    values: values as RowOf<Columns>,
    issues: issues === undefined ? NO_ISSUES : crossCheckIdNumber(issues, values),
  };
}

const ofField = (issues: readonly CellIssue[], field: string): FieldIssue[] =>
  issues.map((issue) => ({ ...issue, field }));

/** The readers of a tab's columns, prepared once a codebook. */
function readersOf(columns: readonly Column[], codebook: Codebook): readonly ColumnReader[] {
  const ofCodebook = prepared.get(codebook) ?? new Map<readonly Column[], readonly ColumnReader[]>();
  const known = ofCodebook.get(columns);
  if (known !== undefined) return known;
  const readers = columns
    .filter(({ local }) => local !== true)
    .map((column) => ({ key: column.key, read: cellReader(column, codebook), empty: missingCell(column) }));
  prepared.set(codebook, ofCodebook.set(columns, readers));
  return readers;
}
