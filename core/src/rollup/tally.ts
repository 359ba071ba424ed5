import type { EnrolmentSummary } from '../class/summariseEnrolment.ts';
import type { CountedClass } from './countEnrolments.ts';
import type { DistinctPeople } from './distinctPeople.ts';
import { TOTAL, type Form, type Sink } from './form.ts';
import { NumberSet } from './numberSet.ts';

/** How many people there are, and how many fewer there would be if every open question were answered with "the same". */
export interface PeopleCount {
  readonly people: number;
  readonly doubtful: number;
}

/** The sums of a form; a line has what its parts have. */
export interface Tally {
  /** Lines that something was added to directly. */
  readonly lines: ReadonlySet<string>;
  sum(line: string, measure: string): number;
  people(line: string, measure: string): PeopleCount;
}

/** Sums up a form over classes, one after the other; each class comes once. */
export class FormTally implements Tally {
  readonly lines = new Set<string>();
  readonly #form: Form;
  readonly #distinct: DistinctPeople;
  readonly #sums = new Map<string, Map<string, number>>();
  readonly #people = new Map<string, Map<string, NumberSet>>();
  readonly #parents = new Map<string, readonly string[]>();

  constructor(form: Form, distinct: DistinctPeople) {
    this.#form = form;
    this.#distinct = distinct;
  }

  /** Adds a class. */
  add(counted: CountedClass): void {
    this.#form.add(counted, this.#sinkForClass());
  }

  sum(line: string, measure: string): number {
    return this.#sums.get(line)?.get(measure) ?? this.people(line, measure).people;
  }

  people(line: string, measure: string): PeopleCount {
    const met = this.#people.get(line)?.get(measure);
    return met === undefined
      ? { people: 0, doubtful: 0 }
      : { people: met.size, doubtful: this.#distinct.doubtIn(met) };
  }

  /** All sums, by line and measure; people, who are counted once, are none. */
  sums(): Record<string, Record<string, number>> {
    return Object.fromEntries([...this.#sums].map(([line, sums]) => [line, Object.fromEntries(sums)]));
  }

  #sinkForClass(): Sink {
    const visited = new Set<string>();
    return {
      add: (line, measure, amount) => {
        for (const one of this.#withParents(line)) this.#raise(one, measure, amount);
      },
      meet: (line, measure, learners) => {
        const sets = this.#withParents(line).map((one) =>
          entry(entry(this.#people, one, newMap<NumberSet>), measure, newSet),
        );
        for (const learner of learners) {
          const number = this.#distinct.numberOf(learner);
          for (const set of sets) set.add(number);
        }
      },
      visit: (line, measure) => {
        for (const one of this.#withParents(line)) {
          const place = `${measure} ${one}`;
          if (!visited.has(place)) this.#raise(one, measure, 1);
          visited.add(place);
        }
      },
    };
  }

  #raise(line: string, measure: string, amount: number): void {
    const sums = entry(this.#sums, line, newMap<number>);
    sums.set(measure, (sums.get(measure) ?? 0) + amount);
  }

  #withParents(line: string): readonly string[] {
    this.lines.add(line);
    return entry(this.#parents, line, () => withParents(this.#form, line));
  }
}

/** A line and the lines it belongs to, up to the total. */
export function withParents({ parentOf = () => TOTAL }: Pick<Form, 'parentOf'>, line: string): string[] {
  const lines: string[] = [];
  for (
    let one: string | undefined = line;
    one !== undefined;
    one = one === TOTAL ? undefined : parentOf(one)
  ) {
    lines.push(one);
  }
  return lines;
}

/** Who adds how much to one number of a form: what a class gives, and by which of its rows. */
export interface Contribution {
  readonly amount: number;
  readonly learners: readonly EnrolmentSummary[];
}

/** What a class adds to one number of a form; undefined when it adds nothing. */
export function contributionOf(
  form: Form,
  counted: CountedClass,
  wanted: { readonly line: string; readonly measure: string },
): Contribution | undefined {
  let found: { amount: number; learners: EnrolmentSummary[] } | undefined;
  const take = (
    line: string,
    measure: string,
    amount: number,
    learners: readonly EnrolmentSummary[],
  ): void => {
    if (measure !== wanted.measure || !withParents(form, line).includes(wanted.line)) return;
    found ??= { amount: 0, learners: [] };
    found.amount += amount;
    found.learners.push(...learners);
  };
  form.add(counted, {
    add: (line, measure, amount, learners = []) => {
      if (amount !== 0) take(line, measure, amount, learners);
    },
    meet: (line, measure, learners) => {
      if (learners.length > 0) take(line, measure, learners.length, learners);
    },
    visit: (line, measure) => {
      // Once, by however many of its parts the class comes to the line.
      if (found === undefined) take(line, measure, 1, []);
    },
  });
  return found;
}

const newMap = <Value>(): Map<string, Value> => new Map<string, Value>();
const newSet = (): NumberSet => new NumberSet();

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
