import { foldText, stripFolded } from './foldText.ts';

/** What a text may mean: nothing, one thing or several. Good for a suggestion only. */
export type Guess<Value> = (text: string) => readonly Value[];

/** Texts shorter than that are near to too many others, longer ones are no names. */
const SHORTEST = 4;
const LONGEST = 60;

/**
 * Makes the guess among known spellings (folded, each with what it stands for) at a text that is none of them: it lacks
 * accents or has i for y (Sĩ, Sỹ) or d for đ; where no spelling fits so, one letter is wrong besides [domain Q6]. It reads
 * through all spellings: ask only of what is not known, and remember the answer.
 */
export function indexLoosely<Value>(
  spellings: Iterable<readonly [spelling: string, value: Value]>,
): Guess<Value> {
  const values = new Map<string, Set<Value>>();
  for (const [spelling, value] of spellings) {
    const key = looseKey(spelling);
    values.set(key, (values.get(key) ?? new Set()).add(value));
  }
  return (text) => {
    const key = looseKey(foldText(text));
    return [...(values.get(key) ?? oneLetterOff(key, values))];
  };
}

const looseKey = (folded: string): string => stripFolded(folded).replace(/y/g, 'i');

function oneLetterOff<Value>(key: string, values: ReadonlyMap<string, ReadonlySet<Value>>): Set<Value> {
  const near = new Set<Value>();
  if (key.length < SHORTEST || key.length > LONGEST) return near;
  for (const [spelling, meant] of values) {
    const longer = spelling.length - key.length;
    if (longer < -1 || longer > 1 || spelling.length < SHORTEST) continue;
    if (longer < 0 ? isOneEdit(spelling, key) : isOneEdit(key, spelling)) {
      for (const value of meant) near.add(value);
    }
  }
  return near;
}

/** Whether one letter added to the shorter text, or changed in one of equal length, makes the other. */
function isOneEdit(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
