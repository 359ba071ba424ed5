import type { Plan } from '../../../../core/src/plan/plan.ts';
import { checkPlanCodes } from '../../../../core/src/plan/planChecks/checkPlanCodes.ts';
import { aPlan, aTarget } from '../../../builders/aPlan.ts';
import { changedPlan, itemAt } from './changedPlan.ts';

const topic = { code: 'B01', label: 'Chuyên đề năm', programme: 'NTM', source: '' };
const framework = {
  id: 'KHUNG',
  version: '1',
  title: 'Khung',
  validFrom: '2022-09-06',
  source: '',
  programme: 'NTM',
  groups: [{ code: 'I', label: 'Nhóm I' }],
  entries: [{ code: 'I.1', group: 'I', title: '' }],
};
const mapping = { topic: 'N03', framework: 'KHUNG', entry: 'I.1' };
const duty = { kind: 'content' as const, label: 'Nội dung', classGroups: ['NTM-A', 'ZZ'], source: '' };

describe('checkPlanCodes', () => {
  it('accepts the small plan, and frameworks and mappings that fit', () => {
    expect(checkPlanCodes(aPlan({ topicFrameworks: [framework], topicMappings: [mapping] }))).toEqual([]);
  });

  it.each<[string, (plan: Plan) => void, string]>([
    [
      'a programme of a class group',
      (p) => {
        itemAt(p.classGroups, 0).programme = 'ZZ';
      },
      'classGroups.0.programme',
    ],
    [
      'a cost line of a norm',
      (p) => {
        itemAt(p.costNorms, 0).costLine = 'ZZ';
      },
      'costNorms.0.costLine',
    ],
    [
      'a rank of a norm',
      (p) => {
        itemAt(p.costNorms, 0).costRank = 'ZZ';
      },
      'costNorms.0.costRank',
    ],
    [
      'a kind of materials of a duty',
      (p) => {
        itemAt(p.responsibilities, 0).duties = [{ ...duty, classGroups: [], materialKinds: ['ZZ'] }];
      },
      'responsibilities.0.duties.0.materialKinds.0',
    ],
    [
      'a programme of a topic',
      (p) => {
        itemAt(p.topics, 1).programme = 'ZZ';
      },
      'topics.1.programme',
    ],
    [
      'a programme of a topic of a year',
      (p) => {
        p.supplementaryTopics = { '2023': [{ ...topic, programme: 'ZZ' }] };
      },
      'supplementaryTopics.2023.0.programme',
    ],
    [
      'a programme of an audience',
      (p) => {
        itemAt(p.audienceGroups, 0).programme = 'ZZ';
      },
      'audienceGroups.0.programme',
    ],
    [
      'a class group of a commune category',
      (p) => {
        p.communeCategories.push({ code: 'XA_Z', label: 'Z', classGroup: 'ZZ' });
      },
      'communeCategories.2.classGroup',
    ],
    [
      'an audience of a learner group',
      (p) => {
        itemAt(p.learnerGroups, 2).audienceGroup = 'ZZ';
      },
      'learnerGroups.2.audienceGroup',
    ],
    [
      'a learner group of a target',
      (p) => {
        p.targets = [aTarget({ learnerGroups: ['X8', 'ZZ'] })];
      },
      'targets.0.learnerGroups.1',
    ],
    [
      'a category of a target commune',
      (p) => {
        p.communeTargets = [{ unitId: 'u1', category: 'ZZ', year: 2024, decision: '1/QĐ' }];
      },
      'communeTargets.0.category',
    ],
    [
      'a parent of a quota line',
      (p) => {
        itemAt(p.quotaLines, 5).parent = 'ZZ';
      },
      'quotaLines.5.parent',
    ],
    [
      'a class group that a line counts',
      (p) => {
        itemAt(p.quotaLines, 5).counts = { classGroup: 'ZZ' };
      },
      'quotaLines.5.counts.classGroup',
    ],
    [
      'a category that a line counts',
      (p) => {
        itemAt(p.quotaLines, 4).counts = { classGroup: 'NTM-B', communeCategory: 'ZZ' };
      },
      'quotaLines.4.counts.communeCategory',
    ],
    [
      'a line of an allocation',
      (p) => {
        p.allocations = [{ quotaLine: 'ZZ', year: 2024, classes: 1, document: '1/QĐ' }];
      },
      'allocations.0.quotaLine',
    ],
    [
      'a line of a carry-over',
      (p) => {
        p.carryOvers = [
          { quotaLine: 'ZZ', fromYear: 2022, toYear: 2023, classes: 1, document: '1/QĐ', reason: 'x' },
        ];
      },
      'carryOvers.0.quotaLine',
    ],
    [
      'a class group of a duty',
      (p) => {
        p.responsibilities = [{ actor: 'A', label: 'A', duties: [duty] }];
      },
      'responsibilities.0.duties.0.classGroups.1',
    ],
    [
      'a programme of a framework',
      (p) => {
        p.topicFrameworks = [{ ...framework, programme: 'ZZ' }];
      },
      'topicFrameworks.0.programme',
    ],
    [
      'a group of a framework',
      (p) => {
        p.topicFrameworks = [{ ...framework, entries: [{ code: 'I.1', group: 'ZZ', title: '' }] }];
      },
      'topicFrameworks.0.entries.0.group',
    ],
    [
      'a mapped topic',
      (p) => {
        p.topicFrameworks = [framework];
        p.topicMappings = [{ ...mapping, topic: 'ZZ' }];
      },
      'topicMappings.0.topic',
    ],
    [
      'a mapped entry',
      (p) => {
        p.topicFrameworks = [framework];
        p.topicMappings = [{ ...mapping, entry: 'ZZ' }];
      },
      'topicMappings.0.entry',
    ],
  ])('names %s that is not defined', (_what, change, path) => {
    expect(checkPlanCodes(changedPlan(change))).toEqual([{ path, message: 'unknown code ZZ' }]);
  });

  it('names a learner group of an unknown class group, and of another than its audience', () => {
    const plan = changedPlan(({ learnerGroups }) => {
      itemAt(learnerGroups, 0).classGroup = 'ZZ';
    });
    expect(checkPlanCodes(plan)).toEqual([
      { path: 'learnerGroups.0.classGroup', message: 'unknown code ZZ' },
      { path: 'learnerGroups.0.classGroup', message: 'NTM-A belongs to NTM-A' },
    ]);
  });

  it('names a mapped framework that is not defined', () => {
    const plan = aPlan({ topicMappings: [mapping] });
    expect(checkPlanCodes(plan).map(({ path }) => path)).toEqual([
      'topicMappings.0.framework',
      'topicMappings.0.entry',
    ]);
  });

  it('gives classes to leaves only', () => {
    const plan = aPlan({ allocations: [{ quotaLine: 'NTM-B', year: 2024, classes: 1, document: '1/QĐ' }] });
    expect(checkPlanCodes(plan)).toEqual([
      { path: 'allocations.0.quotaLine', message: 'unknown code NTM-B' },
    ]);
  });

  it('names a line that counts a category of another class group', () => {
    const plan = changedPlan(({ quotaLines }) => {
      itemAt(quotaLines, 5).counts = { classGroup: 'OCOP-A', communeCategory: 'XA_NC' };
    });
    expect(checkPlanCodes(plan)).toEqual([
      { path: 'quotaLines.5.counts.communeCategory', message: 'XA_NC belongs to NTM-B' },
    ]);
  });
});
