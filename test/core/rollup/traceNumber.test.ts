import fc from 'fast-check';
import type { ClassSummary } from '../../../core/src/class/summariseClass.ts';
import { countEnrolments, type CountedClass } from '../../../core/src/rollup/countEnrolments.ts';
import { distinctPeople } from '../../../core/src/rollup/distinctPeople.ts';
import { explainNumber } from '../../../core/src/rollup/explainNumber.ts';
import { learnersForm } from '../../../core/src/rollup/learnersForm.ts';
import type { RollUpInput } from '../../../core/src/rollup/rollUpInput.ts';
import {
  countedIn,
  traceAll,
  type CountedNumber,
  type TracedNumber,
} from '../../../core/src/rollup/traceNumber.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { tableOf } from '../../builders/aRollUpInput.ts';
import { anyReportedProvince, inputOf, someScopes } from '../../oracle/anyProvince.ts';
import { oraclePeople } from '../../oracle/oraclePeople.ts';

type Parts = ReturnType<typeof explainNumber>['parts'];

function partsOf(number: CountedNumber, counted: readonly CountedClass[]): Parts {
  const { form, input } = number;
  const { scope, people } = input;
  return explainNumber(form, number.counted, {
    counted,
    removed: [],
    scope,
    periods: input.plan.periods,
    people,
  }).parts;
}

/** The number that listed classes and rows make, reckoned without the forms. */
function numberOf({ counted }: CountedNumber, parts: Parts, input: RollUpInput): number {
  const { people } = input;
  const persons = personsOf(parts, input);
  const found = oraclePeople(persons, { ...people, numbered: people.numbered ?? [] });
  if (counted.measure === 'people') return found.people;
  if (counted.measure === 'doubtful') return found.doubtful;
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}

const placeOf = ({ table, cell }: TracedNumber): string =>
  [table.tab, cell.row.line ?? '', cell.column.number].join(' | ');

/** The one number that this is, here or on the form that tells it; undefined for what is made of several, or planned. */
function oneNumber(traced: TracedNumber): CountedNumber | undefined {
  const { counted, cell, of } = traced;
  if (counted !== undefined) return { ...traced, counted };
  const isTaken = cell.source.kind === 'taken' && !('part' in cell.source.from);
  return isTaken && of[0] !== undefined ? oneNumber(of[0]) : undefined;
}

const valuesOf = (input: RollUpInput): Map<string, unknown> =>
  new Map(traceAll(input, countEnrolments(input.summaries)).map((one) => [placeOf(one), one.cell.value]));

const forEachInput = (runs: number, check: (input: RollUpInput, turn: number) => void): void => {
  fc.assert(
    fc.property(anyReportedProvince, ({ province, periods, turn }) => {
      const scopes = someScopes(province, periods, turn).filter((_, at) => at % 2 === turn % 2);
      for (const scope of scopes) check(inputOf(province, scope), turn);
    }),
    { numRuns: runs },
  );
};

