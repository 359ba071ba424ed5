import * as z from 'zod/mini';
import { areaA1, resolveRange } from '../../spreadsheet/area.ts';
import type { SheetArea } from '../../spreadsheet/area.ts';
import { withSheet } from '../../spreadsheet/cells.ts';
import { refusal } from '../../spreadsheet/refusal.ts';
import type { JsonObject, Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import { parseBody } from '../parseBody.ts';
import { isSet, oneOf, rendering } from '../query.ts';
import { valueRange } from '../valueRange.ts';
import type { Rendering } from '../valueRange.ts';
import { rowsOf, writeValues } from '../writeValues.ts';
import type { ValueInputOption, Written } from '../writeValues.ts';
import type { Method } from './method.ts';
import { ValueRangeBody } from './valuesBody.ts';

export const UPDATE_QUERY = [
  'valueInputOption',
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
];

/** `valueInputOption`, which has no default. */
export function valueInputOption(query: URLSearchParams): ValueInputOption {
  const option = oneOf(query, 'valueInputOption', ['INPUT_VALUE_OPTION_UNSPECIFIED', 'RAW', 'USER_ENTERED']);
  if (option !== 'INPUT_VALUE_OPTION_UNSPECIFIED') return option;
  throw refusal("'valueInputOption' is required but not specified");
}

/** Google's UpdateValuesResponse; with `shown` it holds the values as they are now. */
export function updateResponse(
  spreadsheetId: string,
  { sheet, area, cells }: Written,
  shown?: Rendering,
): JsonObject {
  return {
    spreadsheetId,
    updatedRange: areaA1(sheet, area),
    updatedRows: area.endRow - area.startRow,
    updatedColumns: area.endColumn - area.startColumn,
    updatedCells: cells,
    ...(shown === undefined ? {} : { updatedData: valueRange({ sheet, area }, shown) }),
  };
}

/** `spreadsheets.values.update` */
export const valuesUpdate: Method = {
  kind: 'write',
  query: UPDATE_QUERY,
  answer: ({ store, spreadsheetId, range, query, body }) => {
    const option = valueInputOption(query);
    const data = parseBody(ValueRangeBody, body);
    const shown = isSet(query, 'includeValuesInResponse') ? rendering(query, 'response') : undefined;
    return store.update(spreadsheetId, (spreadsheet) => {
      const target = sameRange(spreadsheet, range, data.range);
      const { written, spreadsheet: after } = write(spreadsheet, target, data, option);
      return { spreadsheet: after, response: updateResponse(spreadsheetId, written, shown) };
    }).response;
  },
};

function sameRange(spreadsheet: Spreadsheet, range: string, inBody: string | undefined): SheetArea {
  const target = resolveRange(spreadsheet, range);
  const other = inBody === undefined ? target : resolveRange(spreadsheet, inBody);
  if (areaA1(other.sheet, other.area) !== areaA1(target.sheet, target.area)) {
    throw refusal(`The range in the address (${range}) and in the body (${inBody ?? ''}) differ.`);
  }
  return target;
}

function write(spreadsheet: Spreadsheet, target: SheetArea, data: ValueRangeBody, option: ValueInputOption) {
  const written = writeValues(target, rowsOf(data.values ?? [], data.majorDimension ?? 'ROWS'), option);
  const after = withSheet(spreadsheet, target.sheet.properties.sheetId, () => written.sheet);
  return { spreadsheet: after, written };
}

const BatchUpdateBody = z.strictObject({
  valueInputOption: z.exactOptional(z.enum(['RAW', 'USER_ENTERED'])),
  data: z.exactOptional(z.array(ValueRangeBody)),
  includeValuesInResponse: z.exactOptional(z.boolean()),
  responseValueRenderOption: z.exactOptional(z.string()),
  responseDateTimeRenderOption: z.exactOptional(z.string()),
});

/** `spreadsheets.values.batchUpdate`: all blocks or none. */
export const valuesBatchUpdate: Method = {
  kind: 'write',
  query: [],
  answer: ({ store, spreadsheetId, body }) => {
    const { data = [], ...options } = parseBody(BatchUpdateBody, body);
    const query = new URLSearchParams(
      Object.entries(options).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const option = valueInputOption(query);
    const shown = isSet(query, 'includeValuesInResponse') ? rendering(query, 'response') : undefined;
    return store.update(spreadsheetId, (before) => {
      let spreadsheet = before;
      const blocks = data.map((block) => {
        if (block.range === undefined) throw refusal("Invalid value at 'data': a block has no range.");
        const done = write(spreadsheet, resolveRange(spreadsheet, block.range), block, option);
        spreadsheet = done.spreadsheet;
        return done.written;
      });
      return { spreadsheet, response: batchResponse(spreadsheetId, blocks, shown) };
    }).response;
  },
};

function batchResponse(spreadsheetId: string, blocks: readonly Written[], shown?: Rendering): JsonObject {
  const total = (size: (written: Written) => number) => blocks.reduce((sum, block) => sum + size(block), 0);
  return {
    spreadsheetId,
    totalUpdatedRows: total(({ area }) => area.endRow - area.startRow),
    totalUpdatedColumns: total(({ area }) => area.endColumn - area.startColumn),
    totalUpdatedCells: total(({ cells }) => cells),
    totalUpdatedSheets: new Set(blocks.map(({ sheet }) => sheet.properties.sheetId)).size,
    responses: blocks.map((written) => updateResponse(spreadsheetId, written, shown)),
  };
}
