import type { StoredDocument } from '../documentStore.ts';
import { compareValues, typeRank } from '../values/compareValues.ts';
import { getField } from '../values/fieldPath.ts';
import { elementsOf, isNaNValue, isNullValue, type Value } from '../values/value.ts';
import type { Condition, FieldTest, QueryField } from './queryPlan.ts';

type Test = (actual: Value, wanted: Value) => boolean;

const equal: Test = (actual, wanted) => compareValues(actual, wanted) === 0;

/** A range never reaches into another type, nor does NaN lie in any. */
const inRange =
  (holds: (order: number) => boolean): Test =>
  (actual, wanted) =>
    typeRank(actual) === typeRank(wanted) && !isNaNValue(actual) && holds(compareValues(actual, wanted));

/** Null and NaN in a list of wanted values equal nothing. */
const anyEqual = (values: readonly Value[], wanted: Value): boolean =>
  elementsOf(wanted).some(
    (one) => !isNullValue(one) && !isNaNValue(one) && values.some((value) => equal(value, one)),
  );

const tests: Record<FieldTest['op'], Test> = {
  EQUAL: equal,
  NOT_EQUAL: (actual, wanted) => !isNullValue(actual) && !equal(actual, wanted),
  LESS_THAN: inRange((order) => order < 0),
  LESS_THAN_OR_EQUAL: inRange((order) => order <= 0),
  GREATER_THAN: inRange((order) => order > 0),
  GREATER_THAN_OR_EQUAL: inRange((order) => order >= 0),
  ARRAY_CONTAINS: (actual, wanted) => elementsOf(actual).some((element) => equal(element, wanted)),
  ARRAY_CONTAINS_ANY: (actual, wanted) => anyEqual(elementsOf(actual), wanted),
  IN: (actual, wanted) => anyEqual([actual], wanted),
  NOT_IN: (actual, wanted) =>
    !isNullValue(actual) && !elementsOf(wanted).some(isNullValue) && !anyEqual([actual], wanted),
  IS_NAN: isNaNValue,
  IS_NULL: isNullValue,
  IS_NOT_NAN: (actual) => !isNaNValue(actual) && !isNullValue(actual),
  IS_NOT_NULL: (actual) => !isNullValue(actual),
};

/** The value that a query sees in a field: `__name__` is the document's own name. */
export const queriedValue = (document: StoredDocument, { isName, path }: QueryField): Value | undefined =>
  isName ? { referenceValue: document.name } : getField(document.fields, path);

/** Whether a document is in a query's result; a test of a field that it does not have never holds. */
export function matchesCondition(document: StoredDocument, condition: Condition): boolean {
  if (condition.kind === 'test') {
    const actual = queriedValue(document, condition.field);
    return actual !== undefined && tests[condition.op](actual, condition.value);
  }
  return condition.kind === 'AND'
    ? condition.conditions.every((one) => matchesCondition(document, one))
    : condition.conditions.some((one) => matchesCondition(document, one));
}
