/**
 * One cell as a sheet holds it: text, a number (a date is its serial number: days since 1899-12-30), a tick box,
 * or '' when it is empty.
 */
export type Cell = string | number | boolean;

/** Characters that come along with a paste and nobody sees: zero-width, direction marks, soft hyphens, controls (Q7). */
export const INVISIBLE = '\\p{DI}\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\u2800';
const NOTHING = new RegExp(`^[\\s${INVISIBLE}]*$`, 'u');

/** True when nobody typed anything there: white space and what nobody sees is nothing, so is an unticked box. */
export function isBlank(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return cell === undefined || cell === false;
  if (cell === '') return true;
  const first = cell.charCodeAt(0);
  return (first <= 32 || first >= 127) && NOTHING.test(cell);
}
