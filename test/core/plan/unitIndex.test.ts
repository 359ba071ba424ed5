import type { Unit } from '../../../core/src/plan/unit.ts';
import { indexUnits, shortDistrict, unitLabel } from '../../../core/src/plan/unitIndex.ts';
import { aNewUnit, aUnit } from '../../builders/aUnit.ts';

const thaiNguyen = { districtCode: '164', districtName: 'Thành phố Thái Nguyên' };
const phoYen = { districtCode: '172', districtName: 'Thành phố Phổ Yên' };
const units: readonly Unit[] = [
  aUnit({ id: 'laBang', validTo: '2025-06-30' }),
  aNewUnit({ id: 'laBangNew' }),
  aUnit({
    id: 'du',
    code: '05611',
    type: 'THI_TRAN',
    name: 'Thị trấn Đu',
    districtCode: '168',
    districtName: 'Huyện Phú Lương',
  }),
  aUnit({ id: 'trungThanhTN', code: '05476', type: 'PHUONG', name: 'Phường Trung Thành', ...thaiNguyen }),
  aUnit({ id: 'trungThanhPY', code: '05899', type: 'PHUONG', name: 'Phường Trung Thành', ...phoYen }),
  aUnit({
    id: 'hoaThuongX',
    code: '05692',
    name: 'Xã Hóa Thượng',
    districtCode: '169',
    districtName: 'Huyện Đồng Hỷ',
    validTo: '2023-04-09',
  }),
  aUnit({
    id: 'hoaThuongT',
    code: '05692',
    type: 'THI_TRAN',
    name: 'Thị trấn Hóa Thượng',
    districtCode: '169',
    districtName: 'Huyện Đồng Hỷ',
    validFrom: '2023-04-10',
    validTo: '2025-06-30',
  }),
];
const index = indexUnits(units);
const find = (text: string, day?: string): string[] => index.find(text, day).map(({ id }) => id);

