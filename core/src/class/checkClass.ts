import type { ReadingContext } from '../cell/parseCell.ts';
import type { CellIssue, Issue } from '../issue.ts';
import type { Codebook } from '../plan/codebook.ts';
import type { UnitIndex } from '../plan/unitIndex.ts';
import { rules } from '../rules/rules.ts';
import type { CheckedEnrolment, CheckedLists, CheckedRow, RuleInput } from '../rules/rule.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import { classColumns, type TrainingClass } from '../schema/classColumns.ts';
import type { ClassCells } from '../schema/classCells.ts';
import type { RowOf } from '../schema/column.ts';
import { columnsOf } from '../schema/columnsOf.ts';
import { parseField, parseRow } from '../sheet/parseRow.ts';
import { CLASS_KEYS, SENT_KEYS } from '../schema/sentKeys.ts';
import type { ListKind } from '../schema/tabs.ts';
import { severityOf } from '../wording/severityOf.ts';

/** A class, understood: its record, its lists with whether each row counts, and everything wrong with any of it. */
export interface CheckedClass extends CheckedLists {
  readonly trainingClass: TrainingClass;
  /** Nothing in the class's own row keeps it from counting. */
  readonly isCounted: boolean;
  readonly issues: readonly Issue[];
}

/** What a class is checked against; with `today` (`YYYY-MM-DD`) also whether its status keeps up with the days. */
export interface CheckContext {
  readonly codebook: Codebook;
  readonly units: UnitIndex;
  readonly today?: string | undefined;
}

/** Reads and checks a whole class: every cell, every rule, all issues at once. The same in the sheet and on the server. */
export function checkClass(content: ClassCells, context: CheckContext): CheckedClass {
  const { codebook, units, today } = context;
  const { cells } = content;
  const onDay = parseField(cells, classColumns, 'startDate', { codebook, units, onDay: undefined });
  const reading = { codebook, units, onDay };
  const header = parseRow(cells, classColumns, reading);
  const issues: Issue[] = header.issues.map((issue) => ({ ...issue, kind: 'class' }));
  const unread = unreadFields(header.issues, header.values, cells, CLASS_KEYS);
  let input: RuleInput = {
    trainingClass: header.values,
    ...(unread ? { unread } : {}),
    enrolments: readRows('enrolment', content.enrolments, reading, issues),
    costs: readRows('cost', content.costs, reading, issues),
    materials: readRows('material', content.materials, reading, issues),
    lecturers: readRows('lecturer', content.lecturers, reading, issues),
    units,
    codebook,
    today,
  };
  for (const rule of Object.values(rules)) {
    const found = rule(input);
    if (found.length === 0) continue;
    for (const issue of found) issues.push(issue);
    const enrolments = blockRows(input.enrolments, found);
    if (enrolments !== input.enrolments) input = { ...input, enrolments };
  }
  const isCounted = !issues.some((issue) => issue.kind === 'class' && isBlock(issue));
  const { trainingClass, enrolments, costs, materials, lecturers } = input;
  return { trainingClass, isCounted, enrolments, costs, materials, lecturers, issues };
}

/** Reads the rows of a list; what is wrong with their cells goes to `issues`. */
function readRows<Kind extends ListKind>(
  kind: Kind,
  rows: readonly (readonly Cell[])[],
  reading: ReadingContext,
  issues: Issue[],
): CheckedRow<RowOf<(typeof columnsOf)[Kind]>>[] {
  const columns = columnsOf[kind];
  const keys = SENT_KEYS[kind];
  const idAt = keys.indexOf('_id');
  return rows.map((row) => {
    const { values, issues: found } = parseRow(row, columns, reading);
    const id = String(row[idAt] ?? '');
    if (found.length === 0) return { id, values, isBlocked: false };
    for (const issue of found) issues.push(Object.assign({ kind, row: id }, issue));
    const isBlocked = found.some(isBlock);
    const unread = unreadFields(found, values, row, keys);
    return unread === undefined ? { id, values, isBlocked } : { id, values, isBlocked, unread };
  });
}

/** A checked class with issues that only a look at other classes could find. */
export const addIssues = (checked: CheckedClass, more: readonly Issue[]): CheckedClass => ({
  ...checked,
  isCounted: checked.isCounted && !more.some((issue) => issue.kind === 'class' && isBlock(issue)),
  enrolments: blockRows(checked.enrolments, more),
  issues: [...checked.issues, ...more],
});

const isBlock = (issue: CellIssue): boolean => severityOf(issue) === 'block';

function blockRows(
  enrolments: readonly CheckedEnrolment[],
  found: readonly Issue[],
): readonly CheckedEnrolment[] {
  const rows = new Set(
    found.flatMap((issue) => (issue.kind === 'enrolment' && isBlock(issue) ? [issue.row] : [])),
  );
  if (rows.size === 0) return enrolments;
  return enrolments.map((enrolment) =>
    rows.has(enrolment.id) ? { ...enrolment, isBlocked: true } : enrolment,
  );
}

function unreadFields(
  issues: readonly { readonly field: string }[],
  values: Readonly<Record<string, unknown>>,
  cells: readonly Cell[],
  keys: readonly string[],
): readonly string[] | undefined {
  if (issues.length === 0) return undefined;
  const fields = issues
    .map(({ field }) => field)
    .filter((field) => values[field] === undefined && !isBlank(cells[keys.indexOf(field)]));
  return fields.length === 0 ? undefined : fields;
}
