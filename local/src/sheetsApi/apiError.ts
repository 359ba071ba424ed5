import { isRefusal } from '../spreadsheet/refusal.ts';
import type { RefusalReason } from '../spreadsheet/refusal.ts';

export type ApiError = {
  readonly status: number;
  readonly body: {
    readonly error: { readonly code: number; readonly message: string; readonly status: string };
  };
};

const STATUS_OF: Readonly<Record<RefusalReason, number>> = {
  invalid: 400,
  notFound: 404,
  unimplemented: 501,
};
const NAMES: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  503: 'UNAVAILABLE',
};

/** An error answer in Google's JSON shape. */
export function apiError(status: number, message: string): ApiError {
  return { status, body: { error: { code: status, message, status: NAMES[status] ?? 'UNKNOWN' } } };
}

/** The answer for anything thrown while a request was handled: a refusal's own status, 500 for a bug. */
export function apiErrorOf(thrown: unknown): ApiError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (isRefusal(thrown)) return apiError(STATUS_OF[thrown.reason], message);
  return apiError(500, `Bug in the local Sheets API: ${message}`);
}
