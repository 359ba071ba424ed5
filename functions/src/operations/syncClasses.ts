import type { SyncAnswer } from '../../../core/src/api/syncAnswer.ts';
import type { SyncRequest } from '../../../core/src/api/syncRequest.ts';
import { readClassCode } from '../../../core/src/cell/parseClassCode.ts';
import { periodOfKey } from '../../../core/src/plan/periodOfKey.ts';
import { periodLabel } from '../../../core/src/plan/periodWindow.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { SENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { ROW_KINDS, type ListKind, type RowKind } from '../../../core/src/schema/tabs.ts';
import { identifyRows } from '../../../core/src/sheet/identifyRows.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import { authoriseReporterWorkbook } from './authoriseWorkbook.ts';
import type { WorkbookRecord } from '../records.ts';
import { codebookVersion } from './codebookVersion.ts';
import { findWideChange } from './findWideChange.ts';
import { removeClass } from './removeClass.ts';
import { storeClass, type ObservedClass } from './storeClass.ts';

/**
 * Stores the classes of one push. A request that is wrong in any way is refused whole before anything is stored; a bad
 * cell never is: its issues come back with the class. Classes that the workbook has no more are held until a person
 * confirms that they are to go.
 */
export async function syncClasses(
  deps: Pick<Deps, 'classes' | 'keys' | 'now' | 'plans' | 'log'>,
  request: SyncRequest,
  email: string,
): Promise<SyncAnswer> {
  const observed = readClasses(request);
  const workbook = await authoriseReporterWorkbook(deps, request.workbookId, email);
  const named = [...observed, ...(request.removals ?? [])];
  const foreign = named.find(({ classCode }) => readClassCode(classCode)?.reporterId !== workbook.reporterId);
  if (foreign !== undefined) throw new Problem('class/other-reporter', { classCode: foreign.classCode });
  const loadedPlan = deps.plans.find(workbook.planId);
  if (loadedPlan === undefined) throw new Problem('province/not-ready', { planId: workbook.planId });

  const { reason, removals = [], present } = request;
  // A clock that runs ahead must not make every later observation an old one.
  const observedAt = new Date(Math.min(Date.parse(request.observedAt), deps.now())).toISOString();
  const wideChange = await findWideChange(deps, workbook, observed);
  const observation = { workbook, loadedPlan, observedAt, reason, by: deps.keys.ofEmail(email), wideChange };
  const answers: SyncAnswer['classes'] = [];
  for (const one of observed) answers.push(await storeClass(deps, observation, one));
  for (const missing of missingClasses(workbook, observed, present)) {
    const confirm = removals.find(({ classCode }) => classCode === missing)?.confirm;
    answers.push(await removeClass(deps, observation, { classCode: missing, confirm }));
  }
  const stored = answers.filter(({ outcome }) => outcome === 'stored' || outcome === 'merged').length;
  deps.log('INFO', 'sync', { workbookId: request.workbookId, reason, classes: answers.length, stored });
  const codebook = codebookVersion(loadedPlan, workbook);
  return {
    classes: answers,
    revisions: revisionsAfter(workbook, answers),
    ...returnedIn(workbook),
    ...(codebook === undefined ? {} : { codebook }),
  };
}

/** Classes of the workbook's index that it has no more, by what a complete reading says. */
const missingClasses = (
  workbook: WorkbookRecord,
  observed: readonly ObservedClass[],
  present: readonly string[] | undefined,
): string[] =>
  present === undefined
    ? []
    : Object.entries(workbook.classes)
        .filter(([classCode, { isRemoved = false }]) => !isRemoved && !present.includes(classCode))
        .map(([classCode]) => classCode)
        .filter((missing) => !observed.some(({ classCode }) => classCode === missing));

const returnedIn = ({ returned }: WorkbookRecord): Pick<SyncAnswer, 'returned'> => {
  if (returned === undefined) return {};
  const named = Object.entries(returned).map(([key, reason]) => {
    const period = periodOfKey(key);
    return [period === undefined ? key : periodLabel(period), reason];
  });
  return { returned: Object.fromEntries(named) as Record<string, string> };
};

function revisionsAfter(workbook: WorkbookRecord, answers: SyncAnswer['classes']): Record<string, number> {
  const before = Object.entries(workbook.classes).map(
    ([classCode, { revision }]) => [classCode, revision] as const,
  );
  const after = answers.map(({ classCode, revision }) => [classCode, revision] as const);
  return Object.fromEntries([...before, ...after]);
}

/** The request's classes with their rows in our own column order, whatever order the request names. */
function readClasses({ columns, classes }: SyncRequest): ObservedClass[] {
  const readRow = Object.fromEntries(
    ROW_KINDS.map((kind) => [kind, rowReader(columns[kind] ?? [], SENT_KEYS[kind], `columns.${kind}`)]),
  ) as Record<RowKind, RowReader>;
  const seen = new Set<string>();
  return classes.map((one, at) => {
    const { classCode, baseRevision, cells, confirm, answers } = one;
    const path = `classes.${String(at)}`;
    if (readClassCode(classCode) === undefined || seen.has(classCode)) malformed(`${path}.classCode`);
    seen.add(classCode);
    const listOf = (kind: ListKind): Cell[][] => {
      const name = `${kind}s` as const;
      const rows = (one[name] ?? []).map((row, i) => readRow[kind](row, `${path}.${name}.${String(i)}`));
      return identifyRows(kind, rows).rows.map((row) => [...row.cells]);
    };
    return {
      ...{ classCode, baseRevision, confirm, answers },
      cells: readRow.class(cells, `${path}.cells`),
      enrolments: listOf('enrolment'),
      costs: listOf('cost'),
      materials: listOf('material'),
      lecturers: listOf('lecturer'),
    };
  });
}

type RowReader = (row: readonly Cell[], path: string) => Cell[];

function rowReader(given: readonly string[], keys: readonly string[], path: string): RowReader {
  const unknown = given.find((key, at) => !keys.includes(key) || given.indexOf(key) !== at);
  if (unknown !== undefined) malformed(`${path}: ${unknown}`);
  const positions = keys.map((key) => given.indexOf(key));
  return (row, rowPath) => {
    if (row.length > given.length) malformed(rowPath);
    return positions.map((position) => (position < 0 ? '' : (row[position] ?? '')));
  };
}

function malformed(path: string): never {
  throw new Problem('request/malformed', { path });
}
