import { unitLabel } from '../../plan/unitIndex.ts';
import { classIssue } from '../issueAt.ts';
import { quotaClasses } from './quotaClasses.ts';
import type { WorkbookRule } from './workbookRule.ts';

/** A commune of a category has one or two classes, as the plan says: xã NTM two, the others one [SEED L113–L117; A3]. */
export const checkCommuneQuota: WorkbookRule = ({ classes, units, codebook: { requirements } }) => {
  const held = new Map<string, number>();
  return quotaClasses(classes).flatMap(({ classCode, checked }) => {
    const { classGroup, communeCategory: category = '', quotaCommune } = checked.trainingClass;
    const quota = requirements.quotaLines.find(
      (line) => line.classGroup === classGroup && line.communeCategory === category,
    )?.classesPerCommune;
    const unit = units.byId(quotaCommune ?? '');
    if (quota === undefined || unit === undefined) return [];
    const key = `${unit.id}|${category}`;
    const number = (held.get(key) ?? 0) + 1;
    held.set(key, number);
    if (number <= quota) return [];
    const params = { unit: unitLabel(unit), category, quota, number };
    return [{ ...classIssue('quotaCommune', { code: 'class/commune-quota', params }), classCode }];
  });
};
