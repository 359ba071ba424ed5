import type { Issue } from '../issue.ts';
import type { Codebook } from '../plan/codebook.ts';
import type { UnitIndex } from '../plan/unitIndex.ts';
import { rules } from '../rules/rules.ts';
import type { CheckedEnrolment } from '../rules/rule.ts';
import type { Cell } from '../schema/cell.ts';
import { classColumns, type TrainingClass } from '../schema/classColumns.ts';
import { enrolmentColumns } from '../schema/enrolmentColumns.ts';
import { parseRow } from '../sheet/parseRow.ts';
import { ENROLMENT_KEYS } from '../schema/sentKeys.ts';
import { severityOf } from '../wording/explainIssue.ts';

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

/** Reads and checks a whole class: every cell, every rule, all issues at once. The same in the sheet and on the server. */
export function checkClass(
  { cells, enrolments }: ClassCells,
  { codebook, units }: { codebook: Codebook; units: UnitIndex },
): CheckedClass {
  const undated = parseRow(cells, classColumns, { codebook, units, onDay: undefined });
  const onDay = undated.values.startDate;
  const header = onDay === undefined ? undated : parseRow(cells, classColumns, { codebook, units, onDay });
  const issues: Issue[] = header.issues.map((issue) => ({ ...issue, kind: 'class' }));
  const parsed = enrolments.map((row): CheckedEnrolment => {
    const { values, issues: found } = parseRow(row, enrolmentColumns, { codebook, units, onDay });
    const id = String(row[ID_AT] ?? '');
    for (const issue of found) issues.push({ ...issue, kind: 'enrolment', row: id });
    return { id, values, isBlocked: false };
  });
  const input = { trainingClass: header.values, enrolments: parsed, units };
  for (const rule of Object.values(rules)) issues.push(...rule(input));
  const blocked = new Set(issues.filter((i) => severityOf(i) === 'block').map((i) => i.row));
  return {
    trainingClass: header.values,
    isCounted: !blocked.has(undefined),
    enrolments: parsed.map((enrolment) => ({ ...enrolment, isBlocked: blocked.has(enrolment.id) })),
    issues,
  };
}
