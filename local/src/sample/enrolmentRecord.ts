import { unitLabel } from '../../../core/src/plan/unitIndex.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { districtCell, type ClassDays } from './classRecord.ts';
import { drawRowId } from './drawId.ts';
import type { Person } from './drawPerson.ts';
import type { PlacedClass } from './placeClasses.ts';
import type { Random } from './seededRandom.ts';

/** A row of the tab `Học viên` by its columns' keys, as a clerk types it. */
export type EnrolmentRecord = Record<(typeof enrolmentColumns)[number]['key'], Cell>;

/** What is typed for a learner in a class. Throws when such a learner cannot come to that class. */
export function drawEnrolmentRecord(
  person: Person,
  { classCode, classGroup, status }: PlacedClass,
  days: ClassDays,
  random: Random,
): EnrolmentRecord {
  const learnerGroup = person.role.groups[classGroup];
  if (learnerGroup === undefined) throw new Error(`${person.role.position} in a class of ${classGroup}`);
  return {
    ordinal: '',
    classCode,
    fullName: person.fullName,
    birth: person.birth,
    sex: person.sex,
    ethnicity: person.ethnicity,
    idNumber: person.idNumber,
    phone: person.phone,
    learnerGroup,
    position: person.role.position,
    workplace: person.workplace,
    inOcopCycle: ASKED_GROUPS.has(learnerGroup) ? ocopCycleOf(person) : '',
    hamlet: person.hamlet,
    commune: unitLabel(person.commune),
    district: districtCell(person.commune),
    qualification: person.qualification,
    salaried: person.role.salaried,
    ...(status === 'KET_THUC' ? drawAttendance(days, random) : { sessions: '', result: '' }),
    note: '',
    _id: drawRowId(random),
  };
}

/** Learner groups of whom the targets T4 and T5 count those in the OCOP cycle. */
const ASKED_GROUPS: ReadonlySet<string> = new Set(['C1', 'C2', 'C3', 'C4']);

// The youngest firms have no dossier yet.
const ocopCycleOf = ({ workplace }: Person): string => (/(Ban Mai|Lá Non)$/.test(workplace) ? 'Không' : 'Có');

// Two sessions a day; who misses more than a fifth does not complete.
function drawAttendance(
  { theoryDays, fieldDays }: ClassDays,
  random: Random,
): Pick<EnrolmentRecord, 'sessions' | 'result'> {
  const held = Math.round((theoryDays + fieldDays) * 2);
  const result = random.weighted({ HOAN_THANH: 93, KHONG_HT: 3, VANG: 4 });
  const missed = { HOAN_THANH: random.weighted({ 0: 8, 1: 1 }), KHONG_HT: Math.ceil(held / 2), VANG: held };
  return { sessions: `${String(held - Number(missed[result]))}/${String(held)}`, result };
}
