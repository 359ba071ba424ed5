import type { Plan } from '../../../../core/src/plan/plan.ts';
import { checkQuotaTree } from '../../../../core/src/plan/planChecks/checkQuotaTree.ts';
import { aPlan } from '../../../builders/aPlan.ts';
import { changedPlan, itemAt } from './changedPlan.ts';

describe('checkQuotaTree', () => {
  it('accepts the tree of the small plan', () => {
    expect(checkQuotaTree(aPlan())).toEqual([]);
  });

  it.each<[string, (plan: Plan) => void, [path: string, message: string][]]>([
    [
      'a line above itself',
      ({ quotaLines }) => {
        itemAt(quotaLines, 5).parent = 'OCOP';
      },
      [['quotaLines.5.parent', 'OCOP is above itself']],
    ],
    [
      'two lines above each other',
      ({ quotaLines }) => {
        itemAt(quotaLines, 0).parent = 'NTM-B';
      },
      [
        ['quotaLines.0.parent', 'NTM is above itself'],
        ['quotaLines.2.parent', 'NTM-B is above itself'],
      ],
    ],
    [
      'a leaf that does not say what it counts',
      ({ quotaLines }) => {
        delete itemAt(quotaLines, 5).counts;
      },
      [['quotaLines.5.counts', 'OCOP does not say which classes count']],
    ],
    [
      'a parent that counts',
      ({ quotaLines }) => {
        itemAt(quotaLines, 2).counts = { classGroup: 'NTM-A' };
      },
      [['quotaLines.2.counts', 'NTM-B has lines below it that count']],
    ],
    [
      'two leaves that count the same',
      ({ quotaLines }) => {
        itemAt(quotaLines, 4).counts = { classGroup: 'NTM-B', communeCategory: 'XA_NTM' };
      },
      [['quotaLines.4.counts', 'NTM-B2 counts the same classes as NTM-B1']],
    ],
    [
      'a leaf that counts a part of what another counts',
      ({ quotaLines }) => {
        itemAt(quotaLines, 3).counts = { classGroup: 'NTM-B' };
      },
      [['quotaLines.4.counts', 'NTM-B2 counts the same classes as NTM-B1']],
    ],
  ])('names %s', (_what, change, mistakes) => {
    expect(checkQuotaTree(changedPlan(change)).map(({ path, message }) => [path, message])).toEqual(mistakes);
  });
});