describe('a number that is followed to where it is counted', () => {
  it('is what the listed classes and rows make, on every tab, doubts and pages for leaders too', () => {
    const seen = new Map<string, number>();
    forEachInput(10, (input) => {
      const classes = countEnrolments(input.summaries);
      for (const traced of traceAll(input, classes)) {
        const { source, value } = traced.cell;
        if (source.kind === 'taken' && !('part' in source.from)) {
          expect([placeOf(traced), traced.of[0]?.cell.value]).toEqual([placeOf(traced), value]);
        }
        const number = oneNumber(traced);
        if (number === undefined || typeof value !== 'number') continue;
        expect([placeOf(traced), numberOf(number, partsOf(number, classes), input)]).toEqual([
          placeOf(traced),
          value,
        ]);
        seen.set(traced.table.tab, (seen.get(traced.table.tab) ?? 0) + 1);
      }
    });
    const { settings: _, closings: __, ...tabs } = PROVINCE_TABS;
    expect([...seen.keys()].sort()).toEqual(Object.values(tabs).sort());
  });

  it('changes when a class goes as the list says: not at all if the class is not listed, else to what the rest makes', () => {
    let changed = 0;
    forEachInput(12, (input, turn) => {
      const { summaries } = input;
      const classes = countEnrolments(summaries);
      const numbers = traceAll(input, classes);
      const harmless = summaries.filter((one) => !keepsSomebodyOut(one, summaries));
      const gone = harmless[turn % Math.max(1, harmless.length)];
      if (gone === undefined) return;
      const now = valuesOf({ ...input, summaries: summaries.filter((one) => one !== gone) });
      for (const traced of numbers) {
        // A place that no class is in any more leaves the list; what is public is not told exactly.
        const [before, after] = [traced.cell.value, now.get(placeOf(traced)) ?? 0];
        if (typeof before !== 'number' || typeof after !== 'number') continue;
        const expected = expectedWithout(gone, traced, input);
        if (expected === undefined) continue;
        expect([placeOf(traced), after]).toEqual([placeOf(traced), expected]);
        if (after !== before) changed += 1;
      }
    });
    expect(changed).toBeGreaterThan(100);
  });

  it('lists of a doubt only people who may be one another, and all of them: it is what the rest makes when a class goes', () => {
    const seen = { rows: 0, changed: 0 };
    forEachInput(100, (input) => {
      const asked = new Set(input.people.open.flat().map(personIn(input)));
      const parts = doubtParts(input);
      for (const person of personsOf(parts, input)) {
        expect(asked.has(personIn(input)(person))).toBe(true);
        seen.rows += 1;
      }
      for (const gone of input.summaries.filter((one) => !keepsSomebodyOut(one, input.summaries))) {
        const left = { ...input, summaries: input.summaries.filter((one) => one !== gone) };
        const rest = parts.filter(({ classCode }) => classCode !== gone.classCode);
        const now = doubtIn(personsOf(doubtParts(left), left), input);
        expect(now).toBe(doubtIn(personsOf(rest, input), input));
        expect(now).toBe(Number(tableOf(learnersForm, left).rows[0]?.cells[14]));
        if (now !== doubtIn(personsOf(parts, input), input)) seen.changed += 1;
      }
    });
    expect(seen.rows).toBeGreaterThan(20);
    expect(seen.changed).toBeGreaterThan(5);
  });
});

const personIn =
  ({ people }: RollUpInput) =>
  (person: string): string =>
    distinctPeople(people).personOf({ person });

/** What makes the doubt of the total of Biểu 02. */
function doubtParts(input: RollUpInput): Parts {
  const { people, scope, plan, summaries } = input;
  const ofClasses = {
    counted: countEnrolments(summaries),
    removed: [],
    scope,
    periods: plan.periods,
    people,
  };
  return explainNumber(learnersForm(input), { line: 'total', measure: 'doubtful' }, ofClasses).parts;
}

const doubtIn = (persons: readonly string[], { people }: RollUpInput): number =>
  oraclePeople(persons, { ...people, numbered: people.numbered ?? [] }).doubtful;

/** The persons of listed rows. */
const personsOf = (parts: Parts, { summaries }: RollUpInput): string[] =>
  parts.flatMap(({ classCode, rows }) =>
    summaries
      .filter((one) => one.classCode === classCode)
      .flatMap(({ enrolments }) => enrolments.filter(({ row }) => rows.includes(row)))
      .map(({ person }) => person),
  );

/** What a number should be without a class, by what explains it; undefined where only its parts could say. */
function expectedWithout(gone: ClassSummary, traced: TracedNumber, input: RollUpInput): unknown {
  const classes = countEnrolments(input.summaries);
  const isGone = ({ classCode }: { readonly classCode: string }): boolean => classCode === gone.classCode;
  const isListed = countedIn(traced).some((number) => partsOf(number, classes).some(isGone));
  if (!isListed) return traced.cell.value;
  const number = oneNumber(traced);
  if (number === undefined) return undefined;
  const rest = partsOf(number, classes).filter((part) => !isGone(part));
  return numberOf(number, rest, input);
}

/** Whether rows of other classes do not count because of this one: they come back when it goes, and may keep others out. */
function keepsSomebodyOut(one: ClassSummary, summaries: readonly ClassSummary[]): boolean {
  const others = summaries.filter((other) => other !== one);
  const countedIn = (classes: readonly ClassSummary[]): string =>
    countEnrolments(classes)
      .filter(({ summary }) => summary !== one)
      .map(({ enrolments }) => enrolments.map(({ row }) => row).join())
      .join('|');
  return countedIn(others) !== countedIn(summaries);
}
