import type { Plan } from './plan.ts';
import type { Deadline, PlanSettings } from './planSettings.ts';

type Period = Plan['reporting']['periods'][number];

/**
 * The plan with what the province set in place of its own: denominators [A14], target communes [A2], the yearly allocation
 * [A4], carry-overs [A5] and deadlines [A18]. A table replaces the plan's as a whole; one that is absent leaves it.
 */
export function applySettings(plan: Plan, settings: PlanSettings): Plan {
  const { denominators, communeTargets, allocations, carryOvers, deadlines } = settings;
  return {
    ...plan,
    ...(communeTargets === undefined ? {} : { communeTargets }),
    ...(allocations === undefined ? {} : { allocations }),
    ...(carryOvers === undefined ? {} : { carryOvers }),
    ...(denominators === undefined ? {} : { targets: targetsWith(plan, denominators) }),
    ...(deadlines === undefined ? {} : { reporting: reportingWith(plan, deadlines) }),
  };
}

const targetsWith = (
  { targets }: Plan,
  denominators: NonNullable<PlanSettings['denominators']>,
): Plan['targets'] =>
  targets.map((target) => ({
    ...target,
    denominators: denominators.flatMap(({ target: id, ...denominator }) =>
      id === target.id ? [denominator] : [],
    ),
  }));

/** The plan's kinds of periods in its order, then those it did not name; a kind without a line has no deadline. */
function reportingWith({ reporting }: Plan, deadlines: readonly Deadline[]): Plan['reporting'] {
  const own = reporting.periods.map(({ kind }) => kind);
  const added = deadlines.map(({ kind }) => kind).filter((kind) => !own.includes(kind));
  const periods = [...own, ...added].map((kind) =>
    periodOf(
      kind,
      deadlines.find((one) => one.kind === kind),
    ),
  );
  return { ...reporting, periods };
}

function periodOf(kind: Period['kind'], deadline: Deadline | undefined): Period {
  if (deadline === undefined) return { kind };
  const { dueDays, number = '', date = '' } = deadline;
  return { kind, dueDays, ...(number === '' && date === '' ? {} : { document: { number, date } }) };
}
