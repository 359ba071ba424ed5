import fc from 'fast-check';
import { expandAbbreviations } from '../../../core/src/cell/expandAbbreviations.ts';
import { foldText } from '../../../core/src/cell/foldText.ts';
import { ABBREVIATIONS, type AbbreviationPlace } from '../../../core/src/schema/abbreviations.ts';
import { anyText } from '../../builders/anyCell.ts';

describe('expandAbbreviations', () => {
  it.each<[string, AbbreviationPlace, string]>([
    ['TX', 'person', 'trưởng xóm'],
    ['TX Phổ Yên', 'unit', 'thị xã phổ yên'],
    ['TT Đu', 'unit', 'thị trấn đu'],
    ['TT Đu', 'person', 'tt đu'],
    ['TP. Thái Nguyên', 'unit', 'thành phố. thái nguyên'],
    ['X.La Bằng, H.Đại Từ', 'unit', 'xã.la bằng, huyện.đại từ'],
    ['TPTN', 'unit', 'tptn'],
    ['BTCB', 'person', 'bí thư chi bộ'],
    ['BTCB', 'unit', 'btcb'],
    ['TV BCĐ, BQL XD NTM', 'person', 'thành viên ban chỉ đạo, ban quản lý xây dựng nông thôn mới'],
    ['CB HTX, THT', 'person', 'cán bộ hợp tác xã, tổ hợp tác'],
    ['HTXX', 'person', 'htxx'],
    ['BTCBđ', 'person', 'btcbđ'],
    ['Tổ trưởng TDP', 'person', 'tổ trưởng tổ dân phố'],
    ['constructor __proto__', 'person', 'constructor __proto__'],
    ['', 'unit', ''],
  ])('writes %p of a %s out as %p', (text, place, full) => {
    expect(expandAbbreviations(foldText(text), place)).toBe(full);
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('unit', 'person'), (text, place) => {
        const once = expandAbbreviations(foldText(text), place);
        expect(expandAbbreviations(once, place)).toBe(once);
      }),
    );
  });
});

describe('ABBREVIATIONS', () => {
  it('are folded, as the words for them', () => {
    const all = Object.values<Readonly<Record<string, string>>>(ABBREVIATIONS).flatMap(Object.entries).flat();
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((text) => foldText(String(text)) !== text)).toEqual([]);
  });
});
