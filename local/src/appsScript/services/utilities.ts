import { createHash } from 'node:crypto';
import { isDate } from 'node:util/types';
import { gunzipSync, gzipSync } from 'node:zlib';
import { textArgument, wholeArgument } from '../argument.ts';
import { takeRef, type Kind, type Methods, type ServiceRef } from '../strictObject.ts';
import type { Run } from '../run.ts';
import { zoneClock } from '../zoneClock.ts';
import { blobRef, type BlobRef } from './blob.ts';
import { bytesOf, signedBytes } from './bytes.ts';
import { formatDate } from './formatDate.ts';

const MAX_SLEEP_MS = 300_000;

const ALGORITHMS: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_512: 'sha512',
};

function digest(algorithm: unknown, value: unknown): number[] {
  const name = ALGORITHMS[String(algorithm)];
  if (name === undefined) throw new Error(`The digest ${String(algorithm)} is not simulated`);
  return signedBytes(createHash(name).update(bytesOf(value)).digest());
}

/** Texts are taken as UTF-8; another charset would change the bytes. */
function bytesInUtf8(value: unknown, charset: unknown): Buffer {
  if (charset !== undefined && charset !== 'UTF_8')
    throw new Error(`The charset ${String(charset)} is not simulated`);
  return Buffer.from(bytesOf(value));
}

function takeBlob(run: Run, value: unknown): BlobRef {
  return takeRef<BlobRef>(run, value, 'Blob');
}

const encoding: Methods<ServiceRef> = {
  computeDigest: (_self, algorithm, value, charset) =>
    digest(algorithm, signedBytes(bytesInUtf8(value, charset))),
  base64Encode: (_self, data, charset) => bytesInUtf8(data, charset).toString('base64'),
  base64EncodeWebSafe: (_self, data, charset) =>
    bytesInUtf8(data, charset).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
  base64Decode: (_self, text) => signedBytes(Buffer.from(textArgument(text, 'encoded'), 'base64')),
  base64DecodeWebSafe: (_self, text) => signedBytes(Buffer.from(textArgument(text, 'encoded'), 'base64url')),
  newBlob: (_self, data, contentType = null, name = null) =>
    blobRef(
      bytesOf(data),
      contentType === null ? null : textArgument(contentType, 'contentType'),
      name === null ? null : textArgument(name, 'name'),
    ),
  gzip: ({ run }, blob, name = 'archive.gz') =>
    blobRef(gzipSync(takeBlob(run, blob).bytes), 'application/x-gzip', textArgument(name, 'name')),
  ungzip: ({ run }, blob) => blobRef(gunzipSync(takeBlob(run, blob).bytes)),
};

/** Dates, ids, digests, bytes. */
export const utilities: Kind<ServiceRef> = {
  methods: {
    ...encoding,
    formatDate: (_self, date, timeZone, pattern) => {
      if (!isDate(date)) throw new Error('Invalid argument: date');
      return formatDate(
        date.getTime(),
        zoneClock(textArgument(timeZone, 'timeZone')),
        textArgument(pattern, 'format'),
      );
    },
    getUuid: ({ run }) => run.machine.uuid(),
    sleep: ({ run }, milliseconds) => {
      const asked = wholeArgument(milliseconds, 'milliseconds', 0);
      if (asked > MAX_SLEEP_MS) throw new Error('Invalid argument: milliseconds (at most 300000)');
      run.machine.sleep(asked);
    },
  },
  enums: {
    DigestAlgorithm: Object.keys(ALGORITHMS),
    Charset: ['UTF_8'],
  },
};
