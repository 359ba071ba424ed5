import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { Cell, ExpectedForm, OracleInput } from './oracleInput.ts';
import { oraclePeople } from './oraclePeople.ts';
import { reachOf } from './oraclePeriods.ts';
import { oraclePlace, standsBefore, type OraclePlace } from './oraclePlaces.ts';
import { oracleRows } from './oracleRows.ts';

/** Biểu 03: each place of each line looks for its classes. */
export function communes(input: OracleInput): ExpectedForm {
  const { plan, classes } = input;
  const lines = plan.quotaLines.filter(({ counts }) => counts?.communeCategory !== undefined);
  const held = classes.filter(
    (one) =>
      one.isHeld && one.isInPlan && lines.some(({ id }) => id === one.quotaLine) && reachOf(one, input).plan,
  );
  const countedRows = oracleRows(input).filter(({ counts }) => counts);
  const numbers = (own: readonly ClassSummary[], given: number | undefined): Cell[] => {
    const persons = countedRows.filter(({ of }) => own.includes(of)).map(({ row }) => row.person);
    const { people, doubtful } = oraclePeople(persons, input);
    let note = '';
    if (given === undefined) note = 'Tỉnh chưa nhập danh sách xã của loại này';
    else if (own.length > given)
      note = given > 0 ? 'Vượt chỉ tiêu giao' : 'Không có trong danh sách xã của tỉnh';
    const left = given === undefined ? '' : given - own.length;
    return [given ?? '', own.length, left, persons.length, people, note, doubtful];
  };
  const parts: Cell[][] = [];
  let all: number | undefined = 0;
  for (const line of lines) {
    const places = new Map<string, { place: OraclePlace; given: number | undefined; own: ClassSummary[] }>();
    const targets = plan.communeTargets.filter(({ category }) => category === line.counts?.communeCategory);
    const placed = (commune: string | undefined) => {
      const place = oraclePlace(commune, input);
      const entry = places.get(place.id) ?? { place, given: targets.length > 0 ? 0 : undefined, own: [] };
      places.set(place.id, entry);
      return entry;
    };
    for (const commune of new Set(targets.map(({ unitId }) => unitId))) {
      const entry = placed(commune);
      entry.given = (entry.given ?? 0) + (line.classesPerCommune ?? 0);
    }
    for (const one of held) if (one.quotaLine === line.id) placed(one.quotaCommune).own.push(one);
    for (const { place, given, own } of [...places.values()].sort((a, b) =>
      standsBefore(a.place, b.place) ? -1 : 1,
    )) {
      parts.push([parts.length + 1, place.name, place.district, line.label, ...numbers(own, given)]);
      all = all === undefined || given === undefined ? undefined : all + given;
    }
  }
  return { rows: [['', 'TỔNG SỐ', '', '', ...numbers(held, all)], ...parts] };
}
