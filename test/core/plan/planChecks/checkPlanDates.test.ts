import type { Plan } from '../../../../core/src/plan/plan.ts';
import { checkPlanDates } from '../../../../core/src/plan/planChecks/checkPlanDates.ts';
import { aPlan } from '../../../builders/aPlan.ts';
import { changedPlan, itemAt } from './changedPlan.ts';

const framework = (
  version: string,
  validFrom: string,
  validTo?: string,
): Plan['topicFrameworks'][number] => ({
  id: 'KHUNG',
  version,
  title: '',
  validFrom,
  ...(validTo === undefined ? {} : { validTo }),
  source: '',
  programme: 'NTM',
  groups: [],
  entries: [],
});

describe('checkPlanDates', () => {
  it('accepts the small plan, and versions one after the other', () => {
    const topicFrameworks = [
      framework('1', '2020-01-01', '2022-12-31'),
      framework('2', '2023-01-01', '2023-12-31'),
      framework('3', '2024-01-01'),
    ];
    expect(checkPlanDates(aPlan({ topicFrameworks }))).toEqual([]);
  });

  it.each<[string, (plan: Plan) => void, string, string]>([
    [
      'a year outside the period',
      (p) => {
        p.years.push(2026);
      },
      'years.4',
      '2026 is no year of the plan',
    ],
    [
      'a year of a line',
      (p) => {
        itemAt(p.quotaLines, 5).perYear = { '2022': 1, '2026': 3 };
      },
      'quotaLines.5.perYear.2026',
      '2026 is no year of the plan',
    ],
    [
      'a year of an allocation',
      (p) => {
        p.allocations = [{ quotaLine: 'NTM-B1', year: 2021, classes: 1, document: '1/QĐ' }];
      },
      'allocations.0.year',
      '2021 is no year of the plan',
    ],
    [
      'a year carried into',
      (p) => {
        p.carryOvers = [
          { quotaLine: 'OCOP', fromYear: 2022, toYear: 2026, classes: 1, document: '1/QĐ', reason: 'x' },
        ];
      },
      'carryOvers.0.toYear',
      '2026 is no year of the plan',
    ],
    [
      'a year of a target commune',
      (p) => {
        p.communeTargets = [{ unitId: 'u1', category: 'XA_NC', year: 2030, decision: '1/QĐ' }];
      },
      'communeTargets.0.year',
      '2030 is no year of the plan',
    ],
    [
      'a year of added topics',
      (p) => {
        p.supplementaryTopics = { '2026': [] };
      },
      'supplementaryTopics.2026',
      '2026 is no year of the plan',
    ],
    [
      'a dictionary that ends before it begins',
      (p) => {
        p.topicDictionary.validTo = '2021-12-31';
      },
      'topicDictionary',
      'ends before it begins',
    ],
    [
      'two versions on one day',
      (p) => {
        p.topicFrameworks = [framework('1', '2022-01-01', '2023-06-30'), framework('2', '2023-06-30')];
      },
      'topicFrameworks.1',
      'KHUNG has another version in the same days',
    ],
    [
      'two norms of one line and rank on one day',
      (p) => {
        p.costNorms = [...p.costNorms, { ...itemAt(p.costNorms, 0), validFrom: '2024-01-01' }];
      },
      'costNorms.1',
      'the norm of 03 BIEN_SOAN has another version in the same days',
    ],
    [
      'a norm that ends before it begins',
      (p) => {
        itemAt(p.costNorms, 0).validTo = '2022-08-11';
      },
      'costNorms.0',
      'ends before it begins',
    ],
    [
      'a version of the plan’s own dictionary in its days',
      (p) => {
        p.topicFrameworks = [{ ...framework('2', '2023-01-01'), id: 'KE_HOACH' }];
      },
      'topicFrameworks.0',
      'KE_HOACH has another version in the same days',
    ],
    [
      'a band of class sizes that is none',
      (p) => {
        p.classSize.warnBelow = 60;
      },
      'classSize',
      'wants warnBelow ≤ usual ≤ warnAbove ≤ noteAbove',
    ],
    [
      'classes given to a line with years of its own',
      (p) => {
        p.allocations = [{ quotaLine: 'OCOP', year: 2023, classes: 1, document: '1/QĐ' }];
      },
      'allocations.0.quotaLine',
      'OCOP has years of its own',
    ],
  ])('names %s', (_what, change, path, message) => {
    expect(checkPlanDates(changedPlan(change))).toEqual([{ path, message }]);
  });

  it('names a period that ends before it begins', () => {
    const plan = aPlan({ period: { from: '2025-12-31', to: '2022-01-01' }, years: [] });
    expect(checkPlanDates(plan)[0]).toEqual({ path: 'period', message: 'ends before it begins' });
  });
});
