import { expandAbbreviations } from '../cell/expandAbbreviations.ts';
import { foldText } from '../cell/foldText.ts';
import { indexLoosely, type Guess } from '../cell/looseIndex.ts';
import type { Unit } from './unit.ts';
import { successionKey, type SuccessionSources } from './successionSources.ts';
import type { SuccessorIds } from './unitSuccession.ts';
import { isValidOn } from './validity.ts';

/** What the province's offices write for a unit: `Xã La Bằng (Đại Từ)`, without a district `Xã Định Hóa`. */
export const unitLabel = (unit: Unit): string =>
  unit.districtName === '' ? unit.name : `${unit.name} (${shortDistrict(unit.districtName)})`;

/** `Huyện Đại Từ` → `Đại Từ`, `Thành phố Thái Nguyên` → `TP Thái Nguyên`. */
export const shortDistrict = (districtName: string): string =>
  districtName
    .replace(/^Huyện /, '')
    .replace(/^Thành phố /, 'TP ')
    .replace(/^Thị xã /, 'TX ');

/** A unit before or after another, and whether all of the earlier one's land went into the later one. */
export interface UnitLink {
  readonly unit: Unit;
  readonly isWhole: boolean;
  /** Whose word it is; absent where that was not kept. */
  readonly source?: string;
}

/** Finds the units a cell may mean, and where their land went. */
export interface UnitIndex {
  /** The units of that name or code on that day (of any time when no day is given): none, one, or several. */
  find(text: string, onDay: string | undefined): readonly Unit[];
  /** The units of that day that a text which names none may mean: without accents, or with one wrong letter. */
  guess(text: string, onDay: string | undefined): readonly Unit[];
  byId(id: string): Unit | undefined;
  /** The units its land went to when it ended; none while it lasts or when nobody has said. */
  successorsOf(id: string): readonly UnitLink[];
  /** The units its land came from. */
  predecessorsOf(id: string): readonly UnitLink[];
}

/** Indexes units by every way they are written, with whose word it is where their land went: code, name, aliases, with and without the type and the district. */
export function indexUnits(
  units: readonly Unit[],
  successors: SuccessorIds = {},
  sources: SuccessionSources = {},
): UnitIndex {
  const bySpelling = indexSpellings(units);
  const find = remember((text: string, onDay: string | undefined) =>
    (bySpelling.get(spell(text)) ?? []).filter((unit) => isValidOn(unit, onDay)),
  );
  let loose: Guess<Unit> | undefined;
  const guess = remember((text) => (loose ??= indexLoosely(namesIn(bySpelling)))(spell(text)));
  const ids = new Map(units.map((unit) => [unit.id, unit]));
  const { after, before } = linkUnits(ids, successors, sources);
  return {
    find,
    guess: (text, onDay) => guess(text, undefined).filter((unit) => isValidOn(unit, onDay)),
    byId: (id) => ids.get(id),
    successorsOf: (id) => after.get(id) ?? [],
    predecessorsOf: (id) => before.get(id) ?? [],
  };
}

function indexSpellings(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
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
  return bySpelling;
}

/** Every name with each of its units; one wrong digit makes a code another unit's. */
const namesIn = (bySpelling: ReadonlyMap<string, readonly Unit[]>): (readonly [string, Unit])[] =>
  [...bySpelling].flatMap(([spelling, units]) =>
    /^\d/.test(spelling) ? [] : units.map((unit) => [spelling, unit] as const),
  );

const MOST_REMEMBERED = 10_000;
const LONGEST_NAME = 200;

/** A sheet names the same few communes on the same few days thousands of times; a process lives for many sheets. */
function remember(find: UnitIndex['find']): UnitIndex['find'] {
  const known = new Map<string, readonly Unit[]>();
  return (text, onDay) => {
    if (text.length > LONGEST_NAME) return [];
    const key = `${onDay ?? ''}|${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const found = find(text, onDay);
    known.set(key, found);
    return found;
  };
}

function linkUnits(
  ids: ReadonlyMap<string, Unit>,
  successors: SuccessorIds,
  sources: SuccessionSources,
): { after: Map<string, UnitLink[]>; before: Map<string, UnitLink[]> } {
  const after = new Map<string, UnitLink[]>();
  const before = new Map<string, UnitLink[]>();
  const add = (links: Map<string, UnitLink[]>, id: string, link: UnitLink): void => {
    links.set(id, [...(links.get(id) ?? []), link]);
  };
  for (const [from, to] of Object.entries(successors)) {
    const earlier = ids.get(from);
    const isWhole = to.length === 1;
    for (const later of to.flatMap((id) => ids.get(id) ?? [])) {
      if (earlier === undefined) continue;
      const source = sources[successionKey(from, later.id)];
      const said = { isWhole, ...(source === undefined ? {} : { source }) };
      add(after, from, { unit: later, ...said });
      add(before, later.id, { unit: earlier, ...said });
    }
  }
  return { after, before };
}

// TT. Đu, T.P Thái Nguyên, dots and commas, the province at the end: as clerks write them (domain §2.3).
const spell = (text: string): string =>
  expandAbbreviations(
    foldText(text)
      .replace(/[().,'\-–/]/g, ' ')
      .replace(/ +/g, ' ')
      .replace(/ (tỉnh|tinh|t) (thái nguyên|thai nguyen|bắc kạn|bac kan) *$/, '')
      .replace(/(^| )t (?=[txp] )/g, '$1t'),
    'unit',
  ).trim();

function spellingsOf(
  { code, name, districtName, aliases = [] }: Unit,
  ofDistrict: readonly string[],
): Set<string> {
  const full = [name, ...aliases].map(spell);
  const names = [...full, ...full.map((one) => one.replace(/^(xã|phường|thị trấn) /, ''))];
  if (districtName === '') return new Set([code, ...names]);
  return new Set([
    code,
    ...names,
    ...names.flatMap((one) => ofDistrict.map((district) => `${one} ${district}`)),
  ]);
}

/** Huyện Đại Từ, Đại Từ; of a city also as the town it was (TX Phổ Yên) and by its letters (TPTN). */
function districtSpellings(districtName: string): string[] {
  const bare = districtName.replace(/^(Huyện|Thành phố|Thị xã) /, '');
  const isCity = districtName.startsWith('Thành phố ');
  const letters = bare
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
  return [
    districtName,
    shortDistrict(districtName),
    bare,
    ...(isCity ? [`Thị xã ${bare}`, `TP${letters}`, `TP ${letters}`] : []),
  ].map(spell);
}
