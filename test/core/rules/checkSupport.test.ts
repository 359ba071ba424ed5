import { checkSupport } from '../../../core/src/rules/checkSupport.ts';
import type { CheckedEnrolment } from '../../../core/src/rules/rule.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import type { Cost } from '../../../core/src/schema/costColumns.ts';
import { aCheckedCost } from '../../builders/aCheckedCost.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const DAYS: TrainingClass = { theoryDays: 3, fieldDays: 1 };
const onNoPayroll = { salaried: 'Không' };
/** Two on no payroll: all four days, and three of them; nobody else counts. Seven days together. */
const LEARNERS: CheckedEnrolment[] = [
  aCheckedEnrolment({ ...onNoPayroll, sessions: { attended: 8, held: 8 } }, { id: 'r1' }),
  aCheckedEnrolment({ ...onNoPayroll, sessions: { attended: 6, held: 8 } }, { id: 'r2' }),
  aCheckedEnrolment({ salaried: 'Có', sessions: { attended: 8, held: 8 } }, { id: 'r3' }),
  aCheckedEnrolment({ ...onNoPayroll, result: 'VANG' }, { id: 'r4' }),
  aCheckedEnrolment(onNoPayroll, { id: 'r5', isBlocked: true }),
];
const check = (
  costs: Cost[],
  {
    trainingClass = DAYS,
    learners = LEARNERS,
  }: { trainingClass?: TrainingClass; learners?: CheckedEnrolment[] } = {},
) =>
  checkSupport(
    aRuleInput(trainingClass, learners, {
      costs: costs.map((cost, at) => aCheckedCost({ costLine: '08', ...cost }, { id: `k${String(at + 1)}` })),
    }),
  );

describe('checkSupport', () => {
  it('doubts more days paid than learners on no payroll attended', () => {
    expect(check([{ settledQuantity: 7.5, settled: 300_000 }])).toEqual([
      {
        kind: 'cost',
        row: 'k1',
        field: 'settledQuantity',
        code: 'cost/support-over',
        params: { line: '08', quantity: '7,5', people: 2, days: '7' },
      },
    ]);
  });

  it('adds up what several sources pay, and shows each of their rows', () => {
    const found = check([{ settledQuantity: 4 }, { settledQuantity: 4, fundingSource: 'NST' }]);
    expect(found.map(({ row, params }) => [row, params?.['quantity']])).toEqual([
      ['k1', '8'],
      ['k2', '8'],
    ]);
  });

  it('finds the days by the price where only money was settled', () => {
    expect(check([{ settled: 320_000, unitPrice: 40_000 }]).map(({ code }) => code)).toEqual([
      'cost/support-over',
    ]);
    expect(check([{ settled: 280_000, unitPrice: 40_000 }])).toEqual([]);
  });

  it('asks for the days where nothing tells them', () => {
    expect(check([{ settled: 320_000 }])).toEqual([
      {
        kind: 'cost',
        row: 'k1',
        field: 'settledQuantity',
        code: 'cost/support-quantity-missing',
        params: { header: 'Số lượng quyết toán' },
      },
    ]);
  });

  it('takes a learner without sessions for present on every day', () => {
    const learners = [aCheckedEnrolment(onNoPayroll)];
    expect(check([{ settledQuantity: 4 }], { learners })).toEqual([]);
    expect(check([{ settledQuantity: 5 }], { learners })).toHaveLength(1);
  });

  it('adds up thirds of a day exactly enough', () => {
    const learners = Array.from({ length: 3 }, (_, at) =>
      aCheckedEnrolment({ ...onNoPayroll, sessions: { attended: 2, held: 3 } }, { id: `r${String(at)}` }),
    );
    expect(check([{ settledQuantity: 2 }], { learners, trainingClass: { theoryDays: 1 } })).toEqual([]);
  });

  it.each<[string, Cost[], Parameters<typeof check>[1] | undefined]>([
    ['as many days as attended', [{ settledQuantity: 7 }], undefined],
    ['a plan of more', [{ quantity: 200, estimated: 8_000_000 }], undefined],
    ['another line', [{ costLine: '01', settledQuantity: 200 }], undefined],
    ['a class whose days are not known', [{ settledQuantity: 200 }], { trainingClass: {} }],
    ['a class without a list', [{ settledQuantity: 200 }], { learners: [] }],
  ])('says nothing of %s', (_what, costs, more) => {
    expect(check(costs, more)).toEqual([]);
  });
});
