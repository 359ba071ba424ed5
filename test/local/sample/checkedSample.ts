import { checkClass } from '../../../core/src/class/checkClass.ts';
import type { Issue } from '../../../core/src/issue.ts';
import { checkWorkbook } from '../../../core/src/rules/workbook/checkWorkbook.ts';
import { codebookOf } from '../../../core/src/plan/codebookOf.ts';
import { indexUnits } from '../../../core/src/plan/unitIndex.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import type { RowKind } from '../../../core/src/schema/tabs.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { cellsOf, ofEachList, readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import { severityOf } from '../../../core/src/wording/severityOf.ts';
import { sampleMistakes, sampleWorkbooks } from '../../../local/src/sample/sampleWorkbooks.ts';
import { administrativeUnits, thaiNguyenPlan } from '../../plans/readPlanFiles.ts';

/** The seed of the sample that ships. */
export const SEED = 20_220_801;
/** The day the sample looks at: classes are under way, others are about to begin. */
export const TODAY = '2024-12-18';
/** The plan that ships. */
export const plan = thaiNguyenPlan();
/** The administrative units that ship. */
export const units = administrativeUnits();
/** The units, indexed. */
export const index = indexUnits(units);
/** The sample that ships. */
export const sample = sampleWorkbooks(plan, units, SEED);
/** Its mistakes. */
export const mistakes = sampleMistakes(plan, units, SEED);
const codebook = codebookOf(plan, units, undefined);

/** Rows of every reporter’s tab `Lớp`. */
export const classRows = sample.reporters.flatMap(({ rows }) => rows.class);
/** Rows of every reporter’s tab `Học viên`. */
export const enrolmentRows = sample.reporters.flatMap(({ rows }) => rows.enrolment);
/** A cell of a class’s row, by its column. */
export const classCell = (row: readonly Cell[], key: string): Cell => row[columnAt(classColumns, key)] ?? '';
/** A cell of a learner’s row, by its column. */
export const learnerCell = (row: readonly Cell[], key: string): Cell =>
  row[columnAt(enrolmentColumns, key)] ?? '';
/** Ids of learners’ rows with a mistake. */
export const mistakenRows = new Set(mistakes.map(({ row }) => row));
/** Status as typed, by class code. */
export const STATUS = new Map(
  classRows.map((row) => [classCell(row, 'classCode'), String(classCell(row, 'status'))]),
);
/** Whether a class of that status has learners. */
export const isHeld = (status: string): boolean => /^(DA_MO|DANG_HOC|KET_THUC|Đã kết thúc)$/.test(status);

/** Every class as the server sees it: read from its workbook and checked. */
export const classes = sample.reporters.flatMap((reporter) => {
  const tabOf = (kind: RowKind): Cell[][] => [
    columnsOf[kind].map(({ header }) => header),
    ...reporter.rows[kind],
  ];
  const tabs = { class: tabOf('class'), ...ofEachList(tabOf) };
  const reading = readWorkbook(tabs, reporter.reporterId);
  return reading.classes.map(({ classCode, cells, lists }) => ({
    classCode,
    reporterId: reporter.reporterId,
    lists,
    reading,
    checked: checkClass({ cells, ...cellsOf(lists) }, { codebook, units: index, today: TODAY }),
  }));
});
/** Everything that checking finds, within classes and between them. */
export const allIssues = [
  ...classes.flatMap(({ classCode, checked }) => checked.issues.map((issue) => ({ ...issue, classCode }))),
  ...sample.reporters.flatMap(({ reporterId }) =>
    checkWorkbook(
      classes.filter((one) => one.reporterId === reporterId),
      { codebook, units: index },
    ),
  ),
];
/** Whether an issue keeps its row from counting. */
export const isBlocking = (issue: Issue): boolean => severityOf(issue) === 'block';
