import type { ProvinceClass, RowOfClass, Suspicion } from '../rules/province/suspicion.ts';
import { explainSuspicion } from '../rules/province/suspectLists.ts';
import { suspicionKinds, type SuspicionCode } from '../rules/province/suspicionTexts.ts';
import { REVIEW_TAB, TABS } from '../schema/tabs.ts';
import type { FormRow, FormTable } from './formTable.ts';
import { textColumn } from './formColumns.ts';

/** A class of the province, and where it and its learners stand in its reporter's workbook (rows as shown there). */
export interface ReviewedClass extends ProvinceClass {
  readonly reporterName: string;
  readonly rowNumber: number;
  /** By the learner's `_id`. */
  readonly rowNumbers: ReadonlyMap<string, number>;
}

/** What a review found, and the workbooks it could not look into, each with a sentence that says so. */
export interface Review {
  readonly scope: string;
  readonly classes: readonly ReviewedClass[];
  readonly suspicions: readonly Suspicion[];
  readonly failures: readonly string[];
}

/** A new tab has 1,000 rows; nobody reads more. */
const MOST_LINES = 900;
const NOTHING = 'Không có danh sách nào cần rà soát.';
const NOTHING_SEEN = 'Trong các bảng tính đọc được, không có danh sách nào cần rà soát.';

const columns = [
  textColumn('Loại', 'A', 150),
  textColumn('Lớp', 'B', 170),
  textColumn('Dòng', 'C', 300),
  textColumn('Nội dung', 'D', 520),
];

/**
 * The tab `Rà soát`: what the office may want to ask about, the gravest first, with the rows as its reporter sees them.
 * Classes and row numbers only: nothing of what stands in a person's cells. The same whatever order the sheets are
 * sorted in, but for the row numbers.
 */
export function reviewTable({ scope, classes, suspicions, failures }: Review): FormTable {
  const byCode = new Map(classes.map((one) => [one.classCode, one]));
  const lines = suspicions
    .map((suspicion) => lineOf(suspicion, byCode))
    .sort((one, other) => (one.order === other.order ? 0 : one.order < other.order ? -1 : 1))
    .map(({ cells }) => cells);
  const shown = lines.slice(0, MOST_LINES);
  const left = lines.length - shown.length;
  const empty = failures.length === 0 ? NOTHING : NOTHING_SEEN;
  return {
    tab: REVIEW_TAB,
    formNumber: '',
    title: 'DANH SÁCH CẦN RÀ SOÁT',
    scope,
    unitLine: '',
    columns,
    rows: [
      ...failures.map((failure) => row('Chưa rà soát', '', '', failure)),
      ...(lines.length === 0 ? [row('', '', '', empty)] : []),
      ...shown.map((cells) => row(...cells)),
      ...(left > 0 ? [row('', '', '', `Còn ${String(left)} mục nữa; xử lý các mục trên rồi chạy lại.`)] : []),
    ],
    notes: [],
    isList: true,
  };
}

type Cells = readonly [kind: string, classes: string, places: string, words: string];

const row = (...cells: Cells): FormRow => ({ level: 1, cells });

type ClassesByCode = ReadonlyMap<string, ReviewedClass>;

function lineOf(suspicion: Suspicion, classes: ClassesByCode): { order: string; cells: Cells } {
  const { code, classCodes } = suspicion;
  const listed = [...classCodes].sort().join(', ');
  const places = placesOf(suspicion, classes);
  const rank = KINDS.indexOf(code);
  return {
    order: `${String(rank)} ${listed} ${places}`,
    cells: [suspicionKinds[code], listed, places, explainSuspicion(suspicion)],
  };
}

const KINDS = Object.keys(suspicionKinds) as SuspicionCode[];

/** `Huyện Đại Từ, tab Học viên: 12, 15–20; Huyện Phú Bình, tab Học viên: 7`; without learners, the classes' own rows. */
function placesOf({ classCodes, rows }: Suspicion, classes: ClassesByCode): string {
  const tab = rows.length > 0 ? TABS.enrolment : TABS.class;
  const places = rows.length > 0 ? rows : classCodes.map((classCode): RowOfClass => ({ classCode, row: '' }));
  const byReporter = new Map<string, number[]>();
  for (const place of places) {
    const of = classes.get(place.classCode);
    const rowNumber = rows.length > 0 ? of?.rowNumbers.get(place.row) : of?.rowNumber;
    if (of === undefined || rowNumber === undefined) continue;
    byReporter.set(of.reporterName, [...(byReporter.get(of.reporterName) ?? []), rowNumber]);
  }
  return [...byReporter]
    .map(([name, numbers]) => `${name}, tab ${tab}: ${printRows(numbers)}`)
    .sort()
    .join('; ');
}

/** `12, 15–20`. */
function printRows(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) => (first === last ? String(first) : `${String(first)}–${String(last)}`))
    .join(', ');
}
