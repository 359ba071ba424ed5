import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { doubted, understood, type Parsed } from './parsed.ts';

/** Longest text a form has room for [domain §3.1 G]. */
const LIMIT = 250;

/** Free text, cleaned. What is too long is kept whole and said. */
export const parseText = (cell: Cell): Parsed<string> => parseCleanText(cleanText(cell));

/** The same of text that is known to be clean. */
export const parseCleanText = (text: string): Parsed<string> =>
  text.length <= LIMIT
    ? understood(text)
    : doubted(text, { code: 'text/too-long', params: { length: text.length, limit: LIMIT } });
