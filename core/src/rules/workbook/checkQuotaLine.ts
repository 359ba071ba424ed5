import { classIssue } from '../issueAt.ts';
import { classesOfLine, quotaClasses } from './quotaClasses.ts';
import type { WorkbookRule } from './workbookRule.ts';

/** A line of the plan has so many classes in the whole province; one reporter has no more [SEED L107–L123; A4]. */
export const checkQuotaLine: WorkbookRule = ({ classes, codebook: { requirements } }) => {
  const counted = quotaClasses(classes);
  return requirements.quotaLines.flatMap((line) =>
    classesOfLine(counted, line).flatMap(({ classCode }, at) => {
      if (at < line.classes) return [];
      const params = { line: line.label, quota: line.classes, number: at + 1 };
      return [{ ...classIssue('classGroup', { code: 'class/quota-exceeded', params }), classCode }];
    }),
  );
};
