import { areaA1, resolveRange } from '../../spreadsheet/area.ts';
import type { Area, SheetArea } from '../../spreadsheet/area.ts';
import { growGrid, withSheet } from '../../spreadsheet/cells.ts';
import { insertDimension } from '../../spreadsheet/dimensions.ts';
import { sheetById } from '../../spreadsheet/area.ts';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import { parseBody } from '../parseBody.ts';
import { isSet, oneOf, rendering } from '../query.ts';
import { tableArea } from '../tableArea.ts';
import { rowsOf, writeValues } from '../writeValues.ts';
import type { Values } from '../writeValues.ts';
import type { Method } from './method.ts';
import { UPDATE_QUERY, updateResponse, valueInputOption } from './updateValues.ts';
import { ValueRangeBody } from './valuesBody.ts';

/**
 * `spreadsheets.values.append`: writes below the table the range touches, over what is there (OVERWRITE) or into rows
 * put in for it (INSERT_ROWS); the grid grows to hold it.
 */
export const valuesAppend: Method = {
  kind: 'write',
  query: [...UPDATE_QUERY, 'insertDataOption'],
  answer: ({ store, spreadsheetId, range, query, body }) => {
    const option = valueInputOption(query);
    const isInserting = oneOf(query, 'insertDataOption', ['OVERWRITE', 'INSERT_ROWS']) === 'INSERT_ROWS';
    const data = parseBody(ValueRangeBody, body);
    const values = rowsOf(data.values ?? [], data.majorDimension ?? 'ROWS');
    const shown = isSet(query, 'includeValuesInResponse') ? rendering(query, 'response') : undefined;
    return store.update(spreadsheetId, (before) => {
      const found = resolveRange(before, range);
      const table = tableArea(found);
      const place = placeBelow(table ?? { ...found.area, endRow: found.area.startRow }, values);
      const roomy = withRoom(before, { sheet: found.sheet, area: place }, isInserting);
      const { sheetId } = found.sheet.properties;
      const written = writeValues({ sheet: sheetById(roomy, sheetId), area: place }, values, option);
      const response = {
        spreadsheetId,
        ...(table === undefined ? {} : { tableRange: areaA1(found.sheet, table) }),
        updates: updateResponse(spreadsheetId, written, shown),
      };
      return { spreadsheet: withSheet(roomy, sheetId, () => written.sheet), response };
    }).response;
  },
};

function placeBelow(table: Area, values: Values): Area {
  const width = Math.max(1, ...values.map((row) => row.length));
  return {
    startRow: table.endRow,
    endRow: table.endRow + Math.max(1, values.length),
    startColumn: table.startColumn,
    endColumn: table.startColumn + width,
  };
}

function withRoom(spreadsheet: Spreadsheet, { sheet, area }: SheetArea, isInserting: boolean): Spreadsheet {
  const { sheetId, gridProperties } = sheet.properties;
  const isInside = area.startRow < gridProperties.rowCount;
  const span = { sheetId, dimension: 'ROWS', start: area.startRow, end: area.endRow } as const;
  const opened = isInserting && isInside ? insertDimension(spreadsheet, span, 'before') : spreadsheet;
  return withSheet(opened, sheetId, (before) => growGrid(before, area.endRow, area.endColumn));
}
