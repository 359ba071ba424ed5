import * as z from 'zod/mini';
import { resolveRange } from '../../spreadsheet/area.ts';
import { isRefusal, refusal } from '../../spreadsheet/refusal.ts';
import type { JsonObject, Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import { parseBody, withoutNulls } from '../parseBody.ts';
import { requestHandlers } from '../requests/requestHandlers.ts';
import { Kept } from '../schemas.ts';
import { spreadsheetResource } from '../spreadsheetResource.ts';
import type { Method } from './method.ts';

const BatchUpdateBody = z.strictObject({
  requests: z.array(Kept),
  includeSpreadsheetInResponse: z.exactOptional(z.boolean()),
  responseRanges: z.exactOptional(z.array(z.string())),
  responseIncludeGridData: z.exactOptional(z.boolean()),
});
type BatchUpdateBody = z.infer<typeof BatchUpdateBody>;

/** `spreadsheets.batchUpdate`: every request in turn, or, if one is refused, none of them. */
export const batchUpdate: Method = {
  kind: 'write',
  query: [],
  answer: ({ store, spreadsheetId, body }) => {
    const options = parseBody(BatchUpdateBody, withoutNulls(body));
    if (options.requests.length === 0) throw refusal('Must specify at least one request.');
    const { spreadsheet, replies } = store.update(spreadsheetId, (before) =>
      applyAll(before, options.requests),
    );
    const updated = options.includeSpreadsheetInResponse === true;
    return {
      spreadsheetId,
      replies,
      ...(updated ? { updatedSpreadsheet: updatedSpreadsheet(spreadsheet, options) } : {}),
    };
  },
};

function applyAll(before: Spreadsheet, requests: readonly JsonObject[]) {
  let spreadsheet = before;
  const replies = requests.map((request, index) => {
    const done = applyOne(spreadsheet, request, index);
    spreadsheet = done.spreadsheet;
    return done.reply;
  });
  return { spreadsheet, replies };
}

function applyOne(spreadsheet: Spreadsheet, request: JsonObject, index: number) {
  const [kind = '', ...others] = Object.keys(request);
  if (kind === '' || others.length > 0)
    throw refusal(`Invalid requests[${String(index)}]: it must be one request.`);
  const apply = requestHandlers[kind];
  if (apply === undefined) {
    throw refusal(
      `requests[${String(index)}].${kind} is not simulated by the local Sheets API.`,
      'unimplemented',
    );
  }
  try {
    const { spreadsheet: after, reply } = apply(spreadsheet, request[kind]);
    return { spreadsheet: after, reply: reply === undefined ? {} : { [kind]: reply } };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw refusal(`Invalid requests[${String(index)}].${kind}: ${error.message}`, error.reason);
  }
}

function updatedSpreadsheet(spreadsheet: Spreadsheet, options: BatchUpdateBody): JsonObject {
  const areas = (options.responseRanges ?? []).map((range) => resolveRange(spreadsheet, range));
  const withGrid = options.responseIncludeGridData === true;
  return spreadsheetResource(spreadsheet, { mask: 'all', areas, withGrid });
}
