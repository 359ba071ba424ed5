import fc from 'fast-check';
import type { Period } from '../../../core/src/plan/periodWindow.ts';
import type { ClassSummary } from '../../../core/src/class/summariseClass.ts';
import { countEnrolments } from '../../../core/src/rollup/countEnrolments.ts';
import type { FormColumn, FormRow, FormTable } from '../../../core/src/rollup/formTable.ts';
import { GEOGRAPHIES, type ReportScope } from '../../../core/src/rollup/reportScope.ts';
import { rollUp } from '../../../core/src/rollup/rollUp.ts';
import type { RollUpInput } from '../../../core/src/rollup/rollUpInput.ts';
import {
  allScopes,
  anyReportedProvince,
  inputOf,
  someScopes,
  type Province,
} from '../../oracle/anyProvince.ts';
import {
  contributions,
  explained,
  make,
  numberIn,
  partsOf,
  published,
  rowOf,
  sum,
  type Made,
  type Published,
  type Way,
} from '../../oracle/madeForms.ts';

/** Random provinces, each reported on in every kind of period. */
const forEachScope = (
  runs: number,
  check: (input: RollUpInput, province: Province, turn: number) => void,
): void => {
  fc.assert(
    fc.property(anyReportedProvince, ({ province, periods, turn }) => {
      for (const scope of someScopes(province, periods, turn))
        check(inputOf(province, scope), province, turn);
    }),
    { numRuns: runs },
  );
};

const columnOf = ({ columns }: FormTable, at: number): FormColumn => {
  const column = columns[at];
  if (column === undefined) throw new Error(`no column ${String(at)}`);
  return column;
};

/** Compares a line with its parts in one column; whether there was something to compare. */
function expectSum(
  { table, wayOf }: Made,
  column: number,
  whole: FormRow,
  parts: readonly FormRow[],
): boolean {
  const { format, measure = '' } = columnOf(table, column);
  const isOfNumbers =
    parts.length > 0 && [whole, ...parts].every(({ cells }) => typeof cells[column] === 'number');
  // Doubts of two lines may be of the same people, or of people in different lines.
  if (format !== 'count' || !isOfNumbers || measure === 'doubtful') return false;
  const numbers = parts.map((part) => numberIn(part, column));
  const [number, all] = [numberIn(whole, column), sum(numbers)];
  const isWithin = number <= all && number >= Math.max(...numbers);
  const isRight = isSummedUp(wayOf(whole.line ?? '', measure)) ? number === all : isWithin;
  if (!isRight) throw new Error(`${table.tab}: ${JSON.stringify(whole)} is not of ${JSON.stringify(parts)}`);
  return true;
}

/** What is no number of `Form.add`, the plan's numbers for one, adds up as well. */
const isSummedUp = (way: Way = 'add'): boolean => way === 'add';

function expectSums(made: Made): number {
  let sums = 0;
  for (const whole of made.table.rows) {
    const parts = partsOf(made, whole);
    for (const column of made.table.columns.keys()) sums += expectSum(made, column, whole, parts) ? 1 : 0;
  }
  return sums;
}

describe('the forms', () => {
  it('have in every line the sum of its parts, in every period, span and geography', () => {
    let sums = 0;
    fc.assert(
      fc.property(anyReportedProvince, ({ province, periods }) => {
        for (const scope of allScopes(province, periods)) {
          for (const made of make(inputOf(province, scope))) sums += expectSums(made);
        }
      }),
      { numRuns: 15 },
    );
    expect(sums).toBeGreaterThan(1_000);
  });

  it('are the same whatever the order of classes, rows, sources and answers', () => {
    forEachScope(60, (input, _province, turn) => {
      expect(JSON.stringify(rollUp(reordered(input, turn)))).toBe(JSON.stringify(rollUp(input)));
    });
  });

  it('have the same totals in all three geographies, and differ in Biểu 03 only', () => {
    const scopes = (scope: ReportScope): ReportScope[] =>
      GEOGRAPHIES.map((geography) => ({ ...scope, geography }));
    forEachScope(60, (input) => {
      const [recorded = [], ...others] = scopes(input.scope).map((scope) => rollUp({ ...input, scope }));
      for (const tables of others) {
        for (const [at, table] of tables.entries()) {
          const usual = recorded[at];
          // Others that name communes say so in their scope only.
          const shown = (one: FormTable | undefined): unknown =>
            table.formNumber === '03' ? one?.rows[0] : { ...one, scope: '' };
          expect(JSON.stringify(shown(table))).toBe(JSON.stringify(shown(usual)));
        }
      }
    });
  });

  it('have in a quarter what its months have, in a half-year what its quarters have, in a year what its halves have', () => {
    const parts = { quarter: ['month', 3], half: ['quarter', 2], year: ['half', 2] } as const;
    let found = 0;
    forEachScope(60, (input) => {
      const { period } = input.scope;
      if (period === undefined || period.kind === 'month') return;
      const [kind, count] = parts[period.kind];
      const inPeriod = (one: Period): Made[] =>
        make({ ...input, scope: { ...input.scope, span: 'period', period: one } });
      const periods = Array.from({ length: count }, (_, at) =>
        inPeriod({ kind, year: period.year, number: count * (period.number - 1) + at + 1 }),
      );
      for (const [at, made] of inPeriod(period).entries()) {
        for (const { line, column, row } of published(made).filter((number) => isOfPeriod(made, number))) {
          const ofParts = periods.map((all) => {
            const same = all[at] === undefined ? undefined : rowOf(all[at].table, line);
            return same === undefined ? 0 : numberIn(same, column);
          });
          expect(sum(ofParts)).toBe(numberIn(row, column));
          found += numberIn(row, column);
        }
      }
    });
    expect(found).toBeGreaterThan(100);
  });
});

