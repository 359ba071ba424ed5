import { cellAt, editCells, withSheet, withValue } from './cells.ts';
import type { SheetArea } from './area.ts';
import type { Cell, Spreadsheet } from './spreadsheet.ts';

/** What a paste carries over: everything, or one aspect of the cells. */
export type PasteType = 'NORMAL' | 'VALUES' | 'FORMULA' | 'FORMAT' | 'DATA_VALIDATION';

const paste: Readonly<Record<PasteType, (source: Cell, target: Cell) => Cell>> = {
  NORMAL: (source) => source,
  VALUES: (source, target) => withValue(target, source.value),
  FORMULA: (source, target) => withValue(target, source.value),
  FORMAT: (source, target) => withAspect(target, 'format', source.format),
  DATA_VALIDATION: (source, target) => withAspect(target, 'validation', source.validation),
};

function withAspect<Key extends 'format' | 'validation'>(cell: Cell, key: Key, aspect: Cell[Key]): Cell {
  if (aspect !== undefined) return { ...cell, [key]: aspect };
  return Object.fromEntries(Object.entries(cell).filter(([name]) => name !== key));
}

/**
 * Copies an area's cells onto another place, which may overlap it or lie on another tab; a target that is a multiple
 * of the source is filled by repeating it. Hidden rows and columns are copied like any other.
 */
export function copyArea(
  spreadsheet: Spreadsheet,
  from: SheetArea,
  to: SheetArea,
  type: PasteType,
): Spreadsheet {
  const height = from.area.endRow - from.area.startRow;
  const width = from.area.endColumn - from.area.startColumn;
  return withSheet(spreadsheet, to.sheet.properties.sheetId, (sheet) =>
    editCells(sheet, to.area, (target, row, column) => {
      const sourceRow = from.area.startRow + ((row - to.area.startRow) % height);
      const sourceColumn = from.area.startColumn + ((column - to.area.startColumn) % width);
      return paste[type](cellAt(from.sheet, sourceRow, sourceColumn), target);
    }),
  );
}
