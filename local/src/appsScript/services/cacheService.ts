import { listArgument, textArgument, wholeArgument } from '../argument.ts';
import { makeRef } from '../ref.ts';
import type { Run } from '../run.ts';
import type { Kind, ServiceRef } from '../strictObject.ts';

const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;
const MAX_KEY_LENGTH = 250;
const MAX_VALUE_BYTES = 100 * 1024;

/** The document's cache; it lives as long as the host's thread and may be lost at any time, as at Google. */
export const cacheService: Kind<ServiceRef> = {
  methods: {
    getDocumentCache: ({ run }) => makeRef('Cache', { run }),
  },
};

function get(run: Run, key: unknown): string | null {
  const entry = run.cache.get(textArgument(key, 'key'));
  return entry !== undefined && entry.expiresAtMs > run.machine.now() ? entry.value : null;
}

function put(run: Run, entry: { key: string; value: unknown }, seconds: unknown = DEFAULT_SECONDS): void {
  const value = textArgument(entry.value, 'value');
  if (entry.key.length > MAX_KEY_LENGTH) throw new Error('Argument too large: key');
  if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw new Error('Argument too large: value');
  const keptSeconds = Math.min(wholeArgument(seconds, 'expirationInSeconds'), MAX_SECONDS);
  run.cache.set(entry.key, { value, expiresAtMs: run.machine.now() + keptSeconds * 1000 });
}

/** A cache. */
export const cache: Kind<ServiceRef> = {
  touches: 'nothing',
  counted: {
    get: ({ run }, key) => get(run, key),
    getAll: ({ run }, keys) =>
      Object.fromEntries(
        listArgument(keys, 'keys')
          .map((key) => [String(key), get(run, key)] as const)
          .filter(([, value]) => value !== null),
      ),
    put: ({ run }, key, value, seconds) => put(run, { key: textArgument(key, 'key'), value }, seconds),
    putAll: ({ run }, values, seconds) => {
      for (const [key, value] of Object.entries(Object(values) as object)) put(run, { key, value }, seconds);
    },
    remove: ({ run }, key) => {
      run.cache.delete(textArgument(key, 'key'));
    },
    removeAll: ({ run }, keys) => {
      for (const key of listArgument(keys, 'keys')) run.cache.delete(String(key));
    },
  },
};
