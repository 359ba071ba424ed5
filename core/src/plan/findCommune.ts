import type { CellIssue } from '../issue.ts';
import { printDay } from '../wording/printDay.ts';
import type { Unit } from './unit.ts';
import { unitLabel, type UnitIndex } from './unitIndex.ts';
import { isValidOn, overlap } from './validity.ts';

/**
 * The one unit that a text means on a class's day, by name or code, or why it is none: unknown; near to a name, told with
 * what it may mean [domain Q6]; a name of several; a name that is this unit at one time and that at another while the day
 * is not known; a unit that is not there on the day, told with what stands in its place. Never guessed.
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
  if (atOtherTimes.length > 0 && onDay !== undefined) return notOnDate(atOtherTimes, units, onDay);
  const near = units.guess(text, onDay);
  if (near.length > 0) return misspelled(near, onDay);
  const gone = units.guess(text, undefined);
  return gone.length === 1 && onDay !== undefined
    ? notOnDate(gone, units, onDay)
    : unknownIssue(text, units, onDay);
}

// Units of one name.
function notOnDate(found: readonly Unit[], units: UnitIndex, onDay: string): CellIssue {
  const instead = uniqueLinks(found.flatMap((unit) => standingFor(unit, onDay, units)));
  const labels = instead.map(({ unit }) => unitLabel(unit));
  const [name = ''] = found.map(unitLabel);
  const options = labels.length === 0 ? NOBODY_SAID : listed(labels, MOST_INSTEAD);
  return {
    code: 'commune/not-on-date',
    params: { name, day: printDay(onDay), options },
    ...offered(instead.length === 1 && instead[0]?.isWhole ? labels : []),
  };
}

// One is offered as the dropdown writes it; of several none is chosen.
function misspelled(near: readonly Unit[], onDay: string | undefined): CellIssue {
  const isOne = near.length === 1;
  const labels = near.map(isOne || onDay !== undefined ? unitLabel : datedLabel);
  return {
    code: 'commune/misspelled',
    params: { options: listed(labels, MOST_NEAR) },
    ...offered(isOne ? labels : []),
  };
}

const offered = ([suggestion]: readonly string[]): Pick<CellIssue, 'suggestion'> =>
  suggestion === undefined ? {} : { suggestion };

const NOBODY_SAID = 'chưa xác định, hãy hỏi Văn phòng Điều phối tỉnh';
const MOST_INSTEAD = 8;
const MOST_NEAR = 4;

const listed = (labels: readonly string[], most: number): string =>
  labels.slice(0, most).join('; ') + (labels.length > most ? '; …' : '');

// A code typed as a number loses its zero: offered, not taken.
function unknownIssue(text: string, units: UnitIndex, onDay: string | undefined): CellIssue {
  const meant = /^\d{4}$/.test(text) ? units.find(`0${text}`, onDay) : [];
  return { code: 'commune/unknown', ...offered(meant.length === 1 ? meant.map(unitLabel) : []) };
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
