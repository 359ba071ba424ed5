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

describe('readProvinceSettings', () => {
  it('reads the settings and the register', () => {
    expect(read(daiTu, [PROVINCE_ROW, 'Văn phòng', 'book-tinh', ''])).toEqual({
      planId: 'thai-nguyen-2022-2025',
      reportYear: 2024,
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

  it.each(['', 'năm nay', 24, 2024.5])('knows no report year %p', (year) => {
    expect(readProvinceSettings([['Năm báo cáo', year], [...REGISTER_HEADERS]]).reportYear).toBeUndefined();
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

  it.each([[[]], [settings]])('says that the register is missing', (values) => {
    const { registrations, mistakes } = readProvinceSettings(values);
    expect(registrations).toEqual([]);
    expect(mistakes).toEqual(['Cấu hình: thiếu dòng tiêu đề “Mã đơn vị báo cáo”.']);
  });
});
