import { inCollectionGroup, type DocumentStore, type StoredDocument } from '../documentStore.ts';
import { compareValues } from '../values/compareValues.ts';
import type { Value } from '../values/value.ts';
import { matchesCondition, queriedValue } from './matchesCondition.ts';
import type { Position, QueryField, QueryPlan, Sort } from './queryPlan.ts';

export type QueryResult = {
  readonly documents: readonly StoredDocument[];
  /** How many documents `offset` passed over: they are billed like those returned. */
  readonly skipped: number;
};

type Row = { readonly document: StoredDocument; readonly keys: readonly Value[] };

const compareKeys = (sorts: readonly Sort[], left: readonly Value[], right: readonly Value[]): number => {
  for (const [i, value] of right.entries()) {
    const order = compareValues(left[i] ?? {}, value);
    if (order !== 0) return sorts[i]?.descending === true ? -order : order;
  }
  return 0;
};

const isFromStart = ({ values, before }: Position, sorts: readonly Sort[], { keys }: Row) => {
  const order = compareKeys(sorts, keys, values);
  return order > 0 || (order === 0 && before);
};
const isToEnd = ({ values, before }: Position, sorts: readonly Sort[], { keys }: Row) => {
  const order = compareKeys(sorts, keys, values);
  return order < 0 || (order === 0 && !before);
};

/** A document takes part only if it has every field of the order. */
function rowOf(document: StoredDocument, fields: readonly QueryField[]): Row | undefined {
  const keys: Value[] = [];
  for (const field of fields) {
    const value = queriedValue(document, field);
    if (value === undefined) return undefined;
    keys.push(value);
  }
  return { document, keys };
}

const candidates = (store: DocumentStore, { parent, collectionId, allDescendants }: QueryPlan) =>
  allDescendants
    ? inCollectionGroup(store, parent, collectionId)
    : store.inCollection(`${parent}/${collectionId}`);

/** The rows of a query in order, before offset and limit. */
function sortedRows(store: DocumentStore, plan: QueryPlan): Row[] {
  const { condition, sorts, startAt, endAt } = plan;
  const fields = sorts.map(({ field }) => field);
  const rows = candidates(store, plan)
    .filter((document) => condition === undefined || matchesCondition(document, condition))
    .flatMap((document) => rowOf(document, fields) ?? [])
    .filter((row) => startAt === undefined || isFromStart(startAt, sorts, row))
    .filter((row) => endAt === undefined || isToEnd(endAt, sorts, row));
  const [first] = sorts;
  const isInNameOrder = first?.field.isName === true && !first.descending;
  return isInNameOrder ? rows : rows.sort((a, b) => compareKeys(sorts, a.keys, b.keys));
}

/** Answers a query. */
export function runQuery(store: DocumentStore, plan: QueryPlan): QueryResult {
  const rows = sortedRows(store, plan);
  const documents = rows.slice(plan.offset, plan.offset + plan.limit).map(({ document }) => document);
  return { documents, skipped: Math.min(plan.offset, rows.length) };
}
