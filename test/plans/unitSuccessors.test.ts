import { findCommune } from '../../core/src/plan/findCommune.ts';
import { unitLabel, type UnitLink } from '../../core/src/plan/unitIndex.ts';
import { isValidOn } from '../../core/src/plan/validity.ts';
import { unitHistory, unitsOfProvince } from './readPlanFiles.ts';

const { units, successions } = unitHistory();
const index = unitsOfProvince();
const idOf = (code: string, day: string): string => {
  const unit = units.find((one) => one.code === code && isValidOn(one, day));
  if (unit === undefined) throw new Error(`no unit ${code} on ${day}`);
  return unit.id;
};
const shown = (links: readonly UnitLink[]) =>
  links.map(({ unit, isWhole }) => `${unit.code} ${String(isWhole)}`);

describe('plans/unitSuccessors.json', () => {
  it.each([
    ['2023-04-10', 3],
    ['2024-12-01', 8],
    ['2025-07-01', 283],
  ])('has on %s %i links', (effective, count) => {
    expect(successions.filter((link) => link.effective === effective)).toHaveLength(count);
  });

  it('links every unit that ended, and no other', () => {
    const ended = units.filter(({ validTo }) => validTo !== undefined).map(({ id }) => id);
    expect(new Set(successions.map(({ from }) => from))).toEqual(new Set(ended));
  });

  it('gives every unit of 2025-07-01 the land of some unit before', () => {
    const fresh = units.filter(({ validFrom }) => validFrom === '2025-07-01');
    expect(fresh).toHaveLength(92);
    expect(fresh.filter(({ id }) => index.predecessorsOf(id).length === 0)).toEqual([]);
  });

  it.each([
    ['05461', 'Phường Gia Sàng', ['05443 false', '05467 false']],
    ['05467', 'Phường Cam Giá', ['05467 false', '05500 false']],
    ['05932', 'Xã Thượng Đình', ['05908 false', '05941 false']],
  ])('splits %s %s', (code, name, parts) => {
    const id = idOf(code, '2025-06-30');
    expect(index.byId(id)?.name).toBe(name);
    expect(shown(index.successorsOf(id)).sort()).toEqual(parts);
  });

  it('splits no other unit', () => {
    expect(successions.filter(({ kind }) => kind === 'partial')).toHaveLength(6);
  });

  it.each([
    ['05704', 'Xã Tân Lợi'],
    ['05782', 'Xã Na Mao'],
  ])('does not know where %s %s went', (code, name) => {
    const id = idOf(code, '2024-11-30');
    expect(index.byId(id)?.name).toBe(name);
    expect(index.successorsOf(id)).toEqual([]);
    expect(successions.find(({ from }) => from === id)?.kind).toBe('unknown');
  });

  it('joins Đại Phúc from three old districts', () => {
    const districts = index.predecessorsOf(idOf('05488', '2025-07-01')).map(({ unit }) => unit.districtCode);
    expect([...new Set(districts)].sort()).toEqual(['164', '171', '172']);
  });

  it('says whose word each link is', () => {
    expect(successions.filter(({ source }) => source === '')).toEqual([]);
  });
});

describe('the units with their history', () => {
  // Spellings of domain §2.3.
  it.each([
    ['Phường Quan Triều (TP Thái Nguyên)', '2024-05-06', '05431'],
    ['Phường Quán Triều', '2025-07-01', '05482'],
    ['Xã Thần Sa (Võ Nhai)', '2024-05-06', '05725'],
    ['Xã Thần Xa', '2025-07-01', '05725'],
    ['Xã Sỹ Bình', '2024-05-06', '01978'],
    ['Thị trấn Hoá Thượng', '2024-05-06', '05692'],
    ['Xã Trung Hoà', '2024-05-06', '01948'],
    ['Xã Điềm Thuỵ', '2025-07-01', '05941'],
    ['Xã La Bằng (Ðại Từ)', '2024-05-06', '05815'],
    ['TT Đu', '2024-05-06', '05611'],
    ['Phường Ba Hàng, TX Phổ Yên', '2024-05-06', '05860'],
    ['Phường Ba Hàng (Thị xã Phổ Yên)', '2024-05-06', '05860'],
    ['P. Ba Hàng, TP. Phổ Yên', '2024-05-06', '05860'],
    ['Phường Trưng Vương, Tp Thái Nguyên', '2024-05-06', '05443'],
    ['Phường Trưng Vương, TPTN', '2024-05-06', '05443'],
    ['05443', '2025-07-01', '05443'],
  ])('finds %s on %s', (text, day, code) => {
    expect(findCommune(text, index, day)).toMatchObject({ unit: { id: idOf(code, day) } });
  });

  // Codes reused and names moved (domain §0.1, §2.2).
  it.each([
    ['05569', '2024-11-30', 'Xã Bảo Cường (Định Hóa)'],
    ['05569', '2024-12-01', 'Thị trấn Chợ Chu (Định Hóa)'],
    ['05569', '2025-07-01', 'Xã Định Hóa'],
    ['05443', '2025-06-30', 'Phường Trưng Vương (TP Thái Nguyên)'],
    ['05443', '2025-07-01', 'Phường Phan Đình Phùng'],
    ['Quyết Thắng', '2025-06-30', 'Xã Quyết Thắng (TP Thái Nguyên)'],
    ['Quyết Thắng', '2025-07-01', 'Phường Quyết Thắng'],
  ])('reads %s on %s as %s', (text, day, label) => {
    const found = findCommune(text, index, day);
    expect('unit' in found ? unitLabel(found.unit) : found.issue).toBe(label);
  });

  it.each([
    ['Xã Vạn Thọ (Đại Từ)', '2024-12-01', 'Xã Vạn Phú (Đại Từ)'],
    ['Xã Bảo Cường', '2025-03-01', 'Thị trấn Chợ Chu (Định Hóa)'],
    ['Xã Hóa Thượng', '2024-05-06', 'Thị trấn Hóa Thượng (Đồng Hỷ)'],
    ['Xã La Bằng (Đại Từ)', '2025-08-01', 'Xã La Bằng'],
    ['Thị trấn Hóa Thượng (Đồng Hỷ)', '2022-09-01', 'Xã Hóa Thượng (Đồng Hỷ)'],
  ])('suggests for %s on %s %s', (text, day, suggestion) => {
    expect(findCommune(text, index, day)).toMatchObject({
      issue: { code: 'commune/not-on-date', suggestion },
    });
  });

  it.each([
    ['Xã Na Mao', '2025-01-01', 'chưa xác định, hãy hỏi Văn phòng Điều phối tỉnh'],
    ['Phường Gia Sàng (TP Thái Nguyên)', '2025-08-01', 'Phường Phan Đình Phùng; Phường Gia Sàng'],
  ])('suggests nothing for %s on %s', (text, day, options) => {
    const found = findCommune(text, index, day);
    expect(found).toMatchObject({ issue: { code: 'commune/not-on-date', params: { options } } });
    expect('issue' in found && found.issue.suggestion).toBeUndefined();
  });

  it('suggests only labels that are found on that day', () => {
    const days = ['2022-09-01', '2024-05-06', '2025-03-01', '2025-08-01'];
    const wrong = units.flatMap((unit) =>
      days.flatMap((day) => {
        const found = findCommune(unitLabel(unit), index, day);
        const suggestion = 'issue' in found ? found.issue.suggestion : undefined;
        if (suggestion === undefined) return [];
        return 'unit' in findCommune(suggestion, index, day) ? [] : [`${unit.id} on ${day}: ${suggestion}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
