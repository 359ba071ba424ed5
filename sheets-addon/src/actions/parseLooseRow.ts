import type { Column } from '../../../core/src/schema/column.ts';
import { parseRow, type ParsedRow } from '../../../core/src/sheet/parseRow.ts';
import type { SheetRow } from '../../../core/src/sheet/readTab.ts';
import type { LoadedCodebook } from './loadCodebook.ts';

/** Reads a row by itself, whatever class it may belong to: a commune is not judged by any day. */
export const parseLooseRow = <Columns extends readonly Column[]>(
  { cells }: SheetRow,
  columns: Columns,
  book: LoadedCodebook,
): ParsedRow<Columns> =>
  parseRow(
    cells.filter((_, at) => columns[at]?.local !== true),
    columns,
    { ...book, onDay: undefined },
  );
