import { stripDiacritics } from '../../core/src/cell/foldText.ts';
import { findCommune } from '../../core/src/plan/findCommune.ts';
import { indexUnits, unitLabel } from '../../core/src/plan/unitIndex.ts';
import { administrativeUnits } from './readPlanFiles.ts';

const units = administrativeUnits();
const index = indexUnits(units);
const on = (day: string): typeof units =>
  units.filter(({ validFrom = '', validTo = '9999' }) => validFrom <= day && day <= validTo);
const inProvince = (day: string): typeof units => on(day).filter(({ provinceCode }) => provinceCode === '19');
const countOf = (day: string, type: string): number =>
  inProvince(day).filter((unit) => unit.type === type).length;

describe('plans/units.json', () => {
  it('has the 383 units of the record', () => {
    expect(units).toHaveLength(383);
  });

  it('has an id of its own for every unit', () => {
    expect(new Set(units.map(({ id }) => id)).size).toBe(383);
    expect(units.filter(({ id }, at) => id !== `tn-${String(at + 1).padStart(4, '0')}`)).toEqual([]);
  });

  it('has well-formed codes, and names in composed Unicode that say the type', () => {
    const words = { XA: 'Xã ', PHUONG: 'Phường ', THI_TRAN: 'Thị trấn ' };
    expect(
      units.filter(
        ({ code, type, name }) => !/^\d{5}$/.test(code) || !name.normalize().startsWith(words[type]),
      ),
    ).toEqual([]);
    expect(units.filter((unit) => JSON.stringify(unit) !== JSON.stringify(unit).normalize())).toEqual([]);
    expect(units.filter(({ districtName }) => !/^($|Huyện |Thành phố )/.test(districtName))).toEqual([]);
  });

  it('never has two units of one code on one day', () => {
    const overlaps = units.filter((unit, at) =>
      units.some(
        (other, otherAt) =>
          otherAt > at &&
          other.code === unit.code &&
          (other.validFrom ?? '') <= (unit.validTo ?? '9999') &&
          (unit.validFrom ?? '') <= (other.validTo ?? '9999'),
      ),
    );
    expect(overlaps).toEqual([]);
  });

  // Resolutions 469, 1240 and 1683/NQ-UBTVQH15.
  it.each([
    ['2022-10-01', 128, 41, 9],
    ['2023-04-10', 126, 41, 10],
    ['2024-12-01', 121, 41, 10],
    ['2025-07-01', 77, 15, 0],
  ])(
    'has on %s %i communes, %i wards and %i townships in the province',
    (day, communes, wards, townships) => {
      expect([countOf(day, 'XA'), countOf(day, 'PHUONG'), countOf(day, 'THI_TRAN')]).toEqual([
        communes,
        wards,
        townships,
      ]);
    },
  );

  it('knows a district until 30/6/2025 and none after', () => {
    expect(
      on('2025-06-30').filter(({ districtCode, districtName }) => districtCode === '' || districtName === ''),
    ).toEqual([]);
    expect(
      on('2025-07-01').filter(({ districtCode, districtName }) => districtCode !== '' || districtName !== ''),
    ).toEqual([]);
  });

  it.each([
    ['Tân Thịnh', '2024-05-06', ['Phường Tân Thịnh (TP Thái Nguyên)', 'Xã Tân Thịnh (Định Hóa)']],
    [
      'Phường Trung Thành',
      '2024-05-06',
      ['Phường Trung Thành (TP Thái Nguyên)', 'Phường Trung Thành (TP Phổ Yên)'],
    ],
    ['Hương Sơn', '2024-05-06', ['Phường Hương Sơn (TP Thái Nguyên)', 'Thị trấn Hương Sơn (Phú Bình)']],
    ['Quân Chu', '2023-04-09', ['Thị trấn Quân Chu (Đại Từ)', 'Xã Quân Chu (Đại Từ)']],
    ['Quân Chu', '2023-04-10', ['Thị trấn Quân Chu (Đại Từ)']],
    ['La Bằng', '2024-05-06', ['Xã La Bằng (Đại Từ)']],
    ['La Bằng', '2025-07-01', ['Xã La Bằng']],
    ['Trung Thành', '2025-07-01', ['Phường Trung Thành']],
    ['TT. Đu', '2024-05-06', ['Thị trấn Đu (Phú Lương)']],
  ])('finds %s on %s: %j', (name, day, labels) => {
    expect(index.find(name, day).map(unitLabel)).toEqual(labels);
  });

  it('finds every unit of every time alone by its label on its days', () => {
    const lost = units.filter((unit) => {
      const day = unit.validFrom ?? unit.validTo;
      const found = index.find(unitLabel(unit), day);
      return found.length !== 1 || found[0]?.id !== unit.id;
    });
    expect(lost).toEqual([]);
  });

  it.each(['2022-10-01', '2024-05-06', '2025-07-01'])(
    'has on %s for every unit typed without accents a suggestion, or all that it may be',
    (day) => {
      const wrong = on(day).filter((unit) => {
        const label = unitLabel(unit);
        const found = findCommune(stripDiacritics(label), index, day);
        if (!('issue' in found)) return true;
        const { code, params, suggestion } = found.issue;
        const isNamed = String(params?.['options']).split('; ').includes(label);
        return code !== 'commune/misspelled' || !isNamed || (suggestion ?? label) !== label;
      });
      expect(wrong).toEqual([]);
    },
  );

  it('is asked of a name that it does not know in less than 5 ms', () => {
    index.guess('Xa La Bang', undefined);
    const times = Array.from({ length: 200 }, (_, at) => {
      const start = performance.now();
      index.guess(`Xa Khong Co So ${String(at)}`, '2024-05-06');
      return performance.now() - start;
    });
    expect(times.sort((one, other) => one - other)[100]).toBeLessThan(5);
  });
});
