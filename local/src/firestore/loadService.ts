import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ServiceDefinition } from '@grpc/grpc-js';
import { fromJSON } from '@grpc/proto-loader';

type Method = ServiceDefinition[string];

/** Lets the handler see how large the request was on the wire, which a limit is about. */
function withByteSize<M extends Method>(method: M): M {
  return {
    ...method,
    requestDeserialize: (bytes: Buffer): unknown =>
      Object.assign(method.requestDeserialize(bytes) as object, { byteSize: bytes.length }),
  };
}

/**
 * The service google.firestore.v1.Firestore, from the description shipped with the Firestore client.
 * Absent fields stay absent, int64 are strings, enums their names, bytes Buffers.
 * @throws Error where the client's package does not contain it
 */
export function loadService(): ServiceDefinition {
  const client = createRequire(import.meta.url).resolve('@google-cloud/firestore');
  const file = join(dirname(client), '..', 'protos', 'v1.json');
  const description = JSON.parse(readFileSync(file, 'utf8')) as Parameters<typeof fromJSON>[0];
  const definitions = fromJSON(description, { longs: String, enums: String, defaults: false });
  const service = definitions['google.firestore.v1.Firestore'] as ServiceDefinition | undefined;
  const { Commit, BatchWrite } = service ?? {};
  if (service === undefined || Commit === undefined || BatchWrite === undefined) {
    throw new Error(`${file} does not describe google.firestore.v1.Firestore`);
  }
  return { ...service, Commit: withByteSize(Commit), BatchWrite: withByteSize(BatchWrite) };
}
