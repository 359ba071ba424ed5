import type { Issue } from '../issue.ts';
import { classColumns, type TrainingClass } from '../schema/classColumns.ts';
import { costColumns, type Cost } from '../schema/costColumns.ts';
import { enrolmentColumns, type Enrolment } from '../schema/enrolmentColumns.ts';
import type { CheckedEnrolment, CheckedRow, RuleInput } from './rule.ts';

/** What an issue may say besides its place. */
type Said = Pick<Issue, 'code' | 'params' | 'suggestion'>;

/** An issue of a cell of the class's own row. */
export const classIssue = (field: keyof TrainingClass, said: Said): Issue => ({
  kind: 'class',
  field,
  ...said,
});

/** An issue of a cell of a learner's row. */
export const rowIssue = ({ id }: CheckedEnrolment, field: keyof Enrolment, said: Said): Issue =>
  Object.assign({ kind: 'enrolment' as const, row: id, field }, said);

/** What a rule finds in a roster, row by row; `look` adds to the list. Nothing is made for a row that is sound. */
export function issuesOfRows(
  enrolments: readonly CheckedEnrolment[],
  look: (enrolment: CheckedEnrolment, issues: Issue[]) => void,
): Issue[] {
  const issues: Issue[] = [];
  for (const enrolment of enrolments) look(enrolment, issues);
  return issues;
}

/** An issue of a cell of a cost line. */
export const costIssue = ({ id }: CheckedRow<Cost>, field: keyof Cost, said: Said): Issue => ({
  kind: 'cost',
  row: id,
  field,
  ...said,
});

const headers: Readonly<Record<string, string>> = Object.fromEntries(
  [...costColumns, ...enrolmentColumns, ...classColumns].map(({ key, header }) => [key, header]),
);

/** The header over a column, as the clerk sees it. */
export const headerOf = (field: keyof TrainingClass | keyof Enrolment | keyof Cost): string =>
  headers[field] ?? field;

/** Whether nobody typed anything into a cell; one that holds something unreadable is not empty. */
export const isEmpty = <Key extends string>(
  { values, unread }: { values: { readonly [K in Key]?: unknown }; unread?: readonly string[] | undefined },
  field: Key,
): boolean => values[field] === undefined && unread?.includes(field) !== true;

/** The same of a cell of the class's own row. */
export const isEmptyInClass = (
  { trainingClass, unread }: Pick<RuleInput, 'trainingClass' | 'unread'>,
  field: keyof TrainingClass,
): boolean => isEmpty({ values: trainingClass, unread }, field);
