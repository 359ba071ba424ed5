import { isSameText } from '../../cell/isSameText.ts';
import { cellReader, type ReadCell } from '../../cell/parseCell.ts';
import type { CellIssue } from '../../issue.ts';
import { isBlank, type Cell } from '../../schema/cell.ts';
import type { Column } from '../../schema/column.ts';
import { explainIssue } from '../../wording/explainIssue.ts';
import type { PlacedCell } from '../approvals/joinCells.ts';
import { foldHeader, STATUS_HEADER, type Section } from './settingSections.ts';
import { withSuggestion } from './withSuggestion.ts';
import type { SettingContext, SettingTable, ValuesOf } from './settingTable.ts';

type Grid = readonly (readonly Cell[])[];

/** What is to be said of a row (from 0), in words. */
export interface Remark {
  readonly row: number;
  readonly text: string;
}

/** A table as it was read. */
export interface TableReading<Line> {
  /** In the order of their keys; absent while nothing is typed in the table. */
  readonly lines?: readonly Line[];
  readonly remarks: readonly Remark[];
  /** The cells of `Tình trạng` that are to say something else than they do. */
  readonly statuses: readonly PlacedCell[];
  /** Something is to be said of a row, and there is no column `Tình trạng` to say it in. */
  readonly isUntold: boolean;
}

/** A row in which something was typed, and what it says. */
interface TypedRow<Line> {
  readonly row: number;
  line?: Line;
  readonly texts: string[];
}

const TAKEN = 'Đã nhận.';
const STATUS = foldHeader(STATUS_HEADER);

/**
 * Reads a table from its sections. A line with anything unreadable is left out and named; of lines that say the same one
 * is taken, of lines that contradict each other none, so that sorting changes nothing. A table that lacks a column gives no
 * line.
 */
export function readSettingTable<Columns extends readonly Column[], Line>(
  values: Grid,
  sections: readonly Section[],
  table: SettingTable<Columns, Line>,
  context: SettingContext,
): TableReading<Line> {
  const own = sections.filter(({ head }) => head.title === table.title);
  const read = rowReader(table, context);
  const faults: Remark[] = [];
  const typed: TypedRow<Line>[] = [];
  for (const section of own) {
    const positions = table.headers.map((header) => section.header.indexOf(foldHeader(header)));
    const cellsOf = (row: number): Cell[] => positions.map((at) => values[row]?.[at] ?? '');
    const fault = faultOf(values, section, table);
    if (fault !== undefined) faults.push(fault);
    else {
      const filled = section.rows.filter((row) => !cellsOf(row).every(isBlank));
      typed.push(...filled.map((row) => ({ row, ...read(cellsOf(row)) })));
    }
  }
  settleDuplicates(typed, table);
  const remarks = [...faults, ...typed.flatMap(remarkOn)].sort((one, other) => one.row - other.row);
  const lines = typed.flatMap(({ line }) => (line === undefined ? [] : [line]));
  const hasStatus = (row: number): boolean =>
    own.some((section) => section.rows.includes(row) && section.header.includes(STATUS));
  return {
    ...(faults.length + typed.length === 0 ? {} : { lines: inOrder(lines, table.keyOf) }),
    remarks,
    statuses: own.flatMap((section) => statusesIn(values, section, typed)),
    isUntold: typed.some((one) => one.texts.length > 0 && !hasStatus(one.row)),
  };
}

const inOrder = <Line>(lines: readonly Line[], keyOf: (line: Line) => string): Line[] =>
  [...lines].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

/** Why nothing can be taken from a section: no header row, a column missing, or two of one name. */
function faultOf(values: Grid, section: Section, { title, headers }: Titled): Remark | undefined {
  const { headerAt, header, rows } = section;
  if (headerAt === undefined) {
    const first = rows.find((row) => !(values[row] ?? []).every(isBlank));
    const text = `dưới “${title}” không thấy dòng tiêu đề (${headers.join(' | ')}), nên chưa nhận các dòng bên dưới. Hãy ghi lại dòng tiêu đề.`;
    return first === undefined ? undefined : { row: first, text };
  }
  const times = (name: string): number => header.filter((cell) => cell === foldHeader(name)).length;
  const missing = headers.filter((name) => times(name) === 0);
  const twice = headers.filter((name) => times(name) > 1);
  const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
  const what = [
    ...(missing.length === 0 ? [] : [`thiếu cột ${quoted(missing)}`]),
    ...(twice.length === 0 ? [] : [`có hai cột ${quoted(twice)}`]),
  ];
  if (what.length === 0) return undefined;
  const text = `bảng “${title}” ${what.join(' và ')}, nên chưa nhận dòng nào của bảng này. Hãy đặt lại tên tiêu đề.`;
  return { row: headerAt, text };
}

