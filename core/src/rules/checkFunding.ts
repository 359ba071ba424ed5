import { classIssue, costIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

const OTHER = 'KHAC';

/**
 * The plan is paid from the State budget only [P5: SEED L137]; any other source, of a class or of one of its cost lines,
 * is shown to the office [A22].
 */
export const checkFunding: Rule = ({ trainingClass: { fundingSource }, costs, codebook }) => {
  const known = (codebook.codes['fundingSource'] ?? []).map(({ code }) => code);
  const options = known.filter((code) => code !== OTHER).join(', ');
  const said = { code: 'class/funding-other', params: { shown: OTHER, options } } as const;
  return [
    ...(fundingSource === OTHER ? [classIssue('fundingSource', said)] : []),
    ...costs
      .filter(({ values }) => values.fundingSource === OTHER)
      .map((cost) => costIssue(cost, 'fundingSource', said)),
  ];
};
