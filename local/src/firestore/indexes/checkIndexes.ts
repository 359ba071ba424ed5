import type { QueryPlan } from '../query/queryPlan.ts';
import { rpcError } from '../rpcError.ts';
import { isServed, type Source } from './isServed.ts';
import { neededIndexes, type NeededIndex } from './neededIndexes.ts';
import type { DeclaredIndexes } from './queryIndex.ts';

function indexFields({ pinned, sorted }: NeededIndex) {
  const direction = (descending: boolean | undefined) => (descending === true ? 'DESCENDING' : 'ASCENDING');
  const beforeName = sorted.slice(0, -1);
  const name = sorted.at(-1);
  const isNameImplied = (beforeName.at(-1)?.descending ?? false) === (name?.descending ?? false);
  return [
    ...pinned.map(({ path, isArray }) =>
      isArray ? { fieldPath: path, arrayConfig: 'CONTAINS' } : { fieldPath: path, order: 'ASCENDING' },
    ),
    ...(isNameImplied ? beforeName : sorted).map(({ path, descending }) => ({
      fieldPath: path,
      order: direction(descending),
    })),
  ];
}

function refusal({ collectionId, scope }: Source, need: NeededIndex): string {
  const fields = indexFields(need);
  const [only, ...others] = fields;
  if (only !== undefined && others.length === 0 && only.fieldPath !== '__name__') {
    const { fieldPath, ...kind } = only;
    const index = JSON.stringify({ ...kind, queryScope: scope });
    return (
      `The query requires a single-field index on ${collectionId}.${fieldPath}, which does not exist by itself ` +
      `or is exempted in firestore.indexes.json. Add to the field's "fieldOverrides" entry: ${index}`
    );
  }
  const index = JSON.stringify({ collectionGroup: collectionId, queryScope: scope, fields });
  return `The query requires an index. Add to "indexes" in firestore.indexes.json: ${index}`;
}

/**
 * Refuses a query that the deployed database would refuse for want of an index, which the official
 * emulator does not notice.
 * @throws FAILED_PRECONDITION with the index to add
 */
export function checkIndexes(declared: DeclaredIndexes, plan: QueryPlan): void {
  const scope = plan.allDescendants ? 'COLLECTION_GROUP' : 'COLLECTION';
  const source: Source = { collectionId: plan.collectionId, scope };
  for (const need of neededIndexes(plan)) {
    const [first] = need.sorted;
    if (need.pinned.length === 0 && first?.path === '__name__' && first.descending) {
      throw rpcError('FAILED_PRECONDITION', 'Firestore does not support descending key scans');
    }
    if (!isServed(declared, source, need)) throw rpcError('FAILED_PRECONDITION', refusal(source, need));
  }
}
