import { foldText, stripFolded } from '../cell/foldText.ts';
import { isOneEdit } from './isOneEdit.ts';
import { jaroWinkler } from './jaroWinkler.ts';

/** A name as it is compared. */
export interface ComparedName {
  /** Folded: small letters, one way of placing tones. */
  readonly folded: string;
  /** The same without any diacritics. */
  readonly stripped: string;
  /** The word by which a Vietnamese is called, the last one, without diacritics. */
  readonly given: string;
}

/** Prepares a name; once a name, since a province has far fewer names than people. */
export function comparedName(name: string): ComparedName {
  const folded = foldText(name).replace(/^(ông|bà|anh|chị|đ\/c|đồng chí)\.? /, '');
  const stripped = stripFolded(folded);
  return { folded, stripped, given: lastWord(stripped) };
}

/** What is taken off for diacritics that one of the two lacks, and a name that lacks words of the other. */
const WITHOUT_DIACRITICS = 0.99;
const WITHOUT_MIDDLE = 0.96;
/** A slip of the keys, wherever in the name: enough beside a birthday and a place, no more. */
const ONE_SLIP = 0.92;
/** Names whose last words are less alike are of two people: half of the province are Nguyễn Văn or Nguyễn Thị. */
const LEAST_OF_GIVEN = 0.85;

/**
 * How alike two names are, 0 to 1. Without diacritics only where one of them has none: Hương and Hường are two people's. A
 * name that leaves out middle names is nearly the same one, and so is one with a slip of the keys. Else by Jaro–Winkler, when
 * the given names are alike too.
 */
export function nameLikeness(one: ComparedName, other: ComparedName): number {
  if (one.folded === other.folded) return 1;
  const areBare = one.folded === one.stripped || other.folded === other.stripped;
  if (areBare && one.stripped === other.stripped) return WITHOUT_DIACRITICS;
  const [first, second] = areBare ? [one.stripped, other.stripped] : [one.folded, other.folded];
  const most = areBare ? WITHOUT_DIACRITICS : 1;
  if (leavesOutMiddle(first, second)) return most * WITHOUT_MIDDLE;
  const least = isOneEdit(first, second) ? ONE_SLIP : 0;
  if (jaroWinkler(lastWord(first), lastWord(second)) < LEAST_OF_GIVEN) return most * least;
  return most * Math.max(least, jaroWinkler(first, second));
}

/** Whether one name is the other without some of its middle names. */
function leavesOutMiddle(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (lastWord(short) !== lastWord(long) || !long.startsWith(firstWord(short))) return false;
  const rest = short.split(' ');
  if (rest.length < 2) return false;
  const words = long.split(' ');
  if (words[0] !== rest[0]) return false;
  let at = 0;
  for (const word of words) if (word === rest[at]) at += 1;
  return at === rest.length && words.length > rest.length;
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);
const firstWord = (text: string): string => (text.includes(' ') ? text.slice(0, text.indexOf(' ')) : text);
