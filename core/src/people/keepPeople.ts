import { readClassCode } from '../cell/parseClassCode.ts';
import type { CountedClass } from '../rollup/countEnrolments.ts';
import type { KeptPeople, KeptPerson } from './keptPeople.ts';
import { pairOf } from './settleAnswers.ts';
import type { Candidate, PersonRow } from './personRow.ts';

/** A row that was compared, and where it stands. */
export interface MatchedRow extends PersonRow {
  readonly classCode: string;
  readonly row: string;
}

/** What a search found. */
export interface PeopleSearch {
  readonly rows: readonly MatchedRow[];
  readonly candidates: readonly Candidate[];
  /** All classes of the plan with the learners who count, as they are published. */
  readonly counted: readonly CountedClass[];
  /** Reporters whose lists could not be read: what was known of them stays. */
  readonly unread: ReadonlySet<string>;
  /** ISO time. */
  readonly at: string;
}

/** What is kept of a plan's people after a search: the pairs found, all answers, and where to look each person up. */
export function keepPeople(before: KeptPeople, search: PeopleSearch): KeptPeople {
  const { rows, candidates, counted, unread, at } = search;
  const { lines, people } = publishedLines(counted);
  const kept = new Map<string, KeptPerson>();
  const places = new Map<string, number>();
  const place = (person: Omit<KeptPerson, 'lines'>): number => {
    const known = places.get(person.key);
    if (known !== undefined) return known;
    places.set(person.key, places.size);
    kept.set(person.key, { ...person, lines: [...(lines.get(person.key) ?? [])].sort() });
    return places.size - 1;
  };
  const pairs = candidates.flatMap(({ one, other, score, reasons }): KeptPeople['pairs'] => {
    const [first, second] = [rows[one], rows[other]];
    if (first === undefined || second === undefined) return [];
    return [{ one: place(personOf(first)), other: place(personOf(second)), score, reasons: [...reasons] }];
  });
  const found = new Set(
    candidates.map(({ one, other }) => pairOf(rows[one]?.person ?? '', rows[other]?.person ?? '')),
  );
  for (const { one, other, ...pair } of pairsOfUnread(before, unread)) {
    if (!found.has(pairOf(one.key, other.key))) pairs.push({ ...pair, one: place(one), other: place(other) });
  }
  for (const person of answeredPersons(before, rows)) place(person);
  return { ...before, matchedAt: at, people, persons: [...kept.values()], pairs };
}

type Pair = Pick<KeptPeople['pairs'][number], 'score' | 'reasons'>;

/** The pairs of persons of whom one is in a list that could not be read this time. */
function pairsOfUnread(
  { persons, pairs }: KeptPeople,
  unread: ReadonlySet<string>,
): (Pair & { readonly one: KeptPerson; readonly other: KeptPerson })[] {
  const isUnread = ({ classCode }: KeptPerson): boolean =>
    unread.has(readClassCode(classCode)?.reporterId ?? '');
  return pairs.flatMap((pair) => {
    const [one, other] = [persons[pair.one], persons[pair.other]];
    if (one === undefined || other === undefined || !(isUnread(one) || isUnread(other))) return [];
    return [{ ...pair, one, other }];
  });
}

/** The persons of all answers, each by a row of now if there is one. */
function answeredPersons(
  { persons, answers }: KeptPeople,
  rows: readonly MatchedRow[],
): Omit<KeptPerson, 'lines'>[] {
  const answered = new Set(answers.flatMap(({ one, other }) => [one, other]));
  const now = new Map(
    rows.flatMap((row) => (answered.has(row.person) ? [[row.person, personOf(row)] as const] : [])),
  );
  return persons.flatMap((person) => (answered.has(person.key) ? [now.get(person.key) ?? person] : []));
}

const personOf = ({ person, isNumbered, classCode, row }: MatchedRow): Omit<KeptPerson, 'lines'> => ({
  key: person,
  isNumbered,
  classCode,
  row,
});

/** In which published numbers each person is counted, and how many different keys there are in all. */
function publishedLines(counted: readonly CountedClass[]): {
  readonly lines: ReadonlyMap<string, ReadonlySet<string>>;
  readonly people: number;
} {
  const lines = new Map<string, Set<string>>();
  for (const { summary, enrolments } of counted) {
    if (!summary.isHeld) continue;
    const { reporterId, quotaCommune } = summary;
    const ofClass = [
      'total',
      `reporter ${reporterId}`,
      ...(quotaCommune === undefined ? [] : [`commune ${quotaCommune}`]),
    ];
    for (const { person } of enrolments) {
      const known = lines.get(person) ?? new Set<string>();
      for (const line of ofClass) known.add(line);
      lines.set(person, known);
    }
  }
  return { lines, people: lines.size };
}
