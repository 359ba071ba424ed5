import type { Issue } from '../issue.ts';
import type { TrainingClass } from '../schema/classColumns.ts';
import { classIssue, headerOf } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** The class group, the commune category and every topic belong to the class's programme [domain §1.4–1.6]. */
export const checkProgramme: Rule = ({ trainingClass, codebook: { requirements } }) => {
  const { programme, classGroup, communeCategory, topics = [] } = trainingClass;
  if (programme === undefined) return [];
  const programmeOfGroup = (group: string | undefined): string | undefined =>
    group === undefined ? undefined : requirements.classGroups[group]?.programme;
  const other = (field: keyof TrainingClass, shown: string, owner: string | undefined): Issue[] => {
    if (owner === undefined || owner === programme) return [];
    const params = { header: headerOf(field), shown, owner, programme };
    return [classIssue(field, { code: 'class/other-programme', params })];
  };
  const foreign = topics.filter((topic) => (requirements.topics[topic] ?? programme) !== programme);
  const [first = ''] = foreign;
  return [
    ...other('classGroup', classGroup ?? '', programmeOfGroup(classGroup)),
    ...other(
      'communeCategory',
      communeCategory ?? '',
      programmeOfGroup(requirements.communeCategories[communeCategory ?? '']),
    ),
    ...other('topics', foreign.join(', '), requirements.topics[first]),
  ];
};
