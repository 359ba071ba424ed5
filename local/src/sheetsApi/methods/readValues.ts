import { resolveRange } from '../../spreadsheet/area.ts';
import { rendering } from '../query.ts';
import { valueRange } from '../valueRange.ts';
import type { Method } from './method.ts';

const RENDERING = ['valueRenderOption', 'dateTimeRenderOption', 'majorDimension'];

/** `spreadsheets.values.get` */
export const valuesGet: Method = {
  kind: 'read',
  query: RENDERING,
  answer: ({ store, spreadsheetId, range, query }) =>
    valueRange(resolveRange(store.get(spreadsheetId), range), rendering(query)),
};

/** `spreadsheets.values.batchGet` */
export const valuesBatchGet: Method = {
  kind: 'read',
  query: ['ranges', ...RENDERING],
  answer: ({ store, spreadsheetId, query }) => {
    const spreadsheet = store.get(spreadsheetId);
    const valueRanges = query
      .getAll('ranges')
      .map((range) => valueRange(resolveRange(spreadsheet, range), rendering(query)));
    return { spreadsheetId, valueRanges };
  },
};
