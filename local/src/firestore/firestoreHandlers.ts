import type { ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import { notSimulated, streaming, unary, type Answering } from './answerCalls.ts';
import type { Database } from './database.ts';
import { batchWrite, beginTransaction, commit, rollback } from './handlers/commit.ts';
import { batchGetDocuments, getDocument } from './handlers/getDocuments.ts';
import { listCollectionIds, listDocuments } from './handlers/listDocuments.ts';
import { serveListen } from './handlers/listen.ts';
import { answerAggregation, answerQuery } from './handlers/runQueries.ts';

const unaryHandlers = {
  GetDocument: getDocument,
  ListDocuments: listDocuments,
  ListCollectionIds: listCollectionIds,
  BeginTransaction: beginTransaction,
  Rollback: rollback,
  Commit: commit,
  BatchWrite: batchWrite,
};
const streamingHandlers = {
  BatchGetDocuments: batchGetDocuments,
  RunQuery: answerQuery,
  RunAggregationQuery: answerAggregation,
};

type UnaryAnswer = (database: Database, request: object) => object;
type StreamingAnswer = (database: Database, request: object) => object[] | Promise<object[]>;

/** Every RPC of the service: those above, Listen, and a clear refusal for the rest. */
export function firestoreHandlers(
  service: ServiceDefinition,
  database: Database,
  answering: Answering,
): UntypedServiceImplementation {
  const handlers: UntypedServiceImplementation = {};
  for (const method of Object.keys(service)) handlers[method] = notSimulated(method);
  for (const [method, answer] of Object.entries<UnaryAnswer>(unaryHandlers)) {
    handlers[method] = unary(answering, method, (request: object) => answer(database, request));
  }
  for (const [method, answer] of Object.entries<StreamingAnswer>(streamingHandlers)) {
    handlers[method] = streaming(answering, method, (request: object) => answer(database, request));
  }
  handlers['Listen'] = serveListen(database, answering.log);
  return handlers;
}
