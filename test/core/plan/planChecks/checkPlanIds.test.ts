import type { Plan } from '../../../../core/src/plan/plan.ts';
import { checkPlanIds } from '../../../../core/src/plan/planChecks/checkPlanIds.ts';
import { aPlan } from '../../../builders/aPlan.ts';
import { changedPlan, itemAt } from './changedPlan.ts';

/** Adds the first item of a list again. */
const repeat = <Item>(list: Item[]): void => {
  list.push(structuredClone(itemAt(list, 0)));
};
const target = { unitId: 'u1', category: 'XA_NC', year: 2024, decision: '1/QĐ' };

describe('checkPlanIds', () => {
  it('accepts the small plan', () => {
    expect(checkPlanIds(aPlan())).toEqual([]);
  });

  it.each<[string, (plan: Plan) => void, string, string]>([
    [
      'a quota line',
      (plan) => {
        repeat(plan.quotaLines);
      },
      'quotaLines.6',
      'NTM',
    ],
    [
      'a reporter',
      (plan) => {
        repeat(plan.reporters);
      },
      'reporters.2',
      '171',
    ],
    [
      'a programme',
      (plan) => {
        repeat(plan.programmes);
      },
      'programmes.2',
      'NTM',
    ],
    [
      'a class group',
      (plan) => {
        repeat(plan.classGroups);
      },
      'classGroups.3',
      'NTM-A',
    ],
    [
      'an audience group',
      (plan) => {
        repeat(plan.audienceGroups);
      },
      'audienceGroups.3',
      'NTM-A',
    ],
    [
      'a learner group',
      (plan) => {
        repeat(plan.learnerGroups);
      },
      'learnerGroups.6',
      'T1',
    ],
    [
      'a topic',
      (plan) => {
        repeat(plan.topics);
      },
      'topics.3',
      'N03',
    ],
    [
      'a target',
      (plan) => {
        repeat(plan.targets);
      },
      'targets.1',
      'T1',
    ],
    [
      'a year',
      (plan) => {
        repeat(plan.years);
      },
      'years.4',
      '2022',
    ],
    [
      'a commune of one category',
      (plan) => {
        plan.communeTargets = [target, target];
      },
      'communeTargets.1',
      'u1 as XA_NC',
    ],
  ])('names %s that stands twice', (_what, change, path, id) => {
    expect(checkPlanIds(changedPlan(change))).toEqual([{ path, message: `${id} stands twice` }]);
  });

  it('lets a commune be a target of two categories', () => {
    const plan = aPlan({ communeTargets: [target, { ...target, category: 'XA_NTM' }] });
    expect(checkPlanIds(plan)).toEqual([]);
  });
});
