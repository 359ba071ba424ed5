/** The names of a people; where it has no middle names of its own here, those of the Kinh. */
export interface NamesOfPeople {
  readonly family: readonly string[];
  readonly maleMiddle?: readonly string[];
  readonly femaleMiddle?: readonly string[];
}

const words = (text: string): string[] => text.split(' ');

/** Family names as frequent as they stand here; whoever bears the whole name is made up. */
export const NAMES_OF_PEOPLES: Readonly<Record<string, NamesOfPeople>> = {
  Kinh: {
    family: words(
      'Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Phạm Phạm Dương Dương Hoàng Vũ Đỗ Bùi Ngô Đặng Đào Tạ Phan Lương Trịnh Đinh Lưu Hà Mai Đoàn Đồng Cao Chu Tô',
    ),
  },
  Tày: { family: words('Hoàng Hoàng Nông Nông Ma Ma Lường Hà Lục Triệu Nguyễn Bế Lộc Mông Vi La') },
  Nùng: { family: words('Nông Nông Lý Hoàng Hoàng Vi Hứa Lương Lành Chu Phùng Long Dương') },
  'Sán Dìu': { family: words('Lý Lý Trương Diệp Tạ Ôn Lục Từ Trần Lưu Hoàng') },
  'Sán Chay': { family: words('Trần Trần Lâm Ninh Hoàng Tống Lý Nịnh Vi') },
  Dao: { family: words('Triệu Triệu Bàn Đặng Phùng Dương Lý Phượng') },
  Mông: {
    family: words('Giàng Vàng Lý Dương Ngô Đào Thào Lầu Sùng Hoàng'),
    maleMiddle: words('A Văn Văn Seo'),
    femaleMiddle: words('Thị Thị Thị Mai'),
  },
  Hoa: { family: words('Lâm Trần Lý Hoàng Vương Tăng') },
};

/** Middle names of the Kinh; '' makes a name of two words. */
export const MIDDLE_NAMES = {
  Nam: [
    ...words(
      'Văn Văn Văn Văn Đức Đức Minh Quang Ngọc Đình Xuân Xuân Hữu Công Thành Trọng Mạnh Anh Tiến Việt Hồng',
    ),
    '',
  ],
  Nữ: [
    ...words('Thị Thị Thị Thị Thị Thu Ngọc Thanh Bích Kim Hồng Minh Phương'),
    'Thị Thu',
    'Thị Thanh',
    'Thị Hồng',
    'Thị Bích',
    'Thị Kim',
    'Thị Minh',
    'Thị Ngọc',
  ],
} as const;

/** Given names. */
export const GIVEN_NAMES = {
  Nam: words(
    'An Anh Bình Bảo Chiến Chung Công Cường Cảnh Dũng Duy Đạt Đại Điệp Đông Đức Giang Hà Hải Hiếu Hiền Hòa Hoàn Hùng Huy Hưng Khánh Khoa Kiên Lâm Lập Long Luân Lực Mạnh Minh Nam Nghĩa Nhật Ninh Phong Phúc Phương Quân Quang Quyết Quý Sơn Sỹ Tâm Tân Thái Thắng Thành Thiện Thịnh Thọ Thủy Tiến Toàn Toản Trung Trường Tú Tuân Tuấn Tuyên Tùng Văn Việt Vinh Vượng Xuân',
  ),
  Nữ: words(
    'An Anh Ánh Bình Châm Chi Chinh Cúc Diệp Dung Duyên Đào Giang Hà Hạnh Hảo Hằng Hậu Hiên Hiền Hoa Hòa Hoài Hồng Huế Huệ Hương Hường Huyền Khuyên Lan Lâm Liên Liễu Linh Loan Luyến Lý Mai Mận Minh Mơ Nga Ngân Nhàn Nhung Nguyệt Oanh Phúc Phương Phượng Quyên Quỳnh Sen Tâm Thanh Thảo Thắm Thoa Thơm Thu Thuận Thúy Thủy Thương Tình Trang Tuyết Tuyền Uyên Vân Xuân Yến',
  ),
} as const;

/** In what shares the sample's learners of a district belong to its peoples: invented, not statistics. */
export const PEOPLES_OF_DISTRICTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '164': { Kinh: 82, Tày: 7, Nùng: 4, 'Sán Dìu': 4, Hoa: 1 },
  '165': { Kinh: 94, Tày: 2, 'Sán Dìu': 3 },
  '167': { Tày: 48, Kinh: 34, 'Sán Chay': 6, Nùng: 6, Dao: 4, Hoa: 2 },
  '168': { Kinh: 56, Tày: 20, 'Sán Chay': 14, Nùng: 5, Dao: 3 },
  '169': { Kinh: 52, Nùng: 20, 'Sán Dìu': 14, Tày: 7, Dao: 4, Mông: 3 },
  '170': { Tày: 30, Kinh: 30, Nùng: 19, Dao: 11, Mông: 7, 'Sán Chay': 3 },
  '171': { Kinh: 70, Tày: 12, Nùng: 7, 'Sán Dìu': 5, 'Sán Chay': 3, Dao: 3 },
  '172': { Kinh: 92, 'Sán Dìu': 5, Tày: 2, Dao: 1 },
  '173': { Kinh: 90, Nùng: 5, 'Sán Dìu': 2, Tày: 2 },
};
