import { refusal } from '../spreadsheet/refusal.ts';

export type MethodName =
  | 'create'
  | 'get'
  | 'getByDataFilter'
  | 'batchUpdate'
  | 'values.get'
  | 'values.update'
  | 'values.append'
  | 'values.clear'
  | 'values.batchGet'
  | 'values.batchUpdate'
  | 'values.batchClear';

/** Which API method a request means, and on what. `range` is decoded A1 notation. */
export type Route = {
  readonly method: MethodName;
  readonly spreadsheetId: string;
  readonly range: string;
  readonly query: URLSearchParams;
};

const METHODS: Readonly<Record<string, MethodName>> = {
  'POST ': 'create',
  'GET spreadsheet': 'get',
  'POST spreadsheet:getByDataFilter': 'getByDataFilter',
  'POST spreadsheet:batchUpdate': 'batchUpdate',
  'GET values/range': 'values.get',
  'PUT values/range': 'values.update',
  'POST values/range:append': 'values.append',
  'POST values/range:clear': 'values.clear',
  'GET values:batchGet': 'values.batchGet',
  'POST values:batchUpdate': 'values.batchUpdate',
  'POST values:batchClear': 'values.batchClear',
};

/**
 * Reads what Express's routes cannot say: `{id}:batchUpdate` and `{range}:append`, where the range has colons of its
 * own (escaped by googleapis, raw from others), and google-spreadsheet's stray slash (`{id}/:batchUpdate`).
 * `url` is the path below `/v4/spreadsheets` with its query, still escaped. Refuses an unknown method.
 */
export function parseRoute(httpMethod: string, url: string): Route {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const segments = path.split('/').filter((segment) => segment !== '');
  const { resource, spreadsheetId, range } = readPath(segments, httpMethod);
  const method = METHODS[`${httpMethod} ${resource}`];
  if (method === undefined) {
    throw refusal(
      `${httpMethod} /v4/spreadsheets${path} is not simulated by the local Sheets API.`,
      'unimplemented',
    );
  }
  const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
  return { method, spreadsheetId: decode(spreadsheetId), range: decode(range), query };
}

function readPath(segments: string[], httpMethod: string) {
  const [first = '', second, third, ...rest] = segments;
  if (first === '') return { resource: '', spreadsheetId: '', range: '' };
  const [spreadsheetId = '', action] = splitAction(first);
  if (second === undefined) return { resource: `spreadsheet${action}`, spreadsheetId, range: '' };
  if (second.startsWith(':')) return { resource: `spreadsheet${second}`, spreadsheetId, range: '' };
  if (third === undefined) return { resource: second, spreadsheetId, range: '' };
  // Only a POST names an action after the range; elsewhere its last colon belongs to the range.
  const [range = '', rangeAction] = httpMethod === 'POST' ? splitAction(third) : [third, ''];
  return { resource: [`${second}/range${rangeAction}`, ...rest].join('/'), spreadsheetId, range };
}

function splitAction(segment: string): [string, string] {
  const colon = segment.lastIndexOf(':');
  return colon < 0 ? [segment, ''] : [segment.slice(0, colon), segment.slice(colon)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw refusal(`Malformed escape in the address: ${text}`);
  }
}
