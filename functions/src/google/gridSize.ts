import type { sheets_v4 } from '@googleapis/sheets';
import type { GridSize } from '../deps.ts';

/** The size of a tab from the range of all its cells as Google names it, `'Lớp'!A1:Z1000`. */
export function gridSizeOf(range: string | null | undefined): GridSize | undefined {
  const [, letters, rows] = /!A1:([A-Z]+)(\d+)$/.exec(range ?? '') ?? [];
  if (letters === undefined) return undefined;
  const columns = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { rows: Number(rows), columns };
}

/** The size of a tab by its properties, as an entry; none when they do not tell. */
export const sizesIn = (
  title: string,
  { rowCount, columnCount }: sheets_v4.Schema$GridProperties = {},
): [string, GridSize][] =>
  typeof rowCount === 'number' && typeof columnCount === 'number'
    ? [[title, { rows: rowCount, columns: columnCount }]]
    : [];
