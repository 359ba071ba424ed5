import fc from 'fast-check';
import { formatClipboard, parseClipboard } from '../../../local/src/workbench/clipboardText.ts';

// Line ends inside a cell come back as \n: spreadsheets know no other.
const cell = fc.string().map((text) => text.replaceAll('\r', ' '));
const rows = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

describe('parseClipboard', () => {
  it('reads back what was written, but for a last row of one empty cell', () => {
    fc.assert(
      fc.property(rows, (wanted) => {
        fc.pre(wanted.length === 1 || wanted.at(-1)?.join('') !== '' || (wanted[0]?.length ?? 0) > 1);
        expect(parseClipboard(formatClipboard(wanted))).toEqual(wanted);
      }),
    );
  });

  it.each([
    ['one cell', 'Nguyễn Thị Mẫu', [['Nguyễn Thị Mẫu']]],
    [
      'a block from Excel with its last line end',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'empty cells',
      '\t\n\t',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['a cell with a line break', '"dòng 1\ndòng 2"\tx', [['dòng 1\ndòng 2', 'x']]],
    ['doubled quotes', '"nói ""có"""', [['nói "có"']]],
    ['quotes that are part of the text', '"Bắc" Sơn\tx', [['"Bắc" Sơn', 'x']]],
    ['a quote that is never closed', '"Bắc Sơn', [['Bắc Sơn']]],
    ['rows of different lengths', 'a\nb\tc', [['a'], ['b', 'c']]],
  ])('reads %s', (_, text, expected) => {
    expect(parseClipboard(text)).toEqual(expected);
  });
});
