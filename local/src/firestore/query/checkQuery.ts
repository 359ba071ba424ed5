import { alternativesOf } from '../indexes/neededIndexes.ts';
import { rpcError } from '../rpcError.ts';
import { isInequality, testsOf } from './planQuery.ts';
import type { Condition, FieldTest, QueryPlan } from './queryPlan.ts';

type Rule = (plan: QueryPlan, aggregated: readonly string[]) => string | undefined;

const negations: ReadonlySet<string> = new Set(['NOT_EQUAL', 'NOT_IN', 'IS_NOT_NAN', 'IS_NOT_NULL']);
const isArrayTest = ({ op }: FieldTest) => op === 'ARRAY_CONTAINS' || op === 'ARRAY_CONTAINS_ANY';
const isEqualityTest = (test: FieldTest) => !isInequality(test.op) && !isArrayTest(test);
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

/** The aggregated fields that the index of some alternative would have to hold beside those it already holds. */
const addedFields = ({ condition, sorts }: QueryPlan, aggregated: readonly string[]): string[] => {
  const sorted = new Set(sorts.map(({ field }) => field.text));
  const pinned = alternativesOf(condition).map(
    (tests) => new Set(tests.filter(isEqualityTest).map(({ field }) => field.text)),
  );
  return aggregated.filter((text) => !sorted.has(text) && !pinned.every((fields) => fields.has(text)));
};

const aggregatedBeforeName: Rule = (plan, aggregated) => {
  const usesName = plan.isNameSorted || testsOf(plan.condition).some(({ field }) => field.isName);
  const added = addedFields(plan, aggregated);
  return usesName && added.length > 0
    ? `This query requires an index that has fields [${added.join(', ')}] after __name__ and Firestore does not currently support such an index. Please try the query again with additional ordering on those fields.`
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
