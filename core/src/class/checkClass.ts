import type { CellIssue, Issue } from '../issue.ts';
import type { Codebook } from '../plan/codebook.ts';
import type { UnitIndex } from '../plan/unitIndex.ts';
import { rules } from '../rules/rules.ts';
import type { CheckedEnrolment, RuleInput } from '../rules/rule.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import { classColumns, type TrainingClass } from '../schema/classColumns.ts';
import { enrolmentColumns } from '../schema/enrolmentColumns.ts';
import { parseRow } from '../sheet/parseRow.ts';
import { CLASS_KEYS, ENROLMENT_KEYS } from '../schema/sentKeys.ts';
import { severityOf } from '../wording/severityOf.ts';

/** A class as it came: its own cells in the order of `CLASS_KEYS`, its roster's in that of `ENROLMENT_KEYS`. */
export interface ClassCells {
  readonly cells: readonly Cell[];
  readonly enrolments: readonly (readonly Cell[])[];
}

/** A class, understood: its record, its learners with whether each counts, and everything wrong with any of it. */
export interface CheckedClass {
  readonly trainingClass: TrainingClass;
  /** Nothing in the class's own row keeps it from counting. */
  readonly isCounted: boolean;
  readonly enrolments: readonly CheckedEnrolment[];
  readonly issues: readonly Issue[];
}

const ID_AT = ENROLMENT_KEYS.indexOf('_id');

/** What a class is checked against; with `today` (`YYYY-MM-DD`) also whether its status keeps up with the days. */
export interface CheckContext {
  readonly codebook: Codebook;
  readonly units: UnitIndex;
  readonly today?: string | undefined;
}

/** Reads and checks a whole class: every cell, every rule, all issues at once. The same in the sheet and on the server. */
export function checkClass({ cells, enrolments }: ClassCells, context: CheckContext): CheckedClass {
  const { codebook, units, today } = context;
  const undated = parseRow(cells, classColumns, { codebook, units, onDay: undefined });
  const onDay = undated.values.startDate;
  const header = onDay === undefined ? undated : parseRow(cells, classColumns, { codebook, units, onDay });
  const issues: Issue[] = header.issues.map((issue) => ({ ...issue, kind: 'class' }));
  const parsed = enrolments.map((row): CheckedEnrolment => {
    const { values, issues: found } = parseRow(row, enrolmentColumns, { codebook, units, onDay });
    const id = String(row[ID_AT] ?? '');
    for (const issue of found) issues.push({ ...issue, kind: 'enrolment', row: id });
    const isBlocked = found.some(isBlock);
    const unread = unreadFields(found, values, row, ENROLMENT_KEYS);
    return unread === undefined ? { id, values, isBlocked } : { id, values, isBlocked, unread };
  });
  const unread = unreadFields(header.issues, header.values, cells, CLASS_KEYS);
  let input: RuleInput = {
    trainingClass: header.values,
    ...(unread ? { unread } : {}),
    enrolments: parsed,
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
  return { trainingClass: header.values, isCounted, enrolments: input.enrolments, issues };
}

/** A checked class with issues that only a look at other classes could find. */
export const addIssues = (checked: CheckedClass, more: readonly Issue[]): CheckedClass => ({
  trainingClass: checked.trainingClass,
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
