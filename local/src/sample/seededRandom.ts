/** Draws that repeat exactly for the same seed: the sample province must be the same on every machine. */
export interface Random {
  /** A number in [0, 1). */
  fraction(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** True in that share of draws. */
  chance(share: number): boolean;
  /** One item of a list. Throws on an empty list. */
  pick<Item>(items: readonly Item[]): Item;
  /** One key of a table, in proportion to its weight. */
  weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key;
  /** A copy of a list in another order. */
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** A stream of draws for a seed and a purpose; other purposes do not shift it. */
export function seededRandom(seed: number, purpose: string): Random {
  const fraction = mulberry32(hashSeed(`${String(seed)}|${purpose}`));
  const whole = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new Error(`nothing to pick from for ${purpose}`);
    return items[whole(0, items.length - 1)] as Item;
  };
  return {
    fraction,
    whole,
    chance: (share) => fraction() < share,
    pick,
    weighted: (weights) => pickWeighted(weights, fraction()),
    shuffled: (items) =>
      items
        .map((item) => ({ item, place: fraction() }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item),
  };
}

function pickWeighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>, at: number): Key {
  const entries = Object.entries<number | undefined>(weights).map(([key, weight = 0]) => ({ key, weight }));
  let left = at * entries.reduce((sum, { weight }) => sum + weight, 0);
  const chosen = entries.find(({ weight }) => (left -= weight) < 0) ?? entries[0];
  if (chosen === undefined) throw new Error('no weights to pick by');
  return chosen.key as Key;
}

// FNV-1a.
function hashSeed(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
