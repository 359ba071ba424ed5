import * as z from 'zod/mini';
import { areaA1, resolveRange } from '../../spreadsheet/area.ts';
import { editCells, withSheet, withValue } from '../../spreadsheet/cells.ts';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import { parseBody } from '../parseBody.ts';
import type { Method } from './method.ts';

/** Takes the values away; formats, notes and validations stay. */
function clear(spreadsheet: Spreadsheet, range: string) {
  const { sheet, area } = resolveRange(spreadsheet, range);
  const cleared = editCells(sheet, area, (cell) =>
    cell.value === undefined ? cell : withValue(cell, undefined),
  );
  return {
    spreadsheet: withSheet(spreadsheet, sheet.properties.sheetId, () => cleared),
    clearedRange: areaA1(sheet, area),
  };
}

/** `spreadsheets.values.clear` */
export const valuesClear: Method = {
  kind: 'write',
  query: [],
  answer: ({ store, spreadsheetId, range, body }) => {
    parseBody(z.strictObject({}), body);
    const { clearedRange } = store.update(spreadsheetId, (spreadsheet) => clear(spreadsheet, range));
    return { spreadsheetId, clearedRange };
  },
};

const BatchClearBody = z.strictObject({ ranges: z.array(z.string()) });

/** `spreadsheets.values.batchClear`: all ranges or none. */
export const valuesBatchClear: Method = {
  kind: 'write',
  query: [],
  answer: ({ store, spreadsheetId, body }) => {
    const { ranges } = parseBody(BatchClearBody, body);
    const { clearedRanges } = store.update(spreadsheetId, (before) => {
      let spreadsheet = before;
      const cleared = ranges.map((range) => {
        const done = clear(spreadsheet, range);
        spreadsheet = done.spreadsheet;
        return done.clearedRange;
      });
      return { spreadsheet, clearedRanges: cleared };
    });
    return { spreadsheetId, clearedRanges };
  },
};
