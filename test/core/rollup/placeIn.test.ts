import { placeIn } from '../../../core/src/rollup/placeIn.ts';
import { GEOGRAPHIES } from '../../../core/src/rollup/reportScope.ts';
import { administrativeUnits, unitsOfProvince } from '../../plans/readPlanFiles.ts';

const units = unitsOfProvince();
const all = administrativeUnits();
/** A unit's place in each geography, by name and district. */
const placesOf = (id: string | undefined) =>
  GEOGRAPHIES.map((geography) => {
    const { name, district } = placeIn(geography, id, units);
    return district === '' ? name : `${name} (${district})`;
  });
const lastCommunes = all.filter(
  ({ districtCode, validTo }) => districtCode !== '' && validTo === '2025-06-30',
);
/** Communes whose name others in other districts had on the same day. */
const homonyms = lastCommunes
  .map((unit) => lastCommunes.filter(({ name }) => name === unit.name))
  .filter((same) => same.length > 1);

describe('placeIn', () => {
  it.each<[string, string, string[]]>([
    // Merged on 1/7/2025.
    [
      'tn-0001',
      'Phường Quán Triều',
      ['Phường Quán Triều (TP Thái Nguyên)', 'Phường Quan Triều', 'Thành phố Thái Nguyên'],
    ],
    // Merged on 1/12/2024, and what became of it on 1/7/2025.
    [
      'tn-0036',
      'Thị trấn Chợ Chu',
      ['Thị trấn Chợ Chu (Định Hóa)', 'Xã Định Hóa', 'Huyện Định Hóa (Định Hóa)'],
    ],
    ['tn-0046', 'Xã Bảo Cường', ['Xã Bảo Cường (Định Hóa)', 'Xã Định Hóa', 'Huyện Định Hóa (Định Hóa)']],
  ])('finds %s, %s, in each geography', (id, name, places) => {
    expect(units.byId(id)?.name).toBe(name);
    expect(placesOf(id).map((one) => one.replace(/^(Thành phố .*) \(.*$/, '$1'))).toEqual(places);
  });

  it.each([
    ['tn-0011', 'Phường Gia Sàng'],
    ['tn-0013', 'Phường Cam Giá'],
    ['tn-0166', 'Xã Thượng Đình'],
    // Nobody knows where it went.
    ['tn-0091', 'Xã Tân Lợi'],
  ])('guesses no commune of today for %s, %s', (id, name) => {
    expect(placeIn('recorded', id, units).name).toBe(name);
    expect(placeIn('current', id, units)).toMatchObject({ key: 'split', name: 'Chưa xác định sau sắp xếp' });
    expect(placeIn('districts', id, units).key).toMatch(/^1\d\d$/);
  });

  it('tells communes of one name apart by their district, before and after it', () => {
    expect(homonyms.length).toBeGreaterThan(1);
    for (const same of homonyms) {
      expect(new Set(same.map(({ id }) => placeIn('recorded', id, units).key)).size).toBe(same.length);
      const printed = same.map(({ id }) => placesOf(id)[0]);
      expect([...new Set(printed)]).toHaveLength(same.length);
      expect(printed.every((place) => place?.startsWith(`${same[0]?.name ?? ''} (`))).toBe(true);
    }
  });

  it('knows no district for a class held after districts ended', () => {
    for (const { id, name } of all.filter(({ validFrom = '' }) => validFrom >= '2025-07-01')) {
      expect(placesOf(id)).toEqual([name, name, 'Xã, phường mới, không thuộc huyện cũ nào']);
    }
  });

  it('puts the nine districts over all communes before that day', () => {
    const before = all.filter(({ validTo, provinceCode }) => validTo !== undefined && provinceCode === '19');
    const districts = new Set(before.map(({ id }) => placeIn('districts', id, units).name));
    expect([...districts].sort()).toEqual([
      'Huyện Phú Bình',
      'Huyện Phú Lương',
      'Huyện Võ Nhai',
      'Huyện Đại Từ',
      'Huyện Định Hóa',
      'Huyện Đồng Hỷ',
      'Thành phố Phổ Yên',
      'Thành phố Sông Công',
      'Thành phố Thái Nguyên',
    ]);
  });

  it('names every unit of the file that is still there by itself today', () => {
    for (const { id, name } of all.filter(({ validTo }) => validTo === undefined)) {
      expect(placeIn('current', id, units)).toMatchObject({ key: id, name });
    }
  });

  it.each([undefined, 'không có'])('has a line of its own for a class of the commune %p', (id) => {
    for (const geography of GEOGRAPHIES) {
      expect(placeIn(geography, id, units)).toMatchObject({ key: 'none', name: 'Chưa rõ xã' });
    }
  });

  it('lists communes by district and code, then what is in none', () => {
    const order = (geography: (typeof GEOGRAPHIES)[number], id: string | undefined): string =>
      placeIn(geography, id, units).order;
    const list = [
      order('recorded', 'tn-0001'),
      order('recorded', 'tn-0036'),
      order('current', 'tn-0036'),
      order('current', 'tn-0011'),
      order('districts', 'tn-0342'),
      order('recorded', undefined),
    ];
    expect([...list].sort()).toEqual(list);
    expect(new Set(list).size).toBe(list.length);
  });
});
