/** The days something holds, both included; an absent end is open. */
export interface Validity {
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** Whether it holds on a day; on an unknown day it may. */
export const isValidOn = ({ validFrom, validTo }: Validity, day: string | undefined): boolean =>
  day === undefined || ((validFrom ?? '') <= day && day <= (validTo ?? '9999'));

/** Whether there is a day on which both hold. */
export const overlap = (one: Validity, other: Validity): boolean =>
  (one.validFrom ?? '') <= (other.validTo ?? '9999') && (other.validFrom ?? '') <= (one.validTo ?? '9999');

/** The items that share a day with an earlier item of the same key. */
export function overlapsWithEarlier<Item extends Validity>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const earlier = new Map<string, Item[]>();
  return items.filter((item) => {
    const same = earlier.get(keyOf(item)) ?? [];
    earlier.set(keyOf(item), [...same, item]);
    return same.some((other) => overlap(other, item));
  });
}
