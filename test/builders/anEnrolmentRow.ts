import type { Cell } from '../../core/src/schema/cell.ts';
import type { Enrolment } from '../../core/src/schema/enrolmentColumns.ts';
import { ENROLMENT_KEYS } from '../../core/src/schema/sentKeys.ts';

type EnrolmentKey = Exclude<keyof Enrolment, 'ordinal'>;

/** A learner without a mistake, as a clerk types it (domain §3.2; nobody's data). */
const SOUND: Readonly<Record<EnrolmentKey, Cell>> = {
  classCode: 'NTM-2024-171-003',
  fullName: 'Nguyễn Thị Mẫu',
  birth: '05/02/1985',
  sex: 'Nữ',
  ethnicity: 'Kinh',
  idNumber: '099185000001',
  phone: '0950000001',
  learnerGroup: 'X8',
  position: 'Trưởng xóm',
  workplace: 'Xóm Thử Nghiệm 1',
  inOcopCycle: '',
  hamlet: 'Thử Nghiệm 1',
  commune: 'Xã La Bằng (Đại Từ)',
  district: 'Đại Từ',
  qualification: 'TC',
  salaried: 'Không',
  sessions: '5/6',
  result: 'HOAN_THANH',
  note: '',
  _id: 'r1',
};

/** The cells of a learner's row in the order of `ENROLMENT_KEYS`: sound but for what is given. */
export const anEnrolmentRow = (cells: Partial<Record<EnrolmentKey, Cell>> = {}): Cell[] => {
  const row: Readonly<Record<string, Cell>> = { ...SOUND, ...cells };
  return ENROLMENT_KEYS.map((key) => row[key] ?? '');
};
