import { microsFromTimestamp } from '../clock.ts';
import type { StoredDocument } from '../documentStore.ts';
import type { Precondition } from '../protocol.ts';
import { rpcError } from '../rpcError.ts';

/**
 * Refuses a write whose precondition does not hold.
 * @throws ALREADY_EXISTS, NOT_FOUND, or FAILED_PRECONDITION for another update time
 */
export function checkPrecondition(
  name: string,
  current: StoredDocument | undefined,
  { exists, updateTime }: Precondition = {},
): void {
  if (exists === false && current !== undefined) {
    throw rpcError('ALREADY_EXISTS', `Document already exists: ${name}`);
  }
  if (exists === true && current === undefined) {
    throw rpcError('NOT_FOUND', `No document to update: ${name}`);
  }
  if (updateTime === undefined) return;
  const [stored, required] = [current?.updated ?? 0, microsFromTimestamp(updateTime)];
  if (stored !== required) {
    throw rpcError(
      'FAILED_PRECONDITION',
      `the stored version (${stored}) does not match the required base version (${required})`,
    );
  }
}
