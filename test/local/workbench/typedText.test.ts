import { typedText } from '../../../local/src/workbench/typedText.ts';

describe('typedText', () => {
  it.each([
    ['plain text', { stringValue: 'Xã La Bằng' }, 'Xã La Bằng', 'Xã La Bằng'],
    ['a number as shown', { numberValue: 48_500_000 }, '48.500.000', '48.500.000'],
    ['a date as shown', { numberValue: 45_363 }, '12/03/2024', '12/03/2024'],
    ['a formula', { formulaValue: '=A1+1' }, '#NAME?', '=A1+1'],
    ['an empty cell', undefined, '', ''],
    ['a boolean as shown', { boolValue: true }, 'TRUE', 'TRUE'],
  ])('types %s', (_, value, shown, expected) => {
    expect(typedText(value, shown, false)).toBe(expected);
  });

  it.each(['0950000001', '1985', '1,5', '-3', '12/03/2024', '4/4', '2024-3-5', 'true', '=A1', "'x", '50%'])(
    'keeps the text %j text with an apostrophe',
    (text) => {
      expect(typedText({ stringValue: text }, text, false)).toBe(`'${text}`);
    },
  );

  it('needs no apostrophe where the cell is formatted as text', () => {
    expect(typedText({ stringValue: '0950000001' }, '0950000001', true)).toBe('0950000001');
  });
});
