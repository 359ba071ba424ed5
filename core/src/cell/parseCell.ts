import type { Codebook } from '../plan/codebook.ts';
import { codeListOf } from '../plan/codeListOf.ts';
import type { UnitIndex } from '../plan/unitIndex.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import type { CodeEntry } from '../schema/codeLists.ts';
import type { CellValues, Column, ColumnType } from '../schema/column.ts';
import { cleanText, cleanUnlessAbsurd } from './cleanText.ts';
import { findOldEncoding, looksOld } from './oldEncoding.ts';
import { NOTHING, refused, understood, type Parsed } from './parsed.ts';
import { parseClassCode } from './parseClassCode.ts';
import { parseCode, parseCodes } from './parseCode.ts';
import { parseCommune } from './parseCommune.ts';
import { parseBirth, parseDate } from './parseDate.ts';
import { parseIdNumber } from './parseIdNumber.ts';
import { parseMoney } from './parseMoney.ts';
import { parseCleanName, parseName } from './parseName.ts';
import { parseCount, parseDays, parseQuantity } from './parseNumber.ts';
import { parsePhone } from './parsePhone.ts';
import { parseSessions } from './parseSessions.ts';
import { parseCleanText, parseText } from './parseText.ts';
import { DOUBTFUL, lookAt, MOST_CHARACTERS, PLAIN } from './plainText.ts';
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
const REPEATED: ReadonlySet<ColumnType> = new Set(['classCode', 'code', 'codes', 'sessions']);
const ERROR_VALUE = /^#(?:(?:REF|N\/A|VALUE|DIV\/0|NAME\?|NUM|NULL|ERROR|SPILL|CALC)!?|#+)$/;
const HASH = 35;
const ETH = /[\u00D0\u00F0]/;
/** Longest cell worth reading, in characters: a note may be long, a date is not. */
const LONGEST = 4_000;
const longestOf = (type: ColumnType): number => (type === 'text' ? MOST_CHARACTERS : LONGEST);
const UNREADABLE = refused({ code: 'cell/unreadable' });

/** Reads words that were cleaned already; beside them the cell as it was typed. */
type ReadWords = (clean: string, typed: string, context: ReadingContext) => ReturnType<ReadCell>;
const wordReaders: { readonly [Type in ColumnType]?: ReadWords } = {
  text: parseCleanText,
  name: parseCleanName,
  own: understood,
};

/**
 * Makes the reader of a column's cells: blank, error values, absurd text and old encodings in the same way for every
 * column, then by the column's type. Prepare it once a column and codebook; a sheet asks thousands of times.
 */
export function cellReader(column: Column, codebook: Codebook): ReadCell {
  const { type } = column;
  const makeReader = WORDED.has(type) || type === 'own' ? wordReader : factReader;
  const read = makeReader(column, makers[type](column, codebook));
  if (REPEATED.has(type)) return rememberCells(read);
  if (type === 'name') return nothingIs(missingCell(column), read);
  return type === 'commune' ? rememberCellsOfDay(read) : read;
}

/** A cell in which something stands and nothing is said ("...") is an empty one. */
const nothingIs =
  (missing: Parsed<never>, read: ReadCell): ReadCell =>
  (cell, context) => {
    const parsed = read(cell, context);
    return parsed === NOTHING ? missing : parsed;
  };

/** Words are read once it is sure that they are words: one look tells it of nearly all. */
function wordReader(column: Column, read: ReadCell): ReadCell {
  const { type } = column;
  const missing = missingCell(column);
  const readWords: ReadWords = wordReaders[type] ?? ((_, typed, context) => read(typed, context));
  const readUnsure = (cell: string, context: ReadingContext): ReturnType<ReadCell> => {
    if (isBlank(cell)) return missing;
    if (cell.length > longestOf(type)) return UNREADABLE;
    const clean = cleanUnlessAbsurd(cell);
    const refusal = refuseUnread(cell, clean, type);
    if (refusal !== undefined) return refusal;
    const parsed = readWords(clean ?? cell, cell, context);
    return ETH.test(cell) && WORDED.has(type) ? withEthHint(parsed, cell) : parsed;
  };
  return (cell, context) => {
    if (typeof cell !== 'string') return isBlank(cell) ? missing : read(cell, context);
    return areSurelyWords(cell) ? readWords(cell, cell, context) : readUnsure(cell, context);
  };
}

/** Dates, numbers and codes understand nothing but what they are: what they take without a doubt needs no other look. */
function factReader(column: Column, read: ReadCell): ReadCell {
  const missing = missingCell(column);
  return (cell, context) => {
    const isLong = typeof cell === 'string' && cell.length > LONGEST;
    const parsed = isLong ? UNREADABLE : read(cell, context);
    if (parsed.issues.length === 0) return parsed;
    if (isBlank(cell)) return missing;
    const isRead = isLong || typeof cell !== 'string';
    return isRead ? parsed : (refuseUnread(cell, cleanUnlessAbsurd(cell), column.type) ?? parsed);
  };
}

/** Whether a text is clean and neither blank, an error value, too long nor, as it seems, in an old encoding. */
function areSurelyWords(cell: string): boolean {
  if (cell === '' || cell.length > LONGEST) return false;
  const look = lookAt(cell);
  return look === PLAIN ? cell.charCodeAt(0) !== HASH : look === DOUBTFUL && !looksOld(cell);
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
function refuseUnread(cell: string, clean: string | undefined, type: ColumnType): Parsed<never> | undefined {
  const look = lookAt(cell);
  if (cell.length > longestOf(type) || clean === undefined) return UNREADABLE;
  if (cell.length > LONGEST) return undefined;
  if (ERROR_VALUE.test(clean)) return refused({ code: 'cell/error-value', params: { shown: clean } });
  const old = look === PLAIN || !WORDED.has(type) ? undefined : findOldEncoding(cell);
  if (old === undefined) return undefined;
  const { encoding, converted } = old;
  return refused({ code: 'text/old-encoding', params: { encoding }, suggestion: cleanText(converted) });
}

const withEthHint = <Value>(parsed: Parsed<Value>, cell: string): Parsed<Value> =>
  parsed.value === undefined
    ? parsed
    : { ...parsed, issues: [...parsed.issues, { code: 'text/eth', suggestion: cleanText(cell) }] };
