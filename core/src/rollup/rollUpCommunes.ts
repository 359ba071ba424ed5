import type { ClassSummary } from '../class/summariseClass.ts';
import type { Plan, QuotaLine } from '../plan/plan.ts';
import { shortDistrict, type UnitIndex } from '../plan/unitIndex.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { countEnrolments, type CountedClass } from './countEnrolments.ts';
import { countLearners } from './countLearners.ts';
import type { FormColumn, FormRow, FormTable } from './formTable.ts';
import type { RollUpInput } from './rollUpInput.ts';

/** A commune and the quota line its classes count on. */
interface Place {
  readonly unitId: string;
  readonly line: QuotaLine;
}

/**
 * Biểu 03: each commune's classes against what it was given [SEED L113–L117; domain §3.3]. What is given is the province's
 * list of target communes × the plan's classes a commune; nothing is inferred where no list was entered [A2]. Communes as
 * recorded, of the class's day.
 */
export function rollUpCommunes({ summaries, plan, units }: RollUpInput): FormTable {
  const held = countEnrolments(summaries).filter(({ summary }) => summary.isHeld && summary.isInPlan);
  const lines = plan.quotaLines.filter(({ counts }) => counts?.communeCategory !== undefined);
  const places = lines.flatMap((line) => placesOf(line, plan, held, units));
  const rows = places.map(({ place, given }, at) => {
    const classes = held.filter(({ summary }) => isOf(summary, place));
    return row({ level: 1, cells: [at + 1, ...nameOf(place, units)] }, given, classes);
  });
  const ofLines = held.filter(({ summary }) => lines.some(({ id }) => id === summary.quotaLine));
  const isListed = places.every((one) => one.given !== undefined);
  const given = isListed ? places.reduce((sum, one) => sum + (one.given ?? 0), 0) : undefined;
  return {
    tab: PROVINCE_TABS.form03,
    formNumber: '03',
    title: 'LỚP CHO CÁN BỘ XÃ, XÓM THEO TỪNG XÃ',
    scope: `${plan.shortTitle}; lũy kế từ đầu giai đoạn, xã theo tên vào ngày mở lớp`,
    unitLine: 'ĐVT: lớp, lượt người, người',
    columns,
    rows: [row({ level: 0, cells: ['', 'TỔNG SỐ', '', ''] }, given, ofLines), ...rows],
    notes: [],
    isList: true,
  };
}

const isOf = ({ quotaLine, quotaCommune = '' }: ClassSummary, { unitId, line }: Place): boolean =>
  quotaLine === line.id && quotaCommune === unitId;

/** The communes of a line: those the province listed, then those where classes were held all the same. */
function placesOf(
  line: QuotaLine,
  { communeTargets }: Plan,
  held: readonly CountedClass[],
  units: UnitIndex,
): { place: Place; given: number | undefined }[] {
  const listed = communeTargets.filter(({ category }) => category === line.counts?.communeCategory);
  const given = new Map<string, number | undefined>();
  // A commune that is listed for two years is still one commune [A3].
  for (const { unitId } of listed) given.set(unitId, line.classesPerCommune ?? 0);
  for (const { summary } of held) {
    const { quotaLine, quotaCommune = '' } = summary;
    if (quotaLine !== line.id || given.has(quotaCommune)) continue;
    // In a list that was entered, who is missing was given nothing; without a list nobody can say.
    given.set(quotaCommune, listed.length > 0 ? 0 : undefined);
  }
  return [...given]
    .map(([unitId, classes]) => ({ place: { unitId, line }, given: classes }))
    .sort((a, b) => (sortKey(a.place, units) < sortKey(b.place, units) ? -1 : 1));
}

function sortKey({ unitId }: Place, units: UnitIndex): string {
  const unit = units.byId(unitId);
  return unit === undefined ? '~' : `${unit.districtCode}|${unit.code}|${unitId}`;
}

function nameOf({ unitId, line }: Place, units: UnitIndex): [string, string, string] {
  const unit = units.byId(unitId);
  return [unit?.name ?? 'Chưa rõ xã', shortDistrict(unit?.districtName ?? ''), line.label];
}

function row(head: FormRow, given: number | undefined, classes: readonly CountedClass[]): FormRow {
  const { enrolments, people } = countLearners(classes.flatMap((one) => one.enrolments));
  const left = given === undefined ? '' : given - classes.length;
  const note = noteOn(given, classes.length);
  return { ...head, cells: [...head.cells, given ?? '', classes.length, left, enrolments, people, note] };
}

function noteOn(given: number | undefined, held: number): string {
  if (given === undefined) return 'Tỉnh chưa nhập danh sách xã của loại này';
  if (held <= given) return '';
  return given === 0 ? 'Không có trong danh sách xã của tỉnh' : 'Vượt chỉ tiêu giao';
}

const columns: readonly FormColumn[] = [
  { header: 'TT', number: 'A', format: 'text', width: 45 },
  { header: 'Xã', number: 'B', format: 'text', width: 180 },
  { header: 'Huyện, thành phố', number: 'C', format: 'text', width: 130 },
  { header: 'Loại xã', number: 'D', format: 'text', width: 170 },
  { header: 'Chỉ tiêu giao', number: '(1)', format: 'count', width: 80 },
  { header: 'Đã mở', number: '(2)', format: 'count', width: 80 },
  { header: 'Còn lại', number: '(3)=(1)-(2)', format: 'count', width: 90 },
  { header: 'Lượt học viên', number: '(4)', format: 'count', width: 90 },
  { header: 'Số người (không trùng)', number: '(5)', format: 'count', width: 100 },
  { header: 'Ghi chú', number: 'E', format: 'text', width: 230 },
];
