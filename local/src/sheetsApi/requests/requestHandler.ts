import type * as z from 'zod/mini';
import type { JsonObject, Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import { parseBody } from '../parseBody.ts';

export type Applied = { readonly spreadsheet: Spreadsheet; readonly reply?: JsonObject };
/** Applies one request of a batchUpdate; throws a refusal if its body is wrong or it cannot be done. */
export type RequestHandler = (spreadsheet: Spreadsheet, body: unknown) => Applied;

/** A handler from the schema of its body and the change it makes. */
export function requestHandler<Schema extends z.ZodMiniType>(
  schema: Schema,
  apply: (spreadsheet: Spreadsheet, request: z.output<Schema>) => Applied,
): RequestHandler {
  return (spreadsheet, body) => apply(spreadsheet, parseBody(schema, body));
}
