import type { Plan, QuotaLine } from '../../core/src/plan/plan.ts';

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

/** A small sound plan: two programmes, a quota tree of two levels below each, two reporters. */
export const aPlan = (plan: Partial<Plan> = {}): Plan => ({
  id: 'sample',
  title: 'Kế hoạch mẫu',
  shortTitle: 'KH mẫu 2022-2025',
  province: { code: '19', name: 'Tỉnh Thái Nguyên' },
  document: { number: '', date: '', issuer: 'UBND tỉnh', legalBasis: [] },
  period: { from: '2022-01-01', to: '2025-12-31' },
  years: [2022, 2023, 2024, 2025],
  programmes: [
    { code: 'NTM', label: 'Xây dựng nông thôn mới' },
    { code: 'OCOP', label: 'Mỗi xã một sản phẩm' },
  ],
  classGroups: [
    { code: 'NTM-A', label: 'Cán bộ tỉnh, huyện', programme: 'NTM', limits },
    { code: 'NTM-B', label: 'Cán bộ xã, xóm', programme: 'NTM', limits },
    { code: 'OCOP-A', label: 'Cán bộ quản lý OCOP', programme: 'OCOP', limits },
  ],
  communeCategories: [
    { code: 'XA_NTM', label: 'Xã NTM', classGroup: 'NTM-B' },
    { code: 'XA_NC', label: 'Xã NTM nâng cao', aliases: ['Nâng cao'], classGroup: 'NTM-B' },
  ],
  learnerGroups: [
    { code: 'T1', label: 'Thành viên BCĐ cấp tỉnh', classGroup: 'NTM-A', level: 'province', source },
    { code: 'H1', label: 'Thành viên BCĐ cấp huyện', classGroup: 'NTM-A', level: 'district', source },
    { code: 'X1', label: 'Thành viên BCĐ cấp xã', classGroup: 'NTM-B', level: 'commune', source },
    { code: 'X8', label: 'Trưởng xóm', classGroup: 'NTM-B', level: 'hamlet', source },
    { code: 'C2', label: 'Lãnh đạo HTX', classGroup: 'OCOP-A', level: 'cooperative', source },
    { code: 'K3', label: 'Cá nhân có nhu cầu', classGroup: 'NTM-B', level: 'other', source },
  ],
  topics: [
    { code: 'N03', label: 'Lập kế hoạch phát triển thôn', programme: 'NTM', source },
    { code: 'N04', label: 'Phân tích hiện trạng', programme: 'NTM', source },
    { code: 'O02', label: 'Quản lý OCOP', programme: 'OCOP', source },
  ],
  venueTypes: [{ code: 'TTHTCD', label: 'Trung tâm học tập cộng đồng' }],
  fundingSources: [{ code: 'NSTW', label: 'Ngân sách Trung ương' }],
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
  reporters: [
    { id: '171', name: 'Huyện Đại Từ', districtCode: '171' },
    { id: '173', name: 'Huyện Phú Bình', districtCode: '173' },
  ],
  ...plan,
});
