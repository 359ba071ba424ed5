import fc from 'fast-check';
import { foldText, stripDiacritics } from '../../../core/src/cell/foldText.ts';
import { anyText, anyVisibleText } from '../../builders/anyCell.ts';

describe('foldText', () => {
  it.each([
    ['Hoà', 'Hòa'],
    ['Hoá Thượng', 'Hóa Thượng'],
    ['Thuỷ', 'Thủy'],
    ['Điềm Thuỵ', 'Điềm Thụy'],
    ['khoẻ', 'khỏe'],
    ['loà xoà', 'lòa xòa'],
    ['TRUNG HOÀ', 'trung hòa'],
    ['(Hoá)', '(hóa)'],
    ['\u00D0ại Từ', 'ĐẠI TỪ'],
    ['Qúy', 'Quý'],
    ['Qủa', 'Quả'],
    ['H’mông', "H'Mông"],
    ['Hʼmông', "H'mông"],
    ['Bru – Vân Kiều', 'Bru - Vân Kiều'],
    ['İ', 'I'],
  ])('takes %s and %s for the same', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it.each([
    ['Hòa', 'Hoa'],
    ['Tân Thịnh', 'Tân Thành'],
    ['Quý', 'Quy'],
    ['Sĩ', 'Sỹ'],
    ['Đu', 'Du'],
    ['toán', 'tóan'],
    ['thuê', 'thue'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  it.each(['quý', 'quỳ', 'quà', 'huệ', 'thuế', 'toán', 'hoài', 'khuya', 'nguyễn', 'uống'])(
    'leaves the tone of %s in its place',
    (word) => {
      expect(foldText(word)).toBe(word);
    },
  );

  it.each(['Hoà\u0303', 'İ', 'İ\u0323', 'I\u0307\u0301', 'QÚY', 'Thuý\u0323'])(
    'is done with %p at once',
    (text) => {
      const once = foldText(text);
      expect(foldText(once)).toBe(once);
    },
  );

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
      }),
    );
  });

  it('does not see whether text is composed, or in capitals', () => {
    fc.assert(
      fc.property(anyVisibleText, (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
    );
    expect(foldText('ĐỊNH HÓA'.normalize('NFD'))).toBe('định hóa');
  });

  it('does not see on which vowel of a final oa, oe or uy the tone was typed', () => {
    const syllables = fc.record({
      onset: fc.constantFrom('', 'h', 'th', 'kh', 'l', 'ng'),
      vowels: fc.constantFrom('oa', 'oe', 'uy'),
      tone: fc.constantFrom('\u0300', '\u0301', '\u0303', '\u0309', '\u0323'),
      after: fc.constantFrom('', ' Bình', ', x', '.', ')'),
    });
    fc.assert(
      fc.property(syllables, ({ onset, vowels, tone, after }) => {
        const early = `${onset}${vowels.slice(0, 1)}${tone}${vowels.slice(1)}${after}`.normalize('NFC');
        const late = `${onset}${vowels}${tone}${after}`.normalize('NFC');
        expect(foldText(late)).toBe(foldText(early));
      }),
    );
  });
});

describe('stripDiacritics', () => {
  it.each([
    ['Xã Định Hóa', 'xa dinh hoa'],
    ['Phường Đồng Bẩm', 'phuong dong bam'],
    ['CĐ', 'cd'],
    ['Thạc sỹ', 'thac sy'],
  ])('makes %s into %s', (text, stripped) => {
    expect(stripDiacritics(text)).toBe(stripped);
  });

  it('leaves no mark of Vietnamese on any letter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(stripDiacritics(text)).not.toMatch(/đ|\p{M}/u);
      }),
    );
  });
});
