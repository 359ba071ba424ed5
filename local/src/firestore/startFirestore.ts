import { readFileSync } from 'node:fs';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { clearDatabase, openDatabase } from './database.ts';
import type { Counts } from './counters.ts';
import { createFaults, type Fault } from './faults.ts';
import { firestoreHandlers } from './firestoreHandlers.ts';
import { parseIndexes } from './indexes/parseIndexes.ts';
import { loadService } from './loadService.ts';

export type FirestoreOptions = {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Where commits are kept; made when it does not exist. */
  readonly journalFile: string;
  /** The `firestore.indexes.json` that the database is deployed with. */
  readonly indexesFile: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log?: (line: string) => void;
};

export type LocalFirestore = {
  /** `host:port`, what FIRESTORE_EMULATOR_HOST takes. */
  readonly address: string;
  /** Forgets everything stored. */
  clear(): void;
  /** What Google would have billed since the last reset. */
  counters(): Counts;
  resetCounters(): void;
  /** Lets the next calls fail; null forgets faults that have not happened yet. */
  setFault(fault: Fault | null): void;
  close(): Promise<void>;
};

/** Larger than any request that is to be refused with a clear answer instead of a transport error. */
const mostReceivedBytes = 64 * 1024 * 1024;

const listen = (server: Server, address: string) =>
  new Promise<number>((resolve, reject) => {
    server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) => {
      if (error === null) resolve(port);
      else reject(error);
    });
  });

/**
 * Starts a Firestore on this machine that the official clients talk to, with everything from the journal.
 * @throws Error where the journal or the index file is broken, or the port is taken
 */
export async function startFirestore(options: FirestoreOptions): Promise<LocalFirestore> {
  const { host, port, journalFile, indexesFile, now, log = () => undefined } = options;
  const indexes = parseIndexes(readFileSync(indexesFile, 'utf8'), indexesFile);
  const database = openDatabase(journalFile, indexes, now);
  const faults = createFaults();
  const service = loadService();
  const server = new Server({
    'grpc.max_receive_message_length': mostReceivedBytes,
    'grpc.max_send_message_length': -1,
  });
  server.addService(service, firestoreHandlers(service, database, { faults, log }));
  try {
    const bound = await listen(server, `${host}:${port}`);
    return {
      address: `${host}:${bound}`,
      clear: () => clearDatabase(database),
      counters: () => database.counters.read(),
      resetCounters: () => database.counters.reset(),
      setFault: (fault) => faults.set(fault),
      close() {
        server.forceShutdown();
        database.journal.close();
        return Promise.resolve();
      },
    };
  } catch (error) {
    database.journal.close();
    throw error;
  }
}
