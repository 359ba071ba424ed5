import type { CommitRequest } from '../protocol.ts';
import { rpcError } from '../rpcError.ts';

const mostRequestBytes = 10 * 1024 * 1024;
const mostWrites = 500;

/**
 * Refuses a commit or batch that is larger than the real service takes.
 * @throws INVALID_ARGUMENT
 */
export function checkRequest({ writes = [], byteSize = 0 }: CommitRequest): void {
  if (writes.length > mostWrites) {
    throw rpcError('INVALID_ARGUMENT', `maximum ${mostWrites} writes allowed per request`);
  }
  if (byteSize > mostRequestBytes) {
    throw rpcError(
      'INVALID_ARGUMENT',
      `Request payload size exceeds the limit: ${mostRequestBytes} bytes. Decrease the transaction's size.`,
    );
  }
}
