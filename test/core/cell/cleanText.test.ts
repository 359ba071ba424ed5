import fc from 'fast-check';
import { cleanText } from '../../../core/src/cell/cleanText.ts';
import { anyCell, anyText, anyVisibleText } from '../../builders/anyCell.ts';

describe('cleanText', () => {
  it.each([
    ['composes Unicode', 'Nguyễn Thị Mẫu'.normalize('NFD'), 'Nguyễn Thị Mẫu'],
    ['reads Icelandic eth as đ', '\u00D0ại Từ, \u00F0ồng', 'Đại Từ, đồng'],
    ['drops zero-width characters', 'La\u200B Bằng\uFEFF', 'La Bằng'],
    ['composes what an invisible character kept apart', 'a\u200B\u0301', 'á'],
    ['drops soft hyphens', 'Phú\u00AD Bình', 'Phú Bình'],
    ['drops direction marks', '\u202A0950000001\u202C', '0950000001'],
    ['drops isolates', '\u2066Phú\u2069 Bình\u2068', 'Phú Bình'],
    ['drops fillers and variation selectors', 'Phú\u3164\uFE0F Bình', 'Phú Bình'],
    ['leaves absurd text as it is', `a${'\u0301'.repeat(50)}  `, `a${'\u0301'.repeat(50)}  `],
    ['makes one space of many kinds', '  Võ\u00A0\u00A0Nhai \t', 'Võ Nhai'],
    ['makes a space of a line break', 'Xóm 1\r\nXóm 2\nXóm 3', 'Xóm 1 Xóm 2 Xóm 3'],
    ['keeps case and the place of the tone', 'HOÀ Hoà', 'HOÀ Hoà'],
    ['leaves nothing of white space', ' \u00A0\n', ''],
  ])('%s', (_fact, typed, clean) => {
    expect(cleanText(typed)).toBe(clean);
  });

  it.each([
    [1985, '1985'],
    [99185000001, '99185000001'],
    [1.5e15, '1500000000000000'],
    [-3, '-3'],
    [2.5, '2.5'],
    [true, 'true'],
  ])('prints %p as %p', (cell, clean) => {
    expect(cleanText(cell)).toBe(clean);
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
      }),
    );
  });

  it('gives one result for composed and decomposed text', () => {
    fc.assert(
      fc.property(anyVisibleText, (text) => {
        expect(cleanText(text.normalize('NFD'))).toBe(cleanText(text.normalize('NFC')));
      }),
    );
  });

  it('leaves no white space around, no two spaces in a row, no eth', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        expect(cleanText(cell)).not.toMatch(/^\s|\s$|\s\s|[\u00D0\u00F0]/);
      }),
    );
  });
});
