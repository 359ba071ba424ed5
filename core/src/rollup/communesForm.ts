import type { ClassSummary } from '../class/summariseClass.ts';
import type { Plan, QuotaLine } from '../plan/plan.ts';
import type { UnitIndex } from '../plan/unitIndex.ts';
import type { Cell } from '../schema/cell.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { TOTAL, type Form } from './form.ts';
import { scopeLine } from './formHead.ts';
import type { FormColumn, FormRow, FormTable } from './formTable.ts';
import { placeIn, type Place } from './placeIn.ts';
import { spansOf, spanText, type Geography } from './reportScope.ts';
import type { FormContext } from './rollUpInput.ts';
import type { Tally } from './tally.ts';
import { countColumn, textColumn } from './formColumns.ts';

/** A place, the quota line its classes count on, and how many it was given; undefined when nobody has said. */
interface CommuneLine {
  readonly place: Place;
  readonly quotaLine: QuotaLine;
  readonly given: number | undefined;
}

/**
 * Biểu 03: each commune's classes against what it was given [SEED L113–L117; domain §3.3], in the chosen geography. What is
 * given is the province's list of target communes × the plan's classes a commune; nothing is inferred where no list was
 * entered [A2]. The totals are the same in every geography [domain §2.4].
 */
export function communesForm({ plan, units, scope }: FormContext): Form {
  const { geography } = scope;
  const quotaLines = plan.quotaLines.filter(({ counts }) => counts?.communeCategory !== undefined);
  const places = new Map<string, Place>();
  const placeOf = (unitId: string | undefined): Place => {
    const place = placeIn(geography, unitId, units);
    places.set(place.key, place);
    return place;
  };
  const isOfCommunes = new Set(quotaLines.map(({ id }) => id));
  const counts = (summary: ClassSummary): boolean =>
    summary.isHeld &&
    summary.isInPlan &&
    isOfCommunes.has(summary.quotaLine ?? '') &&
    spansOf(summary, scope, plan.periods).has('plan');
  return {
    add({ summary, enrolments }, sink) {
      if (!counts(summary)) return;
      const line = lineKey(summary.quotaLine ?? '', placeOf(summary.quotaCommune));
      sink.add(line, 'classes', 1);
      sink.add(line, 'enrolments', enrolments.length, enrolments);
      sink.meet(line, 'people', enrolments);
    },
    table: (tally) =>
      layOut(
        { plan, scope },
        quotaLines.flatMap((line) => linesOf(line, plan, { tally, places, geography, units })),
        tally,
      ),
  };
}

function layOut(
  { plan, scope }: Pick<FormContext, 'plan' | 'scope'>,
  lines: readonly CommuneLine[],
  tally: Tally,
): FormTable {
  const isListed = lines.every((line) => line.given !== undefined);
  const given = isListed ? lines.reduce((sum, line) => sum + (line.given ?? 0), 0) : undefined;
  const rows = lines.map(({ place, quotaLine, ...line }, at) => {
    const cells = [at + 1, place.name, place.district, quotaLine.label];
    return row({ line: lineKey(quotaLine.id, place), level: 1, cells }, line.given, tally);
  });
  return {
    tab: PROVINCE_TABS.form03,
    formNumber: '03',
    title: 'LỚP CHO CÁN BỘ XÃ, XÓM THEO TỪNG XÃ',
    scope: scopeLine(plan, spanText('plan', scope, plan.periods), { by: 'communes', scope }),
    unitLine: 'ĐVT: lớp, lượt người, người',
    columns: columnsOf(scope.geography),
    rows: [row({ line: TOTAL, level: 0, cells: ['', 'TỔNG SỐ', '', ''] }, given, tally), ...rows],
    notes: [],
    isList: true,
  };
}

const lineKey = (quotaLine: string, { key }: Place): string => `${quotaLine} ${key}`;

interface Found {
  readonly tally: Tally;
  readonly places: ReadonlyMap<string, Place>;
  readonly geography: Geography;
  readonly units: UnitIndex;
}

/** The places of a quota line: those the province listed, then those where classes were held all the same. */
function linesOf(quotaLine: QuotaLine, { communeTargets }: Plan, found: Found): CommuneLine[] {
  const { tally, places, geography, units } = found;
  const listed = new Set(
    communeTargets
      .filter(({ category }) => category === quotaLine.counts?.communeCategory)
      // A commune that is listed for two years is still one commune [A3].
      .map(({ unitId }) => unitId),
  );
  const lines = new Map<string, CommuneLine>();
  for (const unitId of listed) {
    const place = placeIn(geography, unitId, units);
    const given = (lines.get(place.key)?.given ?? 0) + (quotaLine.classesPerCommune ?? 0);
    lines.set(place.key, { place, quotaLine, given });
  }
  for (const [key, place] of places) {
    if (lines.has(key) || !tally.lines.has(lineKey(quotaLine.id, place))) continue;
    // In a list that was entered, who is missing was given nothing; without a list nobody can say.
    lines.set(key, { place, quotaLine, given: listed.size > 0 ? 0 : undefined });
  }
  return [...lines.values()].sort((a, b) => (a.place.order < b.place.order ? -1 : 1));
}

type Head = FormRow & { readonly line: string };

function row(head: Head, given: number | undefined, tally: Tally): FormRow {
  const classes = tally.sum(head.line, 'classes');
  const { people, doubtful } = tally.people(head.line, 'people');
  const cells: Cell[] = [
    given ?? '',
    classes,
    given === undefined ? '' : given - classes,
    tally.sum(head.line, 'enrolments'),
    people,
    noteOn(given, classes),
    doubtful,
  ];
  return { ...head, cells: [...head.cells, ...cells] };
}

function noteOn(given: number | undefined, held: number): string {
  if (given === undefined) return 'Tỉnh chưa nhập danh sách xã của loại này';
  if (held <= given) return '';
  return given === 0 ? 'Không có trong danh sách xã của tỉnh' : 'Vượt chỉ tiêu giao';
}

const columnsOf = (geography: Geography): FormColumn[] => [
  textColumn('TT', 'A', 45),
  textColumn(geography === 'districts' ? 'Huyện, thành phố (trước 01/7/2025)' : 'Xã', 'B', 180),
  textColumn('Huyện, thành phố', 'C', 130),
  textColumn('Loại xã', 'D', 170),
  countColumn('Chỉ tiêu giao', '(1)', 80),
  countColumn('Đã mở', '(2)', 80, 'classes'),
  countColumn('Còn lại', '(3)=(1)-(2)', 90),
  countColumn('Lượt học viên', '(4)', 90, 'enrolments'),
  countColumn('Số người (không trùng)', '(5)', 100, 'people'),
  textColumn('Ghi chú', 'E', 230),
  countColumn('Có thể trùng (người)', '(6)', 90, 'doubtful'),
];