/** Whether a number is of the classes of the period alone, and adds up. */
const isOfPeriod = ({ table }: Made, { measure, way }: Published): boolean =>
  way !== 'meet' && (['02', '04'].includes(table.formNumber) || measure === 'period');

/** The same input, each list in another order; rows only where nobody stands twice, for then the first one counts. */
function reordered(input: RollUpInput, turn: number): RollUpInput {
  const turned = <Item>(list: readonly Item[]): Item[] =>
    [...list.slice(turn % (list.length + 1)), ...list.slice(0, turn % (list.length + 1))].reverse();
  const ofClass = (one: ClassSummary): ClassSummary => {
    const isTwice = new Set(one.enrolments.map(({ person }) => person)).size < one.enrolments.length;
    return {
      ...one,
      enrolments: isTwice ? one.enrolments : turned(one.enrolments),
      costs: turned(one.costs),
    };
  };
  const swapped = <Item>([one, other]: readonly [Item, Item]): [Item, Item] => [other, one];
  const { same, open, numbered = [] } = input.people;
  return {
    ...input,
    summaries: turned(input.summaries).map(ofClass),
    people: { same: turned(same).map(swapped), open: turned(open).map(swapped), numbered: turned(numbered) },
  };
}

describe('what explains a number', () => {
  it('adds up to it: every number, class by class, row by row', () => {
    let numbers = 0;
    forEachScope(25, (input, province) => {
      for (const made of make(input)) {
        for (const { line, measure, way, column, row } of published(made)) {
          const parts = contributions(made, line, measure);
          expect(explained(way, parts, province)).toBe(numberIn(row, column));
          numbers += 1;
        }
      }
    });
    expect(numbers).toBeGreaterThan(1_000);
  });

  it('tells exactly which numbers change when a class goes, and by how much', () => {
    const seen = { changed: 0, same: 0, returned: 0 };
    forEachScope(60, (input, province, turn) => {
      const keepers = input.summaries.filter((one) => keepsSomebodyOut(one, input.summaries));
      const among = turn % 2 === 0 && keepers.length > 0 ? keepers : input.summaries;
      const gone = among[turn % Math.max(1, among.length)];
      if (gone === undefined) return;
      const left = input.summaries.filter((one) => one !== gone);
      const after = make({ ...input, summaries: left });
      for (const [at, was] of make(input).entries()) {
        const now = after[at];
        if (now === undefined) throw new Error('a form went with the class');
        const removal = { gone, was, now, province };
        for (const number of published(was)) seen[expectChange(removal, number)] += 1;
      }
    });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});

/** Whether rows of other classes do not count because of this one. */
function keepsSomebodyOut(one: ClassSummary, summaries: readonly ClassSummary[]): boolean {
  const others = summaries.filter((other) => other !== one);
  const countedIn = (classes: readonly ClassSummary[]): number =>
    sum(
      countEnrolments(classes)
        .filter(({ summary }) => summary !== one)
        .map(({ enrolments }) => enrolments.length),
    );
  return countedIn(others) > countedIn(summaries);
}

interface Removal {
  readonly gone: ClassSummary;
  readonly was: Made;
  readonly now: Made;
  readonly province: Province;
}

/**
 * Compares a number before and after with what the class said of it. Rows that it kept from counting count in other classes
 * once it is gone: then it is what those say now.
 */
function expectChange(
  { gone, was, now, province }: Removal,
  { line, measure, way, column, row }: Published,
): 'changed' | 'same' | 'returned' {
  const others = was.classes.filter(({ summary }) => summary !== gone);
  const hasReturned = others.some((one, at) => one.enrolments.length !== now.classes[at]?.enrolments.length);
  const rest = contributions(hasReturned ? now : { ...was, classes: others }, line, measure);
  const expected = explained(way, rest, province);
  // A place that no class is in any more leaves the list.
  const left = rowOf(now.table, line)?.cells[column] ?? 0;
  // Small numbers of the public form are words.
  if (typeof left === 'number') expect(left).toBe(expected);
  if (hasReturned) return 'returned';
  const own = contributions(
    { ...was, classes: was.classes.filter((one) => !others.includes(one)) },
    line,
    measure,
  );
  const isChanged = numberIn(row, column) !== expected;
  // People who come elsewhere too stay.
  const bringsSomebody = explained(way, [...rest, ...own], province) !== expected;
  const adds = own.some(({ amount }) => amount !== 0);
  expect(isChanged).toBe(adds && (way !== 'meet' || bringsSomebody));
  return isChanged ? 'changed' : 'same';
}
