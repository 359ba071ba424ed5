import fc from 'fast-check';
import type { ClassSummary } from '../../../core/src/class/summariseClass.ts';
import { countEnrolments } from '../../../core/src/rollup/countEnrolments.ts';
import { explainNumber, type NumberExplanation } from '../../../core/src/rollup/explainNumber.ts';
import type { Form } from '../../../core/src/rollup/form.ts';
import { HEAD_ROWS } from '../../../core/src/rollup/formGrid.ts';
import { numberAt } from '../../../core/src/rollup/numberAt.ts';
import { formsOf, rollUp } from '../../../core/src/rollup/rollUp.ts';
import type { RollUpInput } from '../../../core/src/rollup/rollUpInput.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { aClassSummary, anEnrolmentSummary, theEnrolmentsOf } from '../../builders/aClassSummary.ts';
import { aReportScope, aRollUpInput } from '../../builders/aRollUpInput.ts';

const Q1 = { kind: 'quarter', year: 2024, number: 1 } as const;
const EARLY = '2024-05-01T08:00:00.000Z';
const LATE = '2024-05-01T09:00:00.000Z';
const inQ1 = { from: '2024-02-01', to: '2024-02-03' };

function explain(
  formAt: number,
  name: string,
  summaries: readonly ClassSummary[],
  more: Partial<RollUpInput> & { removed?: readonly ClassSummary[] } = {},
): NumberExplanation {
  const { removed = [], ...input } = more;
  const whole = aRollUpInput({ summaries, ...input });
  const [line = '', measure = ''] = name.split('/');
  return explainNumber(
    formsOf(whole)[formAt] as Form,
    { line, measure },
    {
      counted: countEnrolments(summaries),
      removed,
      scope: whole.scope,
      periods: whole.plan.periods,
      people: whole.people,
    },
  );
}
const codesOf = (parts: readonly { classCode: string }[]): string[] => parts.map((one) => one.classCode);

describe('explainNumber', () => {
  it('names the classes of a number with what each adds and by which rows', () => {
    const summaries = [
      aClassSummary({ classCode: 'B', enrolments: theEnrolmentsOf('p1', 'p2') }),
      aClassSummary({ classCode: 'A', enrolments: [anEnrolmentSummary({ row: 'r9', person: 'p3' })] }),
      aClassSummary({ classCode: 'C', reporterId: '173', enrolments: theEnrolmentsOf('p4') }),
    ];
    expect(explain(1, '171/enrolments', summaries)).toEqual({
      parts: [
        { classCode: 'A', amount: 1, rows: ['r9'] },
        { classCode: 'B', amount: 2, rows: ['r1', 'r2'] },
      ],
      leftOutClasses: [],
      leftOutRows: [],
    });
  });

  it.each<[string, Partial<ClassSummary>]>([
    ['called-off', { isHeld: false, isCalledOff: true }],
    ['blocked', { isHeld: false, isCounted: false }],
    ['not-opened', { isHeld: false }],
    ['outside-plan', { isInPlan: false }],
    ['outside-period', { planYear: 2023 }],
  ])('says that a class is %s', (why, changed) => {
    const { parts, leftOutClasses } = explain(0, 'NTM-B2/year', [aClassSummary(changed)]);
    expect([parts, leftOutClasses]).toEqual([
      [],
      [{ classCode: 'NTM-2024-171-003', amount: 1, rows: [], why }],
    ]);
  });

  it('takes the period for the gate of a class outside the plan where the plan is none', () => {
    const scope = aReportScope({ period: Q1, span: 'period' });
    const late = aClassSummary({ isInPlan: false, days: { from: '2024-06-01', to: '2024-06-02' } });
    expect(explain(1, '171/classes', [late], { scope }).leftOutClasses).toMatchObject([
      { why: 'outside-period' },
    ]);
    expect(explain(1, '171/classes', [{ ...late, days: inQ1 }], { scope }).parts).toHaveLength(1);
  });

  it('names a removed class, and no class of another line', () => {
    const removed = [aClassSummary({ classCode: 'gone' })];
    const found = explain(0, 'NTM-B2/plan', [aClassSummary({ quotaLine: 'OCOP', isHeld: false })], {
      removed,
    });
    expect(found.leftOutClasses).toEqual([{ classCode: 'gone', amount: 1, rows: [], why: 'removed' }]);
  });

  it('names the rows that were moved to another class', () => {
    const summaries = [
      aClassSummary({ classCode: 'A', observedAt: EARLY, enrolments: theEnrolmentsOf('p1', 'p2') }),
      aClassSummary({ classCode: 'B', observedAt: LATE, enrolments: theEnrolmentsOf('p1') }),
    ];
    const { parts, leftOutRows } = explain(1, '171/enrolments', summaries);
    expect(parts.map(({ classCode, rows }) => [classCode, rows])).toEqual([
      ['A', ['r2']],
      ['B', ['r1']],
    ]);
    expect(leftOutRows).toEqual([{ classCode: 'A', why: 'moved', rows: ['r1'] }]);
  });

  it('names the rows that do not count in a class that does', () => {
    const days = inQ1;
    const leftOut = [
      { row: 'r7', why: 'blocked' },
      { row: 'r8', why: 'absent' },
    ] as const;
    const summaries = [
      aClassSummary({ classCode: 'A', days, enrolments: theEnrolmentsOf('p1') }),
      aClassSummary({ classCode: 'B', days, enrolments: theEnrolmentsOf('p1', 'p2'), leftOut: [...leftOut] }),
    ];
    expect(explain(1, '171/enrolments', summaries).leftOutRows).toEqual([
      { classCode: 'B', why: 'elsewhere', rows: ['r1'] },
      { classCode: 'B', why: 'blocked', rows: ['r7'] },
      { classCode: 'B', why: 'absent', rows: ['r8'] },
    ]);
    expect(explain(1, '171/classes', summaries).leftOutRows).toEqual([]);
    expect(explain(1, '171/female', summaries).leftOutRows.map(({ why }) => why)).toEqual([
      'blocked',
      'absent',
    ]);
  });
});

