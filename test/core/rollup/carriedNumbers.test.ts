import fc from 'fast-check';
import type { ClassSummary } from '../../../core/src/class/summariseClass.ts';
import { periodWindow, type Period } from '../../../core/src/plan/periodWindow.ts';
import { closedNumbers } from '../../../core/src/rollup/closedNumbers.ts';
import { countEnrolments } from '../../../core/src/rollup/countEnrolments.ts';
import { explainCarried, isCarried } from '../../../core/src/rollup/explainCarried.ts';
import { explainNumber } from '../../../core/src/rollup/explainNumber.ts';
import type { FormTable } from '../../../core/src/rollup/formTable.ts';
import type { ReportScope } from '../../../core/src/rollup/reportScope.ts';
import { rollUp } from '../../../core/src/rollup/rollUp.ts';
import type { RollUpInput } from '../../../core/src/rollup/rollUpInput.ts';
import { countedIn, traceAll } from '../../../core/src/rollup/traceNumber.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { anyReportedProvince, inputOf, someScopes, type Province } from '../../oracle/anyProvince.ts';

const { form01, form02, form04, overview, charts } = PROVINCE_TABS;
const IN_YEAR = { month: 12, quarter: 4, half: 2, year: 1 } as const;

const before = ({ kind, year, number }: Period): Period =>
  number > 1 ? { kind, year, number: number - 1 } : { kind, year: year - 1, number: IN_YEAR[kind] };

/** Classes as they were when the period before was closed: some were not there yet, some were otherwise. */
const thenOf = (classes: readonly ClassSummary[], turn: number): ClassSummary[] =>
  classes
    .filter((_, at) => (at + turn) % 4 !== 0)
    .map((one, at) =>
      at % 2 === 0
        ? one
        : {
            ...one,
            enrolments: one.enrolments.slice(1),
            costs: one.costs.slice(1),
            reporterId: 'LẠ',
            isInPlan: true,
          },
    );

/** A period that is reported on with the one before closed, what that was closed with, and how the setting is. */
interface Carried {
  readonly input: RollUpInput;
  readonly frozen: RollUpInput;
}
function carriedInput(
  province: Province,
  scope: ReportScope,
  turn: number,
  adjustments: 'next' | 'apart',
): Carried {
  const period = scope.period ?? { kind: 'quarter', year: scope.reportYear, number: 2 };
  const reported = { ...scope, period, reportYear: period.year, span: 'period' as const };
  const earlier = before(period);
  const frozen = inputOf(
    { ...province, classes: thenOf(province.classes, turn) },
    { ...reported, period: earlier, reportYear: earlier.year },
  );
  const numbers = closedNumbers(frozen);
  const closedBefore = { label: 'kỳ trước', numbers, adjustments };
  return { input: { ...inputOf(province, reported), closedBefore }, frozen };
}

const forEachCarried = (
  adjustments: 'next' | 'apart',
  check: (carried: Carried, the: (tab: string) => FormTable) => void,
): void => {
  fc.assert(
    fc.property(anyReportedProvince, ({ province, periods, turn }) => {
      for (const scope of someScopes(province, periods, turn)) {
        const carried = carriedInput(province, scope, turn, adjustments);
        check(carried, theTables(carried.input));
      }
    }),
    { numRuns: 12 },
  );
};

function theTables(input: RollUpInput): (tab: string) => FormTable {
  const tables = new Map(rollUp(input).map((table) => [table.tab, table]));
  return (tab) => {
    const table = tables.get(tab);
    if (table === undefined) throw new Error(`no ${tab}`);
    return table;
  };
}
const cell = ({ rows }: FormTable, line: string, column: number): Cell | undefined =>
  rows.find((row) => row.line === line)?.cells[column];
const numberOf = (table: FormTable, line: string, column: number): number =>
  Number(cell(table, line, column));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const IN_PERIOD = 5;

/** Enrolments of classes held until a day, counted by plain loops. */
function enrolmentsUntil(summaries: readonly ClassSummary[], day: string): number {
  let found = 0;
  for (const { summary, enrolments } of countEnrolments(summaries)) {
    if (summary.isHeld && summary.days !== undefined && summary.days.to <= day) found += enrolments.length;
  }
  return found;
}