describe('indexUnits', () => {
  it.each([
    'Xã La Bằng (Đại Từ)',
    'xã la bằng, huyện đại từ',
    'La Bằng (Đại Từ)',
    'La Bằng - Đại Từ',
    'La Bằng – Đại Từ',
    'X. La Bằng, H. Đại Từ',
    'x.La Bằng (h.Đại Từ)',
    'XÃ LA BẰNG',
    'La Bằng',
    'Xã La Bằng (\u00D0ại Từ)'.normalize('NFD'),
  ])('finds La Bằng as %p', (text) => {
    expect(find(text, '2024-03-12')).toEqual(['laBang']);
  });

  it.each(['Thị trấn Đu', 'TT Đu', 'TT. Đu', 'T.T. Đu', 'tt.Đu (Phú Lương)', 'Đu'])(
    'finds the township as %p',
    (text) => {
      expect(find(text)).toEqual(['du']);
    },
  );

  it.each([
    ['P. Trung Thành (TP Thái Nguyên)', ['trungThanhTN']],
    ['P.Trung Thành, Tp.Thái Nguyên', ['trungThanhTN']],
    ['Phường Trung Thành, thành phố Phổ Yên', ['trungThanhPY']],
    ['Trung Thành (Phổ Yên)', ['trungThanhPY']],
    ['Trung Thành', ['trungThanhTN', 'trungThanhPY']],
  ])('tells homonyms apart by the district: %s', (text, ids) => {
    expect(find(text)).toEqual(ids);
  });

  it.each([
    ['La Bằng', '2025-06-30', ['laBang']],
    ['La Bằng', '2025-07-01', ['laBangNew']],
    ['Xã Hoá Thượng', '2023-04-09', ['hoaThuongX']],
    ['Xã Hóa Thượng', '2023-04-10', []],
    ['Hoá Thượng', '2023-04-10', ['hoaThuongT']],
    ['TT Hoá Thượng', '2025-07-01', []],
  ])('looks for %s as of %s', (text, day, ids) => {
    expect(find(text, day)).toEqual(ids);
  });

  it('finds every record of a name when the day is not known', () => {
    expect(find('La Bằng')).toEqual(['laBang', 'laBangNew']);
    expect(find('Hoá Thượng')).toEqual(['hoaThuongX', 'hoaThuongT']);
  });

  it.each([
    ['05611', undefined, ['du']],
    ['05692', '2023-04-09', ['hoaThuongX']],
    ['05692', '2023-04-10', ['hoaThuongT']],
    ['5611', undefined, []],
  ])('finds by the code %s on %s', (code, day, ids) => {
    expect(find(code, day)).toEqual(ids);
  });

  it.each([
    'Trung Thành, TX Phổ Yên',
    'P. Trung Thành (Thị xã Phổ Yên)',
    'Phường Trung Thành, TP. Phổ Yên',
    'Phường Trung Thành - Tp Phổ Yên - tỉnh Thái Nguyên',
    'Trung Thành, TPPY',
  ])('knows a city by its old type and its letters: %s', (text) => {
    expect(find(text)).toEqual(['trungThanhPY']);
  });

  it.each(['Phường Trung Thành, TPTN', 'Trung Thành (TP TN)', 'P.Trung Thành, T.P Thái Nguyên'])(
    'tells %s from its namesake',
    (text) => {
      expect(find(text)).toEqual(['trungThanhTN']);
    },
  );

  it('finds by an alias, with and without type and district', () => {
    const quanTrieu = { id: 'qt', name: 'Phường Quán Triều', aliases: ['Phường Quan Triều'], ...thaiNguyen };
    const again = indexUnits([aUnit(quanTrieu)]);
    for (const text of ['Quan Triều', 'P. Quan Triều (TP Thái Nguyên)', 'Phường Quán Triều']) {
      expect(again.find(text, undefined).map(({ id }) => id)).toEqual(['qt']);
    }
  });

  it('tells what came after and before a unit, whole or in parts', () => {
    const ids = (links: readonly { unit: Unit; isWhole: boolean }[]) =>
      links.map(({ unit, isWhole }) => [unit.id, isWhole]);
    const linked = indexUnits(units, {
      laBang: ['laBangNew'],
      du: ['laBangNew', 'hoaThuongT'],
      gone: ['du'],
    });
    expect(ids(linked.successorsOf('laBang'))).toEqual([['laBangNew', true]]);
    expect(ids(linked.successorsOf('du'))).toEqual([
      ['laBangNew', false],
      ['hoaThuongT', false],
    ]);
    expect(ids(linked.predecessorsOf('laBangNew'))).toEqual([
      ['laBang', true],
      ['du', false],
    ]);
    expect(linked.successorsOf('laBangNew')).toEqual([]);
    expect(linked.predecessorsOf('__proto__')).toEqual([]);
  });

  it.each(['', ' ', 'Xã', 'Đại Từ', 'Xã Không Có', 'La Bang', '__proto__'])(
    'finds nothing for %p',
    (text) => {
      expect(find(text)).toEqual([]);
    },
  );

  it.each([
    ['xa la bang', '2024-03-12', ['laBang']],
    ['La Bang', '2025-07-01', ['laBangNew']],
    ['la bang', undefined, ['laBang', 'laBangNew']],
    ['TT Du', undefined, ['du']],
    ['Tt. Du (Phu Luong)', undefined, ['du']],
    ['P. Trung Thanh, TP. Pho Yen', undefined, ['trungThanhPY']],
    ['trung thanh, TX Pho Yen', undefined, ['trungThanhPY']],
    ['Phuong Trung Thanh, TPTN', undefined, ['trungThanhTN']],
    ['Phuong Trung Thanh', undefined, ['trungThanhTN', 'trungThanhPY']],
    ['X. La Bang, H. Dai Tu', '2024-03-12', ['laBang']],
    ['Hoa Thuong', '2025-07-01', []],
    ['05775', '2024-03-12', []],
    ['La', undefined, []],
    ['constructor', undefined, []],
  ])('is reminded by %p on %s of %j', (text, day, ids) => {
    expect(index.guess(text, day).map(({ id }) => id)).toEqual(ids);
    expect(find(text, day)).toEqual([]);
  });

  it('keeps answers of one day apart from those of another', () => {
    for (const [day, id] of [
      ['2025-06-30', 'laBang'],
      ['2025-07-01', 'laBangNew'],
      ['2025-06-30', 'laBang'],
    ] as const) {
      expect(find('La Bằng', day)).toEqual([id]);
    }
  });

  it('finds nothing in a text longer than any name, at once', () => {
    const before = performance.now();
    expect(find(`La Bằng${' '.repeat(50_000)}x`)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(50);
  });

  it('still finds after very many other names', () => {
    for (let at = 0; at < 10_500; at += 1) find(`Xã ${String(at)}`, '2024-05-06');
    expect(find('La Bằng', '2024-05-06')).toEqual(['laBang']);
  });

  it('gives a unit by its id', () => {
    expect(index.byId('du')?.name).toBe('Thị trấn Đu');
    expect(index.byId('none')).toBeUndefined();
  });

  it('finds every unit by its own label on its days', () => {
    for (const unit of units) {
      expect(index.find(unitLabel(unit), unit.validFrom ?? unit.validTo).map(({ id }) => id)).toEqual([
        unit.id,
      ]);
    }
  });
});

describe('unitLabel', () => {
  it.each([
    [aUnit(), 'Xã La Bằng (Đại Từ)'],
    [aNewUnit(), 'Xã La Bằng'],
    [aUnit({ name: 'Phường Trung Thành', ...phoYen }), 'Phường Trung Thành (TP Phổ Yên)'],
  ])('writes %j as %s', (unit, label) => {
    expect(unitLabel(unit)).toBe(label);
  });
});

describe('shortDistrict', () => {
  it.each([
    ['Huyện Đại Từ', 'Đại Từ'],
    ['Thành phố Thái Nguyên', 'TP Thái Nguyên'],
    ['Thị xã Phổ Yên', 'TX Phổ Yên'],
  ])('shortens %s to %s', (name, short) => {
    expect(shortDistrict(name)).toBe(short);
  });
});
