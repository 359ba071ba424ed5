import type { Unit } from '../../../core/src/plan/unit.ts';
import { shortDistrict, unitLabel } from '../../../core/src/plan/unitIndex.ts';
import type { Reporter } from '../../../core/src/plan/plan.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { classColumns } from '../../../core/src/schema/classColumns.ts';
import { CLASS_CONTENTS, CLASS_EXTENTS, LECTURERS, VISIT_PLACES } from './classContents.ts';
import { HELD_STATUSES } from './classNumbers.ts';
import { addDays, documentDay, lastWorkday, typedDay } from './days.ts';
import type { PlacedClass } from './placeClasses.ts';
import type { Random } from './seededRandom.ts';

/** A row of the tab `Lớp` by its columns' keys, as a clerk types it. */
export type ClassRecord = Record<(typeof classColumns)[number]['key'], Cell>;

/** Days a class takes and its last one. */
export interface ClassDays {
  readonly theoryDays: number;
  readonly fieldDays: number;
  readonly endDate: string;
}

/** How long a class takes, within the limits of its group. */
export function drawClassDays({ classGroup, startDate }: PlacedClass, random: Random): ClassDays {
  const theoryDays = random.pick(extentOf(classGroup).theoryDays);
  const fieldDays = random.pick([1, 1, 1, 2, 2, 3]);
  return { theoryDays, fieldDays, endDate: lastWorkday(startDate, theoryDays + fieldDays) };
}

/** What the clerk of the class's reporter types for it; `counted` is how many of its learners count. */
export function drawClassRecord(
  placed: PlacedClass,
  { theoryDays, fieldDays, endDate }: ClassDays,
  { reporter, counted }: { reporter: Reporter; counted: number },
  random: Random,
): ClassRecord {
  const { classGroup, commune, programme, startDate, status } = placed;
  return {
    ordinal: '',
    classCode: placed.classCode,
    programme,
    classGroup,
    communeCategory: placed.communeCategory,
    quotaCommune: commune ? unitLabel(commune) : '',
    ...drawContent(placed, random),
    ...drawOrganiser(placed, reporter),
    ...drawVenue(placed, reporter, random),
    ...typeDates(placed, endDate, random),
    theoryDays,
    fieldDays,
    fieldVisitPlace: random.pick(listOf(VISIT_PLACES, programme)),
    plannedLearners: random.pick([40, 45, 50, 50, 50, 55, 60]),
    lecturers: random.pick(listOf(LECTURERS, programme)),
    fundingSource: random.weighted({ NSTW: 14, NST: 4, NSH: 2 }),
    openingDecision: HELD_STATUSES.has(status) ? drawDecision(startDate, random) : '',
    // The province's own fields: it types them in its workbook.
    approval: '',
    allottedCost: '',
    status,
    reportedLearners: status === 'KET_THUC' ? counted : '',
    ...drawCosts(placed, random),
    note: NOTES[status] ?? '',
    syncMark: '',
  };
}

function listOf<Item>(table: Readonly<Record<string, readonly Item[]>>, key: string): readonly Item[] {
  const list = table[key];
  if (list === undefined) throw new Error(`no texts for ${key}`);
  return list;
}

function drawContent(
  { classGroup, commune }: PlacedClass,
  random: Random,
): Pick<ClassRecord, 'title' | 'topics' | 'trainingKind'> {
  const { title, topics } = random.pick(listOf(CLASS_CONTENTS, classGroup));
  const trainingKind = title.startsWith('Bồi dưỡng') ? 'BOI_DUONG' : 'TAP_HUAN';
  return { title: commune ? title.replace('{commune}', inSentence(commune)) : title, topics, trainingKind };
}

// Clerks fill the column in for newer classes; an empty cell says the same.
function drawOrganiser(
  { isInPlan, year }: PlacedClass,
  { name }: Reporter,
): Pick<ClassRecord, 'organiser' | 'inPlan'> {
  if (!isInPlan) return { organiser: 'Sở Công Thương', inPlan: 'Không' };
  return { organiser: `VPĐP NTM tỉnh – UBND ${lowerFirst(name)}`, inPlan: year < 2024 ? '' : 'Có' };
}

// Half of the classes planned for next year have no dates yet.
function typeDates(
  { startDate, status }: PlacedClass,
  endDate: string,
  random: Random,
): Pick<ClassRecord, 'startDate' | 'endDate'> {
  const isDated = status !== 'KE_HOACH' || random.chance(0.5);
  return isDated
    ? { startDate: typedDay(startDate), endDate: typedDay(endDate) }
    : { startDate: '', endDate: '' };
}

/** `Xã La Bằng` → `xã La Bằng`. */
export const inSentence = ({ name }: Unit): string => lowerFirst(name);

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const NOTES: Readonly<Record<string, string>> = {
  HOAN: 'Hoãn do ảnh hưởng mưa lũ, sẽ mở lại khi có lịch mới',
  HUY: 'Hủy do trùng nội dung với lớp của Sở Công Thương',
};

function drawVenue(
  { commune }: PlacedClass,
  { name }: Reporter,
  random: Random,
): Pick<ClassRecord, 'venueType' | 'venue'> {
  if (commune !== undefined && random.chance(0.85)) {
    return { venueType: 'TTHTCD', venue: `TTHTCĐ ${inSentence(commune)}` };
  }
  const hall = random.pick(['Hội trường UBND', 'Trung tâm Chính trị', 'Trung tâm Văn hóa']);
  return {
    venueType: name === 'Thành phố Thái Nguyên' ? 'TP_TN' : 'TT_HUYEN',
    venue: `${hall} ${lowerFirst(name)}`,
  };
}

function drawDecision(startDate: string, random: Random): string {
  const day = documentDay(addDays(startDate, -random.whole(6, 16)));
  return `${String(random.whole(12, 240))}/${random.pick(['TB-VPĐP', 'TB-VPĐP', 'QĐ-UBND'])}, ${day}`;
}

function drawCosts(
  { classGroup, status }: PlacedClass,
  random: Random,
): Pick<ClassRecord, 'estimatedCost' | 'settledCost'> {
  const { costFrom, costTo } = extentOf(classGroup);
  const estimatedCost = random.whole(costFrom * 2, costTo * 2) * 500_000;
  const spent = Math.round((estimatedCost * random.whole(90, 100)) / 100 / 100_000) * 100_000;
  return { estimatedCost, settledCost: status === 'KET_THUC' ? Math.min(spent, estimatedCost) : '' };
}

function extentOf(classGroup: string): (typeof CLASS_EXTENTS)[string] {
  const extent = CLASS_EXTENTS[classGroup];
  if (extent === undefined) throw new Error(`no extent for classes of ${classGroup}`);
  return extent;
}

/** The district as clerks write it in its own column. */
export const districtCell = ({ districtName }: Unit): string => shortDistrict(districtName);
