import { foldText } from '../cell/foldText.ts';
import type { Unit } from './unit.ts';

/** What the province's offices write for a unit: `Xã La Bằng (Đại Từ)`, without a district `Xã Định Hóa`. */
export const unitLabel = (unit: Unit): string =>
  unit.districtName === '' ? unit.name : `${unit.name} (${shortDistrict(unit.districtName)})`;

/** `Huyện Đại Từ` → `Đại Từ`, `Thành phố Thái Nguyên` → `TP Thái Nguyên`. */
export const shortDistrict = (districtName: string): string =>
  districtName
    .replace(/^Huyện /, '')
    .replace(/^Thành phố /, 'TP ')
    .replace(/^Thị xã /, 'TX ');

/** Finds the units a cell may mean. */
export interface UnitIndex {
  /** The units of that name on that day (any day when it is not known): none, one, or several homonyms. */
  find(text: string, onDay: string | undefined): readonly Unit[];
  byId(id: string): Unit | undefined;
}

/** Indexes units by every way their name is written, with and without the type and the district. */
export function indexUnits(units: readonly Unit[]): UnitIndex {
  const bySpelling = new Map<string, Unit[]>();
  const districts = new Map<string, string[]>();
  for (const unit of units) {
    const { districtName } = unit;
    const ofDistrict = districts.get(districtName) ?? districtSpellings(districtName);
    districts.set(districtName, ofDistrict);
    for (const spelling of spellingsOf(unit, ofDistrict)) {
      const same = bySpelling.get(spelling);
      if (same) same.push(unit);
      else bySpelling.set(spelling, [unit]);
    }
  }
  const ids = new Map(units.map((unit) => [unit.id, unit]));
  // A sheet names the same few communes thousands of times.
  const asked = new Map<string, readonly Unit[]>();
  const named = (text: string): readonly Unit[] => {
    const known = asked.get(text) ?? bySpelling.get(spell(text)) ?? [];
    asked.set(text, known);
    return known;
  };
  return {
    find: (text, onDay) => latestOfEachPlace(named(text).filter((unit) => isValid(unit, onDay))),
    byId: (id) => ids.get(id),
  };
}

const isValid = (unit: Unit, day: string | undefined): boolean =>
  day === undefined || ((unit.validFrom ?? '') <= day && day <= (unit.validTo ?? '9999'));

// Without a day, one place recorded under two successive types or names is not two places.
const latestOfEachPlace = (units: readonly Unit[]): readonly Unit[] => {
  if (units.length < 2) return units;
  const latest = new Map<string, Unit>();
  for (const unit of units) latest.set(`${unit.code}|${unit.name}|${unit.districtCode}`, unit);
  return [...latest.values()];
};

// TT. Đu, P. Quán Triều, Tp Thái Nguyên, dots and commas: as clerks shorten them (domain §2.3).
const spell = (text: string): string =>
  foldText(text)
    .replace(/[().,\-–/]/g, ' ')
    .replace(/(^| )(tt|t t)(?= )/g, '$1thị trấn')
    .replace(/(^| )p(?= )/g, '$1phường')
    .replace(/(^| )x(?= )/g, '$1xã')
    .replace(/(^| )tp(?= )/g, '$1thành phố')
    .replace(/(^| )h(?= )/g, '$1huyện')
    .replace(/ +/g, ' ')
    .trim();

function spellingsOf({ name, districtName }: Unit, ofDistrict: readonly string[]): Set<string> {
  const full = spell(name);
  const names = [full, full.replace(/^(xã|phường|thị trấn) /, '')];
  if (districtName === '') return new Set(names);
  return new Set([...names, ...names.flatMap((one) => ofDistrict.map((district) => `${one} ${district}`))]);
}

function districtSpellings(districtName: string): string[] {
  const bare = districtName.replace(/^(Huyện|Thành phố|Thị xã) /, '');
  return [districtName, shortDistrict(districtName), bare].map(spell);
}
