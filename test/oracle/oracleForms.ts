import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { EnrolmentSummary } from '../../core/src/class/summariseEnrolment.ts';
import type { Plan, QuotaLine } from '../../core/src/plan/plan.ts';
import type { ExpectedForm, OracleInput } from './oracleInput.ts';
import { oraclePeople } from './oraclePeople.ts';
import { moneyReachOf, reachOf, type Reach } from './oraclePeriods.ts';
import { oraclePlace, standsBefore, type OraclePlace } from './oraclePlaces.ts';
import { oracleRows } from './oracleRows.ts';

type Cell = string | number | boolean;

/** The forms it knows, by number: what it expects of each. */
export const ORACLE_FORMS: Readonly<Record<string, (input: OracleInput) => ExpectedForm>> = {
  '01': progress,
  '02': learners,
  '03': communes,
  '04': money,
  '06': targets,
};

/** Biểu 01: each line looks for the classes on it or below it. */
function progress(input: OracleInput): ExpectedForm {
  const { plan, scope, classes } = input;
  const lineOf = (id: string | undefined): QuotaLine | undefined =>
    plan.quotaLines.find((one) => one.id === id);
  const isLeaf = (id: string | undefined): boolean => lineOf(id)?.counts !== undefined;
  const isBelow = (id: string | undefined, above: string): boolean => {
    const line = lineOf(id);
    return line !== undefined && (line.id === above || isBelow(line.parent, above));
  };
  const held = (isOn: (one: ClassSummary) => boolean, span: keyof Reach): number => {
    let count = 0;
    for (const one of classes) {
      if (one.isHeld && one.isInPlan && isOn(one) && reachOf(one, input)[span]) count += 1;
    }
    return count;
  };
  const numbers = (
    isOn: (one: ClassSummary) => boolean,
    planned: number,
    inYear: number | undefined,
  ): Cell[] => {
    const [period, year, all] = [held(isOn, 'period'), held(isOn, 'year'), held(isOn, 'plan')];
    return [
      planned,
      inYear ?? 'chưa phân bổ',
      period,
      year,
      all,
      inYear === undefined || inYear === 0 ? '' : year / inYear,
      planned === 0 ? '' : all / planned,
      planned - all,
    ];
  };
  const leaves = plan.quotaLines.filter((line) => !plan.quotaLines.some(({ parent }) => parent === line.id));
  const plannedOn = (above: string | undefined): [number, number | undefined] => {
    let [all, inYear]: [number, number | undefined] = [0, 0];
    for (const leaf of leaves) {
      if (above !== undefined && !isBelow(leaf.id, above)) continue;
      const ofYear = plannedInYear(plan, leaf, scope.reportYear);
      all += leaf.classes;
      inYear = inYear === undefined || ofYear === undefined ? undefined : inYear + ofYear;
    }
    return [all, inYear];
  };
  const rows: Cell[][] = [['', 'TỔNG SỐ', ...numbers(() => true, ...plannedOn(undefined)), '']];
  for (const { id, mark, label, note } of plan.quotaLines) {
    const isOn = ({ quotaLine }: ClassSummary): boolean => isLeaf(quotaLine) && isBelow(quotaLine, id);
    rows.push([mark, label, ...numbers(isOn, ...plannedOn(id)), note ?? '']);
  }
  const unplaced = ({ quotaLine }: ClassSummary): boolean => !isLeaf(quotaLine);
  rows.push(['', 'Chưa rõ nhóm hoặc loại xã', ...numbers(unplaced, 0, 0), '']);
  let said = 0;
  for (const one of classes) if (one.isHeld && !one.isInPlan && reachOf(one, input).plan) said += 1;
  return { rows, said };
}

/** Classes carried into a year, without those carried out of it. */
function movedInto(carryOvers: Plan['carryOvers'], leaf: string, year: number): number {
  let moved = 0;
  for (const { quotaLine, fromYear, toYear, classes } of carryOvers) {
    if (quotaLine !== leaf) continue;
    if (toYear === year) moved += classes;
    if (fromYear === year) moved -= classes;
  }
  return moved;
}

/** What a year has of a leaf; undefined where nobody gave it any and some are left to give. */
function plannedInYear(
  { allocations, carryOvers }: Plan,
  { id, classes, perYear }: QuotaLine,
  year: number,
): number | undefined {
  const given = allocations.filter(({ quotaLine }) => quotaLine === id);
  let [inYear, left] = [0, classes];
  let isGiven = perYear !== undefined;
  for (const one of given) {
    left -= one.classes;
    if (one.year !== year) continue;
    inYear += one.classes;
    isGiven = true;
  }
  const moved = movedInto(carryOvers, id, year);
  if (isGiven || moved !== 0) return inYear + moved + (perYear?.[String(year)] ?? 0);
  return left > 0 ? undefined : 0;
}

