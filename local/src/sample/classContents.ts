/** What a class of a group is about: its title, with {commune} for the commune it is for, and its topics. */
export interface ClassContent {
  readonly title: string;
  readonly topics: string;
}

/** Titles in the office's style, by class group. */
export const CLASS_CONTENTS: Readonly<Record<string, readonly ClassContent[]>> = {
  'NTM-A': [
    {
      title:
        'Bồi dưỡng kiến thức quản lý, điều hành Chương trình MTQG xây dựng NTM cho cán bộ cấp tỉnh, cấp huyện',
      topics: 'N01;N05',
    },
    {
      title: 'Tập huấn triển khai bộ tiêu chí NTM giai đoạn 2021-2025 cho cán bộ cấp tỉnh, cấp huyện',
      topics: 'N01;N04',
    },
    {
      title: 'Bồi dưỡng kỹ năng chuyển đổi số trong xây dựng NTM cho cán bộ cấp tỉnh, cấp huyện',
      topics: 'N05;N10',
    },
    {
      title: 'Tập huấn cơ cấu lại ngành nông nghiệp gắn với xây dựng NTM cho cán bộ cấp tỉnh, cấp huyện',
      topics: 'N01;N06;N11',
    },
  ],
  'NTM-B': [
    { title: 'Tập huấn kỹ năng lập kế hoạch phát triển xóm cho cán bộ {commune}', topics: 'N03;N04' },
    {
      title: 'Tập huấn kỹ năng tuyên truyền, vận động người dân xây dựng NTM tại {commune}',
      topics: 'N02;N05',
    },
    { title: 'Bồi dưỡng kiến thức xây dựng NTM cho cán bộ xã, xóm của {commune}', topics: 'N01;N04' },
    {
      title: 'Tập huấn phát triển kinh tế nông nghiệp, nâng cao hiệu quả hợp tác xã tại {commune}',
      topics: 'N06;N11',
    },
    {
      title: 'Tập huấn giữ gìn, bảo vệ môi trường nông thôn, phân loại rác tại nguồn tại {commune}',
      topics: 'N08',
    },
    {
      title: 'Tập huấn phát triển du lịch nông thôn gắn với văn hóa truyền thống tại {commune}',
      topics: 'N07;N11',
    },
    { title: 'Tập huấn chuyển đổi số trong xây dựng NTM cho cán bộ {commune}', topics: 'N10' },
    {
      title: 'Bồi dưỡng kiến thức phát triển văn hóa, giữ vững an ninh trật tự tại {commune}',
      topics: 'N02;N09',
    },
    { title: 'Tập huấn tiêu chí NTM nâng cao, NTM kiểu mẫu cho cán bộ {commune}', topics: 'N01;N08;ZZ' },
  ],
  'OCOP-A': [
    {
      title: 'Tập huấn quản lý, triển khai Chương trình OCOP cho cán bộ cấp huyện, cấp xã',
      topics: 'O01;O02',
    },
    { title: 'Bồi dưỡng nghiệp vụ đánh giá, phân hạng sản phẩm OCOP', topics: 'O02;O04' },
    {
      title: 'Tập huấn hướng dẫn chủ thể xây dựng hồ sơ đánh giá sản phẩm OCOP cho cán bộ quản lý',
      topics: 'O03;O04;O06',
    },
  ],
  'OCOP-B': [
    {
      title: 'Tập huấn phát triển sản phẩm và xây dựng hồ sơ sản phẩm OCOP cho doanh nghiệp, hợp tác xã',
      topics: 'O01;O03',
    },
    { title: 'Tập huấn quản lý chất lượng, truy xuất nguồn gốc sản phẩm OCOP', topics: 'O04;O05' },
    { title: 'Tập huấn marketing, bán hàng trực tuyến và xây dựng thương hiệu OCOP', topics: 'O05;ZO' },
    { title: 'Bồi dưỡng quản trị sản xuất, quản trị kinh doanh cho chủ thể OCOP', topics: 'O03;O05;O06' },
  ],
};

/** How long classes of a group take (days of theory to draw from) and about what they cost (million đồng). */
export const CLASS_EXTENTS: Readonly<
  Record<
    string,
    { readonly theoryDays: readonly number[]; readonly costFrom: number; readonly costTo: number }
  >
> = {
  'NTM-A': { theoryDays: [2, 2.5, 3, 3], costFrom: 72, costTo: 115 },
  'NTM-B': { theoryDays: [2, 3, 3, 3, 4, 4.5], costFrom: 36, costTo: 62 },
  'OCOP-A': { theoryDays: [2, 3, 3], costFrom: 58, costTo: 96 },
  'OCOP-B': { theoryDays: [3, 3, 4, 5], costFrom: 55, costTo: 98 },
};

/** Places a class visits. */
export const VISIT_PLACES: Readonly<Record<string, readonly string[]>> = {
  NTM: [
    'Mô hình xóm NTM kiểu mẫu trong tỉnh',
    'Xã NTM kiểu mẫu tại tỉnh Bắc Giang (ngoài tỉnh)',
    'Mô hình du lịch cộng đồng tại tỉnh Tuyên Quang (ngoài tỉnh)',
    'Vùng chè xã Tân Cương, TP Thái Nguyên (trong tỉnh)',
    'Mô hình sản xuất rau an toàn tại tỉnh Vĩnh Phúc (ngoài tỉnh)',
  ],
  OCOP: [
    'Điểm bán sản phẩm OCOP tại tỉnh Quảng Ninh (ngoài tỉnh)',
    'Chủ thể OCOP vùng chè xã Tân Cương, TP Thái Nguyên (trong tỉnh)',
    'Mô hình OCOP 4 sao tại tỉnh Hòa Bình (ngoài tỉnh)',
  ],
};

/** Who teaches: offices, never persons. */
export const LECTURERS: Readonly<Record<string, readonly string[]>> = {
  NTM: [
    'VPĐP NTM tỉnh; Sở Nông nghiệp và PTNT',
    'Trường Đại học Nông Lâm Thái Nguyên',
    'VPĐP NTM tỉnh; Phòng Nông nghiệp và PTNT',
    'Trường Chính trị tỉnh; VPĐP NTM tỉnh',
    'Sở Tài nguyên và Môi trường; VPĐP NTM tỉnh',
  ],
  OCOP: [
    'Chi cục Phát triển nông thôn; VPĐP NTM tỉnh',
    'Sở Công Thương; VPĐP NTM tỉnh',
    'Trường Đại học Kinh tế và Quản trị kinh doanh Thái Nguyên',
  ],
};
