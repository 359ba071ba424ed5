import type { Plan } from '../../../../core/src/plan/plan.ts';
import { checkQuotaSums } from '../../../../core/src/plan/planChecks/checkQuotaSums.ts';
import { aPlan } from '../../../builders/aPlan.ts';
import { changedPlan, itemAt } from './changedPlan.ts';

describe('checkQuotaSums', () => {
  it('accepts the sums of the small plan', () => {
    expect(checkQuotaSums(aPlan())).toEqual([]);
  });

  it.each<[string, (plan: Plan) => void, [path: string, message: string][]]>([
    [
      'children that do not sum up to their line',
      ({ quotaLines }) => {
        itemAt(quotaLines, 2).classes = 5;
      },
      [
        ['quotaLines.0.classes', 'NTM says 12 classes, its lines give 13'],
        ['quotaLines.2.classes', 'NTM-B says 5 classes, its lines give 4'],
      ],
    ],
    [
      'years that do not sum up to their line',
      ({ quotaLines }) => {
        itemAt(quotaLines, 5).perYear = { '2022': 1, '2024': 2 };
      },
      [['quotaLines.5.classes', 'OCOP says 4 classes, its years give 3']],
    ],
    [
      'communes that do not multiply to their line',
      ({ quotaLines }) => {
        itemAt(quotaLines, 3).communes = 15;
      },
      [['quotaLines.3.classes', 'NTM-B1 says 2 classes, communes × classes give 30']],
    ],
  ])('names %s', (_what, change, mistakes) => {
    expect(checkQuotaSums(changedPlan(change)).map(({ path, message }) => [path, message])).toEqual(mistakes);
  });

  it('asks nothing of a line that states no sum', () => {
    expect(checkQuotaSums({ quotaLines: aPlan().quotaLines.slice(4, 5), years: [2022] })).toEqual([]);
  });
});
