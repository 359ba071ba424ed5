import type { PeriodChanges } from '../../../core/src/api/submissions.ts';
import { diffClass } from '../../../core/src/class/diffClass.ts';
import { rowNames } from '../../../core/src/class/rowNames.ts';
import { vietnamTime } from '../../../core/src/plan/vietnamTime.ts';
import { periodLabel } from '../../../core/src/plan/periodWindow.ts';
import { periodOfKey } from '../../../core/src/plan/periodOfKey.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { changedClasses } from '../../../core/src/submission/vectorChanges.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import type { ClassRevision, WorkbookRecord } from '../records.ts';
import { changesOfProvince } from './answerHistory.ts';
import { workbookOf } from './answerPeriod.ts';
import { nameOf } from './nameOf.ts';
import { submissionContext, vectorOf } from './submissionContext.ts';

/** Classes of an answer, revisions of each that tell who changed it, and cells that are named. */
const MOST_CLASSES = 10;
const MOST_REVISIONS = 5;
const MOST_CELLS = 8;

interface Asked {
  readonly period: string;
  readonly reporterId: string;
}

/**
 * What became of a reporter's classes since they were handed in: which cells, who, when. As `answerPeriod`, and at most six
 * reads for each class of the answer. Throws `submission/none`.
 */
export async function answerChanges(
  deps: Pick<Deps, 'classes' | 'settings' | 'submissions' | 'plans' | 'now' | 'provinceWorkbookId'>,
  { period, reporterId }: Asked,
): Promise<PeriodChanges> {
  const { loadedPlan, addresses } = await submissionContext(deps);
  const asked = periodOfKey(period);
  const stored = await deps.submissions.listSubmissions(loadedPlan.plan.id, asked?.year ?? 0);
  const submission = stored[period]?.[reporterId];
  if (asked === undefined || submission === undefined) throw new Problem('submission/none', { period });
  const workbook = workbookOf(await deps.classes.listWorkbooks(), reporterId);
  const now = workbook === undefined ? {} : vectorOf(workbook);
  const codes = changedClasses(submission.vector, now);
  const people = { ...addresses, ...workbook?.addresses };
  const classes: PeriodChanges['classes'] = [];
  for (const classCode of codes.slice(0, MOST_CLASSES)) {
    const from = submission.vector[classCode];
    const isGone = now[classCode] === undefined;
    classes.push(await tellClass(deps, { classCode, from, isGone }, people));
  }
  const name = nameOf(loadedPlan, reporterId);
  return { label: periodLabel(asked), name, classes, more: codes.slice(MOST_CLASSES) };
}

interface ChangedClass {
  readonly classCode: string;
  /** The revision that was handed in; undefined when the class came later. */
  readonly from: number | undefined;
  readonly isGone: boolean;
}

async function tellClass(
  { classes }: Pick<Deps, 'classes'>,
  { classCode, from, isGone }: ChangedClass,
  addresses: WorkbookRecord['addresses'],
): Promise<PeriodChanges['classes'][number]> {
  const newest = await classes.listRevisions(classCode, MOST_REVISIONS);
  const [last] = newest;
  if (last === undefined) return { classCode, words: 'Không còn trong kho của tỉnh.', cells: [] };
  const since = newest.filter(({ revision }) => revision > (from ?? 0));
  const by = `${whoIn(since, addresses)}, lần cuối lúc ${vietnamTime(Date.parse(last.storedAt))}.`;
  if (isGone) return { classCode, words: `Lớp đã bị xóa sau khi nộp. ${by}`, cells: [] };
  if (from === undefined) return { classCode, words: `Lớp mới có sau khi nộp. ${by}`, cells: [] };
  const before =
    newest.find(({ revision }) => revision === from) ?? (await classes.findRevision(classCode, from));
  const cells = cellsBetween(before, last);
  const { addedRows, removedRows } = diffClass(before, last);
  const counts = [
    ...(cells.length > 0 ? [`sửa ${String(cells.length)} ô`] : []),
    ...(addedRows.length > 0 ? [`thêm ${String(addedRows.length)} dòng`] : []),
    ...(removedRows.length > 0 ? [`bỏ ${String(removedRows.length)} dòng`] : []),
  ].join(', ');
  const words = counts === '' ? 'Đã sửa rồi trở lại như khi nộp.' : `Đã ${counts}.`;
  return { classCode, words: `${words} ${by}`, cells: cells.slice(0, MOST_CELLS) };
}

function whoIn(since: readonly ClassRevision[], addresses: WorkbookRecord['addresses']): string {
  const people = since.map(({ by, reason }) =>
    reason === 'province' ? 'Tỉnh' : (addresses[by] ?? 'Không rõ tài khoản'),
  );
  return [...new Set(people)].join(', ');
}

/** The cells that differ, with the tab, the row's name and the column's header. */
function cellsBetween(
  before: ClassRevision | undefined,
  after: ClassRevision,
): PeriodChanges['classes'][number]['cells'] {
  const names = new Map([...(before === undefined ? [] : rowNames(before)), ...rowNames(after)]);
  const province = changesOfProvince(before?.provinceFields ?? {}, after.provinceFields);
  return [...diffClass(before, after).cells, ...province].map((change) => {
    const { kind, field, row } = change;
    const name = row === undefined ? undefined : names.get(row);
    const header = columnsOf[kind].find(({ key }) => key === field)?.header ?? field;
    return { ...change, where: [TABS[kind], ...(name === undefined ? [] : [name]), header].join(' · ') };
  });
}
