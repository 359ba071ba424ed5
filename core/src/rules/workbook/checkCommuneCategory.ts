import { unitLabel } from '../../plan/unitIndex.ts';
import { classIssue } from '../issueAt.ts';
import { quotaClasses } from './quotaClasses.ts';
import type { WorkbookRule } from './workbookRule.ts';

/** A commune in two categories may have risen from one to the other: allowed, and shown [A3]. */
export const checkCommuneCategory: WorkbookRule = ({ classes, units }) => {
  const first = new Map<string, { category: string; otherClass: string }>();
  return quotaClasses(classes).flatMap(({ classCode, checked: { trainingClass } }) => {
    const { communeCategory: category, quotaCommune } = trainingClass;
    const unit = units.byId(quotaCommune ?? '');
    if (category === undefined || unit === undefined) return [];
    const earlier = first.get(unit.id);
    if (earlier === undefined) first.set(unit.id, { category, otherClass: classCode });
    if (earlier === undefined || earlier.category === category) return [];
    const params = {
      unit: unitLabel(unit),
      category,
      other: earlier.category,
      otherClass: earlier.otherClass,
    };
    return [
      { ...classIssue('communeCategory', { code: 'class/commune-two-categories', params }), classCode },
    ];
  });
};