/** Biểu 02: each reporter looks for its rows. */
function learners(input: OracleInput): ExpectedForm {
  const { plan, scope, classes } = input;
  const reaches = (one: ClassSummary): boolean => one.isHeld && reachOf(one, input)[scope.span];
  const rows = oracleRows(input).filter(({ of }) => reaches(of));
  const numbers = (isOf: (reporterId: string) => boolean): Cell[] => {
    const own = rows.filter(({ of, counts }) => counts && isOf(of.reporterId)).map(({ row }) => row);
    const many = (counts: (row: EnrolmentSummary) => boolean): number => own.filter(counts).length;
    const { people, doubtful } = oraclePeople(
      own.map(({ person }) => person),
      input,
    );
    return [
      classes.filter((one) => reaches(one) && isOf(one.reporterId)).length,
      own.length,
      many(({ isFemale }) => isFemale),
      many(({ isMinority }) => isMinority),
      ...['province', 'district', 'commune', 'hamlet', 'cooperative', 'other'].map((level) =>
        many((row) => row.level === level),
      ),
      people,
      many(({ isCompleted }) => isCompleted),
      doubtful,
    ];
  };
  const known = plan.reporters.map(({ id }) => id);
  return {
    rows: [
      ['', 'TỔNG SỐ', ...numbers(() => true)],
      ...plan.reporters.map(({ id, name }, at) => [at + 1, name, ...numbers((one) => one === id)]),
      ['', 'Đơn vị khác', ...numbers((one) => !known.includes(one))],
    ],
    said: rows.filter(({ counts }) => !counts).length,
  };
}

/** Biểu 03: each place of each line looks for its classes. */
function communes(input: OracleInput): ExpectedForm {
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

/** Biểu 04: each source looks for its money. */
function money(input: OracleInput): ExpectedForm {
  const { plan, scope, classes } = input;
  const numbers = (isOf: (source: string) => boolean): Cell[] => {
    let [count, estimated, disbursed, settled] = [0, 0, 0, 0];
    for (const one of classes) {
      if (!one.isHeld || !moneyReachOf(one, input)[scope.span]) continue;
      const own = one.costs.filter(({ fundingSource }) => isOf(fundingSource));
      if (own.length > 0) count += 1;
      for (const cost of own) {
        estimated += cost.estimated;
        disbursed += cost.disbursed;
        settled += cost.settled;
      }
    }
    return [count, estimated, disbursed, settled, estimated === 0 ? '' : settled / estimated];
  };
  const known = plan.fundingSources.map(({ code }) => code);
  return {
    rows: [
      ['', 'TỔNG SỐ', ...numbers(() => true)],
      ...plan.fundingSources.map(({ code, label }, at) => [at + 1, label, ...numbers((one) => one === code)]),
      ['', 'Chưa ghi nguồn', ...numbers((one) => !known.includes(one))],
    ],
  };
}

/** Biểu 06: each target looks for its people. */
function targets(input: OracleInput): ExpectedForm {
  const { plan, scope } = input;
  const rows = oracleRows(input).filter(({ of, counts }) => counts && of.isHeld && reachOf(of, input).plan);
  return {
    rows: plan.targets.map(({ id, label, percent, note, learnerGroups, denominators, ...target }) => {
      const own = rows.filter(
        ({ row }) =>
          learnerGroups.some((group) => group === row.learnerGroup) &&
          (target.onlyInOcopCycle === undefined || row.isInOcopCycle === true),
      );
      const { people, doubtful } = oraclePeople(
        own.map(({ row }) => row.person),
        input,
      );
      let latest: (typeof denominators)[number] | undefined;
      for (const one of denominators) {
        if (one.year <= scope.reportYear && (latest === undefined || one.year > latest.year)) latest = one;
      }
      const outside = target.countsOutsideClasses
        ? 'Chưa gồm người được tập huấn, tuyên truyền ngoài lớp.'
        : undefined;
      return [
        id,
        label,
        percent / 100,
        own.length,
        people,
        latest?.value ?? '',
        latest === undefined ? 'chưa có mẫu số' : people / latest.value,
        latest === undefined
          ? ''
          : `${latest.source}, ngày ${latest.date.split('-').reverse().join('/')} (năm ${String(latest.year)})`,
        [note, outside].filter((one) => one !== undefined && one !== '').join(' '),
        doubtful,
      ];
    }),
  };
}
