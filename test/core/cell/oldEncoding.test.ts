import { findOldEncoding } from '../../../core/src/cell/oldEncoding.ts';
import { FIXED_LISTS } from '../../../core/src/schema/codeLists.ts';
import { administrativeUnits, thaiNguyenPlan } from '../../plans/readPlanFiles.ts';

describe('findOldEncoding', () => {
  it.each([
    ['NguyÔn V¨n H\u00ADng', 'Nguyễn Văn Hưng'],
    ['§ång Hû', 'Đồng Hỷ'],
    ['§¹i Tõ', 'Đại Từ'],
    ['Hång', 'Hồng'],
    ['x· La B»ng', 'xã La Bằng'],
    ['Uû ban nh©n d©n x·', 'Uỷ ban nhân dân xã'],
    ['Kü n¨ng tuyªn truyÒn, vËn ®éng', 'Kỹ năng tuyên truyền, vận động'],
    ['Tr\u00ADëng xãm', 'Trưởng xóm'],
    ['Tr\u00AD¬ng ThÞ MÉu', 'Trương Thị Mẫu'],
    ['buån', 'buồn'],
    ['Trần ThÞ B×nh', 'Trần Thị Bình'],
    ['Xã Tøc Tranh (Phú Lương)', 'Xã Tức Tranh (Phú Lương)'],
    ['Lưu V¨n §¹i, tổ 3', 'Lưu Văn Đại, tổ 3'],
  ])('reads the TCVN3 text %p as %s', (text, converted) => {
    expect(findOldEncoding(text)).toEqual({ encoding: 'TCVN3', converted });
  });

  it.each([
    ['Nguyeãn Vaên Höông', 'Nguyễn Văn Hương'],
    ['Ñoàng Hyû', 'Đồng Hỷ'],
    ['NGUYEÃN THÒ MAÃU', 'NGUYỄN THỊ MẪU'],
    ['TP. Thaùi Nguyeân', 'TP. Thái Nguyên'],
    ['Tröôûng xoùm', 'Trưởng xóm'],
    ['kyõ naêng', 'kỹ năng'],
  ])('reads the VNI text %p as %s', (text, converted) => {
    expect(findOldEncoding(text)).toEqual({ encoding: 'VNI', converted });
  });

  it('reads the UTF-8 text Nguyá»…n as Nguyễn', () => {
    expect(findOldEncoding('Nguyá»…n Thá»‹ Máº«u')).toEqual({
      encoding: 'UTF-8 Literal',
      converted: 'Nguyễn Thị Mẫu',
    });
  });

  it('reads every name of the province that was saved as UTF-8 and opened as if it were not', () => {
    const opened = (name: string): string => new TextDecoder('windows-1252').decode(Buffer.from(name));
    const names = administrativeUnits().map(({ name }) => name);
    const marked = [...names, ...names.map((name) => name.toUpperCase())].filter((name) =>
      /[^ -~]/.test(name),
    );
    expect(marked.length).toBeGreaterThan(700);
    expect(marked.filter((name) => findOldEncoding(opened(name))?.converted !== name)).toEqual([]);
  });

  it.each([
    'Hoà Bình',
    'Thuý',
    'Khoẻ',
    'Xã Laêê',
    'Phú\u00AD Bình',
    'Ng\u00ADuyên',
    '«Chè Tân Cương»',
    '1½ ngày',
    '5×3',
    'OCOP® chè',
    '© 2024',
    'Müller (Đức)',
    'Viện Köln – Zürich của Đức',
    'Ủy ban §5, mức 10 µm',
    'Lá» rừng',
    'XÃ\u00A0VÕ\u00A0NHAI',
    'XÃ\u00A0HÀ',
    'Ä',
    'Thái Nguyên · Bắc Kạn',
    'Lê',
    'thôn',
    '',
  ])('takes %p for what it is', (text) => {
    expect(findOldEncoding(text)).toBeUndefined();
  });

  it('takes no unit, district or code of the province for an old encoding, in any letter case', () => {
    const [plan, units] = [thaiNguyenPlan(), administrativeUnits()];
    const names = [
      ...units.flatMap(({ name, districtName }) => [name, districtName]),
      ...[...Object.values(FIXED_LISTS).flat(), ...plan.topics, ...plan.learnerGroups].map(
        ({ label }) => label,
      ),
    ];
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter((name) => findOldEncoding(name) ?? findOldEncoding(name.toUpperCase()))).toEqual([]);
  });
});
