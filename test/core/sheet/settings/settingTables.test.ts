import { NOTHING_SET } from '../../../../core/src/plan/planSettings.ts';
import type { Cell } from '../../../../core/src/schema/cell.ts';
import { PROTOTYPE_KEYS } from '../../../builders/hostileCells.ts';
import { aTable, readTab, SOUND, type TableName } from './settingTab.ts';

const soundLine = (name: TableName): Cell[] => [...(SOUND.find(([of]) => of === name)?.[1] ?? [])];
/** The sound line of a table with one cell changed. */
const lineWith = (name: TableName, at: number, cell: Cell): Cell[] =>
  soundLine(name).map((one, column) => (column === at ? cell : one));
const said = (name: TableName): object => SOUND.find(([of]) => of === name)?.[2] ?? {};

const NAMES = SOUND.map(([name]) => name);
const REQUIRED: Readonly<Record<TableName, number>> = {
  denominators: 6,
  communeTargets: 4,
  allocations: 4,
  carryOvers: 6,
  deadlines: 2,
  contacts: 2,
};

describe('lines of the tables in Cấu hình, as offices write them', () => {
  it.each<[TableName, number, Cell, object]>([
    ['denominators', 0, ' trưởng  xóm ', {}],
    ['denominators', 0, 'T1 - Trưởng xóm', {}],
    ['denominators', 1, '2024', {}],
    ['denominators', 1, 2021, { year: 2021 }],
    ['denominators', 2, 83_500, {}],
    ['denominators', 2, '1.287.000', { value: 1_287_000 }],
    ['denominators', 2, '83500', {}],
    ['denominators', 3, 'Niên giám'.normalize('NFD'), {}],
    ['denominators', 3, ' Niên   giám\u00A0', {}],
    ['denominators', 4, 45_291, {}],
    ['denominators', 4, '2023-12-31', {}],
    ['denominators', 4, 'ngày 31 tháng 12 năm 2023', {}],
    ['communeTargets', 0, 'La Bằng', {}],
    ['communeTargets', 0, 'xã la bằng, huyện Đại Từ'.normalize('NFD'), {}],
    ['communeTargets', 0, '05776', {}],
    ['communeTargets', 0, 'Xã Cũ', { unitId: 'u5' }],
    ['communeTargets', 0, 'Tân Thịnh (Định Hóa)', { unitId: 'u3' }],
    ['communeTargets', 1, 'Nâng cao', { category: 'XA_NC' }],
    ['communeTargets', 2, 'Năm 2023', {}],
    ['allocations', 0, 'ntm-b1', {}],
    ['allocations', 0, 'Dòng NTM-B1', {}],
    ['allocations', 2, '2', { classes: 2 }],
    ['allocations', 2, 0, { classes: 0 }],
    ['carryOvers', 0, 'NTM-A - Dòng NTM-A', {}],
    ['carryOvers', 2, 'năm 2023', {}],
    ['deadlines', 0, 'Hàng quý', {}],
    ['deadlines', 0, 'sáu tháng', { kind: 'half' }],
    ['deadlines', 1, '7', {}],
    ['deadlines', 2, 'CV 05/VPĐP', { number: 'CV 05/VPĐP' }],
    ['deadlines', 3, '5/9/2022', { date: '2022-09-05' }],
    ['contacts', 0, 171, {}],
    ['contacts', 0, 'Đại Từ', {}],
    ['contacts', 2, '095 000 0001', {}],
    ['contacts', 2, '+84950000001', {}],
    ['contacts', 3, ' Phong.171@Example.org ', { email: 'phong.171@example.org' }],
  ])('reads in %s, column %i, %j', (name, at, cell, change) => {
    const { settings, mistakes } = readTab(aTable(name, lineWith(name, at, cell)));
    expect({ settings, mistakes }).toEqual({
      settings: { ...NOTHING_SET, [name]: [{ ...said(name), ...change }] },
      mistakes: [],
    });
  });

  it('reads a contact by its address alone', () => {
    const line = ['171', 'Nguyễn Thị Mẫu', '', 'phong.171@example.org'];
    expect(readTab(aTable('contacts', line)).settings.contacts).toEqual([
      { reporterId: '171', name: 'Nguyễn Thị Mẫu', email: 'phong.171@example.org' },
    ]);
  });

  it('takes a telephone number that lost its zero, and says so', () => {
    const { settings, mistakes } = readTab(aTable('contacts', lineWith('contacts', 2, 950_000_001)));
    expect(settings.contacts).toEqual([said('contacts')]);
    expect(mistakes).toEqual([
      'Cấu hình, dòng 2: “Điện thoại cơ quan”: Số điện thoại mất số 0 ở đầu; phần mềm hiểu là 0950000001.',
    ]);
  });
});

