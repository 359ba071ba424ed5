import type { Unit } from '../plan/unit.ts';
import { unitLabel, type UnitIndex, type UnitLink } from '../plan/unitIndex.ts';
import type { Geography } from '../rollup/reportScope.ts';

/** Most communes that are told. */
const MOST_COMMUNES = 20;

/**
 * By which decision communes stand where a geography puts them, a sentence each: what became of their land, or which district they
 * were of. As recorded nothing moves, and nothing is said.
 */
export function placeWords(
  unitIds: readonly (string | undefined)[],
  geography: Geography,
  units: UnitIndex,
): string[] {
  const communes = [...new Set(unitIds)].flatMap((id) => (id === undefined ? [] : (units.byId(id) ?? [])));
  const words = communes.flatMap((unit) => WORDS[geography](unit, units));
  const more = words.length - MOST_COMMUNES;
  return more > 0 ? [...words.slice(0, MOST_COMMUNES), `Còn ${String(more)} xã nữa.`] : words;
}

const WORDS: Readonly<Record<Geography, (unit: Unit, units: UnitIndex) => string[]>> = {
  recorded: () => [],
  current: (unit, units) => (unit.validTo === undefined ? [] : [succession(unit, units)]),
  districts: (unit, units) => [districtWords(unit, units)],
};

/** Each step of where its land went, as long as it went whole. */
function succession(unit: Unit, units: UnitIndex): string {
  const steps: string[] = [];
  const seen = new Set<string>();
  let now = unit;
  while (now.validTo !== undefined && !seen.has(now.id)) {
    seen.add(now.id);
    const links = units.successorsOf(now.id);
    const [link, ...others] = links;
    if (link === undefined) return `${said(unit, steps)}: chưa có văn bản nói đất về đâu.`;
    if (others.length > 0 || !link.isWhole) {
      const names = links.map((one) => unitLabel(one.unit)).join(', ');
      return `${said(unit, steps)} chia về ${names}${by(link)} nên chưa xác định được xã.`;
    }
    steps.push(`${unitLabel(link.unit)}${by(link)}`);
    now = link.unit;
  }
  return `${said(unit, steps)}.`;
}

const said = (unit: Unit, steps: readonly string[]): string =>
  steps.length === 0 ? unitLabel(unit) : `${unitLabel(unit)} nay thuộc ${steps.join(', rồi ')}`;

const by = ({ source }: UnitLink): string => (source === undefined ? '' : ` (${source})`);

function districtWords(unit: Unit, units: UnitIndex): string {
  if (unit.districtName !== '') {
    return `${unit.name} thuộc ${unit.districtName} theo danh mục đơn vị hành chính trước ngày 01/7/2025.`;
  }
  const [link] = units.predecessorsOf(unit.id);
  return `${unit.name} có từ ngày 01/7/2025${link === undefined ? '' : by(link)}, không thuộc huyện cũ nào.`;
}
