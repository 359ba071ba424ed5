export type RefusalReason = 'invalid' | 'notFound' | 'unimplemented';
export type Refusal = Error & { readonly reason: RefusalReason };

/**
 * The error for a request that cannot be done as asked: a range beyond the grid, an unknown tab, something that is
 * not simulated. The Sheets API answers it as 400, 404 or 501; any other error is a bug.
 */
export function refusal(message: string, reason: RefusalReason = 'invalid'): Refusal {
  return Object.assign(new Error(message), { name: 'Refusal', reason });
}

/** Tells a refusal from a bug. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal' && 'reason' in error;
}
