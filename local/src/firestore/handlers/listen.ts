import { Metadata, type ServerDuplexStream } from '@grpc/grpc-js';
import { timestampFromMicros } from '../clock.ts';
import { queryReads } from '../counters.ts';
import type { Database } from '../database.ts';
import type { Changes, StoredDocument } from '../documentStore.ts';
import { checkIndexes } from '../indexes/checkIndexes.ts';
import type { ListenRequest, Target } from '../protocol.ts';
import { checkQuery } from '../query/checkQuery.ts';
import { planQuery } from '../query/planQuery.ts';
import { runQuery } from '../query/runQuery.ts';
import { isRpcError, rpcError } from '../rpcError.ts';
import { sentDocument } from './openRead.ts';

type Seen = ReadonlyMap<string, StoredDocument>;
type Watch = { readonly read: () => Seen; seen: Seen };
type Send = (answer: object) => void;

const byName = (documents: readonly StoredDocument[]): Seen =>
  new Map(documents.map((document) => [document.name, document]));

/** How to find out what a target shows now. */
function readerOf({ store, indexes }: Database, { query, documents }: Target): () => Seen {
  if (documents !== undefined) {
    const names = documents.documents ?? [];
    return () => byName(names.flatMap((name) => store.get(name) ?? []));
  }
  const plan = planQuery(query?.parent, query?.structuredQuery);
  checkQuery(plan);
  checkIndexes(indexes, plan);
  return () => byName(runQuery(store, plan).documents);
}

/** Tells a client what changed in one target's result. Answers how many documents it sent. */
function sendDifference(send: Send, targetId: number, before: Seen, after: Seen): number {
  let sent = 0;
  for (const [name, document] of after) {
    if (before.get(name)?.updated === document.updated) continue;
    send({ documentChange: { document: sentDocument(document), targetIds: [targetId] } });
    sent += 1;
  }
  for (const name of before.keys()) {
    if (!after.has(name)) send({ documentRemove: { document: name, removedTargetIds: [targetId] } });
  }
  return sent;
}

/** One client's stream of targets and their changes. */
function watchTargets(database: Database, send: Send) {
  const { clock, counters } = database;
  const watches = new Map<number, Watch>();
  const resumeToken = Buffer.from('local');
  const consistentNow = () => ({
    targetChange: { targetChangeType: 'NO_CHANGE', readTime: timestampFromMicros(clock.read()), resumeToken },
  });
  return {
    add(target: Target) {
      const { targetId = 1 } = target;
      const read = readerOf(database, target);
      const watch: Watch = { read, seen: read() };
      send({ targetChange: { targetChangeType: 'ADD', targetIds: [targetId] } });
      const sent = sendDifference(send, targetId, new Map(), watch.seen);
      counters.add({ reads: queryReads(sent, 0) });
      send({ targetChange: { targetChangeType: 'CURRENT', targetIds: [targetId], resumeToken } });
      send(consistentNow());
      watches.set(targetId, watch);
    },
    remove(targetId: number) {
      watches.delete(targetId);
      send({ targetChange: { targetChangeType: 'REMOVE', targetIds: [targetId] } });
    },
    refuse(targetId: number, cause: { code: number; message: string }) {
      send({ targetChange: { targetChangeType: 'REMOVE', targetIds: [targetId], cause } });
    },
    changed(_changes: Changes) {
      for (const [targetId, watch] of watches) {
        const now = watch.read();
        counters.add({ reads: sendDifference(send, targetId, watch.seen, now) });
        watch.seen = now;
      }
      if (watches.size > 0) send(consistentNow());
    },
  };
}

/** Serves Listen: each target's documents at once, then every change of them. A resumed target starts afresh. */
export const serveListen =
  (database: Database, log: (line: string) => void) =>
  (call: ServerDuplexStream<ListenRequest, object>): void => {
    call.sendMetadata(new Metadata());
    const targets = watchTargets(database, (answer) => call.write(answer));
    const stop = () => database.listeners.delete(targets.changed);
    database.listeners.add(targets.changed);
    call.on('data', ({ addTarget, removeTarget }: ListenRequest) => {
      try {
        if (addTarget !== undefined) targets.add(addTarget);
        if (removeTarget !== undefined) targets.remove(removeTarget);
      } catch (error) {
        if (!isRpcError(error)) log(`firestore Listen: ${String(error)}`);
        const { code, details } = isRpcError(error) ? error : rpcError('INTERNAL', String(error));
        // A refused target is removed with its cause: an error of the whole stream would only be retried.
        targets.refuse(addTarget?.targetId ?? 1, { code, message: details });
      }
    });
    call.on('end', () => {
      stop();
      call.end();
    });
    call.on('cancelled', stop);
  };
