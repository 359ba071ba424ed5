import fc from 'fast-check';
import type { Cell } from '../../core/src/schema/cell.ts';

/** Pieces that Vietnamese cells are made of, and those that break a reader of them. */
const PIECES = [
  'a',
  'o',
  'u',
  'y',
  'e',
  'q',
  'Q',
  'Đ',
  'đ',
  '\u00D0',
  '\u00F0',
  'ư',
  'ơ',
  'ê',
  'Hoà',
  'Hòa',
  'Thuý',
  'quý',
  'ngoẻ',
  'toán',
  '\u0300',
  '\u0301',
  '\u0303',
  '\u0309',
  '\u0323',
  '\u0302',
  '\u031B',
  ' ',
  '\u00A0',
  '\n',
  '\t',
  '.',
  ',',
  ';',
  '-',
  '–',
  '/',
  '(',
  ')',
  ':',
  '+',
  '#',
  'E',
  '0',
  '1',
  '9',
  '84',
  '12',
  '2024',
  'N03',
  'X8',
  'NTM-2024-171-003',
  'đồng',
  '\uD800',
  '\uDC00',
  '😀',
  'ß',
  '__proto__',
  'constructor',
] as const;
/** What a paste brings along and nobody sees. */
const INVISIBLE_PIECES = ['\u200B', '\u200D', '\u00AD', '\uFEFF', '\u202A', '\u0000', '\u2060'] as const;

const joined = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));

/** Any text without invisible characters. */
export const anyVisibleText: fc.Arbitrary<string> = fc.oneof(joined(PIECES), fc.string({ unit: 'grapheme' }));

/** Any text at all, lone surrogates and control characters included. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  joined([...PIECES, ...INVISIBLE_PIECES]),
  fc.string({ unit: 'binary' }),
);

/** Any cell a sheet may hold: its numbers are finite. */
export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  anyText,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
);

/** Day strings from 1930 to 2099. */
export const anyDay: fc.Arbitrary<string> = fc
  .date({ min: new Date('1930-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
