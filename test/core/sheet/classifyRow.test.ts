import type { Cell } from '../../../core/src/schema/cell.ts';
import { classifyRow, oldHeadersIn } from '../../../core/src/sheet/classifyRow.ts';
import { aClassTab, anEnrolmentTab } from '../../builders/aTab.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';

const facts = { followsHeader: false, isIdentified: false };
const learner = (cells: Parameters<typeof anEnrolmentRow>[0]): Cell[] => [1, ...anEnrolmentRow(cells)];

describe('classifyRow', () => {
  it.each<[string, Cell[]]>([
    ['our own header', anEnrolmentTab()[0] ?? []],
    ['the header of the classes', aClassTab()[0] ?? []],
    ['an office header', ['STT', 'Họ và tên', 'Năm sinh', 'Dân tộc', 'Chức vụ', 'Ký nhận']],
    ['a header in capitals', ['TT', 'HỌ TÊN', 'GIỚI TÍNH', 'ĐƠN VỊ CÔNG TÁC', 'SỐ CCCD']],
    [
      'a decomposed header',
      ['TT', 'Họ và tên', 'Giới tính', 'Đơn vị', 'Xã'].map((cell) => cell.normalize('NFD')),
    ],
    ['sub-headers of sex', ['', '', 'Nam', 'Nữ']],
  ])('knows %s', (_what, row) => {
    expect(classifyRow(row, { followsHeader: false, isIdentified: true })).toBe('header');
  });

  it.each<[Cell[]]>([[['(1)', '(2)', '(3)', '(4)', '(6)=(5)/(4)']], [['A', 'B', 1, 2, 3]]])(
    'knows the numbers of columns %j under a header, and only there',
    (row) => {
      expect(classifyRow(row, { followsHeader: true, isIdentified: true })).toBe('columnNumbers');
      expect(classifyRow(row, { followsHeader: false, isIdentified: true })).toBeUndefined();
    },
  );

  it.each<[Cell[]]>([
    [['I', 'XÃ LA BẰNG']],
    [['II.', 'Phường Đồng Bẩm']],
    [['A', 'Cán bộ xã']],
    [['I. XÃ LA BẰNG']],
    [['', 'II/ Xã Phú Bình']],
    [['', '', 'XÃ LA BẰNG']],
    [['Lớp tập huấn tại xã La Bằng']],
  ])('knows the sub-heading %j', (row) => {
    expect(classifyRow(row, facts)).toBe('subheading');
  });

  it.each<[Cell[]]>([
    [['Tổng cộng', '', '', 45]],
    [['', 'Cộng:', '', 45]],
    [['', '', 'TỔNG SỐ', 12]],
    [['Tổng số: 45 học viên']],
    [['Tổng số 45 học viên']],
    [['', 'Tổng số HV: 45']],
    [['Toàn xã', 45]],
    [['Luỹ kế', 45]],
    [['Lũy kế', 45]],
    [['Cộng (I+II)', 45]],
  ])('knows the total %j', (row) => {
    expect(classifyRow(row, facts)).toBe('total');
  });

  it.each<[Cell[]]>([
    [['', 'NGƯỜI LẬP BIỂU', '', 'THỦ TRƯỞNG ĐƠN VỊ']],
    [['', 'Xác nhận của UBND xã']],
    [['', '(Ký, ghi rõ họ tên)']],
    [['', 'TM. ỦY BAN NHÂN DÂN']],
    [['', 'TUQ. CHỦ TỊCH']],
    [['', 'KT. CHỦ TỊCH']],
    [['', 'La Bằng, ngày 12 tháng 3 năm 2024']],
    [['', 'Ngày    tháng    năm 2024']],
  ])('knows the signature %j', (row) => {
    expect(classifyRow(row, facts)).toBe('signature');
  });

  it.each<[string, Cell[], boolean?]>([
    ['a whole learner', learner({}), true],
    [
      'a man of a commune named three times',
      learner({ sex: 'Nam', workplace: 'Xã La Bằng', hamlet: 'Xã cũ' }),
      true,
    ],
    ['a name alone', ['', 'Nguyễn Thị Mẫu']],
    ['the surname Tổng', ['', 'Tổng Thị Mẫu']],
    ['the surname Tống', ['', 'Tống Văn Mẫu']],
    ['a name that begins like a sum', ['', 'Cộng Văn Mẫu']],
    ['a commune alone in its column with a name', ['', 'Mẫu Văn A', 'Xã La Bằng']],
    ['a total that has a birth date', ['Tổng số', '05/02/1985'], true],
    ['a learner whose note is signed', learner({ note: 'có xác nhận của xã' }), true],
    ['nothing', ['', ' ', '\u200B']],
    ['fifty thousand characters', ['', `ngày ${'tháng '.repeat(8_000)}`]],
  ])('takes %s for data', (_what, row, isIdentified = false) => {
    expect(classifyRow(row, { followsHeader: false, isIdentified })).toBeUndefined();
  });
});

describe('oldHeadersIn', () => {
  it.each<[Cell[], string[]]>([
    [
      ['STT', 'Họ và tên', 'Nam', 'Nữ'],
      ['Nam', 'Nữ'],
    ],
    [
      ['STT', 'HỌ ĐỆM', 'TÊN', 'Giới tính'],
      ['HỌ ĐỆM', 'TÊN'],
    ],
    [
      ['Họ và tên đệm', 'Tên', 'Nam', 'Nữ'],
      ['Nam', 'Nữ', 'Họ và tên đệm', 'Tên'],
    ],
    [
      ['Họ', 'Tên'],
      ['Họ', 'Tên'],
    ],
    [['Họ và tên', 'Giới tính'], []],
    [['Tên lớp', 'Nam Định'], []],
    [anEnrolmentTab()[0] ?? [], []],
    [aClassTab()[0] ?? [], []],
  ])('finds in %j %j', (row, headers) => {
    expect(oldHeadersIn(row)).toEqual(headers);
  });
});
