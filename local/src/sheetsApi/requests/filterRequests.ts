import * as z from 'zod/mini';
import { resolveGridRange, sheetById } from '../../spreadsheet/area.ts';
import { withSheet } from '../../spreadsheet/cells.ts';
import type { JsonObject, Sheet, Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import { GridRange, Kept } from '../schemas.ts';
import { requestHandler } from './requestHandler.ts';
import type { Applied } from './requestHandler.ts';

const SetFilter = z.strictObject({
  filter: z.strictObject({
    range: GridRange,
    sortSpecs: z.exactOptional(z.array(Kept)),
    filterSpecs: z.exactOptional(z.array(Kept)),
    criteria: z.exactOptional(Kept),
  }),
});

/** The filter is kept and given back; it hides nothing here. */
function setBasicFilter(spreadsheet: Spreadsheet, { filter }: z.infer<typeof SetFilter>): Applied {
  const { sheetId } = resolveGridRange(spreadsheet, filter.range).sheet.properties;
  const basicFilter = filter as unknown as JsonObject;
  return { spreadsheet: withSheet(spreadsheet, sheetId, (sheet) => ({ ...sheet, basicFilter })) };
}

function clearBasicFilter(spreadsheet: Spreadsheet, { sheetId = 0 }: { sheetId?: number }): Applied {
  sheetById(spreadsheet, sheetId);
  const clear = (sheet: Sheet): Sheet => {
    const rest: { -readonly [Key in keyof Sheet]: Sheet[Key] } = { ...sheet };
    delete rest.basicFilter;
    return rest;
  };
  return { spreadsheet: withSheet(spreadsheet, sheetId, clear) };
}

/** Requests about a tab's filter. */
export const filterRequests = {
  setBasicFilter: requestHandler(SetFilter, setBasicFilter),
  clearBasicFilter: requestHandler(z.strictObject({ sheetId: z.exactOptional(z.int()) }), clearBasicFilter),
};
