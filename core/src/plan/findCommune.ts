import type { CellIssue } from '../issue.ts';
import { printDay } from '../wording/printDay.ts';
import type { Unit } from './unit.ts';
import { unitLabel, type UnitIndex } from './unitIndex.ts';
import { isValidOn, overlap } from './validity.ts';

/**
 * The one unit that a text means on a class's day, by name or code, or why it is none: unknown; a name of several; a
 * name that is this unit at one time and that at another while the day is not known; a unit that is not there on the
 * day, told with what stands in its place. Never guessed.
 */
export function findCommune(
  text: string,
  units: UnitIndex,
  onDay: string | undefined,
): { unit: Unit } | { issue: CellIssue } {
  const found = units.find(text, onDay);
  const [only] = found;
  if (only === undefined) return { issue: notFound(text, units, onDay) };
  if (found.length === 1) return { unit: only };
  return { issue: severalIssue(found, onDay) };
}

function severalIssue(found: readonly Unit[], onDay: string | undefined): CellIssue {
  const isOneAtATime = found.every((unit, at) => !found.slice(at + 1).some((other) => overlap(unit, other)));
  const options = found.map(onDay === undefined ? datedLabel : unitLabel).join('; ');
  return isOneAtATime
    ? { code: 'commune/needs-date', params: { options } }
    : { code: 'commune/ambiguous', params: { number: found.length, options } };
}

/** `Xã Hóa Thượng (Đồng Hỷ), đến 09/04/2023`. */
const datedLabel = (unit: Unit): string => {
  const from = unit.validFrom === undefined ? [] : [`từ ${printDay(unit.validFrom)}`];
  const to = unit.validTo === undefined ? [] : [`đến ${printDay(unit.validTo)}`];
  return [unitLabel(unit), [...from, ...to].join(' ')].filter((part) => part !== '').join(', ');
};

function notFound(text: string, units: UnitIndex, onDay: string | undefined): CellIssue {
  const atOtherTimes = units.find(text, undefined);
  const [only] = atOtherTimes;
  if (only === undefined || onDay === undefined) return unknownIssue(text, units, onDay);
  const instead = uniqueLinks(atOtherTimes.flatMap((unit) => standingFor(unit, onDay, units)));
  const [first, ...others] = instead;
  return {
    code: 'commune/not-on-date',
    params: {
      name: unitLabel(only),
      day: printDay(onDay),
      options: first === undefined ? NOBODY_SAID : listed(instead.map(({ unit }) => unitLabel(unit))),
    },
    ...(first?.isWhole && others.length === 0 ? { suggestion: unitLabel(first.unit) } : {}),
  };
}

const NOBODY_SAID = 'chưa xác định, hãy hỏi Văn phòng Điều phối tỉnh';
const MOST_OPTIONS = 8;

const listed = (labels: readonly string[]): string =>
  labels.slice(0, MOST_OPTIONS).join('; ') + (labels.length > MOST_OPTIONS ? '; …' : '');

// A code typed as a number loses its zero: offered, not taken.
function unknownIssue(text: string, units: UnitIndex, onDay: string | undefined): CellIssue {
  const [only, ...others] = /^\d{4}$/.test(text) ? units.find(`0${text}`, onDay) : [];
  return only === undefined || others.length > 0
    ? { code: 'commune/unknown' }
    : { code: 'commune/unknown', suggestion: unitLabel(only) };
}

interface Standing {
  readonly unit: Unit;
  /** Nothing was split or joined between the two. */
  readonly isWhole: boolean;
}

/** The units that stand on a day where another stood before or will stand later. */
function standingFor(unit: Unit, day: string, units: UnitIndex, isWhole = true): Standing[] {
  if (isValidOn(unit, day)) return [{ unit, isWhole }];
  if ((unit.validTo ?? '9999') < day) {
    return units
      .successorsOf(unit.id)
      .flatMap((link) => standingFor(link.unit, day, units, isWhole && link.isWhole));
  }
  const before = units.predecessorsOf(unit.id);
  return before.flatMap((link) =>
    standingFor(link.unit, day, units, isWhole && link.isWhole && before.length === 1),
  );
}

const uniqueLinks = (standing: readonly Standing[]): Standing[] => [
  ...new Map(standing.map((one) => [one.unit.id, one])).values(),
];
