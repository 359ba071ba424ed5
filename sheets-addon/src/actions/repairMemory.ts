import type { Ports } from '../ports.ts';
import { isChange, type CellChange } from './changeCells.ts';
import { listOf, parseShape } from './shapes.ts';

type MemoryPorts = Pick<Ports, 'cache' | 'triggers'>;

/** A cache holds 100 KB under a key; a character has three bytes at most. */
const CHUNK = 30_000;
const MOST_CHUNKS = 20;

const isKept = listOf(isChange);

/**
 * Keeps what takes the last repair of this account back; an earlier one is forgotten. It stands in the cache and not in the
 * workbook's memory: what cells held, people's numbers among it, is not to outlive the day. When it is gone, only the
 * sheet's own history takes the repair back.
 */
export function keepRepair({ cache, triggers }: MemoryPorts, undoing: readonly CellChange[]): void {
  const json = JSON.stringify(undoing);
  const count = Math.ceil(json.length / CHUNK);
  const chunks =
    count > MOST_CHUNKS
      ? []
      : Array.from({ length: count }, (_, at) => json.slice(at * CHUNK, (at + 1) * CHUNK));
  const key = keyOf(triggers.account());
  cache.write({
    [key]: String(chunks.length),
    ...Object.fromEntries(chunks.map((chunk, at) => [`${key}.${String(at)}`, chunk])),
  });
}

/** Forgets the last repair: it was taken back. */
export function forgetRepair({ cache, triggers }: MemoryPorts): void {
  cache.write({ [keyOf(triggers.account())]: '0' });
}

/** What takes back the last repair of this account, if it is still known. */
export function keptRepair({ cache, triggers }: MemoryPorts): readonly CellChange[] | undefined {
  const key = keyOf(triggers.account());
  const keys = Array.from({ length: MOST_CHUNKS }, (_, at) => `${key}.${String(at)}`);
  const kept = cache.read([key, ...keys]);
  const chunks = keys.slice(0, Number(kept[key] ?? 0)).map((one) => kept[one] ?? '');
  return parseShape(chunks.join(''), isKept);
}

const keyOf = (account: string): string => `repair.${account}`;
