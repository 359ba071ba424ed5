import { codebookOf } from '../../../../core/src/plan/codebookOf.ts';
import type { Plan } from '../../../../core/src/plan/plan.ts';
import { checkYearQuota } from '../../../../core/src/rules/workbook/checkYearQuota.ts';
import type { TrainingClass } from '../../../../core/src/schema/classColumns.ts';
import { aClassOfWorkbook } from '../../../builders/aClassOfWorkbook.ts';
import { aPlan } from '../../../builders/aPlan.ts';
import { aReadingContext } from '../../../builders/aReadingContext.ts';

const { units } = aReadingContext();
const check = (classes: readonly (readonly [number: string, one?: TrainingClass])[], plan?: Partial<Plan>) =>
  checkYearQuota({
    classes: classes.map(([code, one]) =>
      aClassOfWorkbook(`NTM-${code}`, { classGroup: 'NTM-A', status: 'KE_HOACH', ...one }),
    ),
    codebook: codebookOf(aPlan(plan), [], undefined),
    units,
  });
const said = (code: string, number: number, quota = 2) => ({
  kind: 'class',
  field: 'classGroup',
  code: 'class/year-quota-exceeded',
  params: { line: 'Dòng NTM-A', year: code.slice(0, 4), quota, number },
  classCode: `NTM-${code}`,
});
const paper = { document: '1/QĐ' };
const given = (year: number, classes: number) => ({ quotaLine: 'NTM-B1', year, classes, ...paper });
const carried = (fromYear: number, toYear: number) => ({
  ...{ quotaLine: 'NTM-A', fromYear, toYear, classes: 1 },
  ...{ reason: 'Dịch bệnh', ...paper },
});
const commune: TrainingClass = { classGroup: 'NTM-B', communeCategory: 'XA_NTM' };
const three = [['2024-171-001'], ['2024-171-002'], ['2024-171-003']] as const;

describe('checkYearQuota', () => {
  it('shows every class beyond the two of its year, planned or held', () => {
    expect(check([...three, ['2024-171-004', { status: 'KET_THUC' }]])).toEqual([
      said('2024-171-003', 3),
      said('2024-171-004', 4),
    ]);
  });

  it('goes by the year of the code, whenever the class takes place', () => {
    const late = { startDate: '2025-01-10' };
    expect(check([...three.slice(0, 2), ['2024-171-003', late], ['2025-171-001', late]])).toEqual([
      said('2024-171-003', 3),
    ]);
  });

  it('moves with a carry-over by document', () => {
    const plan = { carryOvers: [carried(2023, 2024)] };
    const of2023 = [['2023-171-001'], ['2023-171-002']] as const;
    expect(check([...of2023, ...three], plan)).toEqual([said('2023-171-002', 2, 1)]);
  });

  it('knows the classes that a document of the province gave to a year', () => {
    const plan = { allocations: [given(2023, 1)] };
    const classes = ['001', '002'].map((number) => [`2023-171-${number}`, commune] as const);
    expect(check(classes, plan)).toEqual([
      { ...said('2023-171-002', 2, 1), params: { line: 'Dòng NTM-B1', year: '2023', quota: 1, number: 2 } },
    ]);
  });

  it('knows that a year has none once all are given to others', () => {
    const plan = { allocations: [given(2023, 2)] };
    expect(check([['2024-171-001', commune]], plan)).toMatchObject([{ params: { quota: 0, number: 1 } }]);
  });

  it.each<[string, Parameters<typeof check>[0], Partial<Plan>?]>([
    ['two classes a year', [['2023-171-001'], ['2023-171-002'], ['2024-171-001'], ['2024-171-002']]],
    ['cancelled classes', [...three.slice(0, 2), ['2024-171-003', { status: 'HUY' }]]],
    ['classes put off', [...three.slice(0, 2), ['2024-171-003', { status: 'HOAN' }]]],
    ['classes of other lines', [...three.slice(0, 2), ['2024-171-003', { classGroup: 'OCOP-A' }]]],
    [
      'a line of which no year was given any',
      ['001', '002', '003'].map((number) => [`2024-171-${number}`, commune] as const),
    ],
    [
      'a year that was given none yet',
      ['001', '002'].map((number) => [`2024-171-${number}`, commune] as const),
      { allocations: [given(2023, 1)] },
    ],
    ['a year outside the plan', ['001', '002', '003'].map((number) => [`2019-171-${number}`] as const)],
    ['codes that name no year', [['x'], ['y'], ['z']]],
  ])('says nothing of %s', (...[, classes, plan]) => {
    expect(check(classes, plan)).toEqual([]);
  });
});
