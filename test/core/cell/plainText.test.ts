import fc from 'fast-check';
import { cleanText } from '../../../core/src/cell/cleanText.ts';
import { DOUBTFUL, isAbsurd, lookAt, PLAIN, UNCLEAN } from '../../../core/src/cell/plainText.ts';
import { anyText } from '../../builders/anyCell.ts';

describe('lookAt', () => {
  it.each([
    ['', PLAIN],
    ['a', PLAIN],
    ['Xã La Bằng (Đại Từ) – “x”…', PLAIN],
    ['Khoẻ, tuyến, quế, thủy', PLAIN],
    [' a', UNCLEAN],
    ['a ', UNCLEAN],
    ['a  b', UNCLEAN],
    [' ', UNCLEAN],
    ['a\nb', UNCLEAN],
    ['a\u00A0b', UNCLEAN],
    ['Bằng'.normalize('NFD'), UNCLEAN],
    ['\u00D0', UNCLEAN],
    ['\u200B', UNCLEAN],
    ['😀', UNCLEAN],
    ['Vaên', DOUBTFUL],
    ['Hoà', DOUBTFUL],
    ['Xuân', DOUBTFUL],
    ['Tröôøng', UNCLEAN],
    ['xoùm', DOUBTFUL],
    ['NGUYEÃN', DOUBTFUL],
    ['Thaùi', DOUBTFUL],
  ])('sees of %p: %i', (text, look) => {
    expect(lookAt(text)).toBe(look);
  });

  it('calls nothing clean that cleaning would change', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (lookAt(text) === UNCLEAN) return;
        expect(text.normalize('NFC').trim().replace(/\s+/g, ' ')).toBe(text);
        expect(cleanText(text)).toBe(text);
      }),
    );
  });
});

describe('isAbsurd', () => {
  it.each([
    ['a'.repeat(50_000), false],
    ['a'.repeat(50_001), true],
    [`a${'\u0301'.repeat(8)}`, false],
    [`a${'\u0301'.repeat(9)}`, true],
    [`a\u0301\u0301\u0301${'b'.repeat(1_000)}`, false],
    [`a\u0301\u0301\u0301\u0301${'b'.repeat(1_000)}`, true],
  ])('judges text %#: %p', (text, absurd) => {
    expect(isAbsurd(text)).toBe(absurd);
  });
});
