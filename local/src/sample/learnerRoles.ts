/**
 * What a learner is: position and workplace as typed, which learner group that is in a class of each class group, and
 * how often such people come. {commune}, {district}, {hamlet} and {firm} are filled in for the person.
 */
export interface LearnerRole {
  readonly position: string;
  readonly workplace: string;
  /** Learner group by class group; a class of any other group does not take such people. */
  readonly groups: Readonly<Record<string, string>>;
  /** How many of them come to a class, against the other roles. */
  readonly weight: number;
  readonly home: 'capital' | 'district';
  /** Held by one person a commune, or a hamlet. */
  readonly onePostIn?: 'commune' | 'hamlet';
  /** Only for posts that go by it. */
  readonly sex?: 'Nam' | 'Nữ';
  /** The years of birth of those who hold it; without it, any working age. */
  readonly born?: readonly [from: number, to: number];
  readonly salaried: 'Có' | 'Không';
  readonly qualifications: readonly string[];
}

const HIGHER = ['ĐH', 'ĐH', 'ĐH', 'ThS'];
const MIDDLE = ['ĐH', 'ĐH', 'CĐ', 'TC'];
const BASIC = ['CH', 'CH', 'SC', 'TC'];

const office = (
  position: string,
  workplace: string,
  groups: LearnerRole['groups'],
  weight = 2,
): LearnerRole => ({
  ...{ position, workplace, groups, weight },
  ...{ home: groups['NTM-A']?.startsWith('T') === true ? 'capital' : 'district', salaried: 'Có' },
  qualifications: HIGHER,
});
const commune = (
  position: string,
  workplace: string,
  groups: LearnerRole['groups'],
  weight = 2,
): LearnerRole => ({
  ...{ position, workplace, groups, weight, home: 'district', salaried: 'Có' },
  qualifications: MIDDLE,
  onePostIn: 'commune',
});
const hamlet = (position: string, groups: LearnerRole['groups'], weight: number): LearnerRole => ({
  ...{ position, workplace: '{hamlet}, {commune}', groups, weight },
  ...{ home: 'district', salaried: 'Không', qualifications: BASIC },
});
const firm = (
  position: string,
  workplace: string,
  groups: LearnerRole['groups'],
  weight: number,
): LearnerRole => ({
  ...{
    position,
    workplace,
    groups,
    weight,
    home: 'district',
    salaried: 'Không',
    qualifications: [...BASIC, ...MIDDLE],
  },
});

