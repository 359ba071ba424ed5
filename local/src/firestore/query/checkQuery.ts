import { alternativesOf } from '../indexes/neededIndexes.ts';
import { rpcError } from '../rpcError.ts';
import { isInequality, testsOf } from './planQuery.ts';
import type { Condition, FieldTest, QueryPlan } from './queryPlan.ts';

type Rule = (plan: QueryPlan, aggregated: readonly string[]) => string | undefined;

const negations: ReadonlySet<string> = new Set(['NOT_EQUAL', 'NOT_IN', 'IS_NOT_NAN', 'IS_NOT_NULL']);
const isArrayTest = ({ op }: FieldTest) => op === 'ARRAY_CONTAINS' || op === 'ARRAY_CONTAINS_ANY';
const hasOr = (condition: Condition): boolean =>
  condition.kind !== 'test' && (condition.kind === 'OR' || condition.conditions.some(hasOr));

const oneNegation: Rule = ({ condition }) =>
  testsOf(condition).filter(({ op }) => negations.has(op)).length > 1
    ? "Only a single 'NOT_EQUAL', 'NOT_IN', 'IS_NOT_NAN', or 'IS_NOT_NULL' filter allowed per query."
    : undefined;

const notInAlone: Rule = ({ condition }) => {
  const ops = testsOf(condition).map(({ op }) => op);
  const isMixed =
    ops.includes('IN') || ops.includes('ARRAY_CONTAINS_ANY') || (condition !== undefined && hasOr(condition));
  return ops.includes('NOT_IN') && isMixed
    ? "'NOT_IN' cannot be used in the same query with 'IN', 'ARRAY_CONTAINS_ANY' or 'OR'."
    : undefined;
};

const oneArrayTest: Rule = ({ condition }) =>
  alternativesOf(condition).some((tests) => tests.filter(isArrayTest).length > 1)
    ? "A maximum of 1 'ARRAY_CONTAINS' filter is allowed per disjunction."
    : undefined;

const nameLast: Rule = ({ sorts }) =>
  sorts.slice(0, -1).some(({ field }) => field.isName)
    ? 'order by clause cannot contain more fields after the key'
    : undefined;

const nameEqualityAlone: Rule = ({ condition }) => {
  const tests = testsOf(condition);
  const onName = tests.filter(({ field }) => field.isName);
  const others = tests.filter(({ field, op }) => !field.isName && isInequality(op));
  return onName.length > 0 && others.length > 0 && !onName.some(({ op }) => isInequality(op))
    ? 'Equality on key is not allowed if there are other inequality fields and key does not appear in inequalities.'
    : undefined;
};

const aggregatedBeforeName: Rule = ({ condition, sorts, isNameSorted }, aggregated) => {
  const tests = testsOf(condition);
  const known = new Set([...tests, ...sorts].map(({ field }) => field.text));
  const after = aggregated.filter((text) => !known.has(text));
  return after.length > 0 && (isNameSorted || tests.some(({ field }) => field.isName))
    ? `This query requires an index that has fields [${after.join(', ')}] after __name__ and Firestore does not currently support such an index. Please try the query again with additional ordering on those fields.`
    : undefined;
};

const rules = [oneNegation, notInAlone, oneArrayTest, nameLast, nameEqualityAlone, aggregatedBeforeName];

/**
 * Refuses the combinations that Firestore refuses. `aggregated`: the fields that the query sums or averages.
 * @throws INVALID_ARGUMENT in Firestore's words
 */
export function checkQuery(plan: QueryPlan, aggregated: readonly string[] = []): void {
  for (const rule of rules) {
    const refusal = rule(plan, aggregated);
    if (refusal !== undefined) throw rpcError('INVALID_ARGUMENT', refusal);
  }
}
