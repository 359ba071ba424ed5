import type { Allocation, CarryOver, CommuneTarget } from '../../../core/src/plan/allocation.ts';
import type { Plan } from '../../../core/src/plan/plan.ts';
import type {
  Contact,
  Deadline,
  PlanSettings,
  TargetDenominator,
} from '../../../core/src/plan/planSettings.ts';
import type { Unit } from '../../../core/src/plan/unit.ts';
import { drawName } from './drawPerson.ts';
import { candidateCommunes } from './placeClasses.ts';
import { seededRandom, type Random } from './seededRandom.ts';
import { chooseTargetCommunes } from './targetCommunes.ts';

/** Every document and source of the sample says that it is made up: the plan gives none of these numbers. */
const MADE_UP = 'Số liệu mẫu';

/** How many people each target is measured against; of the fifth nobody has said. */
const DENOMINATORS: readonly (readonly [target: string, year: number, value: number])[] = [
  ['T1', 2022, 190],
  ['T1', 2024, 204],
  ['T2', 2022, 260],
  ['T3', 2022, 8600],
  ['T4', 2023, 410],
  ['T6', 2022, 835_000],
];

/** Classes a year; of the second and third line a part is not given to any year yet. */
const ALLOCATIONS: Readonly<Record<string, readonly (readonly [year: number, classes: number])[]>> = {
  'NTM-B1': [
    [2022, 8],
    [2023, 12],
    [2024, 14],
    [2025, 14],
  ],
  'NTM-B2': [
    [2022, 6],
    [2023, 12],
    [2024, 14],
  ],
  'NTM-B3': [
    [2022, 3],
    [2023, 4],
    [2024, 5],
  ],
};

const CARRY_OVERS: readonly CarryOver[] = [
  {
    quotaLine: 'OCOP-B',
    fromYear: 2022,
    toYear: 2023,
    classes: 1,
    document: `${MADE_UP}: CV 03/VPĐP ngày 10/01/2023`,
    reason: 'Năm 2022 còn 1 lớp chưa mở',
  },
];

const DEADLINES: readonly Deadline[] = (
  [
    ['quarter', 7],
    ['half', 10],
    ['year', 15],
  ] as const
).map(([kind, dueDays]) => ({ kind, dueDays, number: `${MADE_UP}: 05/VPĐP`, date: '2022-09-05' }));

/** What the sample's office has set: made up, and plausible. Lines that the plan has no target or quota for are left out. */
export function sampleSettings(plan: Plan, units: readonly Unit[], seed: number): PlanSettings {
  const targets = new Set(plan.targets.map(({ id }) => id));
  const lines = new Set(plan.quotaLines.map(({ id }) => id));
  return {
    denominators: DENOMINATORS.filter(([target]) => targets.has(target)).map(denominator),
    // The same draw as the first of the sample's classes: they are held in these communes.
    communeTargets: communeTargets(plan, units, seededRandom(seed, 'classes')),
    allocations: Object.entries(ALLOCATIONS)
      .filter(([line]) => lines.has(line))
      .flatMap(([line, years]) => years.map(([year, classes]) => allocation(line, year, classes))),
    carryOvers: CARRY_OVERS.filter(({ quotaLine }) => lines.has(quotaLine)),
    deadlines: [...DEADLINES],
    contacts: contacts(plan, seededRandom(seed, 'contacts')),
    adjustments: 'next',
  };
}

const denominator = ([target, year, value]: (typeof DENOMINATORS)[number]): TargetDenominator => ({
  target,
  year,
  value,
  source: MADE_UP,
  date: `${String(year)}-12-31`,
  approvedBy: 'Chánh Văn phòng (mẫu)',
});

const allocation = (quotaLine: string, year: number, classes: number): Allocation => ({
  quotaLine,
  year,
  classes,
  document: `${MADE_UP}: KH ${String(year)}`,
});

function communeTargets(plan: Plan, units: readonly Unit[], random: Random): CommuneTarget[] {
  const chosen = chooseTargetCommunes(plan.quotaLines, candidateCommunes(plan, units), random);
  return plan.quotaLines.flatMap(({ id, counts }) => {
    const category = counts?.communeCategory;
    if (category === undefined) return [];
    return (chosen.get(id) ?? []).map((unit, at) => ({
      unitId: unit.id,
      category,
      year: plan.years[at % plan.years.length] ?? 0,
      decision: `${MADE_UP}: QĐ ${String(plan.years[0])}`,
    }));
  });
}

const contacts = ({ reporters }: Plan, random: Random): Contact[] =>
  reporters.map(({ id }) => ({
    reporterId: id,
    name: drawName('Kinh', random.pick(['Nam', 'Nữ']), random),
    phone: `095${String(random.whole(0, 9_999_999)).padStart(7, '0')}`,
    email: `phong.${id.toLowerCase()}@example.org`,
  }));
