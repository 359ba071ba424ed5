import { cellStyle, cssColour } from '../../../local/src/workbench/cellStyle.ts';

const red = { red: 1, green: 0.8 };

describe('cssColour', () => {
  it.each([
    ['a colour style', { rgbColor: red }, undefined, 'rgb(255,204,0)'],
    ['the older colour field', undefined, red, 'rgb(255,204,0)'],
    ['an empty colour as black', { rgbColor: {} }, undefined, 'rgb(0,0,0)'],
    ['a theme colour as none', { themeColor: 'ACCENT1' }, undefined, undefined],
    ['nothing as none', undefined, undefined, undefined],
  ])('reads %s', (_, style, plain, expected) => {
    expect(cssColour(style, plain)).toBe(expected);
  });
});

describe('cellStyle', () => {
  const white = { red: 1, green: 1, blue: 1 };

  it.each([
    ['no format', undefined, ''],
    ['a white background', { backgroundColor: white }, ''],
    ['black text', { textFormat: { foregroundColor: {} } }, ''],
    ['a background', { backgroundColorStyle: { rgbColor: red } }, 'background-color:rgb(255,204,0)'],
    ['bold and italic', { textFormat: { bold: true, italic: true } }, 'font-weight:600;font-style:italic'],
    ['alignment', { horizontalAlignment: 'CENTER' }, 'text-align:center'],
    ['wrapping', { wrapStrategy: 'WRAP' }, 'white-space:pre-wrap'],
  ])('writes %s', (_, format, expected) => {
    expect(cellStyle(format, false)).toBe(expected);
  });

  it('puts numbers at the right unless the format says otherwise', () => {
    expect(cellStyle(undefined, true)).toBe('text-align:right');
    expect(cellStyle({ horizontalAlignment: 'LEFT' }, true)).toBe('text-align:left');
  });
});
