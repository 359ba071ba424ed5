/** How much a common beginning counts, and how many letters of it at most: Winkler's own numbers. */
const PREFIX_WEIGHT = 0.1;
const LONGEST_PREFIX = 4;
/** Longer texts are no names: they are the same or not. */
const LONGEST = 128;

const usedOfOther = new Uint8Array(LONGEST);
const matchesOfOne = new Uint16Array(LONGEST);

/**
 * How alike two texts are by Jaro and Winkler, 0 to 1: common letters that stand nearly at the same place, more for a common
 * beginning. Ours because a million people are compared millions of times: no library of the registry does it without
 * allocating (docs/decisions/0018).
 */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  if (one === '' || other === '' || one.length > LONGEST || other.length > LONGEST) return 0;
  const matches = findMatches(one, other);
  if (matches === 0) return 0;
  const moved = countMoved(other, matches) / 2;
  const jaro = (matches / one.length + matches / other.length + (matches - moved) / matches) / 3;
  return jaro + commonPrefix(one, other) * PREFIX_WEIGHT * (1 - jaro);
}

/** Pairs each letter of one with the first free one of the other within the window; how many there are. */
function findMatches(one: string, other: string): number {
  const [length, otherLength] = [one.length, other.length];
  const window = Math.max(0, (Math.max(length, otherLength) >> 1) - 1);
  usedOfOther.fill(0, 0, otherLength);
  let matches = 0;
  for (let at = 0; at < length; at += 1) {
    const letter = one.charCodeAt(at);
    const end = Math.min(otherLength, at + window + 1);
    for (let place = Math.max(0, at - window); place < end; place += 1) {
      if (usedOfOther[place] !== 0 || other.charCodeAt(place) !== letter) continue;
      usedOfOther[place] = 1;
      matchesOfOne[matches] = letter;
      matches += 1;
      break;
    }
  }
  return matches;
}

/** Matched letters that come in another order. */
function countMoved(other: string, matches: number): number {
  let moved = 0;
  let place = 0;
  for (let at = 0; at < matches; at += 1) {
    while (usedOfOther[place] === 0) place += 1;
    if (other.charCodeAt(place) !== matchesOfOne[at]) moved += 1;
    place += 1;
  }
  return moved;
}

function commonPrefix(one: string, other: string): number {
  const most = Math.min(LONGEST_PREFIX, one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}
