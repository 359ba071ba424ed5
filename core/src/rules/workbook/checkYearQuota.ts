import { readClassCode } from '../../cell/parseClassCode.ts';
import { classIssue } from '../issueAt.ts';
import { classesOfLine, quotaClasses } from './quotaClasses.ts';
import type { WorkbookRule } from './workbookRule.ts';

/**
 * A line of the plan has so many classes a year, where the plan or a document says so; one reporter has no more of the year
 * that their codes name. A class of another year needs a document that carries it over [SEED L109, L121, L123; A4, A5].
 */
export const checkYearQuota: WorkbookRule = ({ classes, codebook: { requirements } }) => {
  const counted = quotaClasses(classes);
  return requirements.quotaLines.flatMap((line) => {
    const numbers = new Map<string, number>();
    return classesOfLine(counted, line).flatMap(({ classCode }) => {
      const year = String(readClassCode(classCode)?.year);
      const quota = line.plannedByYear?.[year];
      const number = (numbers.get(year) ?? 0) + 1;
      numbers.set(year, number);
      if (quota === undefined || number <= quota) return [];
      const params = { line: line.label, year, quota, number };
      return [{ ...classIssue('classGroup', { code: 'class/year-quota-exceeded', params }), classCode }];
    });
  });
};
