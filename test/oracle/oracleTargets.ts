import type { EnrolmentSummary } from '../../core/src/class/summariseEnrolment.ts';
import type { Target } from '../../core/src/plan/target.ts';
import type { ExpectedForm, OracleInput } from './oracleInput.ts';
import { countedRows, peopleIn } from './oracleLearners.ts';
import { reachOf } from './oraclePeriods.ts';

/** How many came for a target, how many people they are, and of how many: the latest that was said by the end of the year. */
export function reached(
  { learnerGroups, onlyInOcopCycle, denominators }: Target,
  input: OracleInput,
): {
  rows: number;
  people: number;
  doubtful: number;
  latest: Target['denominators'][number] | undefined;
} {
  const isOf = (row: EnrolmentSummary): boolean =>
    learnerGroups.some((group) => group === row.learnerGroup) &&
    (onlyInOcopCycle === undefined || row.isInOcopCycle === true);
  const own = countedRows(input, (one) => one.isHeld && reachOf(one, input).plan).filter(isOf);
  let latest: Target['denominators'][number] | undefined;
  for (const one of denominators) {
    if (one.year <= input.scope.reportYear && (latest === undefined || one.year > latest.year)) latest = one;
  }
  return { rows: own.length, ...peopleIn(own, input), latest };
}

/** Biểu 06: each target looks for its people. */
export function targets(input: OracleInput): ExpectedForm {
  return {
    rows: input.plan.targets.map((target) => {
      const { id, label, percent, note } = target;
      const { rows, people, doubtful, latest } = reached(target, input);
      const outside = target.countsOutsideClasses
        ? 'Chưa gồm người được tập huấn, tuyên truyền ngoài lớp.'
        : undefined;
      return [
        id,
        label,
        percent / 100,
        rows,
        people,
        latest?.value ?? '',
        latest === undefined ? 'chưa có mẫu số' : people / latest.value,
        latest === undefined
          ? ''
          : `${latest.source}, ngày ${latest.date.split('-').reverse().join('/')} (năm ${String(latest.year)})`,
        [note, outside].filter((one) => one !== undefined && one !== '').join(' '),
        doubtful,
      ];
    }),
  };
}
