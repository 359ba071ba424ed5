import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { understood, type Parsed } from './parsed.ts';

/** Longest text a form has room for [domain §3.1 G]. */
const LIMIT = 250;

/** Free text, cleaned. What is too long is kept whole and said. */
export function parseText(cell: Cell): Parsed<string> {
  const text = cleanText(cell);
  if (text.length <= LIMIT) return understood(text);
  return { value: text, issues: [{ code: 'text/too-long', params: { length: text.length, limit: LIMIT } }] };
}
