import * as z from 'zod/mini';
import { resolveGridRange, resolveRange } from '../../spreadsheet/area.ts';
import { refusal } from '../../spreadsheet/refusal.ts';
import { maskOf, parseFieldMask } from '../fieldMask.ts';
import type { FieldMask } from '../fieldMask.ts';
import { parseBody } from '../parseBody.ts';
import { isSet } from '../query.ts';
import { GridRange } from '../schemas.ts';
import { spreadsheetResource } from '../spreadsheetResource.ts';
import type { Method } from './method.ts';

/** With a mask Google looks only at the mask to decide whether cells are sent, and ignores `includeGridData`. */
function gridOptions(fields: string | null, isAsked: boolean): { mask: FieldMask; withGrid: boolean } {
  if (fields === null || fields === '') return { mask: 'all', withGrid: isAsked };
  const mask = parseFieldMask(fields);
  const sheets = maskOf(mask, 'sheets');
  return { mask, withGrid: sheets !== undefined && maskOf(sheets, 'data') !== undefined };
}

/** `spreadsheets.get` */
export const getSpreadsheet: Method = {
  kind: 'read',
  knowsFields: true,
  query: ['ranges', 'includeGridData', 'excludeTablesInBandedRanges'],
  answer: ({ store, spreadsheetId, query }) => {
    const spreadsheet = store.get(spreadsheetId);
    const areas = query.getAll('ranges').map((range) => resolveRange(spreadsheet, range));
    const options = gridOptions(query.get('fields'), isSet(query, 'includeGridData'));
    return spreadsheetResource(spreadsheet, { ...options, areas });
  },
};

const DataFilterBody = z.strictObject({
  dataFilters: z.exactOptional(
    z.array(z.strictObject({ a1Range: z.exactOptional(z.string()), gridRange: z.exactOptional(GridRange) })),
  ),
  includeGridData: z.exactOptional(z.boolean()),
});

/** `spreadsheets.getByDataFilter`, by A1 or grid ranges; developer metadata is not simulated. */
export const getByDataFilter: Method = {
  kind: 'read',
  knowsFields: true,
  query: [],
  answer: ({ store, spreadsheetId, query, body }) => {
    const { dataFilters = [], includeGridData = false } = parseBody(DataFilterBody, body);
    const spreadsheet = store.get(spreadsheetId);
    const areas = dataFilters.map(({ a1Range, gridRange }) => {
      if (a1Range !== undefined) return resolveRange(spreadsheet, a1Range);
      if (gridRange !== undefined) return resolveGridRange(spreadsheet, gridRange);
      throw refusal('A data filter needs an a1Range or a gridRange.');
    });
    return spreadsheetResource(spreadsheet, { ...gridOptions(query.get('fields'), includeGridData), areas });
  },
};
