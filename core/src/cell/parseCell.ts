import type { Codebook } from '../plan/codebook.ts';
import { codeListOf } from '../plan/codeListOf.ts';
import type { UnitIndex } from '../plan/unitIndex.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import type { CodeEntry } from '../schema/codeLists.ts';
import type { CellValues, Column, ColumnType } from '../schema/column.ts';
import { cleanText } from './cleanText.ts';
import { findOldEncoding } from './oldEncoding.ts';
import { NOTHING, refused, understood, type Parsed } from './parsed.ts';
import { parseClassCode } from './parseClassCode.ts';
import { parseCode, parseCodes } from './parseCode.ts';
import { parseCommune } from './parseCommune.ts';
import { parseBirth, parseDate } from './parseDate.ts';
import { parseIdNumber } from './parseIdNumber.ts';
import { parseMoney } from './parseMoney.ts';
import { parseName } from './parseName.ts';
import { parseCount, parseDays, parseQuantity } from './parseNumber.ts';
import { parsePhone } from './parsePhone.ts';
import { parseSessions } from './parseSessions.ts';
import { parseCleanText, parseText } from './parseText.ts';
import { isAbsurd, lookAt, MOST_CHARACTERS, PLAIN, UNCLEAN } from './plainText.ts';
import { rememberCells, rememberCellsOfDay } from './rememberCells.ts';

/** What a cell is read against: the codebook, its units indexed, and the day of the class when it is known. */
export interface ReadingContext {
  readonly codebook: Codebook;
  readonly units: UnitIndex;
  /** Names of communes are looked up as of this day, `YYYY-MM-DD`. */
  readonly onDay: string | undefined;
}

/** Reads the cells of one column. */
export type ReadCell<Value = CellValues[ColumnType]> = (cell: Cell, context: ReadingContext) => Parsed<Value>;

const listOf = ({ list }: Column, codebook: Codebook): readonly CodeEntry[] =>
  list === undefined ? [] : codeListOf(codebook, list);

/** Money columns that hold what a whole class costs. */
const OF_CLASS: ReadonlySet<string> = new Set(['estimatedCost', 'allottedCost', 'settledCost']);

/** How each type of column is read, given the column once. */
const makers: {
  readonly [Type in ColumnType]: (column: Column, codebook: Codebook) => ReadCell<CellValues[Type]>;
} = {
  text: () => parseText,
  name: () => parseName,
  classCode: () => parseClassCode,
  code: (column, codebook) => (cell) => parseCode(cell, listOf(column, codebook), column),
  codes: (column, codebook) => (cell) => parseCodes(cell, listOf(column, codebook), column),
  commune: () => (cell, context) => parseCommune(cell, context.units, context.onDay),
  date: () => parseDate,
  birth: () => parseBirth,
  days:
    ({ header }) =>
    (cell) =>
      parseDays(cell, header),
  count:
    ({ header }) =>
    (cell) =>
      parseCount(cell, header),
  quantity:
    ({ header }) =>
    (cell) =>
      parseQuantity(cell, header),
  money: ({ header, key }) => {
    const isOfClass = OF_CLASS.has(key);
    return (cell) => parseMoney(cell, header, isOfClass);
  },
  idNumber:
    () =>
    (cell, { onDay }) =>
      parseIdNumber(cell, onDay),
  phone: () => parsePhone,
  sessions: () => parseSessions,
  own: () => (cell) => understood(cleanText(cell)),
};

/** Types whose cells are words: there an old encoding or a foreign letter is a fault of its own. */
const WORDED: ReadonlySet<ColumnType> = new Set(['text', 'name', 'code', 'codes', 'commune']);
/** Types whose cells are the same few over and over. */
const REPEATED: ReadonlySet<ColumnType> = new Set(['classCode', 'code', 'codes']);
const ERROR_VALUE = /^#(?:(?:REF|N\/A|VALUE|DIV\/0|NAME\?|NUM|NULL|ERROR|SPILL|CALC)!?|#+)$/;
const HASH = 35;
const ETH = /[\u00D0\u00F0]/;
/** Longest cell worth reading, in characters: a note may be long, a date is not. */
const LONGEST = 4_000;

/**
 * Makes the reader of a column's cells: blank, error values, absurd text and old encodings in the same way for every
 * column, then by the column's type. Prepare it once a column and codebook; a sheet asks thousands of times.
 */
export function cellReader(column: Column, codebook: Codebook): ReadCell {
  const { type } = column;
  const read: ReadCell = makers[type](column, codebook);
  const readAny = anyCellReader(type, read);
  if (REPEATED.has(type)) return orMissing(column, rememberCells(readAny));
  if (type === 'commune') return orMissing(column, rememberCellsOfDay(readAny));
  if (WORDED.has(type) || type === 'own') return orMissing(column, readAny);
  // Dates and numbers understand nothing but what they are: what they take without a doubt needs no other look.
  return orMissing(column, (cell, context) => {
    if (typeof cell === 'string' && cell.length > LONGEST) return readAny(cell, context);
    const parsed = read(cell, context);
    return parsed.issues.length === 0 ? parsed : readAny(cell, context);
  });
}

function orMissing(column: Column, read: ReadCell): ReadCell {
  const missing = missingCell(column);
  return (cell, context) => (isBlank(cell) ? missing : read(cell, context));
}

function anyCellReader(type: ColumnType, read: ReadCell): ReadCell {
  const readPlain: ReadCell = type === 'text' ? (cell) => parseCleanText(String(cell)) : read;
  return (cell, context) => {
    if (typeof cell !== 'string') return read(cell, context);
    const look = lookAt(cell);
    if (look === PLAIN && cell.charCodeAt(0) !== HASH && cell.length <= LONGEST) {
      return readPlain(cell, context);
    }
    const refusal = refuseUnread(cell, look, type);
    if (refusal !== undefined) return refusal;
    const parsed = read(cell, context);
    return ETH.test(cell) && WORDED.has(type) ? withEthHint(parsed, cell) : parsed;
  };
}

/** Reads one cell; where many are read, `cellReader` is prepared once. */
export const parseCell = (
  cell: Cell,
  column: Column,
  context: ReadingContext,
): Parsed<CellValues[ColumnType]> => cellReader(column, context.codebook)(cell, context);

/** What an empty cell of a column is: nothing to say, or an issue. */
export function missingCell({ missing, header }: Column): Parsed<never> {
  if (missing === undefined) return NOTHING;
  const code = missing === 'block' ? 'cell/missing' : 'cell/missing-advised';
  return refused({ code, params: { header } });
}

/** Why a cell is not read at all, if so. */
function refuseUnread(cell: string, look: number, type: ColumnType): Parsed<never> | undefined {
  const isLong = cell.length > (type === 'text' ? MOST_CHARACTERS : LONGEST);
  if (isLong || (look === UNCLEAN && isAbsurd(cell))) return refused({ code: 'cell/unreadable' });
  if (cell.length > LONGEST) return undefined;
  const shown = cleanText(cell);
  if (ERROR_VALUE.test(shown)) return refused({ code: 'cell/error-value', params: { shown } });
  const old = look === PLAIN || !WORDED.has(type) ? undefined : findOldEncoding(cell);
  if (old === undefined) return undefined;
  const { encoding, converted } = old;
  return refused({ code: 'text/old-encoding', params: { encoding }, suggestion: cleanText(converted) });
}

const withEthHint = <Value>(parsed: Parsed<Value>, cell: string): Parsed<Value> =>
  parsed.value === undefined
    ? parsed
    : { ...parsed, issues: [...parsed.issues, { code: 'text/eth', suggestion: cleanText(cell) }] };
