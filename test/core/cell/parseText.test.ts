import { parseText } from '../../../core/src/cell/parseText.ts';

describe('parseText', () => {
  it.each([
    ['  Trưởng  xóm\n', 'Trưởng xóm'],
    ['\u00D0ồng Hỷ', 'Đồng Hỷ'],
    [12, '12'],
    ['a'.repeat(250), 'a'.repeat(250)],
  ])('cleans %p', (cell, text) => {
    expect(parseText(cell)).toEqual({ value: text, issues: [] });
  });

  it('keeps what is too long whole and says it', () => {
    const text = 'ộ'.repeat(251);
    expect(parseText(text.normalize('NFD'))).toEqual({
      value: text,
      issues: [{ code: 'text/too-long', params: { length: 251, limit: 250 } }],
    });
  });
});
