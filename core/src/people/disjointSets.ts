/** Things that are joined, directly or through others. */
export interface DisjointSets {
  /** The smallest of those that it was joined with, or itself. */
  rootOf(key: string): string;
  join(one: string, other: string): void;
}

/** Nothing is joined yet. */
export function disjointSets(): DisjointSets {
  const upward = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = upward.get(root); next !== undefined; next = upward.get(root)) root = next;
    // The way is short the next time.
    for (let at = key; at !== root;) {
      const next = upward.get(at) ?? root;
      upward.set(at, root);
      at = next;
    }
    return root;
  };
  return {
    rootOf,
    join(one, other) {
      const [first, last] = [rootOf(one), rootOf(other)];
      if (first < last) upward.set(last, first);
      else if (last < first) upward.set(first, last);
    },
  };
}
