import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from '../../core/src/schema/cell.ts';
import type { Column } from '../../core/src/schema/column.ts';
import { columnsOf } from '../../core/src/schema/columnsOf.ts';
import { ROW_KINDS, TABS, type RowKind } from '../../core/src/schema/tabs.ts';

/** Where a finding stands and what it is: tab, row as shown, header (empty: the whole row), code, suggestion. */
export type GoldenFinding = readonly [
  tab: string,
  row: string,
  header: string,
  code: string,
  suggestion: string,
];

/** A workbook as clerks filled it, and what checking must say of it. */
export interface Golden {
  readonly story: string;
  readonly reporterId: string;
  /** The day of the check; absent when the case does not depend on it. */
  readonly today?: string;
  readonly tabs: Readonly<Record<RowKind, readonly (readonly Cell[])[]>>;
  readonly findings: readonly GoldenFinding[];
}

const tabColumns = (kind: RowKind): readonly Column[] => columnsOf[kind];

/** The section of what is to be found. */
const FINDINGS = 'Kiểm tra';
/** In a header row: the template's other columns follow, empty. */
const OTHER_COLUMNS = '…';

/**
 * Reads a workbook of this folder: tab-separated, a section a tab and one of findings. A cell `=45363` is a number (a date
 * is its serial number), `TRUE` a tick; `\n` and `\u00AD` stand for what an editor would not show.
 */
export function readGolden(file: string): Golden {
  const text = readFileSync(join(__dirname, file), 'utf8');
  const [head = '', ...parts] = text.split(/^== /m);
  const sections = new Map(
    parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
  );
  const findings = sections.get(FINDINGS) ?? '';
  const facts = new Map(lines(head).map(([name = '', value = '']) => [name, value]));
  const today = facts.get('Ngày kiểm tra');
  return {
    story: facts.get('Chuyện') ?? '',
    reporterId: facts.get('Đơn vị') ?? '',
    ...(today === undefined ? {} : { today }),
    tabs: Object.fromEntries(
      ROW_KINDS.map((kind) => [kind, readTab(sections.get(TABS[kind]) ?? OTHER_COLUMNS, kind)]),
    ) as unknown as Golden['tabs'],
    findings: lines(findings)
      .slice(1)
      .map(([tab = '', row = '', header = '', code = '', suggestion = '']) => [
        tab,
        row,
        header,
        code,
        suggestion,
      ]),
  };
}

/** The words over a column, and the tab it is in: how findings name a place. */
export const placeOf = (kind: RowKind, field: string | undefined): readonly [tab: string, header: string] => [
  TABS[kind],
  tabColumns(kind).find(({ key }) => key === field)?.header ?? '',
];

const lines = (section: string): string[][] =>
  section
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

function readTab(section: string, kind: RowKind): Cell[][] {
  const [header = [], ...rows] = lines(section).map((line) => line.map(unescape));
  const known = header.filter((cell) => cell !== OTHER_COLUMNS);
  const others = tabColumns(kind)
    .map((column) => column.header)
    .filter((one) => !known.includes(one));
  const headerRow = header.includes(OTHER_COLUMNS) ? [...known, ...others] : known;
  return [headerRow, ...rows.map((row) => row.map(cellOf))];
}

const unescape = (cell: string): string =>
  cell
    .replace(/\\n/g, '\n')
    .replace(/\\u([0-9A-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

function cellOf(text: string): Cell {
  if (text === 'TRUE') return true;
  return /^=-?[\d.E+]+$/.test(text) ? Number(text.slice(1)) : text;
}
