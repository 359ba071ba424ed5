import { microsFromTimestamp } from '../clock.ts';
import type { StoredDocument } from '../documentStore.ts';
import type { Precondition } from '../protocol.ts';
import { rpcError } from '../rpcError.ts';

/**
 * Refuses a write whose precondition does not hold. Existence is judged by what the writes before it in the same
 * request made of the document (`current`), the update time by what was stored `before` them.
 * @throws ALREADY_EXISTS, NOT_FOUND, or FAILED_PRECONDITION for another update time
 */
export function checkPrecondition(
  name: string,
  { before, current }: { before: StoredDocument | undefined; current: StoredDocument | undefined },
  { exists, updateTime }: Precondition = {},
): void {
  if (exists === false && current !== undefined) {
    throw rpcError('ALREADY_EXISTS', `Document already exists: ${name}`);
  }
  if (exists === true && current === undefined) {
    throw rpcError('NOT_FOUND', `No document to update: ${name}`);
  }
  if (updateTime === undefined) return;
  const [stored, required] = [before?.updated ?? 0, microsFromTimestamp(updateTime)];
  if (stored !== required) {
    throw rpcError(
      'FAILED_PRECONDITION',
      `the stored version (${stored}) does not match the required base version (${required})`,
    );
  }
}
