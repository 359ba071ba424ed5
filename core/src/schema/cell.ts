/**
 * One cell as a sheet holds it: text, a number (a date is its serial number: days since 1899-12-30), a tick box,
 * or '' when it is empty.
 */
export type Cell = string | number | boolean;

/** True when nobody typed anything there (white space alone is nothing). */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');