/** Everybody who comes to classes; positions as in the lists of the offices. */
export const LEARNER_ROLES: readonly LearnerRole[] = [
  office('Phó Giám đốc', 'Sở Nông nghiệp và PTNT', { 'NTM-A': 'T1' }, 1),
  office('Chuyên viên', 'Sở Kế hoạch và Đầu tư', { 'NTM-A': 'T2', 'OCOP-A': 'Q1' }),
  office('Chuyên viên', 'Sở Tài nguyên và Môi trường', { 'NTM-A': 'T2' }),
  office('Phó Trưởng ban', 'Hội Nông dân tỉnh', { 'NTM-A': 'T2', 'OCOP-A': 'Q1' }),
  office('Chuyên viên', 'VPĐP NTM tỉnh', { 'NTM-A': 'T3', 'OCOP-A': 'Q1' }, 1),
  office('Phó Chủ tịch UBND', 'UBND {district}', { 'NTM-A': 'H1' }, 1),
  office('Trưởng phòng', 'Phòng Nông nghiệp và PTNT {district}', { 'NTM-A': 'H2', 'OCOP-A': 'Q2' }, 3),
  office('Phó Trưởng phòng', 'Phòng Tài chính - Kế hoạch {district}', { 'NTM-A': 'H2', 'OCOP-A': 'Q2' }, 3),
  { ...office('Chủ tịch', 'Hội Liên hiệp Phụ nữ {district}', { 'NTM-A': 'H2' }, 3), sex: 'Nữ' },
  office('Chuyên viên', 'Phòng Văn hóa và Thông tin {district}', { 'NTM-A': 'H3', 'OCOP-A': 'Q2' }, 6),
  office('Chuyên viên', 'Phòng Kinh tế và Hạ tầng {district}', { 'NTM-A': 'H3', 'OCOP-A': 'Q2' }, 6),
  office('Cán bộ chuyên trách', 'VPĐP NTM {district}', { 'NTM-A': 'H4', 'OCOP-A': 'Q2' }, 4),
  commune('Chủ tịch UBND', 'UBND {commune}', { 'NTM-B': 'X1', 'OCOP-A': 'Q3' }, 1),
  commune('Phó Chủ tịch UBND', 'UBND {commune}', { 'NTM-B': 'X1', 'OCOP-A': 'Q3' }),
  commune('Trưởng ban Giám sát đầu tư của cộng đồng', 'UB MTTQ {commune}', { 'NTM-B': 'X2' }),
  commune('Công chức Địa chính - nông nghiệp - xây dựng và môi trường', 'UBND {commune}', {
    'NTM-B': 'X3',
    'OCOP-A': 'Q3',
  }),
  commune('Công chức Văn hóa - xã hội', 'UBND {commune}', { 'NTM-B': 'X3', 'OCOP-A': 'Q3' }),
  commune('Công chức Tài chính - kế toán', 'UBND {commune}', { 'NTM-B': 'X1', 'OCOP-A': 'Q3' }),
  commune('Chủ tịch Hội Nông dân', 'Hội Nông dân {commune}', { 'NTM-B': 'X4', 'OCOP-A': 'Q3' }),
  { ...commune('Chủ tịch Hội Phụ nữ', 'Hội LHPN {commune}', { 'NTM-B': 'X4' }), sex: 'Nữ' },
  { ...commune('Bí thư Đoàn', 'Đoàn TNCS {commune}', { 'NTM-B': 'X4' }), born: [1988, 1998] },
  commune('Phó Bí thư Đảng ủy', 'Đảng ủy {commune}', { 'NTM-B': 'X5' }, 1),
  commune('Văn phòng - thống kê', 'UBND {commune}', { 'NTM-B': 'X6' }, 1),
  { ...hamlet('Bí thư Chi bộ', { 'NTM-B': 'X7' }, 9), onePostIn: 'hamlet' },
  { ...hamlet('Trưởng xóm', { 'NTM-B': 'X8' }, 10), onePostIn: 'hamlet' },
  hamlet('Thành viên Ban phát triển xóm', { 'NTM-B': 'X9' }, 9),
  hamlet('Chủ trang trại', { 'NTM-B': 'X11' }, 2),
  hamlet('Nông dân', { 'NTM-B': 'X12' }, 5),
  hamlet('Hộ kinh doanh', { 'NTM-B': 'K3', 'OCOP-B': 'C5' }, 2),
  firm('Giám đốc', 'HTX {firm}', { 'NTM-B': 'X10', 'OCOP-B': 'C2' }, 3),
  firm('Phó Giám đốc', 'HTX {firm}', { 'NTM-B': 'X10', 'OCOP-B': 'C2' }, 2),
  firm('Kế toán', 'HTX {firm}', { 'NTM-B': 'X10', 'OCOP-B': 'C4' }, 2),
  firm('Thành viên HTX', 'HTX {firm}', { 'OCOP-B': 'C4' }, 4),
  firm('Giám đốc', 'Công ty TNHH {firm}', { 'OCOP-B': 'C1' }, 2),
  firm('Nhân viên', 'Công ty TNHH {firm}', { 'OCOP-B': 'C3' }, 3),
];

/** Products and invented names that together name a firm. */
export const FIRM_PRODUCTS: readonly string[] = [
  'chè',
  'nông sản',
  'dược liệu',
  'miến dong',
  'mật ong',
  'rau an toàn',
  'bún gạo',
  'gà đồi',
];
export const FIRM_NAMES: readonly string[] = [
  'Búp Xanh',
  'Nắng Sớm',
  'Suối Mây',
  'Vườn Gió',
  'Đồi Mới',
  'Hương Mùa',
  'Ban Mai',
  'Lá Non',
];
