import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from '../../core/src/schema/cell.ts';
import { classColumns } from '../../core/src/schema/classColumns.ts';
import { enrolmentColumns } from '../../core/src/schema/enrolmentColumns.ts';
import { TABS, type RowKind } from '../../core/src/schema/tabs.ts';

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

/** In a header row: the template's other columns follow, empty. */
const OTHER_COLUMNS = '…';
const COLUMNS = { class: classColumns, enrolment: enrolmentColumns };

/**
 * Reads a workbook of this folder: tab-separated, a section a tab and one of findings. A cell `=45363` is a number (a date
 * is its serial number), `TRUE` a tick; `\n` and `\u00AD` stand for what an editor would not show.
 */
export function readGolden(file: string): Golden {
  const text = readFileSync(join(__dirname, file), 'utf8');
  const [head = '', classes = '', enrolments = '', findings = ''] = text.split(/^== .*\n/m);
  const facts = new Map(lines(head).map(([name = '', value = '']) => [name, value]));
  const today = facts.get('Ngày kiểm tra');
  return {
    story: facts.get('Chuyện') ?? '',
    reporterId: facts.get('Đơn vị') ?? '',
    ...(today === undefined ? {} : { today }),
    tabs: { class: readTab(classes, 'class'), enrolment: readTab(enrolments, 'enrolment') },
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
  COLUMNS[kind].find(({ key }) => key === field)?.header ?? '',
];

const lines = (section: string): string[][] =>
  section
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

function readTab(section: string, kind: RowKind): Cell[][] {
  const [header = [], ...rows] = lines(section).map((line) => line.map(unescape));
  const known = header.filter((cell) => cell !== OTHER_COLUMNS);
  const others = COLUMNS[kind].map((column) => column.header).filter((one) => !known.includes(one));
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
