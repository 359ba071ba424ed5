import { findCommune } from '../../../core/src/plan/findCommune.ts';
import { indexUnits } from '../../../core/src/plan/unitIndex.ts';
import { aNewUnit, aUnit } from '../../builders/aUnit.ts';

const phuBinh = { districtCode: '173', districtName: 'Huyện Phú Bình' };
const ended = { validTo: '2025-06-30' };
const units = [
  aUnit({ id: 'laBang', ...ended }),
  aNewUnit({ id: 'laBangNew' }),
  aUnit({ id: 'hoaX', code: '05692', name: 'Xã Hóa Thượng', validTo: '2023-04-09' }),
  aUnit({
    id: 'hoaT',
    code: '05692',
    type: 'THI_TRAN',
    name: 'Thị trấn Hóa Thượng',
    validFrom: '2023-04-10',
    ...ended,
  }),
  aUnit({ id: 'tanA', code: '05001', name: 'Xã Tân Lập', ...ended }),
  aUnit({ id: 'tanB', code: '05002', name: 'Xã Tân Lập', ...phuBinh, ...ended }),
  aUnit({ id: 'split', code: '05003', name: 'Xã Chia', ...ended }),
  aUnit({ id: 'lost', code: '05004', name: 'Xã Mất', validTo: '2024-11-30' }),
  aUnit({ id: 'twin1', code: '05005', name: 'Xã Song', validTo: '2023-04-09' }),
  aUnit({ id: 'twin2', code: '05006', name: 'Xã Song', validFrom: '2023-04-10', ...ended }),
  aNewUnit({ id: 'joined', code: '05010', name: 'Xã Gộp' }),
  aNewUnit({ id: 'east', code: '05011', name: 'Xã Đông' }),
];
const index = indexUnits(units, {
  laBang: ['laBangNew'],
  hoaX: ['hoaT'],
  hoaT: ['joined'],
  tanA: ['joined'],
  tanB: ['east'],
  split: ['joined', 'east'],
});
const find = (text: string, day?: string) => findCommune(text, index, day);

