import fc from 'fast-check';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { hashCells, hashClass, hashText } from '../../../core/src/sheet/contentHash.ts';
import { aClassContent } from '../../builders/aClassContent.ts';

const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean());
const cells = fc.array(cell, { minLength: 3, maxLength: 3 });
const roster = fc.array(cells, { maxLength: 6 });

describe('hashText', () => {
  it.each([
    ['', 'wvjl67o803'],
    ['a', '262p94epp1d'],
    ['Xã La Bằng', 'zrlnevum83'],
  ])('is for %p what it always was: workbooks keep it', (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });

  it('differs between 20,000 texts that differ by a character', () => {
    const hashes = new Set(Array.from({ length: 20_000 }, (_, n) => hashText(`NTM-2024-171-${String(n)}`)));
    expect(hashes.size).toBe(20_000);
  });
});

describe('hashCells', () => {
  it.each([
    ['the number 1', '1', 1],
    ['a tick', 'true', true],
    ['an unticked box', '', false],
    ['zero', '', 0],
    ['the number 1, typed with our own mark', '\u001E1', 1],
  ])('takes a text and %s for different contents', (_what, text, other) => {
    expect(hashCells([text])).not.toBe(hashCells([other]));
  });

  it('sees in which cell a value stands', () => {
    expect(hashCells(['a\u001Fb', 'c'])).not.toBe(hashCells(['a', 'b\u001Fc']));
    expect(hashCells(['a\u001Db', 'c'])).not.toBe(hashCells(['ab', 'c']));
    expect(hashCells(['a', ''])).not.toBe(hashCells(['', 'a']));
    expect(hashCells(['ab', ''])).not.toBe(hashCells(['a', 'b']));
  });
});

const hashOf = (header: Cell[], enrolments: Cell[][]): string =>
  hashClass(aClassContent({ cells: header, enrolments }));

describe('hashClass', () => {
  it('is the same whatever order the roster is sorted in', () => {
    const shuffled = roster.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(cells, shuffled, (header, [rows, sorted]) => {
        expect(hashOf(header, sorted)).toBe(hashOf(header, rows));
      }),
    );
  });

  it('sees one changed cell, one row more, and two equal rows', () => {
    fc.assert(
      fc.property(cells, roster, (header, rows) => {
        const hash = hashOf(header, rows);
        expect(hashOf([...header.slice(1), 'khác!'], rows)).not.toBe(hash);
        expect(hashOf(header, [...rows, ['mới', '', '']])).not.toBe(hash);
        const [first] = rows;
        if (first) expect(hashOf(header, [...rows, first])).not.toBe(hash);
      }),
    );
  });

  it('sees in which list a row stands', () => {
    const row = ['a', 'x'];
    const hashes = [
      aClassContent({ enrolments: [row] }),
      aClassContent({ costs: [row] }),
      aClassContent({ materials: [row] }),
      aClassContent({ lecturers: [row] }),
      aClassContent({}),
    ].map(hashClass);
    expect(new Set(hashes).size).toBe(5);
  });

  it('sees to which row a value belongs', () => {
    expect(
      hashOf(
        ['c'],
        [
          ['a', 'x'],
          ['b', 'y'],
        ],
      ),
    ).not.toBe(
      hashOf(
        ['c'],
        [
          ['a', 'y'],
          ['b', 'x'],
        ],
      ),
    );
  });
});
