import type { Plan } from '../../../../core/src/plan/plan.ts';
import { checkSpellings } from '../../../../core/src/plan/planChecks/checkSpellings.ts';
import { aPlan } from '../../../builders/aPlan.ts';
import { changedPlan, itemAt } from './changedPlan.ts';

describe('checkSpellings', () => {
  it('accepts the small plan', () => {
    expect(checkSpellings(aPlan())).toEqual([]);
  });

  it.each<[string, (plan: Plan) => void, string, string]>([
    [
      'two labels',
      ({ learnerGroups }) => {
        itemAt(learnerGroups, 1).label = 'Thành viên BCĐ cấp tỉnh';
      },
      'learnerGroups.1',
      'the spelling “Thành viên BCĐ cấp tỉnh” of H1 also means T1',
    ],
    [
      'an alias and a code, in another letter case',
      ({ topics }) => {
        itemAt(topics, 2).aliases = ['n03'];
      },
      'topics.2',
      'the spelling “n03” of O02 also means N03',
    ],
    [
      'two aliases with the tone in two places',
      ({ venueTypes }) => {
        itemAt(venueTypes, 0).aliases = ['Nhà văn hóa'];
        venueTypes.push({ code: 'KHAC', label: 'Khác', aliases: ['nhà văn hoá'] });
      },
      'venueTypes.1',
      'the spelling “nhà văn hoá” of KHAC also means TTHTCD',
    ],
    [
      'a topic of the plan and one of a year',
      (plan) => {
        plan.supplementaryTopics = {
          '2023': [
            { code: 'N03', label: 'Khác', programme: 'NTM', source: '' },
            { code: 'B1', label: 'Quản lý OCOP', programme: 'OCOP', source: '' },
          ],
        };
      },
      'topics.4',
      'the spelling “Quản lý OCOP” of B1 also means O02',
    ],
  ])('names a spelling shared by %s', (_what, change, path, message) => {
    expect(checkSpellings(changedPlan(change))).toEqual([{ path, message }]);
  });

  it('lets one code have its own spelling twice, and two lists the same', () => {
    const plan = changedPlan(({ programmes, fundingSources }) => {
      itemAt(programmes, 0).aliases = ['ntm', 'Ngân sách Trung ương'];
      itemAt(fundingSources, 0).aliases = ['NS TW'];
    });
    expect(checkSpellings(plan)).toEqual([]);
  });
});
