import * as z from 'zod/mini';
import { resolveGridRange } from '../../spreadsheet/area.ts';
import type { Area } from '../../spreadsheet/area.ts';
import { editCells, withSheet } from '../../spreadsheet/cells.ts';
import type { Cell, JsonObject, Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import { DataValidation, GridRange, Kept } from '../schemas.ts';
import { requestHandler } from './requestHandler.ts';
import type { Applied } from './requestHandler.ts';

const SetDataValidation = z.strictObject({
  range: GridRange,
  rule: z.exactOptional(DataValidation),
  filteredRowsIncluded: z.exactOptional(z.boolean()),
});
const UpdateBorders = z.strictObject({
  range: GridRange,
  top: z.exactOptional(Kept),
  bottom: z.exactOptional(Kept),
  left: z.exactOptional(Kept),
  right: z.exactOptional(Kept),
  innerHorizontal: z.exactOptional(Kept),
  innerVertical: z.exactOptional(Kept),
});
type Borders = Omit<z.infer<typeof UpdateBorders>, 'range'>;

/** Puts a rule (a dropdown, …) on every cell of a range; without one it takes the rules away. */
function setDataValidation(spreadsheet: Spreadsheet, request: z.infer<typeof SetDataValidation>): Applied {
  const { sheet, area } = resolveGridRange(spreadsheet, request.range);
  const changed = editCells(sheet, area, (cell) => {
    const rest: { -readonly [Key in keyof Cell]: Cell[Key] } = { ...cell };
    delete rest.validation;
    return request.rule === undefined ? rest : { ...rest, validation: request.rule };
  });
  return { spreadsheet: withSheet(spreadsheet, sheet.properties.sheetId, () => changed) };
}

/** Draws the outer and inner borders of a range; a side that is not named keeps what it has, `NONE` removes it. */
function updateBorders(
  spreadsheet: Spreadsheet,
  { range, ...borders }: z.infer<typeof UpdateBorders>,
): Applied {
  const { sheet, area } = resolveGridRange(spreadsheet, range);
  const changed = editCells(sheet, area, (cell, row, column) =>
    withBorders(cell, sidesAt(area, row, column, borders)),
  );
  return { spreadsheet: withSheet(spreadsheet, sheet.properties.sheetId, () => changed) };
}

function sidesAt(area: Area, row: number, column: number, borders: Borders) {
  return {
    top: row === area.startRow ? borders.top : borders.innerHorizontal,
    bottom: row === area.endRow - 1 ? borders.bottom : borders.innerHorizontal,
    left: column === area.startColumn ? borders.left : borders.innerVertical,
    right: column === area.endColumn - 1 ? borders.right : borders.innerVertical,
  };
}

function withBorders(cell: Cell, sides: Readonly<Record<string, JsonObject | undefined>>): Cell {
  const borders: Record<string, JsonObject> = { ...(cell.format?.borders as Record<string, JsonObject>) };
  for (const [side, border] of Object.entries(sides)) {
    if (border !== undefined) borders[side] = border;
  }
  const drawn = Object.fromEntries(
    Object.entries(borders).filter(([, border]) => border['style'] !== 'NONE'),
  );
  return { ...cell, format: { ...cell.format, borders: drawn } };
}

/** Requests about dropdowns and borders. */
export const formatRequests = {
  setDataValidation: requestHandler(SetDataValidation, setDataValidation),
  updateBorders: requestHandler(UpdateBorders, updateBorders),
};
