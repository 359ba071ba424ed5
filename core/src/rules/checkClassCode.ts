import { readClassCode } from '../cell/parseClassCode.ts';
import type { Issue } from '../issue.ts';
import { classIssue } from './issueAt.ts';
import { readPaper } from './readPaper.ts';
import type { Rule } from './rule.ts';

/**
 * What a class's code says agrees with its row: the programme, and the plan year with the year it starts in. A class
 * carried over into another year has the paper that says so in its note [A5; domain §0.5].
 */
export const checkClassCode: Rule = ({ trainingClass: { classCode = '', programme, startDate, note } }) => {
  const coded = readClassCode(classCode);
  if (coded === undefined) return [];
  const issues: Issue[] = [];
  if (programme !== undefined && programme !== coded.programme) {
    const params = { coded: coded.programme, typed: programme };
    issues.push(
      classIssue('programme', { code: 'class/code-programme', params, suggestion: coded.programme }),
    );
  }
  const year = Number(startDate?.slice(0, 4) ?? coded.year);
  if (year !== coded.year && readPaper(note ?? '').number === undefined) {
    issues.push(classIssue('startDate', { code: 'class/code-year', params: { coded: coded.year, year } }));
  }
  return issues;
};
