import { classIssue } from '../issueAt.ts';
import { quotaClasses } from './quotaClasses.ts';
import type { WorkbookRule } from './workbookRule.ts';

/** A line of the plan has so many classes in the whole province; one reporter has no more [SEED L107–L123; A4]. */
export const checkQuotaLine: WorkbookRule = ({ classes, codebook: { requirements } }) =>
  requirements.quotaLines.flatMap(({ label: line, classes: quota, classGroup, communeCategory }) =>
    quotaClasses(classes)
      .filter(({ checked: { trainingClass } }) => {
        const isOfCategory =
          communeCategory === undefined || trainingClass.communeCategory === communeCategory;
        return trainingClass.classGroup === classGroup && isOfCategory;
      })
      .flatMap(({ classCode }, at) => {
        if (at < quota) return [];
        const params = { line, quota, number: at + 1 };
        return [{ ...classIssue('classGroup', { code: 'class/quota-exceeded', params }), classCode }];
      }),
  );
