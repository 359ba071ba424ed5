import fc from 'fast-check';
import type { Cell } from '../../core/src/schema/cell.ts';
import { anyCell } from './anyCell.ts';

/** A piece over and over, to the length of the longest cell there can be. */
const long = (piece: string): string => piece.repeat(Math.ceil(50_000 / piece.length)).slice(0, 50_000);
/** The same, just short enough to be read as a date or a code, with an end that fits no pattern. */
const readable = (piece: string): string =>
  `${piece.repeat(Math.ceil(3_900 / piece.length)).slice(0, 3_900)}x`;

const MARKS = [' ', '\u00A0', ';', ',', '+', '.', '/', '-', '(', ')', ':', "'", '1', '0', 'a', 'Ỹ', '§', 'Ñ'];
const PIECES = [
  ...['aê', '½', 'a;', '1.', '1,', '1/', '1 ', 'và ', ' - ', 'ngày ', 'tháng ', 'tỉnh ', '0950000001/'],
  ...['X8 - ', '(a', 'Tổng ', 'TX ', 'Ông ', '1/QĐ', '😀', '\n', '\t', '\uD800', '\u202E', '\u2066a', 'oà'],
];

/** Names that every object has. */
export const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'] as const;

/** What somebody may paste to break a reader. */
export const HOSTILE: readonly Cell[] = [
  ...['=1+1', '=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '=cmd|x', "'=1", '\t=1'],
  ...['#REF!', '#N/A', '#', '########', '#'.repeat(50_000)],
  ...['\u0000', '\u0001\u0002', '\u001E1', '\u001F', '\r\n\r\n', '\u0085', '\u2028'],
  ...['\uD800', '\uDC00', '\uDC00\uD800', long('\uDC00a')],
  ...['\u202E0950000001', '\u2066a\u2069', '\u200F\u200E', '\u061C'],
  ...[...PROTOTYPE_KEYS, 'Xã __proto__', 'TOSTRING-2024-VALUEOF-001', '{"a":1}', '${x}', '{header}'],
  ...[
    'NaN',
    'Infinity',
    '-0',
    'null',
    'undefined',
    '1e999',
    '0x10',
    '1_000',
    '٣/٣/١٩٨٠',
    '１２/０３/２０２４',
  ],
  ...[0, -0, -1, 1e308, -1e308, 5e-324, NaN, Infinity, -Infinity, 2 ** 53, 1e21, 0.1, true, false],
  ...['\u0301'.repeat(50_000), `a${'\u0323\u0302'.repeat(4)}`, long(`a${'\u0301'.repeat(8)}`)],
  ...[...MARKS, ...PIECES].flatMap((piece) => [long(piece), readable(piece)]),
  ...['k', '1k', '1.5tr', '1/1/1', 'ﷺ', 'İ', 'ﬁ', '\uFDFA'.repeat(3_000)],
];

/** Those that fit into a line. */
export const SHORT_HOSTILE: readonly Cell[] = HOSTILE.filter((one) => String(one).length < 100);

/** Those that are short, beside anything a generator thinks of. */
export const anyHostileCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: anyCell },
  { weight: 1, arbitrary: fc.constantFrom(...SHORT_HOSTILE) },
);

/** The longest that reading one cell may take, ms. */
export const MOST_MS = 5;

const MOST_TRIES = 60;
const cpuMs = (act: () => unknown): number => {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
};

/**
 * Does it and tells how long it takes, ms. What takes a millisecond by the clock on the wall is done again, warm, and the
 * processor's time is taken, as often as it may need: other programs run beside it.
 */
export function timed(act: () => unknown, most = MOST_MS): number {
  const start = performance.now();
  act();
  let ms = performance.now() - start;
  if (ms > 1) ms = Math.min(ms, cpuMs(act));
  for (let tries = 0; ms >= most && tries < MOST_TRIES; tries += 1) ms = Math.min(ms, cpuMs(act));
  return ms;
}

/** A cell as a failing test may show it. */
export const briefly = (cell: Cell): string => JSON.stringify(String(cell).slice(0, 20));
