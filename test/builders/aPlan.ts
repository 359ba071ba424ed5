import type { LearnerLevel, Plan, QuotaLine } from '../../core/src/plan/plan.ts';
import type { Target } from '../../core/src/plan/target.ts';

const line = (id: string, classes: number, rest: Partial<QuotaLine> = {}): QuotaLine => ({
  id,
  mark: '-',
  label: `Dòng ${id}`,
  classes,
  original: `${id}: ${String(classes)} lớp`,
  ...rest,
});
const source = '[SEED]';
const limits = { theoryDays: 5, fieldDays: 3, source };

const learnerGroup = (
  code: string,
  label: string,
  classGroup: string,
  level: LearnerLevel,
): Plan['learnerGroups'][number] => ({ code, label, audienceGroup: classGroup, classGroup, level, source });

/** Every hamlet head, of whom nobody has yet said how many there are. */
export const aTarget = (target: Partial<Target> = {}): Target => ({
  id: 'T1',
  label: 'Trưởng xóm',
  percent: 100,
  learnerGroups: ['X8'],
  countsOutsideClasses: false,
  denominators: [],
  source,
  ...target,
});

/** A small sound plan: two programmes, a quota tree of two levels below each, two reporters. */
export const aPlan = (plan: Partial<Plan> = {}): Plan => ({
  id: 'sample',
  title: 'Kế hoạch mẫu',
  shortTitle: 'KH mẫu 2022-2025',
  province: { code: '19', name: 'Tỉnh Thái Nguyên' },
  scope: { provinceCode: '19', asOf: '2025-06-30' },
  document: {
    kind: 'Kế hoạch',
    number: '',
    date: '',
    issuer: 'UBND tỉnh',
    legalBasis: [],
    signatory: '',
    recipients: [],
    archive: '',
  },
  period: { from: '2022-01-01', to: '2025-12-31' },
  years: [2022, 2023, 2024, 2025],
  periods: { closingDay: 14, planYear: 'calendar', budgetYear: 'calendar', source },
  principles: [],
  programmes: [
    { code: 'NTM', label: 'Xây dựng nông thôn mới' },
    { code: 'OCOP', label: 'Mỗi xã một sản phẩm' },
  ],
  classGroups: [
    { code: 'NTM-A', label: 'Cán bộ tỉnh, huyện', programme: 'NTM', limits },
    { code: 'NTM-B', label: 'Cán bộ xã, xóm', programme: 'NTM', limits },
    { code: 'OCOP-A', label: 'Cán bộ quản lý OCOP', programme: 'OCOP', limits },
  ],
  targets: [aTarget()],
  audienceGroups: [
    { code: 'NTM-A', label: 'Cán bộ tỉnh, huyện', programme: 'NTM', classGroup: 'NTM-A', source },
    { code: 'NTM-B', label: 'Cán bộ xã, xóm', programme: 'NTM', classGroup: 'NTM-B', source },
    { code: 'OCOP-A', label: 'Cán bộ quản lý OCOP', programme: 'OCOP', classGroup: 'OCOP-A', source },
  ],
  communeTargets: [],
  communeCategories: [
    { code: 'XA_NTM', label: 'Xã NTM', classGroup: 'NTM-B' },
    { code: 'XA_NC', label: 'Xã NTM nâng cao', aliases: ['Nâng cao'], classGroup: 'NTM-B' },
  ],
  learnerGroups: [
    learnerGroup('T1', 'Thành viên BCĐ cấp tỉnh', 'NTM-A', 'province'),
    learnerGroup('H1', 'Thành viên BCĐ cấp huyện', 'NTM-A', 'district'),
    learnerGroup('X1', 'Thành viên BCĐ cấp xã', 'NTM-B', 'commune'),
    learnerGroup('X8', 'Trưởng xóm', 'NTM-B', 'hamlet'),
    learnerGroup('C2', 'Lãnh đạo HTX', 'OCOP-A', 'cooperative'),
    learnerGroup('K3', 'Cá nhân có nhu cầu', 'NTM-B', 'other'),
  ],
  topics: [
    { code: 'N03', label: 'Lập kế hoạch phát triển thôn', programme: 'NTM', source },
    { code: 'N04', label: 'Phân tích hiện trạng', programme: 'NTM', source },
    { code: 'O02', label: 'Quản lý OCOP', programme: 'OCOP', source },
  ],
  topicDictionary: { id: 'KE_HOACH', version: '1', title: 'Chuyên đề', validFrom: '2022-01-01', source },
  supplementaryTopics: { '2022': [], '2023': [], '2024': [], '2025': [] },
  topicFrameworks: [],
  topicMappings: [],
  venueTypes: [{ code: 'TTHTCD', label: 'Trung tâm học tập cộng đồng' }],
  fundingSources: [{ code: 'NSTW', label: 'Ngân sách Trung ương' }],
  costLines: [
    { code: '01', label: 'Thù lao giảng viên', aliases: ['1'], unit: 'buổi', source },
    { code: '03', label: 'Biên soạn tài liệu', aliases: ['3'], unit: 'trang chuẩn', source },
    { code: '08', label: 'Hỗ trợ tiền ăn', aliases: ['8'], unit: 'người × ngày', isSupport: true, source },
  ],
  costRanks: [{ code: 'BIEN_SOAN', label: 'Biên soạn' }],
  costNorms: [
    {
      costLine: '03',
      costRank: 'BIEN_SOAN',
      ceiling: 70_000,
      unit: 'trang chuẩn',
      document: 'TT mẫu',
      validFrom: '2022-08-12',
    },
  ],
  materialKinds: [
    { code: 'KHUNG', label: 'Khung' },
    { code: 'DIA_PHUONG', label: 'Địa phương' },
  ],
  dayStep: 0.5,
  classSize: { usual: 50, warnBelow: 30, warnAbove: 70, noteAbove: 100 },
  quotaLines: [
    line('NTM', 12),
    line('NTM-A', 8, {
      parent: 'NTM',
      counts: { classGroup: 'NTM-A' },
      perYear: { '2022': 2, '2023': 2, '2024': 2, '2025': 2 },
    }),
    line('NTM-B', 4, { parent: 'NTM' }),
    line('NTM-B1', 2, {
      parent: 'NTM-B',
      counts: { classGroup: 'NTM-B', communeCategory: 'XA_NTM' },
      communes: 1,
      classesPerCommune: 2,
    }),
    line('NTM-B2', 2, { parent: 'NTM-B', counts: { classGroup: 'NTM-B', communeCategory: 'XA_NC' } }),
    line('OCOP', 4, { counts: { classGroup: 'OCOP-A' }, perYear: { '2022': 1, '2024': 3 } }),
  ],
  allocations: [],
  carryOvers: [],
  responsibilities: [{ actor: 'UBND_HUYEN', label: 'UBND huyện', duties: [] }],
  reporting: { document: { number: '', date: '' }, recipient: 'VPĐP', periods: [] },
  massChange: { share: 0.2, rows: 5 },
  retention: { years: 5, source },
  notes: [],
  reporters: [
    { id: '171', name: 'Huyện Đại Từ', districtCode: '171' },
    { id: '173', name: 'Huyện Phú Bình', districtCode: '173' },
  ],
  ...plan,
});