describe('lines of the tables in Cấu hình that cannot be taken', () => {
  it.each<[TableName, number, Cell, string]>([
    ['denominators', 0, 'T9', 'Giá trị ở cột “Mục tiêu” không có trong danh mục. Hãy chọn một trong: T1.'],
    ['denominators', 1, 1999, '“Từ năm” phải là một năm từ 2000 đến 2025.'],
    ['denominators', 1, 2026, '“Từ năm” phải là một năm từ 2000 đến 2025.'],
    ['denominators', 1, 'năm nay', '“Từ năm” phải là số nguyên từ 0 trở lên, ví dụ 50.'],
    ['denominators', 2, 0, '“Mẫu số (người)” phải từ 1 trở lên; chưa có số liệu thì để trống cả dòng.'],
    ['denominators', 2, -5, '“Mẫu số (người)” phải là số người nguyên, ví dụ 83.500.'],
    ['denominators', 2, 1.5, '“Mẫu số (người)” phải là số người nguyên, ví dụ 83.500.'],
    ['denominators', 2, '83,500', '“Mẫu số (người)” phải là số người nguyên, ví dụ 83.500.'],
    ['denominators', 2, 'khoảng 83.500', '“Mẫu số (người)” phải là số người nguyên, ví dụ 83.500.'],
    [
      'denominators',
      3,
      'x'.repeat(251),
      '“Nguồn số liệu”: Nội dung dài 251 ký tự, quá 250 ký tự. Hãy viết gọn lại.',
    ],
    [
      'denominators',
      4,
      '31/2/2023',
      '“Ngày số liệu”: Không có ngày này trong lịch. Hãy kiểm tra ngày và tháng, ví dụ 12/03/2024.',
    ],
    [
      'denominators',
      5,
      '#REF!',
      '“Người phê duyệt”: Ô đang báo lỗi #REF!. Hãy nhập lại giá trị thay cho công thức.',
    ],
    [
      'communeTargets',
      0,
      'Tân Thịnh',
      'Có 2 đơn vị cùng tên: Xã Tân Thịnh (Định Hóa); Xã Tân Thịnh (Phú Bình). Hãy ghi đủ loại đơn vị và huyện như trong danh sách.',
    ],
    [
      'communeTargets',
      0,
      'Xã La Bang',
      'Không có đơn vị nào viết như vậy. Có lẽ là: Xã La Bằng (Đại Từ). Hãy chọn đúng đơn vị trong danh sách.',
    ],
    [
      'communeTargets',
      0,
      5548,
      'Không tìm thấy đơn vị này. Hãy chọn trong danh sách, viết cả huyện, ví dụ Xã La Bằng (Đại Từ). Có lẽ là “Xã Tân Thịnh (Định Hóa)”.',
    ],
    [
      'communeTargets',
      0,
      'Xã Mất',
      'Tên này từng là của 2 đơn vị và không còn vào ngày 30/06/2025. Hãy ghi mã đơn vị hành chính.',
    ],
    ['communeTargets', 0, 'Xã Tỉnh Bạn', 'Xã Tỉnh Bạn (Đại Từ) không thuộc Tỉnh Thái Nguyên.'],
    [
      'communeTargets',
      0,
      'Phường Tân Lập',
      'Phường Tân Lập (Đại Từ) không phải là xã. Hãy xem lại tên hoặc bỏ dòng này.',
    ],
    [
      'communeTargets',
      1,
      'Xã nghèo',
      'Giá trị ở cột “Loại xã” không có trong danh mục. Hãy chọn một trong: XA_NTM, XA_NC.',
    ],
    [
      'communeTargets',
      2,
      2030,
      'Giá trị ở cột “Năm phấn đấu đạt” không có trong danh mục. Hãy chọn một trong: 2022, 2023, 2024, 2025.',
    ],
    [
      'allocations',
      0,
      'NTM-B',
      'Giá trị ở cột “Dòng chỉ tiêu” không có trong danh mục. Hãy chọn một trong: NTM-A, NTM-B1, NTM-B2, OCOP.',
    ],
    [
      'allocations',
      0,
      'NTM-A',
      'Kế hoạch đã ghi số lớp từng năm của NTM-A. Muốn chuyển lớp giữa các năm, hãy ghi ở bảng “Chuyển chỉ tiêu giữa các năm”.',
    ],
    [
      'allocations',
      1,
      2021,
      'Giá trị ở cột “Năm” không có trong danh mục. Hãy chọn một trong: 2022, 2023, 2024, 2025.',
    ],
    ['allocations', 2, '2,5', '“Số lớp” phải là số nguyên từ 0 trở lên, ví dụ 50.'],
    ['allocations', 2, true, '“Số lớp” phải là số nguyên từ 0 trở lên, ví dụ 50.'],
    ['carryOvers', 2, 2022, '“Từ năm” và “Sang năm” phải khác nhau.'],
    ['carryOvers', 3, 0, '“Số lớp” phải từ 1 trở lên.'],
    [
      'deadlines',
      0,
      'Tuần',
      'Giá trị ở cột “Loại kỳ” không có trong danh mục. Hãy chọn một trong: Tháng, Quý, 6 tháng, Năm.',
    ],
    ['deadlines', 1, 367, '“Số ngày sau khi hết kỳ” nhiều nhất là 366 ngày.'],
    [
      'deadlines',
      3,
      '9/2022',
      '“Ngày văn bản”: Ngày thiếu ngày hoặc tháng. Hãy ghi đủ ngày/tháng/năm, ví dụ 12/03/2024.',
    ],
    [
      'contacts',
      0,
      'Huyện Na Rì',
      'Giá trị ở cột “Đơn vị báo cáo” không có trong danh mục. Hãy chọn một trong: 171, 173.',
    ],
    [
      'contacts',
      1,
      'Nguyễn Thị Mẫu; Lý Văn Mẫu',
      '“Họ tên người phụ trách”: Ô họ tên có xuống dòng hoặc dấu ngăn cách. Nếu là hai người, hãy tách thành hai dòng; nếu là một, hãy viết liền.',
    ],
    ['contacts', 2, '', 'Hãy ghi điện thoại hoặc thư điện tử của cơ quan.'],
    [
      'contacts',
      2,
      '12345',
      '“Điện thoại cơ quan”: Không đọc được số điện thoại. Số di động phải có 10 chữ số, bắt đầu bằng số 0, ví dụ 0950000001.',
    ],
    [
      'contacts',
      3,
      'phong.171',
      '“Thư điện tử cơ quan” không đúng dạng, ví dụ đúng: phong.nnmt@example.org.',
    ],
  ])('names in %s, column %i, %j', (name, at, cell, why) => {
    const { settings, mistakes } = readTab(aTable(name, lineWith(name, at, cell)));
    expect(settings[name]).toEqual([]);
    expect(mistakes).toEqual([`Cấu hình, dòng 2: chưa nhận dòng này. ${why}`]);
  });

  it.each(NAMES.flatMap((name) => Array.from({ length: REQUIRED[name] }, (_, at) => [name, at] as const)))(
    'asks in %s for what is missing in column %i',
    (name, at) => {
      const [header = []] = aTable(name);
      for (const nothing of ['', ' \u00A0', '\u200B']) {
        const { settings, mistakes } = readTab(aTable(name, lineWith(name, at, nothing)));
        expect(settings[name]).toEqual([]);
        expect(mistakes).toEqual([
          `Cấu hình, dòng 2: chưa nhận dòng này. Chưa nhập “${String(header[at])}”.`,
        ]);
      }
    },
  );

  it.each(PROTOTYPE_KEYS)('knows no %s that a line did not bring itself', (key) => {
    const line = Array.from({ length: 7 }, () => key);
    for (const name of NAMES) expect(readTab(aTable(name, line)).settings[name]).toEqual([]);
  });

  it('keeps the lines that are right beside one that is wrong', () => {
    const { settings, mistakes } = readTab(
      aTable('allocations', lineWith('allocations', 1, 2030), soundLine('allocations')),
    );
    expect(settings.allocations).toEqual([said('allocations')]);
    expect(mistakes).toHaveLength(1);
  });
});
