import type { StoredDocument } from '../documentStore.ts';
import type { Aggregation } from '../protocol.ts';
import { rpcError } from '../rpcError.ts';
import { isNumber, nullValue, type Value } from '../values/value.ts';
import { queriedValue } from './matchesCondition.ts';
import { queryField } from './planQuery.ts';
import type { QueryField } from './queryPlan.ts';

const greatestInteger = 2n ** 63n - 1n;
const asDouble = ({ integerValue, doubleValue }: Value) =>
  integerValue === undefined ? (doubleValue ?? 0) : Number(integerValue);

/** Whole numbers add up exactly while int64 holds them; one double, or overflow, makes the sum a double. */
function sum(numbers: readonly Value[]): Value {
  const whole = numbers.reduce((soFar, { integerValue = '0' }) => soFar + BigInt(integerValue), 0n);
  const doubles = numbers.filter(({ integerValue }) => integerValue === undefined);
  if (doubles.length === 0 && whole <= greatestInteger && whole >= -greatestInteger - 1n) {
    return { integerValue: String(whole) };
  }
  return { doubleValue: Number(whole) + doubles.reduce((soFar, one) => soFar + asDouble(one), 0) };
}

const average = (numbers: readonly Value[]): Value =>
  numbers.length === 0 ? nullValue : { doubleValue: asDouble(sum(numbers)) / numbers.length };

const numbersIn = (documents: readonly StoredDocument[], field: QueryField): Value[] =>
  documents.flatMap((document) => queriedValue(document, field) ?? []).filter(isNumber);

function aggregateOne(documents: readonly StoredDocument[], { count, sum: toSum, avg }: Aggregation): Value {
  if (count !== undefined) {
    const upTo = Number(count.upTo?.value ?? Infinity);
    return { integerValue: String(Math.min(documents.length, upTo)) };
  }
  if (toSum !== undefined) return sum(numbersIn(documents, queryField(toSum.field?.fieldPath)));
  if (avg !== undefined) return average(numbersIn(documents, queryField(avg.field?.fieldPath)));
  throw rpcError('INVALID_ARGUMENT', 'An aggregation is neither count, sum nor avg.');
}

/** The fields that a document must have to be aggregated at all. */
export function aggregatedFields(aggregations: readonly Aggregation[]): QueryField[] {
  const texts = aggregations.flatMap(({ sum: toSum, avg }) => (toSum ?? avg)?.field?.fieldPath ?? []);
  return [...new Set(texts)].map(queryField);
}

/** Aggregates documents; the result's keys are the request's aliases. */
export function aggregate(
  documents: readonly StoredDocument[],
  aggregations: readonly Aggregation[],
): { [alias: string]: Value } {
  return Object.fromEntries(
    aggregations.map((one, i) => [one.alias ?? `field_${i + 1}`, aggregateOne(documents, one)]),
  );
}
