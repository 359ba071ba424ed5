import type { Cursor, Filter, StructuredQuery } from '../protocol.ts';
import { rpcError } from '../rpcError.ts';
import { compareStrings } from '../values/compareStrings.ts';
import { parseFieldPath } from '../values/fieldPath.ts';
import { elementsOf, nullValue } from '../values/value.ts';
import type { Condition, FieldTest, Position, QueryField, QueryPlan, Sort } from './queryPlan.ts';

const inequalities: ReadonlySet<string> = new Set([
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'NOT_EQUAL',
  'NOT_IN',
  'IS_NOT_NULL',
  'IS_NOT_NAN',
]);
const mostValues: { readonly [op: string]: number } = { IN: 30, ARRAY_CONTAINS_ANY: 30, NOT_IN: 10 };

/** True for the operators that make Firestore sort by their field. */
export const isInequality = (op: string): boolean => inequalities.has(op);

/** A field as queries name it. */
export function queryField(text: string | undefined): QueryField {
  if (text === undefined) throw rpcError('INVALID_ARGUMENT', 'A query names a field without a path.');
  return { text, path: parseFieldPath(text), isName: text === '__name__' };
}

function checkValues(test: FieldTest): FieldTest {
  const most = mostValues[test.op];
  if (most === undefined) return test;
  const { length } = elementsOf(test.value);
  if (length > most) {
    throw rpcError('INVALID_ARGUMENT', `'${test.op}' supports up to ${most} comparison values.`);
  }
  return test;
}

function planFilter({ compositeFilter, fieldFilter, unaryFilter }: Filter): Condition {
  if (compositeFilter?.op !== undefined) {
    return { kind: compositeFilter.op, conditions: (compositeFilter.filters ?? []).map(planFilter) };
  }
  const one = fieldFilter ?? unaryFilter;
  if (one?.op === undefined) throw rpcError('INVALID_ARGUMENT', 'A query filter has no operator.');
  const value = fieldFilter?.value ?? nullValue;
  return checkValues({ kind: 'test', field: queryField(one.field?.fieldPath), op: one.op, value });
}

/** Every field test of a condition, however deep. */
export const testsOf = (condition: Condition | undefined): FieldTest[] => {
  if (condition === undefined) return [];
  return condition.kind === 'test' ? [condition] : condition.conditions.flatMap(testsOf);
};

/** Fields in the order of their names, which their quoted texts do not have. */
const comparePaths = ({ path: left }: QueryField, { path: right }: QueryField): number =>
  left.map((name, i) => compareStrings(name, right[i] ?? '')).find((order) => order !== 0) ??
  left.length - right.length;

function planSorts(explicit: readonly Sort[], condition: Condition | undefined): Sort[] {
  const descending = explicit.at(-1)?.descending ?? false;
  const sorted = new Set(explicit.map(({ field }) => field.text));
  const unsorted = testsOf(condition)
    .filter(({ op, field }) => isInequality(op) && !field.isName && !sorted.has(field.text))
    .map(({ field }) => field);
  const implied = [...new Map(unsorted.map((field) => [field.text, field])).values()].sort(comparePaths);
  if (!sorted.has('__name__')) implied.push(queryField('__name__'));
  return [...explicit, ...implied.map((field) => ({ field, descending }))];
}

function planPosition(cursor: Cursor | undefined, sorts: readonly Sort[]): Position | undefined {
  if (cursor === undefined) return undefined;
  const { values = [], before = false } = cursor;
  if (values.length > sorts.length) throw rpcError('INVALID_ARGUMENT', 'Cursor has too many values.');
  return { values, before };
}

/** The one collection, or collection group, that a query is over. */
function planSource(parent: string | undefined, { from = [] }: StructuredQuery) {
  const [source, ...others] = from;
  if (parent === undefined || source === undefined || others.length > 0) {
    throw rpcError('INVALID_ARGUMENT', 'A query needs a parent and exactly one collection.');
  }
  const { collectionId = '', allDescendants = false } = source;
  return { parent, collectionId, allDescendants };
}

const planExplicitSorts = ({ orderBy = [] }: StructuredQuery): Sort[] =>
  orderBy.map(({ field, direction }) => ({
    field: queryField(field?.fieldPath),
    descending: direction === 'DESCENDING',
  }));

/**
 * Turns a request's query into a plan with the implied order spelt out.
 * @throws INVALID_ARGUMENT for what is not a query, UNIMPLEMENTED for what this server does not simulate
 */
export function planQuery(parent: string | undefined, query: StructuredQuery = {}): QueryPlan {
  if (query.findNearest !== undefined) {
    throw rpcError('UNIMPLEMENTED', 'findNearest is not simulated by the local Firestore.');
  }
  const condition = query.where && planFilter(query.where);
  const explicit = planExplicitSorts(query);
  const sorts = planSorts(explicit, condition);
  return {
    ...planSource(parent, query),
    condition,
    sorts,
    isNameSorted: explicit.some(({ field }) => field.isName),
    startAt: planPosition(query.startAt, sorts),
    endAt: planPosition(query.endAt, sorts),
    offset: query.offset ?? 0,
    // A limit that is present without a value is 0: protobuf leaves zeros out.
    limit: query.limit === undefined ? Infinity : (query.limit.value ?? 0),
    select: query.select?.fields?.map(({ fieldPath }) => queryField(fieldPath)),
  };
}

/**
 * The plan of a query whose documents are aggregated by these fields. Firestore reads them from an index that
 * holds the fields last, so only documents with all of them count, and a limit cuts in their order.
 */
export function planAggregation(plan: QueryPlan, aggregated: readonly QueryField[]): QueryPlan {
  const sorted = new Set(plan.sorts.map(({ field }) => field.text));
  const added = aggregated.filter(({ text }) => !sorted.has(text));
  const name = plan.sorts.at(-1);
  if (name === undefined) return plan;
  const sorts = added.map((field) => ({ field, descending: name.descending }));
  return { ...plan, sorts: [...plan.sorts.slice(0, -1), ...sorts, name] };
}
