import type { Cell } from '../../core/src/schema/cell.ts';
import type { TrainingClass } from '../../core/src/schema/classColumns.ts';
import { CLASS_KEYS } from '../../core/src/schema/sentKeys.ts';

type ClassKey = Exclude<keyof TrainingClass, 'ordinal' | 'syncMark'>;

/** A class without a mistake, as a clerk types it (domain §3.1, the example). */
const SOUND: Readonly<Record<ClassKey, Cell>> = {
  classCode: 'NTM-2024-171-003',
  programme: 'NTM',
  classGroup: 'NTM-B',
  communeCategory: 'XA_NC',
  quotaCommune: 'Xã La Bằng (Đại Từ)',
  title: 'Tập huấn kỹ năng lập kế hoạch phát triển xóm',
  topics: 'N03;N04',
  trainingKind: 'TAP_HUAN',
  organiser: 'VPĐP NTM tỉnh – UBND huyện Đại Từ',
  inPlan: 'Có',
  venueType: 'TTHTCD',
  venue: 'TTHTCĐ xã La Bằng',
  startDate: '12/03/2024',
  endDate: '15/03/2024',
  theoryDays: 3,
  fieldDays: 1,
  fieldVisitPlace: 'HTX chè (xã Tân Cương)',
  plannedLearners: 50,
  lecturers: 'Chi cục Phát triển nông thôn',
  estimatedCost: '48.500.000',
  allottedCost: '',
  fundingSource: 'NSTW',
  openingDecision: '25/TB-VPĐP, 01/3/2024',
  approval: '',
  status: 'DANG_HOC',
  reportedLearners: '',
  settledCost: '46.900.000',
  note: '',
};

/** The cells of a class row in the order of `CLASS_KEYS`: sound but for what is given. */
export const aClassRow = (cells: Partial<Record<ClassKey, Cell>> = {}): Cell[] => {
  const row: Readonly<Record<string, Cell>> = { ...SOUND, ...cells };
  return CLASS_KEYS.map((key) => row[key] ?? '');
};
