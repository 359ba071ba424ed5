import type { CellIssue } from '../issue.ts';
import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { doubted, NOTHING, refused, understood, type Parsed } from './parsed.ts';

const TITLE =
  /^(?:\d{1,3}(?:[.)] *| +))?(?:(?:ông(?: ?\/ ?bà)?|bà|anh|chị|đ ?[/.] ?c|đồng chí)(?:[.:] *| +))?(?=\p{L})/iu;
/** Titles with a mark that would break a name. */
const BREAKING_TITLE = /^(?:\d{1,3}[.)]? *)?(?:đ ?\/ ?c|ông ?\/ ?bà)/iu;
// A line break, or what people put between two names.
const BREAK = /\s*[\n;/&+,]\s*|\s+(?:và|-)\s+/;
const LONGEST = 250;
// Dots and commas behind a name, an apostrophe before it: as silently left out as spaces.
const AROUND = /^'(?=\p{L})|(?<=\p{L})[.,;:… ]+$/gu;
const MAYBE_AROUND = /^'|[.,;:… ]$/;
// What no name has: digits, brackets, the ? that a lost letter leaves.
const ODD = /[^\p{L}\p{M} .'’‘ʼ`´‐-―-]+/gu;
// Words in brackets around a name, a year or a star behind it.
const BESIDE = /^\([^()]*\) *|[\s,]*[([][^()[\]]*[)\]]?$|[\s*\d]+$/gu;

/**
 * A person's name, without dots and commas behind it. A title or a running number before it is left out, all capitals or none
 * are put right, and that is said; two people in one cell are nobody (Q7, Q8). Digits and signs in a name are shown: they would
 * make another person of somebody. Without a letter ("-", "...") nothing was typed.
 */
export const parseName = (cell: Cell): Parsed<string> => parseCleanName(cleanText(cell), cell);

/** The same of a cell whose text was cleaned already. */
export function parseCleanName(typed: string, cell: Cell): Parsed<string> {
  if (typed.length > LONGEST) {
    return doubted(typed, { code: 'text/too-long', params: { length: typed.length, limit: LONGEST } });
  }
  const spaced = typed === cell ? typed : withSingleSpaces(String(cell));
  if (isUsual(typed) && (typed === cell || !BREAK.test(spaced))) return understood(typed);
  const whole = MAYBE_AROUND.test(typed) ? typed.replace(AROUND, '') : typed;
  const name = whole.replace(TITLE, '');
  if (!/\p{L}/u.test(name)) return NOTHING;
  const inner = spaced.replace(BREAKING_TITLE, '');
  const parts = inner.split(BREAK).filter((part) => part.trim() !== '');
  if (parts.length > 1) return refused(twoPeople(name, parts));
  const cased = withCapitals(name);
  return { value: cased, issues: nameIssues(whole, name, cased) };
}

/** What was put right of a name, and what stands in it that no name has. */
function nameIssues(whole: string, name: string, cased: string): CellIssue[] {
  const issues: CellIssue[] = [];
  if (name !== whole) issues.push({ code: 'text/title-prefix', suggestion: cased });
  if (cased !== name) issues.push({ code: 'text/capitals', suggestion: cased });
  const odd = cased.match(ODD);
  if (odd !== null) issues.push(oddName(cased, odd));
  return issues;
}

function oddName(name: string, odd: readonly string[]): CellIssue {
  const bare = name.replace(BESIDE, '').trim();
  const isWhole = bare.includes(' ') && !new RegExp(ODD).test(bare);
  const params = { shown: odd.join(' ').slice(0, 20) };
  return { code: 'text/odd-name', params, ...(isWhole ? { suggestion: bare } : {}) };
}

// A capital first, a small letter somewhere, nothing but letters, no title: nearly every name. A quick way past the rest.
const USUAL = /^(?!A[Nn][Hh] |B[Àà] |C[Hh][Ịị] |Đ[Ồồ][Nn][Gg] [Cc][Hh][Íí] )(?=.*[a-z])[A-ZĐ][ A-Za-zÀ-ỹ]*$/;
const isUsual = (name: string): boolean => USUAL.test(name) && !name.includes(' và ');

// One word beside a name is the rest of the name, wrapped: then the whole is offered.
const twoPeople = (name: string, parts: readonly string[]): CellIssue => ({
  code: 'text/two-people',
  ...(parts.length === 2 && parts.some((part) => !/\s/.test(part.trim())) ? { suggestion: name } : {}),
});

const withSingleSpaces = (text: string): string => text.replace(/[^\S\n]+/g, ' ').trim();

/** A name in capitals only, or with none, as names are written; any other as it is. */
function withCapitals(name: string): string {
  // Seen faster than what its letters are in another case.
  if (/[a-z]/.test(name) && /[A-Z]/.test(name)) return name;
  const lower = name.toLowerCase();
  const upper = name.toUpperCase();
  if (name.length < 2 || lower === upper || (name !== upper && name !== lower)) return name;
  // A letter that is two in capitals (ß) is in no name of ours.
  return lower.length === upper.length ? mixCases(lower, upper) : name;
}

/** The capital of each word's first letter, small letters else; both texts say the same. */
function mixCases(lower: string, upper: string): string {
  let mixed = '';
  let first = 0;
  for (let at = 0; at < lower.length; at += 1) {
    if (at + 1 < lower.length && !" -'’".includes(lower.charAt(at))) continue;
    mixed += upper.charAt(first) + lower.slice(first + 1, at + 1);
    first = at + 1;
  }
  return mixed;
}
