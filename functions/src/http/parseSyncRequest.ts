import { MAX_ROWS, PROTOCOL } from '../../../core/src/api/limits.ts';
import { SyncRequest } from '../../../core/src/api/syncRequest.ts';
import { LIST_KINDS } from '../../../core/src/schema/tabs.ts';
import { Problem } from '../problem.ts';

/**
 * The body of a push, checked from the outside in: protocol, number of rows, then everything else. Throws
 * `request/old-protocol`, `request/too-many-rows` or `request/malformed` with the path of the first mistake.
 */
export function parseSyncRequest(body: unknown): SyncRequest {
  if (isRecord(body)) {
    if (typeof body['protocol'] === 'number' && body['protocol'] !== PROTOCOL) {
      throw new Problem('request/old-protocol', { spoken: PROTOCOL });
    }
    if (countRows(body['classes']) > MAX_ROWS)
      throw new Problem('request/too-many-rows', { limit: MAX_ROWS });
  }
  const read = SyncRequest.safeParse(body);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new Problem('request/malformed', { path: first?.path.map(String).join('.') ?? '' });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Classes and the rows of their lists. */
const countRows = (classes: unknown): number =>
  Array.isArray(classes)
    ? classes.reduce<number>((sum, one) => {
        const lists: unknown[] = isRecord(one) ? LIST_KINDS.map((kind) => one[`${kind}s`]) : [];
        return (
          sum + 1 + lists.reduce<number>((rows, list) => rows + (Array.isArray(list) ? list.length : 0), 0)
        );
      }, 0)
    : 0;
