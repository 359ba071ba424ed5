import { areaA1 } from '../spreadsheet/area.ts';
import type { Area, SheetArea } from '../spreadsheet/area.ts';
import { editCells, withValue } from '../spreadsheet/cells.ts';
import { columnLetters } from '../spreadsheet/a1.ts';
import { refusal } from '../spreadsheet/refusal.ts';
import { typeInto } from '../spreadsheet/typedValue.ts';
import type { Cell, Dimension, Sheet } from '../spreadsheet/spreadsheet.ts';
import type { Scalar } from './valueRange.ts';

export type ValueInputOption = 'RAW' | 'USER_ENTERED';
export type Values = readonly (readonly (Scalar | null)[])[];
export type Written = {
  readonly sheet: Sheet;
  /** The rectangle that was written to, and how many cells of it. */
  readonly area: Area;
  readonly cells: number;
};

const MAX_CHARACTERS = 50_000;

/** Values given column by column, turned into rows; `null` where a column ends early. */
export function rowsOf(values: Values, majorDimension: Dimension): Values {
  if (majorDimension === 'ROWS') return values;
  const height = Math.max(0, ...values.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => values.map((column) => column[row] ?? null));
}

/**
 * Writes rows of values from an area's first cell on. `null` leaves a cell alone and `''` empties it. RAW stores
 * texts as they are, USER_ENTERED as if typed. Refuses values that stick out of the area, unless it is a single cell
 * (which only says where to begin), out of the grid, or are too long for a cell.
 */
export function writeValues({ sheet, area }: SheetArea, values: Values, option: ValueInputOption): Written {
  const target = targetArea({ sheet, area }, values);
  let cells = 0;
  const write = option === 'RAW' ? withValue : typeInto;
  const written = editCells(sheet, target, (cell: Cell, row, column) => {
    const value = values[row - target.startRow]?.[column - target.startColumn];
    if (value === null || value === undefined) return cell;
    cells += 1;
    return write(cell, checked(value));
  });
  return { sheet: written, area: target, cells };
}

function targetArea({ sheet, area }: SheetArea, values: Values): Area {
  const width = Math.max(1, ...values.map((row) => row.length));
  const target = {
    ...area,
    endRow: area.startRow + Math.max(1, values.length),
    endColumn: area.startColumn + width,
  };
  const isOneCell = area.endRow - area.startRow === 1 && area.endColumn - area.startColumn === 1;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (isOneCell && (target.endRow > rowCount || target.endColumn > columnCount)) {
    throw refusal(
      `Range (${areaA1(sheet, target)}) exceeds grid limits. ` +
        `Max rows: ${String(rowCount)}, max columns: ${String(columnCount)}`,
    );
  }
  if (!isOneCell) refuseOverhang({ sheet, area }, target);
  return target;
}

function refuseOverhang({ sheet, area }: SheetArea, target: Area): void {
  const within = `Requested writing within range [${areaA1(sheet, area)}], but tried writing to`;
  if (target.endRow > area.endRow) throw refusal(`${within} row [${String(area.endRow + 1)}]`);
  if (target.endColumn > area.endColumn) throw refusal(`${within} column [${columnLetters(area.endColumn)}]`);
}

function checked(value: Scalar): Scalar {
  if (typeof value === 'string' && value.length > MAX_CHARACTERS) {
    throw refusal(
      `Your input contains more than the maximum of ${String(MAX_CHARACTERS)} characters in a single cell.`,
    );
  }
  return value;
}
