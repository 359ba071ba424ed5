import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { EnrolmentSummary } from '../../core/src/class/summariseEnrolment.ts';
import type { Cell, ExpectedForm, OracleInput } from './oracleInput.ts';
import { oraclePeople } from './oraclePeople.ts';
import { reachOf } from './oraclePeriods.ts';
import { oracleRows } from './oracleRows.ts';

/** Levels of learners in the order of the columns. */
export const LEVELS = ['province', 'district', 'commune', 'hamlet', 'cooperative', 'other'] as const;

/** The rows that count of some classes. */
export const countedRows = (input: OracleInput, isOf: (one: ClassSummary) => boolean): EnrolmentSummary[] =>
  oracleRows(input)
    .filter(({ of, counts }) => counts && isOf(of))
    .map(({ row }) => row);

/** How many people they are of. */
export const peopleIn = (
  rows: readonly EnrolmentSummary[],
  input: OracleInput,
): ReturnType<typeof oraclePeople> =>
  oraclePeople(
    rows.map(({ person }) => person),
    input,
  );

/** Whether a reporter is one that the plan does not know. */
export const isOther = ({ plan }: OracleInput, reporterId: string): boolean =>
  plan.reporters.every(({ id }) => id !== reporterId);

/** Biểu 02: each reporter looks for its rows. */
export function learners(input: OracleInput): ExpectedForm {
  const { plan, scope, classes } = input;
  const reaches = (one: ClassSummary): boolean => one.isHeld && reachOf(one, input)[scope.span];
  const numbers = (isOf: (reporterId: string) => boolean): Cell[] => {
    const own = countedRows(input, (one) => reaches(one) && isOf(one.reporterId));
    const many = (counts: (row: EnrolmentSummary) => boolean): number => own.filter(counts).length;
    const { people, doubtful } = peopleIn(own, input);
    return [
      classes.filter((one) => reaches(one) && isOf(one.reporterId)).length,
      own.length,
      many(({ isFemale }) => isFemale),
      many(({ isMinority }) => isMinority),
      ...LEVELS.map((level) => many((row) => row.level === level)),
      people,
      many(({ isCompleted }) => isCompleted),
      doubtful,
    ];
  };
  const leftOut = oracleRows(input).filter(({ of, counts }) => reaches(of) && !counts);
  const moved = leftOut.filter(({ isMoved }) => isMoved).length;
  return {
    rows: [
      ['', 'TỔNG SỐ', ...numbers(() => true)],
      ...plan.reporters.map(({ id, name }, at) => [at + 1, name, ...numbers((one) => one === id)]),
      ['', 'Đơn vị khác', ...numbers((one) => isOther(input, one))],
    ],
    said: [leftOut.length - moved, ...(moved === 0 ? [] : [moved])].join(),
  };
}
