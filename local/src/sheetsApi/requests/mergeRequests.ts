import * as z from 'zod/mini';
import { gridRangeOf, resolveGridRange } from '../../spreadsheet/area.ts';
import type { Area, SheetArea } from '../../spreadsheet/area.ts';
import { editCells, withSheet, withValue } from '../../spreadsheet/cells.ts';
import { refusal } from '../../spreadsheet/refusal.ts';
import type { GridRange as GridRangeType, Sheet, Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import { GridRange } from '../schemas.ts';
import { requestHandler } from './requestHandler.ts';
import type { Applied } from './requestHandler.ts';

const MergeType = z.enum(['MERGE_ALL', 'MERGE_COLUMNS', 'MERGE_ROWS']);
type MergeType = z.infer<typeof MergeType>;

function partsOf(area: Area, type: MergeType): Area[] {
  const columns = Array.from(
    { length: area.endColumn - area.startColumn },
    (_, index) => area.startColumn + index,
  );
  const rows = Array.from({ length: area.endRow - area.startRow }, (_, index) => area.startRow + index);
  const parts: Readonly<Record<MergeType, () => Area[]>> = {
    MERGE_ALL: () => [area],
    MERGE_COLUMNS: () => columns.map((column) => ({ ...area, startColumn: column, endColumn: column + 1 })),
    MERGE_ROWS: () => rows.map((row) => ({ ...area, startRow: row, endRow: row + 1 })),
  };
  return parts[type]().filter(
    (part) => (part.endRow - part.startRow) * (part.endColumn - part.startColumn) > 1,
  );
}

const areaOfMerge = (merge: GridRangeType): Area => ({
  startRow: merge.startRowIndex ?? 0,
  endRow: merge.endRowIndex ?? 0,
  startColumn: merge.startColumnIndex ?? 0,
  endColumn: merge.endColumnIndex ?? 0,
});

function overlaps(a: Area, b: Area): boolean {
  const inRows = a.startRow < b.endRow && b.startRow < a.endRow;
  return inRows && a.startColumn < b.endColumn && b.startColumn < a.endColumn;
}

function isWithin(inner: Area, outer: Area): boolean {
  const inRows = inner.startRow >= outer.startRow && inner.endRow <= outer.endRow;
  return inRows && inner.startColumn >= outer.startColumn && inner.endColumn <= outer.endColumn;
}

/** The tab without the merges inside the area; refuses one that sticks out of it. */
function withoutMerges({ sheet, area }: SheetArea): Sheet {
  const touched = sheet.merges.filter((merge) => overlaps(areaOfMerge(merge), area));
  if (!touched.every((merge) => isWithin(areaOfMerge(merge), area))) {
    throw refusal('You must select all cells in a merged range to merge or unmerge them.');
  }
  return { ...sheet, merges: sheet.merges.filter((merge) => !touched.includes(merge)) };
}

/** Merges cells; only the first cell of each merge keeps its value. */
function mergeCells(
  spreadsheet: Spreadsheet,
  { range, mergeType = 'MERGE_ALL' }: { range: GridRangeType; mergeType?: MergeType },
): Applied {
  const place = resolveGridRange(spreadsheet, range);
  const parts = partsOf(place.area, mergeType);
  const merges = parts.map((part) => gridRangeOf(place.sheet, part));
  const free = withoutMerges(place);
  const changed = parts.reduce<Sheet>((sheet, part) => keepFirstValue(sheet, part), {
    ...free,
    merges: [...free.merges, ...merges],
  });
  return { spreadsheet: withSheet(spreadsheet, place.sheet.properties.sheetId, () => changed) };
}

function keepFirstValue(sheet: Sheet, area: Area): Sheet {
  return editCells(sheet, area, (cell, row, column) => {
    const isFirst = row === area.startRow && column === area.startColumn;
    return isFirst || cell.value === undefined ? cell : withValue(cell, undefined);
  });
}

function unmergeCells(spreadsheet: Spreadsheet, { range }: { range: GridRangeType }): Applied {
  const place = resolveGridRange(spreadsheet, range);
  const { sheetId } = place.sheet.properties;
  return { spreadsheet: withSheet(spreadsheet, sheetId, () => withoutMerges(place)) };
}

/** Requests about merged cells. */
export const mergeRequests = {
  mergeCells: requestHandler(
    z.strictObject({ range: GridRange, mergeType: z.exactOptional(MergeType) }),
    mergeCells,
  ),
  unmergeCells: requestHandler(z.strictObject({ range: GridRange }), unmergeCells),
};
