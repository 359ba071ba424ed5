import type { Unit } from '../../core/src/plan/unit.ts';
import type { OracleInput } from './oracleInput.ts';

/** A place: what makes it one, what it is called, its district, and what it stands in a list by. */
export interface OraclePlace {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  readonly order: readonly [number, string, string, string];
}

/** `Huyện Đại Từ` → `Đại Từ`, `Thành phố Thái Nguyên` → `TP Thái Nguyên`. */
function shortly(district: string): string {
  for (const [long, short] of [
    ['Huyện ', ''],
    ['Thành phố ', 'TP '],
    ['Thị xã ', 'TX '],
  ] as const) {
    if (district.startsWith(long)) return short + district.slice(long.length);
  }
  return district;
}

type Where = Pick<OracleInput, 'units' | 'successions' | 'scope'>;

/** The place of a commune in the geography asked for. */
export function oraclePlace(commune: string | undefined, where: Where): OraclePlace {
  const unit = where.units.find(({ id }) => id === commune);
  if (unit === undefined) return { id: '?', name: 'Chưa rõ xã', district: '', order: [3, '', '', ''] };
  const { geography } = where.scope;
  if (geography === 'districts') return districtOf(unit);
  const now = geography === 'current' ? unitNow(unit, where) : unit;
  if (now === undefined) {
    return { id: 'split', name: 'Chưa xác định sau sắp xếp', district: '', order: [1, '', '', ''] };
  }
  const { id, name, code, districtCode, districtName } = now;
  // Communes without a district stand after those that have one.
  const district = districtCode === '' ? '~' : districtCode;
  return { id, name, district: shortly(districtName), order: [0, district, code, id] };
}

function districtOf({ districtCode, districtName }: Unit): OraclePlace {
  if (districtCode !== '') {
    const order = [0, districtCode, '', ''] as const;
    return { id: districtName, name: districtName, district: shortly(districtName), order };
  }
  const name = 'Xã, phường mới, không thuộc huyện cũ nào';
  return { id: 'no district', name, district: '', order: [2, '', '', ''] };
}

/** The unit that all its land has gone to. */
function unitNow(first: Unit, { units, successions }: Where): Unit | undefined {
  let unit = first;
  while (unit.validTo !== undefined) {
    const ended = unit.id;
    const links = successions.filter(({ from }) => from === ended);
    const next = units.find(({ id }) => id === links[0]?.to);
    if (links.length !== 1 || links[0]?.kind !== 'full' || next === undefined) return undefined;
    unit = next;
  }
  return unit;
}

/** Whether a place stands before another. */
export function standsBefore(one: OraclePlace, other: OraclePlace): boolean {
  for (let at = 0; at < one.order.length; at += 1) {
    const [a = '', b = ''] = [one.order[at], other.order[at]];
    if (a !== b) return a < b;
  }
  return false;
}
