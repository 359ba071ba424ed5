import type { sheets_v4 } from '@googleapis/sheets';
import { HEAD_ROWS, SIGNATURE_ROWS } from '../../../core/src/rollup/formGrid.ts';
import { rightPart } from '../../../core/src/rollup/formLayout.ts';
import type { FormColumn, FormTable } from '../../../core/src/rollup/formTable.ts';

type Request = sheets_v4.Schema$Request;
type CellFormat = sheets_v4.Schema$CellFormat;

const NUMBER_FORMATS: Readonly<Record<FormColumn['format'], CellFormat>> = {
  text: { wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE' },
  // Where there is no number to tell, words stand there.
  count: {
    wrapStrategy: 'WRAP',
    numberFormat: { type: 'NUMBER', pattern: '#,##0' },
    horizontalAlignment: 'RIGHT',
    verticalAlignment: 'MIDDLE',
  },
  percent: {
    wrapStrategy: 'WRAP',
    numberFormat: { type: 'PERCENT', pattern: '0.0%' },
    horizontalAlignment: 'RIGHT',
    verticalAlignment: 'MIDDLE',
  },
};
const CENTRED: CellFormat = { horizontalAlignment: 'CENTER' };
const FONT = { fontFamily: 'Times New Roman', fontSize: 12 };
/** Read from afar. */
const LARGE_POINTS = 15;
const LARGE_ROW_PIXELS = 32;
const HEADER_COLOUR = { red: 0.89, green: 0.93, blue: 0.97 };
const TOTAL_COLOUR = { red: 0.96, green: 0.96, blue: 0.92 };

/** Rows of a tab, from one to before another, and columns; without an end to the tab's last. */
interface Part {
  readonly rows: readonly [from: number, to?: number];
  readonly columns?: readonly [from: number, to: number];
}

/**
 * The formats of a form's cells, for whole parts of the tab at once: a form of ten thousand lines takes no more requests than
 * one of ten.
 */
export function formatRequests(table: FormTable, sheetId: number): Request[] {
  const width = table.columns.length;
  const paint = (
    { rows: [from, to], columns: [left, right] = [0, width] }: Part,
    format: CellFormat,
  ): Request => ({
    repeatCell: {
      range: {
        sheetId,
        startRowIndex: from,
        ...(to === undefined ? {} : { endRowIndex: to }),
        startColumnIndex: left,
        endColumnIndex: right,
      },
      cell: { userEnteredFormat: format },
      fields: Object.keys(format)
        .map((field) => `userEnteredFormat.${field}`)
        .join(','),
    },
  });
  const paintEach = (parts: readonly (readonly [Part, CellFormat])[]): Request[] =>
    parts.map(([part, format]) => paint(part, format));
  return paintEach([
    ...headFormats(table),
    ...bodyFormats(table),
    ...(table.isList ? [] : footFormats(table)),
  ]);
}

type Formats = readonly (readonly [Part, CellFormat])[];

function headFormats(table: FormTable): Formats {
  const right = { columns: [rightPart(table.columns), table.columns.length] } as const;
  const head: CellFormat = {
    backgroundColor: HEADER_COLOUR,
    horizontalAlignment: 'CENTER',
    verticalAlignment: 'MIDDLE',
    wrapStrategy: 'WRAP',
  };
  const words: CellFormat = { wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE' };
  const size = { fontSize: sizeOf(table) };
  return [
    [{ rows: [0, 1] }, { ...words, textFormat: { ...FONT, bold: true } }],
    [{ rows: [0, 1], ...right }, { horizontalAlignment: 'RIGHT' }],
    [
      { rows: [1, 2] },
      { ...words, textFormat: { ...FONT, bold: true, fontSize: 14 }, horizontalAlignment: 'CENTER' },
    ],
    [{ rows: [2, 3] }, { ...words, textFormat: FONT, horizontalAlignment: 'CENTER' }],
    [{ rows: [3, 4] }, { textFormat: { ...FONT, italic: true } }],
    [{ rows: [3, 4], ...right }, { horizontalAlignment: 'RIGHT' }],
    [{ rows: [4, 5] }, { ...head, textFormat: { ...FONT, ...size, bold: true } }],
    [{ rows: [5, 6] }, { ...head, textFormat: { ...FONT, italic: true, fontSize: 10 } }],
  ];
}

const sizeOf = ({ isLarge }: FormTable): number => (isLarge === true ? LARGE_POINTS : FONT.fontSize);

/** Each column as its cells print; then the rows that stand out. A list's columns to the end of the tab. */
function bodyFormats(table: FormTable): Formats {
  const end = HEAD_ROWS + table.rows.length;
  const rows: Part['rows'] = table.isList === true ? [HEAD_ROWS] : [HEAD_ROWS, end];
  const font = { ...FONT, fontSize: sizeOf(table) };
  const columns = table.columns.map(
    ({ format, header }, at) =>
      [
        { rows, columns: [at, at + 1] },
        { ...NUMBER_FORMATS[format], textFormat: font, ...(header === 'TT' ? CENTRED : {}) },
      ] as const,
  );
  const bold = hasParts(table) ? 1 : 0;
  const standingOut = runsOf(table, (level) => level <= bold).map(
    (run) => [{ rows: run }, { textFormat: { ...font, bold: true } }] as const,
  );
  const totals = runsOf(table, (level) => level === 0).map(
    (run) => [{ rows: run }, { backgroundColor: TOTAL_COLOUR }] as const,
  );
  return [...columns, ...standingOut, ...totals];
}

/** In a form with sub-totals those are bold; in a plain list only the total is. */
const hasParts = ({ rows }: FormTable): boolean => rows.some(({ level }) => level > 1);

/** Rows next to each other that are of such a level. */
function runsOf({ rows }: FormTable, isOne: (level: number) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  rows.forEach(({ level }, at) => {
    if (!isOne(level)) return;
    const last = runs[runs.length - 1];
    const row = HEAD_ROWS + at;
    if (last?.[1] === row) last[1] = row + 1;
    else runs.push([row, row + 1]);
  });
  return runs;
}

/** Notes, and below them who signs. */
function footFormats({ rows, notes }: FormTable): Formats {
  const notesAt = HEAD_ROWS + rows.length;
  const signedAt = notesAt + notes.length;
  const centred: CellFormat = { horizontalAlignment: 'CENTER', verticalAlignment: 'MIDDLE' };
  const [, day, who, how] = Array.from({ length: SIGNATURE_ROWS }, (_, at) => signedAt + at);
  const row = (at = signedAt): Part => ({ rows: [at, at + 1] });
  return [
    ...(notes.length === 0
      ? []
      : ([
          [
            { rows: [notesAt, signedAt] },
            { textFormat: { ...FONT, italic: true, fontSize: 11 }, wrapStrategy: 'WRAP' },
          ],
        ] as const)),
    [row(day), { ...centred, textFormat: { ...FONT, italic: true } }],
    [row(who), { ...centred, textFormat: { ...FONT, bold: true } }],
    [row(how), { ...centred, textFormat: { ...FONT, italic: true } }],
  ];
}

/** The row that says of which plan, period and places a form is: two lines, for merged cells do not grow by themselves. */
const SCOPE_ROW = { at: 2, pixels: 42 };

/** The line of plan, period and places is two lines high; rows of a large form are higher than their letters need. */
export const rowHeights = ({ isLarge, rows }: FormTable, sheetId: number): Request[] => [
  rowHeight(sheetId, [SCOPE_ROW.at, SCOPE_ROW.at + 1], SCOPE_ROW.pixels),
  ...(isLarge === true ? [rowHeight(sheetId, [HEAD_ROWS, HEAD_ROWS + rows.length], LARGE_ROW_PIXELS)] : []),
];

const rowHeight = (
  sheetId: number,
  [startIndex, endIndex]: [number, number],
  pixelSize: number,
): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'ROWS', startIndex, endIndex },
    properties: { pixelSize },
    fields: 'pixelSize',
  },
});