describe.each(['next', 'apart'] as const)(
  'later changes of a closed period, where the setting is %s',
  (setting) => {
    it('give every table the same number in the period: classes, enrolments, people and money, line by line', () => {
      let adjusted = 0;
      forEachCarried(setting, ({ input }, the) => {
        const { plan } = input;
        const [whole, by] = [the(overview), the(form02)];
        expect(cell(whole, 'classes', IN_PERIOD)).toBe(cell(the(form01), 'total', 4));
        expect(cell(whole, 'unplaced', IN_PERIOD)).toBe(cell(the(form01), 'unplaced', 4));
        const inAll = numberOf(whole, 'classes', IN_PERIOD) + numberOf(whole, 'outside', IN_PERIOD);
        expect([inAll, cell(whole, 'reporters', IN_PERIOD)]).toEqual(Array(2).fill(cell(by, 'total', 2)));
        for (const [line, column] of [
          ['enrolments', 3],
          ['female', 4],
          ['minority', 5],
          ['people', 12],
          ['completed', 13],
        ] as const) {
          expect([line, cell(whole, line, IN_PERIOD)]).toEqual([line, cell(by, 'total', column)]);
        }
        for (const id of [...plan.reporters.map((one) => one.id), '']) {
          const classes = cell(by, id === '' ? 'other' : id, 2);
          const enrolments = cell(by, id === '' ? 'other' : id, 3);
          expect(cell(whole, `reporter:${id}`, IN_PERIOD)).toBe(classes);
          expect([3, 4].map((at) => cell(the(charts), `reporter:${id}`, at))).toEqual([classes, enrolments]);
        }
        const money = ['estimated', 'disbursed', 'settled'].map((line) => cell(whole, line, IN_PERIOD));
        expect(money).toEqual([3, 4, 5].map((at) => cell(the(form04), 'total', at)));
        for (const { code } of plan.fundingSources) {
          const bySource = [3, 4, 5].map((at) => cell(the(form04), code, at));
          expect([3, 4, 5].map((at) => cell(the(charts), `money:${code}`, at))).toEqual(bySource);
        }
        const { closedBefore: _, ...open } = input;
        if (cell(theTables(open)(form02), 'total', 3) !== cell(by, 'total', 3)) adjusted += 1;
      });
      if (setting === 'next') expect(adjusted).toBeGreaterThan(10);
      else expect(adjusted).toBe(0);
    });
  },
);

describe('later changes that are counted in the period after', () => {
  it('make the number of the period and the closed one before add up to the one so far', () => {
    forEachCarried('next', ({ input, frozen }, the) => {
      const so = theTables({ ...input, scope: { ...input.scope, span: 'plan' } });
      const closed = theTables({ ...frozen, scope: { ...frozen.scope, span: 'plan' } });
      for (const [tab, columns] of [
        [form02, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13]],
        [form04, [2, 3, 4, 5]],
      ] as const) {
        for (const { line = '' } of the(tab).rows) {
          for (const at of columns) {
            const added = numberOf(the(tab), line, at) + numberOf(closed(tab), line, at);
            expect([tab, line, at, added]).toEqual([tab, line, at, cell(so(tab), line, at)]);
          }
        }
      }
      for (const { line = '' } of the(form01).rows) {
        expect(numberOf(the(form01), line, 4) + numberOf(closed(form01), line, 6)).toBe(
          cell(the(form01), line, 6),
        );
      }
    });
  });

  it('are what plain loops over the rows of then and now find', () => {
    forEachCarried('next', ({ input, frozen }, the) => {
      const end = (one: RollUpInput): string =>
        one.scope.period === undefined ? '' : periodWindow(one.plan.periods, one.scope.period).to;
      const expected =
        enrolmentsUntil(input.summaries, end(input)) - enrolmentsUntil(frozen.summaries, end(frozen));
      expect(cell(the(form02), 'total', 3)).toBe(expected);
      expect(cell(the(overview), 'enrolments', IN_PERIOD)).toBe(expected);
    });
  });

  it('add up from the lines to the total, and are said below each table and in the names of the charts', () => {
    forEachCarried('next', (_carried, the) => {
      const [total, ...lines] = the(form02).rows;
      for (const at of [2, 3, 4, 5, 13]) {
        expect(sum(lines.map(({ cells }) => Number(cells[at])))).toBe(total?.cells[at]);
      }
      for (const tab of [form01, form02, form04, overview]) {
        expect(the(tab).notes.at(-1)).toMatch(/^Cột .* gồm cả điều chỉnh sau chốt của kỳ trước: /);
      }
      const heads = the(charts).rows.map(({ cells }) => String(cells[1] ?? ''));
      expect(heads.filter((one) => one.endsWith('gồm cả điều chỉnh sau chốt của kỳ trước'))).toHaveLength(2);
    });
  });

  it('are explained class by class: what is listed for the period and what was carried make the number', () => {
    let found = 0;
    forEachCarried('next', ({ input, frozen }) => {
      const classes = countEnrolments(input.summaries);
      for (const traced of traceAll(input, classes)) {
        for (const number of countedIn(traced)) {
          if (!isCarried(number) || number.table.formNumber === '') continue;
          const { scope, plan, people } = number.input;
          const ofClasses = { counted: classes, removed: [], scope, periods: plan.periods, people };
          const { parts } = explainNumber(number.form, number.counted, ofClasses);
          const more = explainCarried(number, classes, frozen);
          expect(sum([...parts, ...more].map(({ amount }) => amount))).toBe(number.cell.value);
          found += more.length;
        }
      }
    });
    expect(found).toBeGreaterThan(100);
  });

  it('are left out of what is public, whose numbers are then called otherwise', () => {
    forEachCarried('next', ({ input }, the) => {
      const { closedBefore: _, ...open } = input;
      const [shown, usual] = [the('Công khai'), theTables(open)('Công khai')];
      expect(shown.rows).toEqual(usual.rows);
      expect(shown.columns[3]?.header).toBe('Lượt học viên (theo ngày kết thúc lớp)');
      expect(shown.notes.at(-1)).toMatch(/không gồm điều chỉnh sau chốt/);
    });
  });
});
