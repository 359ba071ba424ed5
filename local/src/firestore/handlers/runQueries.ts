import { timestampFromMicros } from '../clock.ts';
import { aggregationReads, queryReads } from '../counters.ts';
import type { Database } from '../database.ts';
import { checkIndexes } from '../indexes/checkIndexes.ts';
import type { AggregationRequest, RunQueryRequest } from '../protocol.ts';
import { aggregate, aggregatedFields } from '../query/aggregate.ts';
import { checkQuery } from '../query/checkQuery.ts';
import { planAggregation, planQuery } from '../query/planQuery.ts';
import type { QueryPlan } from '../query/queryPlan.ts';
import { runQuery, type QueryResult } from '../query/runQuery.ts';
import { rpcError } from '../rpcError.ts';
import { querySignature } from '../transactions.ts';
import { openRead, sentDocument, type Read } from './openRead.ts';

function refuseExplain({ explainOptions }: { explainOptions?: unknown }): void {
  if (explainOptions !== undefined) {
    throw rpcError('UNIMPLEMENTED', 'Explaining a query is not simulated by the local Firestore.');
  }
}

/** Runs a query and lets the transaction remember its result, so that phantoms are found at the commit. */
function runNoted({ store, transaction }: Read, plan: QueryPlan): QueryResult {
  const run = () => runQuery(store, plan);
  const result = run();
  transaction?.queries.push({
    seen: querySignature(result.documents),
    now: () => querySignature(run().documents),
  });
  return result;
}

/**
 * Answers RunQuery.
 * @throws FAILED_PRECONDITION for a query without its index
 */
export function answerQuery(database: Database, request: RunQueryRequest): object[] {
  const { clock, counters, indexes } = database;
  refuseExplain(request);
  const plan = planQuery(request.parent, request.structuredQuery);
  checkQuery(plan);
  checkIndexes(indexes, plan);
  const read = openRead(database, request);
  const { documents, skipped } = runNoted(read, plan);
  counters.add({ reads: queryReads(documents.length, skipped) });
  const readTime = timestampFromMicros(clock.read());
  const mask = plan.select?.map(({ text }) => text);
  const answers = documents.map((document) => ({ document: sentDocument(document, mask), readTime }));
  const [first = { readTime }, ...rest] = answers;
  return [{ ...read.begun, ...first, ...(skipped > 0 && { skippedResults: skipped }) }, ...rest];
}

/**
 * Answers RunAggregationQuery: count, sum and avg over the documents that have all aggregated fields.
 * @throws FAILED_PRECONDITION for a query without its index
 */
export function answerAggregation(database: Database, request: AggregationRequest): object[] {
  const { clock, counters, indexes } = database;
  refuseExplain(request);
  const { structuredQuery, aggregations = [] } = request.structuredAggregationQuery ?? {};
  const query = planQuery(request.parent, structuredQuery);
  const aggregated = aggregatedFields(aggregations);
  checkQuery(
    query,
    aggregated.map(({ text }) => text),
  );
  const plan = planAggregation(query, aggregated);
  checkIndexes(indexes, plan);
  const read = openRead(database, request);
  const { documents, skipped } = runNoted(read, plan);
  counters.add({ reads: aggregationReads(documents.length + skipped) });
  const result = { aggregateFields: aggregate(documents, aggregations) };
  return [{ ...read.begun, result, readTime: timestampFromMicros(clock.read()) }];
}
