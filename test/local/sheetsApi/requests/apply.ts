import { requestHandlers } from '../../../../local/src/sheetsApi/requests/requestHandlers.ts';
import type { Applied } from '../../../../local/src/sheetsApi/requests/requestHandler.ts';
import type { Spreadsheet } from '../../../../local/src/spreadsheet/spreadsheet.ts';

/** Applies one request of a batchUpdate. */
export function apply(spreadsheet: Spreadsheet, kind: string, body: unknown): Applied {
  const handler = requestHandlers[kind];
  if (handler === undefined) throw new Error(`There is no handler for ${kind}.`);
  return handler(spreadsheet, body);
}

/** Applies requests one after the other. */
export function applyAll(
  spreadsheet: Spreadsheet,
  requests: readonly (readonly [string, unknown])[],
): Spreadsheet {
  return requests.reduce((before, [kind, body]) => apply(before, kind, body).spreadsheet, spreadsheet);
}
