import { cleanText } from '../cell/cleanText.ts';
import { parseClassCode } from '../cell/parseClassCode.ts';
import { parseCode, parseCodes } from '../cell/parseCode.ts';
import { parseBirth, parseDate } from '../cell/parseDate.ts';
import { parseIdNumber } from '../cell/parseIdNumber.ts';
import { parseCount, parseDays, parseMoney } from '../cell/parseNumber.ts';
import { parsePhone } from '../cell/parsePhone.ts';
import { refused, understood, type Parsed } from '../cell/parsed.ts';
import { parseSessions } from '../cell/parseSessions.ts';
import { parseText } from '../cell/parseText.ts';
import type { CellIssue } from '../issue.ts';
import type { Codebook } from '../plan/codebook.ts';
import { codeListOf } from '../plan/codeListOf.ts';
import { unitLabel, type UnitIndex } from '../plan/unitIndex.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import type { CodeEntry } from '../schema/codeLists.ts';
import type { CellValues, Column, ColumnType, RowOf } from '../schema/column.ts';

/** What a cell is read against: the codebook, its units indexed, and the day of the class when it is known. */
export interface ReadingContext {
  readonly codebook: Codebook;
  readonly units: UnitIndex;
  /** Names of communes are looked up as of this day, `YYYY-MM-DD`. */
  readonly onDay: string | undefined;
}

type Parser<Type extends ColumnType> = (
  cell: Cell,
  column: Column,
  context: ReadingContext,
) => Parsed<CellValues[Type]>;

const listOf = (column: Column, { codebook }: ReadingContext): readonly CodeEntry[] =>
  column.list === undefined ? [] : codeListOf(codebook, column.list);

/** How each type of column is read. */
const parsers: { readonly [Type in ColumnType]: Parser<Type> } = {
  text: parseText,
  classCode: parseClassCode,
  code: (cell, column, context) => parseCode(cell, listOf(column, context), column),
  codes: (cell, column, context) => parseCodes(cell, listOf(column, context), column),
  commune: (cell, _column, { units, onDay }) => parseCommune(cell, units, onDay),
  date: parseDate,
  birth: parseBirth,
  days: (cell, { header }) => parseDays(cell, header),
  count: (cell, { header }) => parseCount(cell, header),
  money: (cell, { header }) => parseMoney(cell, header),
  idNumber: parseIdNumber,
  phone: parsePhone,
  sessions: parseSessions,
  own: (cell) => understood(cleanText(cell)),
};

/** A commune by name, with its district where the name alone is not enough (domain §0.2). */
export function parseCommune(cell: Cell, units: UnitIndex, onDay: string | undefined): Parsed<string> {
  const [first, ...others] = units.find(cleanText(cell), onDay);
  if (first === undefined) return refused({ code: 'commune/unknown' });
  if (others.length === 0) return understood(first.id);
  const options = [first, ...others].map(unitLabel).join(', ');
  return refused({ code: 'commune/ambiguous', params: { number: others.length + 1, options } });
}

const ERROR_VALUE = /^#(REF|N\/A|VALUE|DIV\/0|NAME\?|NUM|NULL|ERROR)!?$/;

/** Reads one cell: blank or an error value in the same way for every column, then by the column's type. */
export function parseCell(
  cell: Cell,
  column: Column,
  context: ReadingContext,
): Parsed<CellValues[ColumnType]> {
  if (isBlank(cell)) return { issues: missingIssue(column) };
  const text = typeof cell === 'string' ? cell.trim() : '';
  if (ERROR_VALUE.test(text)) return refused({ code: 'cell/error-value', params: { shown: text } });
  return parsers[column.type](cell, column, context);
}

function missingIssue({ missing, header }: Column): CellIssue[] {
  if (missing === undefined) return [];
  return [{ code: missing === 'block' ? 'cell/missing' : 'cell/missing-advised', params: { header } }];
}

/** A row's typed record and everything wrong with its cells. */
export interface ParsedRow<Columns extends readonly Column[]> {
  readonly values: RowOf<Columns>;
  readonly issues: readonly (CellIssue & { readonly field: string })[];
}

/** Reads a row whose cells stand in the order of `columns` (those that travel: see `sentKeys`). */
export function parseRow<Columns extends readonly Column[]>(
  cells: readonly Cell[],
  columns: Columns,
  context: ReadingContext,
): ParsedRow<Columns> {
  const values: Record<string, unknown> = {};
  const issues: (CellIssue & { field: string })[] = [];
  let at = 0;
  for (const column of columns) {
    if (column.local === true) continue;
    const parsed = parseCell(cells[at] ?? '', column, context);
    at += 1;
    if (parsed.value !== undefined) values[column.key] = parsed.value;
    for (const issue of parsed.issues) issues.push({ ...issue, field: column.key });
  }
  return { values: values as RowOf<Columns>, issues };
}
