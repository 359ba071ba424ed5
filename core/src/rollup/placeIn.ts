import type { Unit } from '../plan/unit.ts';
import { shortDistrict, type UnitIndex } from '../plan/unitIndex.ts';
import type { Geography } from './reportScope.ts';

/** A line of a form by place: its key, what it is called, the district it belongs to, and where it stands in a list. */
export interface Place {
  readonly key: string;
  readonly name: string;
  readonly district: string;
  readonly order: string;
}

/**
 * Where a class's commune stands in a geography [domain §2.4]. A commune that was split is in no commune of today, and one that
 * came after the districts in no district: each has a line of its own, never a guess.
 */
export function placeIn(geography: Geography, unitId: string | undefined, units: UnitIndex): Place {
  const unit = unitId === undefined ? undefined : units.byId(unitId);
  if (unit === undefined) return NO_COMMUNE;
  if (geography === 'districts') return districtOf(unit);
  if (geography === 'recorded') return communeOf(unit);
  const now = unitToday(unit, units);
  return now === undefined ? SPLIT : communeOf(now);
}

const NO_COMMUNE: Place = { key: 'none', name: 'Chưa rõ xã', district: '', order: '~3' };
const SPLIT: Place = { key: 'split', name: 'Chưa xác định sau sắp xếp', district: '', order: '~1' };
const NO_DISTRICT: Place = {
  key: 'later',
  name: 'Xã, phường mới, không thuộc huyện cũ nào',
  district: '',
  order: '~2',
};

const communeOf = ({ id, name, code, districtCode, districtName }: Unit): Place => ({
  key: id,
  name,
  district: shortDistrict(districtName),
  order: `${districtCode}|${code}|${id}`,
});

const districtOf = ({ districtCode, districtName }: Unit): Place =>
  districtCode === ''
    ? NO_DISTRICT
    : { key: districtCode, name: districtName, district: shortDistrict(districtName), order: districtCode };

/** The unit that has all its land today; undefined when it was split or nobody has said where it went. */
function unitToday(unit: Unit, units: UnitIndex): Unit | undefined {
  let now = unit;
  // Never more steps than there are successions in a row; a circle in the data would be a wrong unit file.
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (now.validTo === undefined) return now;
    const [link, ...others] = units.successorsOf(now.id);
    if (link === undefined || others.length > 0 || !link.isWhole) return undefined;
    now = link.unit;
  }
  return undefined;
}

const MOST_STEPS = 20;
