import type { Plan, QuotaLine } from '../../../core/src/plan/plan.ts';
import type { Unit } from '../../../core/src/plan/unit.ts';
import { nextClassCode } from '../../../core/src/cell/parseClassCode.ts';
import { drawStart } from './classDates.ts';
import { CLASS_NUMBERS } from './classNumbers.ts';
import type { Random } from './seededRandom.ts';
import { drawTargetCommunes, isValidOn, type TakeCommune } from './targetCommunes.ts';

/** A class that somebody holds, plans or planned: what it is, where and from when, before its details are typed. */
export interface PlacedClass {
  readonly classCode: string;
  readonly reporterId: string;
  readonly programme: string;
  readonly classGroup: string;
  readonly communeCategory: string;
  /** The commune a commune class is for. */
  readonly commune: Unit | undefined;
  readonly year: number;
  readonly status: string;
  readonly startDate: string;
  readonly isInPlan: boolean;
}

/** Days between which a target commune must be a commune: the classes held lie between them. */
const FIRST_DAY = '2022-09-01';
const LAST_DAY = '2024-11-30';

/** Places every class of `CLASS_NUMBERS` with a reporter of the plan and gives it its code, in order of dates. */
export function placeClasses(plan: Plan, units: readonly Unit[], random: Random): PlacedClass[] {
  const codes: string[] = [];
  return drawPlaces(plan, units, random)
    .sort((a, b) => a.startDate.localeCompare(b.startDate))
    .map((place) => {
      const classCode = nextClassCode(place.programme, place.year, place.reporterId, codes);
      codes.push(classCode);
      return { ...place, classCode };
    });
}

/** The communes that may be a target: of the reporters' districts, and communes on all days on which classes are held. */
export function candidateCommunes(plan: Plan, units: readonly Unit[]): Unit[] {
  const districts = new Set(plan.reporters.map(({ districtCode }) => districtCode));
  return units.filter(
    (unit) =>
      unit.type === 'XA' &&
      districts.has(unit.districtCode) &&
      isValidOn(unit, FIRST_DAY) &&
      isValidOn(unit, LAST_DAY),
  );
}

function drawPlaces(plan: Plan, units: readonly Unit[], random: Random): Omit<PlacedClass, 'classCode'>[] {
  const take = drawTargetCommunes(plan.quotaLines, candidateCommunes(plan, units), random);
  const hosts = random.shuffled(plan.reporters);
  let hosted = 0;
  return CLASS_NUMBERS.flatMap(({ quotaLine, year, status, classes, isOutsidePlan }) =>
    Array.from({ length: classes }, () => {
      const startDate = drawStart(status, year, random);
      const line = lineOf(plan, quotaLine);
      const commune = communeOf(line, take, startDate);
      const host = commune
        ? plan.reporters.find(({ districtCode }) => districtCode === commune.districtCode)
        : hosts[hosted++ % hosts.length];
      if (host === undefined) throw new Error('the plan has no reporters');
      const isInPlan = isOutsidePlan !== true;
      return { ...groupOf(plan, line), reporterId: host.id, commune, year, status, startDate, isInPlan };
    }),
  );
}

function communeOf({ id, communes }: QuotaLine, take: TakeCommune, day: string): Unit | undefined {
  return communes === undefined ? undefined : take(id, day);
}

function lineOf(plan: Plan, id: string): QuotaLine {
  const line = plan.quotaLines.find((candidate) => candidate.id === id);
  if (line === undefined) throw new Error(`the plan has no quota line ${id}`);
  return line;
}

function groupOf(
  plan: Plan,
  { id, counts }: QuotaLine,
): Pick<PlacedClass, 'programme' | 'classGroup' | 'communeCategory'> {
  const group = plan.classGroups.find(({ code }) => code === counts?.classGroup);
  if (group === undefined) throw new Error(`no class group counts in ${id}`);
  return {
    programme: group.programme,
    classGroup: group.code,
    communeCategory: counts?.communeCategory ?? '',
  };
}
