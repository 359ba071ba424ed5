import { compareStrings } from './values/compareStrings.ts';
import { rpcError } from './rpcError.ts';

const databaseSegments = 5;

/** The collection that a document is in, or the document that a collection is in: all but the last segment. */
export const parentOf = (name: string): string => name.slice(0, name.lastIndexOf('/'));

/** The last segment of a resource name. */
export const idOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** The segments of a resource name after `projects/P/databases/D/documents`. */
export const pathOf = (name: string): string[] => name.split('/').slice(databaseSegments);

/** Orders two resource names segment by segment, each by its UTF-8 bytes. */
export function compareNames(left: string, right: string): number {
  if (left === right) return 0;
  const a = left.split('/');
  const b = right.split('/');
  for (const [i, segment] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    const order = compareStrings(segment, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

const isReserved = (segment: string) => /^__.*__$/s.test(segment);

/**
 * Refuses a name that is not `projects/P/databases/D/documents/<collection>/<id>…`.
 * @throws INVALID_ARGUMENT, saying which part is wrong
 */
export function checkDocumentName(name: string): void {
  const path = pathOf(name);
  if (!/^projects\/[^/]+\/databases\/[^/]+\/documents\//.test(name) || path.length % 2 !== 0) {
    throw rpcError(
      'INVALID_ARGUMENT',
      `Document name ${JSON.stringify(name)} is not the name of a document.`,
    );
  }
  for (const segment of path) {
    if (segment === '' || segment === '.' || segment === '..') {
      throw rpcError('INVALID_ARGUMENT', `Document name ${JSON.stringify(name)} has an invalid part.`);
    }
    if (isReserved(segment)) {
      throw rpcError('INVALID_ARGUMENT', `Resource id "${segment}" is invalid because it is reserved.`);
    }
  }
}