describe('findCommune', () => {
  it.each([
    ['Xã La Bằng (Đại Từ)', '2024-05-06', 'laBang'],
    ['Xã La Bằng', '2025-07-01', 'laBangNew'],
    ['05776', '2024-05-06', 'laBang'],
    ['05776', '2025-07-01', 'laBangNew'],
    ['Xã La Bằng (Đại Từ)', undefined, 'laBang'],
    ['Xã Tân Lập (Phú Bình)', '2024-05-06', 'tanB'],
    ['Xã Mất', undefined, 'lost'],
  ])('finds %s on %s', (text, day, id) => {
    expect(find(text, day)).toMatchObject({ unit: { id } });
  });

  it.each(['', 'Xã Lạ', '99999', 'Đại Từ'])('knows no %p', (text) => {
    expect(find(text, '2024-05-06')).toEqual({ issue: { code: 'commune/unknown' } });
  });

  it.each([
    ['Xa La Bang', '2024-05-06', 'Xã La Bằng (Đại Từ)'],
    ['la bang, dai tu', '2024-05-06', 'Xã La Bằng (Đại Từ)'],
    ['X. La Bang, H. Dai Tu, tinh Thai Nguyen', '2024-05-06', 'Xã La Bằng (Đại Từ)'],
    ['Xã La Bàng', '2024-05-06', 'Xã La Bằng (Đại Từ)'],
    ['Xã La Bắng (Đại Từ)', '2024-05-06', 'Xã La Bằng (Đại Từ)'],
    ['Xã La Bằngg', '2024-05-06', 'Xã La Bằng (Đại Từ)'],
    ['Xã Lá Băn', '2024-05-06', 'Xã La Bằng (Đại Từ)'],
    ['XA LA BANG', '2025-08-01', 'Xã La Bằng'],
    ['TT Hoa Thuong', '2024-05-06', 'Thị trấn Hóa Thượng (Đại Từ)'],
    ['tan lap - phu binh', '2024-05-06', 'Xã Tân Lập (Phú Bình)'],
    ['Xa Mat', undefined, 'Xã Mất (Đại Từ)'],
  ])('offers for %p on %s its one unit, as the dropdown writes it', (text, day, suggestion) => {
    expect(find(text, day)).toEqual({
      issue: { code: 'commune/misspelled', params: { options: suggestion }, suggestion },
    });
  });

  it.each([
    ['Xa Tan Lap', '2024-05-06', 'Xã Tân Lập (Đại Từ); Xã Tân Lập (Phú Bình)'],
    ['Xa La Bang', undefined, 'Xã La Bằng (Đại Từ), đến 30/06/2025; Xã La Bằng, từ 01/07/2025'],
    ['Xã Songg', '2025-06-30', 'Xã Sống (Đại Từ); Xã Song (Đại Từ)'],
    ['Xa Nam', '2024-05-06', 'Xã Nấm (Đại Từ); Xã Nằm (Đại Từ); Xã Nam (Đại Từ); Xã Năm (Đại Từ); …'],
  ])('names for %p on %s all it may be and chooses none', (text, day, options) => {
    const more = ['Xã Nấm', 'Xã Nằm', 'Xã Nam', 'Xã Năm', 'Xã Nậm', 'Xã Sống'];
    const others = more.map((name, at) => aUnit({ id: name, code: `0600${String(at)}`, name, ...ended }));
    const [first, ...rest] = units;
    const around = indexUnits([first ?? aUnit(), ...others, ...rest]);
    expect(findCommune(text, around, day)).toEqual({
      issue: { code: 'commune/misspelled', params: { options } },
    });
  });

  it.each([
    ['Xa La Bang (Dai Tu)', '2025-08-01', 'Xã La Bằng (Đại Từ)', 'Xã La Bằng'],
    ['Thi tran Hoa Thuong', '2022-09-01', 'Thị trấn Hóa Thượng (Đại Từ)', 'Xã Hóa Thượng (Đại Từ)'],
  ])('offers for %p on %s what stands in place of %s', (text, day, name, suggestion) => {
    expect(find(text, day)).toMatchObject({
      issue: { code: 'commune/not-on-date', params: { name }, suggestion },
    });
  });

  it.each(['05777', '0577', '57766', 'Xã', 'La', 'Xã Lạ Lắm', 'Xã La Bằng (Định Hóa)'])(
    'is not reminded of anything by %p',
    (text) => {
      expect(find(text, '2024-05-06')).toEqual({ issue: { code: 'commune/unknown' } });
    },
  );

  it('offers the code whose zero was lost', () => {
    expect(find('5776', '2024-05-06')).toEqual({
      issue: { code: 'commune/unknown', suggestion: 'Xã La Bằng (Đại Từ)' },
    });
  });

  it('asks for the district when two places have the name on the day', () => {
    expect(find('Tân Lập', '2024-05-06')).toEqual({
      issue: {
        code: 'commune/ambiguous',
        params: { number: 2, options: 'Xã Tân Lập (Đại Từ); Xã Tân Lập (Phú Bình)' },
      },
    });
  });

  it.each([
    ['La Bằng', 'Xã La Bằng (Đại Từ), đến 30/06/2025; Xã La Bằng, từ 01/07/2025'],
    [
      'Hóa Thượng',
      'Xã Hóa Thượng (Đại Từ), đến 09/04/2023; Thị trấn Hóa Thượng (Đại Từ), từ 10/04/2023 đến 30/06/2025',
    ],
    ['Xã Song (Đại Từ)', 'Xã Song (Đại Từ), đến 09/04/2023; Xã Song (Đại Từ), từ 10/04/2023 đến 30/06/2025'],
  ])('chooses none of the units that %s names at different times, and asks for the date', (text, options) => {
    expect(find(text)).toEqual({ issue: { code: 'commune/needs-date', params: { options } } });
  });

  it('asks for the district, telling the dates, when the day is not known and two hold at once', () => {
    expect(find('Tân Lập')).toEqual({
      issue: {
        code: 'commune/ambiguous',
        params: {
          number: 2,
          options: 'Xã Tân Lập (Đại Từ), đến 30/06/2025; Xã Tân Lập (Phú Bình), đến 30/06/2025',
        },
      },
    });
  });

  it.each([
    ['one unit that followed it whole', 'Xã La Bằng (Đại Từ)', '2025-08-01', 'Xã La Bằng', 'Xã La Bằng'],
    ['what followed in two steps', 'Xã Hóa Thượng', '2025-08-01', 'Xã Gộp', 'Xã Gộp'],
    [
      'the one unit it came from',
      'Thị trấn Hóa Thượng',
      '2022-09-01',
      'Xã Hóa Thượng (Đại Từ)',
      'Xã Hóa Thượng (Đại Từ)',
    ],
    ['all it was split into, choosing none', 'Xã Chia', '2025-08-01', 'Xã Gộp; Xã Đông', undefined],
    [
      'all it was joined from, choosing none',
      'Xã Gộp',
      '2024-05-06',
      'Thị trấn Hóa Thượng (Đại Từ); Xã Tân Lập (Đại Từ); Xã Chia (Đại Từ)',
      undefined,
    ],
    [
      'that nobody has said',
      'Xã Mất',
      '2025-08-01',
      'chưa xác định, hãy hỏi Văn phòng Điều phối tỉnh',
      undefined,
    ],
    ['what became of both of a name', 'Tân Lập', '2025-08-01', 'Xã Gộp; Xã Đông', undefined],
  ])('tells a name of another day, with %s', (...[, text, day, options, suggestion]) => {
    const found = find(text, day);
    expect(found).toMatchObject({ issue: { code: 'commune/not-on-date', params: { options } } });
    expect('issue' in found ? found.issue.suggestion : 'found').toBe(suggestion);
  });
});