const anyClass = fc.record({
  reporterId: fc.constantFrom('171', '173'),
  quotaLine: fc.constantFrom('NTM-A', 'NTM-B1', 'NTM-B2', 'OCOP'),
  planYear: fc.constantFrom(2023, 2024),
  isHeld: fc.boolean(),
  isInPlan: fc.boolean(),
  days: fc.constantFrom(
    inQ1,
    { from: '2024-02-02', to: '2024-02-04' },
    { from: '2024-06-01', to: '2024-06-02' },
  ),
  observedAt: fc.constantFrom(EARLY, LATE, undefined),
  people: fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3', 'p4'), { maxLength: 3 }),
  settled: fc.nat(9),
});
const anyProvince = fc.array(anyClass, { minLength: 1, maxLength: 6 }).map((classes) =>
  classes.map(({ observedAt, people, settled, ...one }, at) =>
    aClassSummary({
      ...one,
      // Rows r1, r2, … of several classes are then the same rows.
      ...(observedAt === undefined ? {} : { observedAt }),
      classCode: `C${String(at)}`,
      enrolments: theEnrolmentsOf(...people),
      costs: ['NSTW', '?'].map((fundingSource) => ({ fundingSource, estimated: 9, disbursed: 0, settled })),
    }),
  ),
);
const anyScope = fc.constantFrom(aReportScope(), aReportScope({ period: Q1, span: 'period' }));

describe('explainNumber, over random provinces', () => {
  it('adds up to every number that is a sum, and knows who made each number of people', () => {
    fc.assert(
      fc.property(anyProvince, anyScope, (summaries, scope) => {
        const input = aRollUpInput({ summaries, scope });
        const counted = countEnrolments(summaries);
        const ofClasses = { counted, removed: [], scope, periods: input.plan.periods, people: input.people };
        rollUp(input).forEach((table, at) => {
          table.rows.forEach((_, row) => {
            table.columns.forEach((__, column) => {
              const cell = numberAt(table, { row: row + HEAD_ROWS + 1, column: column + 1 });
              if (cell?.source.kind !== 'counted' || cell.source.measure === 'doubtful') return;
              const { parts, leftOutClasses } = explainNumber(
                formsOf(input)[at] as Form,
                cell.source,
                ofClasses,
              );
              const people = new Set(
                parts.flatMap(({ classCode, rows }) =>
                  summaries
                    .filter((one) => one.classCode === classCode)
                    .flatMap(({ enrolments }) => enrolments.filter((one) => rows.includes(one.row)))
                    .map(({ person }) => person),
                ),
              );
              const sum = parts.reduce((all, { amount }) => all + amount, 0);
              const { line, measure } = cell.source;
              const isOfPeople = measure === 'people' || line === 'people' || line.startsWith('target:');
              const expected = isOfPeople ? people.size : sum;
              // What is published hides small numbers.
              if (table.tab !== PROVINCE_TABS.public)
                expect([table.tab, cell.source, cell.value]).toEqual([table.tab, cell.source, expected]);
              expect(codesOf(parts).filter((code) => codesOf(leftOutClasses).includes(code))).toEqual([]);
            });
          });
        });
      }),
      { numRuns: 60 },
    );
  });
});
