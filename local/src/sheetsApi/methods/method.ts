import type { Json } from '../../spreadsheet/spreadsheet.ts';
import type { SpreadsheetStore } from '../../spreadsheet/spreadsheetStore.ts';
import type { Route } from '../route.ts';

/** One call of the API, parsed as far as all methods share. */
export type Call = Omit<Route, 'method'> & { readonly store: SpreadsheetStore; readonly body: Json };

/** One method of the API: answers the body, or throws a refusal and changes nothing. */
export type Method = {
  /** Which of Google's two quotas the call counts for. */
  readonly kind: 'read' | 'write';
  readonly query: readonly string[];
  /** True if `answer` works out only the fields asked for; otherwise the rest is cut away afterwards. */
  readonly knowsFields?: boolean;
  readonly answer: (call: Call) => Json;
};
