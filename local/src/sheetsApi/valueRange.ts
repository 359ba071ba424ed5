import { areaA1 } from '../spreadsheet/area.ts';
import type { Area, SheetArea } from '../spreadsheet/area.ts';
import { cellAt } from '../spreadsheet/cells.ts';
import { displayValue, isDateFormat } from '../spreadsheet/displayValue.ts';
import { effectiveValue } from '../spreadsheet/effectiveValue.ts';
import type { EffectiveValue } from '../spreadsheet/effectiveValue.ts';
import type { Cell, Dimension, Sheet } from '../spreadsheet/spreadsheet.ts';

export type ValueRenderOption = 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
export type DateTimeRenderOption = 'SERIAL_NUMBER' | 'FORMATTED_STRING';
export type Rendering = {
  readonly valueRenderOption: ValueRenderOption;
  readonly dateTimeRenderOption: DateTimeRenderOption;
  readonly majorDimension: Dimension;
};

export type Scalar = string | number | boolean;
/** Google's ValueRange; `values` is absent where there are none. */
export type ValueRange = {
  readonly range: string;
  readonly majorDimension: Dimension;
  readonly values?: readonly (readonly Scalar[])[];
};

/**
 * Reads an area as the values API does: empty cells are `''`, empty cells at the end of a row (or column) and empty
 * rows at the end are left out.
 */
export function valueRange({ sheet, area }: SheetArea, rendering: Rendering): ValueRange {
  const values =
    rendering.majorDimension === 'ROWS' ? byRows(sheet, area, rendering) : byColumns(sheet, area, rendering);
  const trimmed = trimEnd(
    values.map((line) => trimEnd(line, (value) => value === '')),
    (line) => line.length === 0,
  );
  return {
    range: areaA1(sheet, area),
    majorDimension: rendering.majorDimension,
    ...(trimmed.length === 0 ? {} : { values: trimmed }),
  };
}

function byRows(sheet: Sheet, area: Area, rendering: Rendering): Scalar[][] {
  const lines: Scalar[][] = [];
  for (let row = area.startRow; row < Math.min(area.endRow, sheet.rows.length); row += 1) {
    const cells = sheet.rows[row]?.cells ?? [];
    lines.push(cells.slice(area.startColumn, area.endColumn).map((cell) => rendered(cell ?? {}, rendering)));
  }
  return lines;
}

function byColumns(sheet: Sheet, area: Area, rendering: Rendering): Scalar[][] {
  const endRow = Math.min(area.endRow, sheet.rows.length);
  return Array.from({ length: area.endColumn - area.startColumn }, (_, column) =>
    Array.from({ length: Math.max(0, endRow - area.startRow) }, (_row, row) =>
      rendered(cellAt(sheet, area.startRow + row, area.startColumn + column), rendering),
    ),
  );
}

function trimEnd<T>(list: readonly T[], isEmpty: (item: T) => boolean): readonly T[] {
  let end = list.length;
  while (end > 0 && isEmpty(list[end - 1] as T)) end -= 1;
  return list.slice(0, end);
}

function rendered(cell: Cell, { valueRenderOption, dateTimeRenderOption }: Rendering): Scalar {
  if (valueRenderOption === 'FORMULA' && typeof cell.value === 'object') return cell.value.formula;
  const value = effectiveValue(cell);
  if (value === undefined) return '';
  const format = cell.format?.numberFormat;
  const isShownDate = dateTimeRenderOption === 'FORMATTED_STRING' && isDateFormat(format);
  if (valueRenderOption === 'FORMATTED_VALUE' || isShownDate) return displayValue(value, format);
  return unformatted(value);
}

const unformatted = (value: EffectiveValue): Scalar =>
  typeof value === 'object' ? displayValue(value) : value;
