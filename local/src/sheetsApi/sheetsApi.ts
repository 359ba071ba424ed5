import express from 'express';
import type { NextFunction, Request, Response, Router } from 'express';
import type { Json } from '../spreadsheet/spreadsheet.ts';
import type { SpreadsheetStore } from '../spreadsheet/spreadsheetStore.ts';
import { apiError, apiErrorOf } from './apiError.ts';
import { parseFieldMask, project } from './fieldMask.ts';
import type { Call } from './methods/method.ts';
import { methods } from './methods/methods.ts';
import { checkQuery } from './query.ts';
import { parseRoute } from './route.ts';
import type { Route } from './route.ts';

/** A failure to inject: the answer, and whether the request is carried out all the same (a lost answer). */
export type SheetsFault = { readonly status: 429 | 503; readonly afterSuccess: boolean };

export type SheetsApiOptions = {
  readonly store: SpreadsheetStore;
  /** Told of every request as Google would count it, also of one that fails; the id is empty for `create`. */
  readonly onRequest?: (kind: 'read' | 'write', spreadsheetId: string) => void;
  /** Asked once per request whether it is to fail. */
  readonly fault?: () => SheetsFault | undefined;
};

/** Requests of the Apps Script host and of the workbench page are no use of the API: neither counted nor failed. */
const INTERNAL_HEADER = 'x-so-lop-internal';
const INTERNAL = ['apps-script', 'workbench'];
const MAX_BODY = '10mb';

const FAULT_MESSAGES = {
  429: "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'.",
  503: 'The service is currently unavailable.',
};

/**
 * The Sheets API v4 over a spreadsheet store, to be mounted at `/v4/spreadsheets`. Unmodified clients work against
 * it; any or no token passes. What is not simulated is answered with 501 in Google's error shape, never ignored.
 */
export function sheetsApi(options: SheetsApiOptions): Router {
  const router = express.Router();
  router.use(express.json({ limit: MAX_BODY, type: () => true }));
  router.use((request: Request, response: Response) => {
    try {
      answerRequest(options, request, response);
    } catch (error) {
      const { status, body } = apiErrorOf(error);
      send(response, status, body);
    }
  });
  router.use(
    (error: Error & { status?: number }, _request: Request, response: Response, _next: NextFunction) => {
      const { status, body } = apiError(400, `Invalid JSON payload received. ${error.message}`);
      send(response, error.status === 413 ? 413 : status, body);
    },
  );
  return router;
}

function answerRequest(
  { store, onRequest, fault }: SheetsApiOptions,
  request: Request,
  response: Response,
): void {
  const { method: name, ...route } = parseRoute(request.method, request.url);
  const isInternal = INTERNAL.includes(request.get(INTERNAL_HEADER) ?? '');
  const indent = isInternal || route.query.get('prettyPrint') === 'false' ? 0 : INDENT;
  if (!isInternal) onRequest?.(methods[name].kind, route.spreadsheetId);
  const failing = isInternal ? undefined : fault?.();
  const answer = () => answerCall(name, { ...route, store, body: (request.body ?? {}) as Json });
  if (failing === undefined) {
    send(response, 200, answer(), indent);
    return;
  }
  if (failing.afterSuccess) answer();
  send(response, failing.status, apiError(failing.status, FAULT_MESSAGES[failing.status]).body);
}

function answerCall(name: Route['method'], call: Call): Json {
  const method = methods[name];
  checkQuery(call.query, method.query);
  const fields = call.query.get('fields') ?? '';
  const isWhole = fields === '' || method.knowsFields === true;
  return isWhole ? method.answer(call) : project(method.answer(call), parseFieldMask(fields));
}

/** Google answers in lines and indented, unless asked not to: of rows of short cells that doubles the bytes. */
const INDENT = 2;

/** Not `response.json`: hashing every answer for an ETag takes longer than making it. */
function send(response: Response, status: number, body: Json, indent = INDENT): void {
  const text = JSON.stringify(body, undefined, indent);
  response.status(status).set('Content-Type', 'application/json; charset=utf-8').end(text);
}
