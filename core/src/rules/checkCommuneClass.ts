import { isInPlan } from '../class/classStatus.ts';
import type { Issue } from '../issue.ts';
import { classIssue, headerOf, isEmptyInClass } from './issueAt.ts';
import type { Rule, RuleInput } from './rule.ts';

/**
 * A class of the plan for communes (NTM-B) names its commune, else it does not count, and the commune's category, else it counts on
 * no line of the plan; a class of another group has no category [domain §3.1 E, F; §4.8].
 */
export const checkCommuneClass: Rule = (input) => {
  const { classGroup = '', communeCategory } = input.trainingClass;
  const group = input.codebook.requirements.classGroups[classGroup];
  if (group === undefined) return [];
  if (group.isForCommunes)
    return isInPlan(input.trainingClass) ? missingInCommuneClass(input, classGroup) : [];
  if (communeCategory === undefined) return [];
  const params = { group: classGroup, shown: communeCategory };
  return [classIssue('communeCategory', { code: 'class/category-unneeded', params })];
};

function missingInCommuneClass(input: RuleInput, group: string): Issue[] {
  const issues: Issue[] = [];
  if (isEmptyInClass(input, 'quotaCommune')) {
    const params = { group, header: headerOf('quotaCommune') };
    issues.push(classIssue('quotaCommune', { code: 'class/commune-missing', params }));
  }
  if (isEmptyInClass(input, 'communeCategory')) {
    const options = Object.entries(input.codebook.requirements.communeCategories)
      .flatMap(([code, of]) => (of === group ? [code] : []))
      .join(', ');
    issues.push(
      classIssue('communeCategory', { code: 'class/category-missing', params: { group, options } }),
    );
  }
  return issues;
}
