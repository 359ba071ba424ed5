import {
  PROVINCE_ROW,
  readProvinceSettings,
  REGISTER_HEADERS,
} from '../../../core/src/sheet/provinceSettings.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';

const settings: Cell[][] = [['Kế hoạch', 'thai-nguyen-2022-2025'], ['Năm báo cáo', 2024], []];
const read = (...register: Cell[][]) =>
  readProvinceSettings([...settings, [...REGISTER_HEADERS], ...register]);
const daiTu: Cell[] = ['171', 'Huyện Đại Từ', 'book-171', 'a@vidu.vn'];

const NOTHING_CHOSEN = { period: undefined, span: 'plan', geography: 'recorded', adjustments: 'next' };

describe('readProvinceSettings', () => {
  it('reads the settings and the register', () => {
    expect(read(daiTu, [PROVINCE_ROW, 'Văn phòng', 'book-tinh', ''])).toEqual({
      planId: 'thai-nguyen-2022-2025',
      reportYear: 2024,
      office: undefined,
      ...NOTHING_CHOSEN,
      registrations: [
        { workbookId: 'book-171', reporterId: '171', members: ['a@vidu.vn'] },
        { workbookId: 'book-tinh', reporterId: 'TINH', members: [] },
      ],
      mistakes: [],
    });
  });

  it('reads a reporter typed as a number', () => {
    expect(read([171, 'Huyện Đại Từ', 'book-171', '']).registrations[0]?.reporterId).toBe('171');
  });

  it.each(['a@vidu.vn; B@vidu.vn', 'a@vidu.vn,b@vidu.vn', ' A@VIDU.VN\nb@vidu.vn '])(
    'reads two addresses from %p, in small letters',
    (emails) => {
      expect(read(['171', '', 'book-171', emails]).registrations[0]?.members).toEqual([
        'a@vidu.vn',
        'b@vidu.vn',
      ]);
    },
  );

  it('finds settings by name, in any order, case and tone placement', () => {
    const found = readProvinceSettings([
      [],
      ['NĂM BÁO CÁO', '2025'],
      ['kế  hoạch', 'p1'],
      [...REGISTER_HEADERS],
    ]);
    expect(found).toMatchObject({ planId: 'p1', reportYear: 2025 });
  });

  it('does not take a line of the register for a setting', () => {
    const found = readProvinceSettings([[...REGISTER_HEADERS], ['Kế hoạch', 'x', 'book', '']]);
    expect(found.planId).toBeUndefined();
  });

  it.each(['năm nay', 24, 2024.5, '2024.0', '1999', '2100', 'NaN'])(
    'names the report year %p as none',
    (year) => {
      expect(readProvinceSettings([['Năm báo cáo', year], [...REGISTER_HEADERS]])).toMatchObject({
        reportYear: undefined,
        mistakes: ['Cấu hình: “Năm báo cáo” phải là một năm, ví dụ 2024.'],
      });
    },
  );

  it.each([[['', '', '']], [['  ', ' ', '\u00A0']], [[]]])('takes blank settings for none: %j', (values) => {
    const names = ['Kế hoạch', 'Năm báo cáo', 'Cơ quan lập biểu'];
    const rows = names.map((name, at): Cell[] => [name, values[at] ?? '']);
    expect(readProvinceSettings([...rows, [...REGISTER_HEADERS]])).toEqual({
      planId: undefined,
      reportYear: undefined,
      office: undefined,
      ...NOTHING_CHOSEN,
      registrations: [],
      mistakes: [],
    });
  });

  it.each(['@vidu.vn', 'a@', 'a@vidu', 'a@vidu.', 'a@.vn', 'a@vidu..vn', 'a@b@vidu.vn', 'a.vidu.vn'])(
    'refuses the address %s',
    (address) => {
      expect(read(['171', '', 'book-171', address]).mistakes).toEqual([
        'Cấu hình, dòng 5: thư điện tử không đúng dạng.',
      ]);
    },
  );

  // A pattern that tries every dot took seconds over such a cell.
  it.each([
    ['dots', `a@${'.'.repeat(50_000)}`],
    ['labels', `a@${'a.'.repeat(25_000)}`],
    ['at signs', '@'.repeat(50_000)],
    ['addresses', 'a@b;'.repeat(12_500)],
    ['letters', 'a'.repeat(50_000)],
  ])('refuses 50,000 characters of %s at once', (_what, emails) => {
    const took = Array.from({ length: 5 }, () => {
      const before = performance.now();
      expect(read(['171', '', 'book-171', emails]).mistakes).toHaveLength(1);
      return performance.now() - before;
    });
    expect(Math.min(...took)).toBeLessThan(50);
  });

  it.each<[string, Cell[], string]>([
    [
      'lacks a workbook',
      ['172', 'Phổ Yên', '', ''],
      'Cấu hình, dòng 6: chưa có mã bảng tính của đơn vị 172.',
    ],
    [
      'has a wrong address',
      ['172', 'Phổ Yên', 'book-172', 'a@vidu.vn; b@'],
      'Cấu hình, dòng 6: thư điện tử không đúng dạng.',
    ],
    [
      'names a workbook but no reporter',
      ['', 'Phổ Yên', 'book-172', ''],
      'Cấu hình, dòng 6: chưa có “Mã đơn vị báo cáo” cho bảng tính này.',
    ],
    [
      'names addresses but no reporter',
      ['', '', '', 'a@vidu.vn'],
      'Cấu hình, dòng 6: chưa có “Mã đơn vị báo cáo” cho bảng tính này.',
    ],
    [
      'gives a reporter a second workbook',
      ['171', 'Huyện Đại Từ', 'book-172', ''],
      'Cấu hình, dòng 6: đơn vị 171 đã có bảng tính ở dòng trên; mỗi đơn vị chỉ có một bảng tính.',
    ],
    [
      'repeats a workbook',
      ['172', 'Phổ Yên', 'book-171', ''],
      'Cấu hình, dòng 6: mã bảng tính này đã đăng ký ở dòng trên.',
    ],
  ])('leaves out and names a line that %s', (_what, line, mistake) => {
    const { registrations, mistakes } = read(daiTu, line);
    expect(registrations.map(({ workbookId }) => workbookId)).toEqual(['book-171']);
    expect(mistakes).toEqual([mistake]);
  });

  it('passes over empty lines', () => {
    expect(read([], daiTu, ['', '', '', '']).registrations).toHaveLength(1);
  });

  const deadlines: Cell[][] = [
    ['HẠN BÁO CÁO'],
    ['Loại kỳ', 'Số ngày sau khi hết kỳ', 'Số văn bản', 'Ngày văn bản'],
    ['Quý', 7],
  ];

  it('ends the register where a table begins, and finds it below a table', () => {
    const register = [[...REGISTER_HEADERS], daiTu];
    for (const values of [
      [...settings, ...register, [], ...deadlines],
      [...settings, ...deadlines, [], ['1. Bảng tính của các đơn vị'], ...register],
      [...deadlines, ['THIẾT LẬP CHUNG'], ...settings, ...register],
    ]) {
      const { registrations, planId, reportYear, mistakes } = readProvinceSettings(values);
      expect(registrations.map(({ reporterId }) => reporterId)).toEqual(['171']);
      expect([planId, reportYear, mistakes]).toEqual(['thai-nguyen-2022-2025', 2024, []]);
    }
  });

  it.each<[Cell, string]>([
    ['Ghi riêng', 'apart'],
    [' tính vào  KỲ sau', 'next'],
    ['', 'next'],
  ])('reads where changes after a closing count: %j', (cell, adjustments) => {
    const values = [...settings, ['Điều chỉnh sau chốt', cell], [...REGISTER_HEADERS]];
    expect(readProvinceSettings(values)).toMatchObject({ adjustments, mistakes: [] });
  });

  it('names a way to count them that there is not', () => {
    const values = [...settings, ['Điều chỉnh sau chốt', 'Bỏ qua'], [...REGISTER_HEADERS]];
    expect(readProvinceSettings(values).mistakes).toEqual([
      'Cấu hình: “Điều chỉnh sau chốt” phải là một trong: “Tính vào kỳ sau”, “Ghi riêng”.',
    ]);
  });

  it.each([[[]], [settings]])('says that the register is missing', (values) => {
    const { registrations, mistakes } = readProvinceSettings(values);
    expect(registrations).toEqual([]);
    expect(mistakes).toEqual(['Cấu hình: thiếu dòng tiêu đề “Mã đơn vị báo cáo”.']);
  });

  it.each<[string, Cell, object]>([
    ['Kỳ báo cáo', 'Quý I/2024', { period: { kind: 'quarter', year: 2024, number: 1 } }],
    ['kỳ  báo cáo', ' THÁNG 03/2024 ', { period: { kind: 'month', year: 2024, number: 3 } }],
    ['Kỳ báo cáo', '6 tháng cuối năm 2025', { period: { kind: 'half', year: 2025, number: 2 } }],
    ['Kỳ báo cáo', 'Năm 2024', { period: { kind: 'year', year: 2024, number: 1 } }],
    ['Kỳ báo cáo', '', { period: undefined }],
    ['Phạm vi Biểu 02, 04', 'Lũy kế giai đoạn', { span: 'plan' }],
    ['Phạm vi Biểu 02, 04', 'luỹ kế NĂM', { span: 'year' }],
    ['Phạm vi Biểu 02, 04', 'Trong kỳ', { span: 'period' }],
    ['Phạm vi Biểu 02, 04', ' ', { span: 'plan' }],
    ['Địa giới', 'Theo ngày mở lớp', { geography: 'recorded' }],
    ['Địa giới', 'xã, phường hiện nay', { geography: 'current' }],
    ['ĐỊA GIỚI', 'Chín huyện cũ', { geography: 'districts' }],
    ['Địa giới', '', { geography: 'recorded' }],
  ])('reads under “%s” %j', (name, value, expected) => {
    const found = readProvinceSettings([[name, value], [...REGISTER_HEADERS]]);
    expect(found).toMatchObject({ ...NOTHING_CHOSEN, ...expected });
    expect(found.mistakes).toEqual([]);
  });

  const PERIOD =
    'Cấu hình: “Kỳ báo cáo” phải là một kỳ, ví dụ Tháng 3/2024, Quý I/2024, 6 tháng đầu năm 2024, Năm 2024; để trống thì lấy số liệu đến nay.';
  const SPAN =
    'Cấu hình: “Phạm vi Biểu 02, 04” phải là một trong: “Lũy kế giai đoạn”, “Lũy kế năm”, “Trong kỳ”.';
  const GEOGRAPHY =
    'Cấu hình: “Địa giới” phải là một trong: “Theo ngày mở lớp”, “Xã, phường hiện nay”, “Chín huyện cũ”.';

  it.each<[string, Cell, string]>([
    ['Kỳ báo cáo', 'Quý V/2024', PERIOD],
    ['Kỳ báo cáo', 'Tháng 13/2024', PERIOD],
    ['Kỳ báo cáo', 2024, PERIOD],
    ['Kỳ báo cáo', 'quý trước', PERIOD],
    ['Phạm vi Biểu 02, 04', 'Quý', SPAN],
    ['Địa giới', 'Mười huyện cũ', GEOGRAPHY],
    ['Địa giới', 'districts', GEOGRAPHY],
  ])('names under “%s” %j as none, and goes on as if nothing were chosen', (name, value, mistake) => {
    const found = readProvinceSettings([[name, value], [...REGISTER_HEADERS]]);
    expect(found).toMatchObject(NOTHING_CHOSEN);
    expect(found.mistakes).toEqual([mistake]);
  });

  it('names every wrong choice at once, before the lines of the register', () => {
    const { mistakes } = readProvinceSettings([
      ['Địa giới', 'x'],
      ['Kỳ báo cáo', 'x'],
      ['Phạm vi Biểu 02, 04', 'x'],
      ['Năm báo cáo', 'x'],
      [...REGISTER_HEADERS],
      ['172', 'Phổ Yên', '', ''],
    ]);
    expect(mistakes).toEqual([
      'Cấu hình: “Năm báo cáo” phải là một năm, ví dụ 2024.',
      PERIOD,
      SPAN,
      GEOGRAPHY,
      'Cấu hình, dòng 6: chưa có mã bảng tính của đơn vị 172.',
    ]);
  });
});
