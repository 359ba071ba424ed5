import { classIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

const OTHER = 'KHAC';

/** The plan is paid from the State budget only [P5: SEED L137]; any other source is shown to the office [A22]. */
export const checkFunding: Rule = ({ trainingClass: { fundingSource }, codebook }) => {
  if (fundingSource !== OTHER) return [];
  const known = (codebook.codes['fundingSource'] ?? []).map(({ code }) => code);
  const options = known.filter((code) => code !== OTHER).join(', ');
  return [classIssue('fundingSource', { code: 'class/funding-other', params: { shown: OTHER, options } })];
};