interface Titled {
  readonly title: string;
  readonly headers: readonly string[];
}

type RowReading<Line> = Omit<TypedRow<Line>, 'row'>;

function rowReader<Columns extends readonly Column[], Line>(
  table: SettingTable<Columns, Line>,
  context: SettingContext,
): (cells: readonly Cell[]) => RowReading<Line> {
  const readers = table.columns.map((column) => ({ column, read: cellReader(column, context.codebook) }));
  return (cells) => {
    const read = readers.map(({ column, read: readCell }, at) =>
      understand(cells[at] ?? '', column, (cell) => readCell(cell, context)),
    );
    const texts = read.flatMap((one) => one.texts);
    if (read.some(({ isRefused }) => isRefused)) return { texts };
    const values = Object.fromEntries(read.map(({ key, value }) => [key, value]));
    const line = table.lineOf(values as ValuesOf<Columns>, context);
    return typeof line === 'string' ? { texts: [...texts, line] } : { line, texts };
  };
}

interface Understood {
  readonly key: string;
  readonly value: unknown;
  readonly isRefused: boolean;
  readonly texts: readonly string[];
}

/** One cell: its value, or why the line cannot be taken; a doubt is said and the value taken, but for texts of any length. */
function understand(cell: Cell, column: Column, read: (cell: Cell) => ReturnType<ReadCell>): Understood {
  const { value, issues } = read(cell);
  const isTooLong = issues.some(({ code }) => code === 'text/too-long');
  const isEmpty = value === '' && column.missing !== undefined;
  return {
    key: column.key,
    value,
    isRefused: isTooLong || isEmpty || (value === undefined && issues.length > 0),
    texts: isEmpty ? [missing(column)] : issues.map((issue) => sentenceOn(issue, column)),
  };
}

const missing = ({ header }: Column): string => `Chưa nhập “${header}”.`;

/** The words of an issue, with the column they speak of and what was probably meant. */
function sentenceOn(issue: CellIssue, column: Column): string {
  const { code, suggestion } = issue;
  if (code === 'cell/missing') return missing(column);
  if (code.startsWith('money/')) return `“${column.header}” phải là số người nguyên, ví dụ 83.500.`;
  const words = explainIssue(issue);
  const named = words.includes(column.header) ? words : `“${column.header}”: ${words}`;
  return withSuggestion(named, suggestion);
}

/** Leaves one of the lines that say the same, none of those that contradict each other, and says so in each row. */
function settleDuplicates<Line>(
  typed: readonly TypedRow<Line>[],
  { keyOf }: { readonly keyOf: (line: Line) => string },
): void {
  const byKey = new Map<string, TypedRow<Line>[]>();
  for (const one of typed) {
    if (one.line === undefined) continue;
    const key = keyOf(one.line);
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  for (const same of byKey.values()) {
    const contents = new Set(same.map(({ line }) => JSON.stringify(line)));
    const [first, ...others] = same;
    if (first === undefined || others.length === 0) continue;
    for (const one of contents.size === 1 ? others : same) {
      const rows = same.filter((other) => other !== one).map(({ row }) => String(row + 1));
      delete one.line;
      one.texts.push(
        contents.size === 1
          ? `Trùng với dòng ${String(first.row + 1)}, chỉ tính một lần. Hãy xóa dòng này.`
          : `Ghi khác với dòng ${rows.join(', ')} về cùng một việc, nên chưa nhận dòng nào. Hãy giữ một dòng.`,
      );
    }
  }
}

const remarkOn = <Line>({ row, line, texts }: TypedRow<Line>): Remark[] =>
  texts.length === 0
    ? []
    : [{ row, text: [...(line === undefined ? ['Chưa nhận dòng này.'] : []), ...texts].join(' ') }];

function statusesIn<Line>(
  values: Grid,
  { header, headerAt, rows }: Section,
  typed: readonly TypedRow<Line>[],
): PlacedCell[] {
  const column = headerAt === undefined ? -1 : header.indexOf(STATUS);
  if (column < 0) return [];
  const said = new Map(typed.map((one) => [one.row, remarkOn(one)[0]?.text ?? TAKEN]));
  return rows
    .map((row) => ({ row, column, value: said.get(row) ?? '' }))
    .filter(({ row, value }) => !isSameText(values[row]?.[column] ?? '', value));
}
