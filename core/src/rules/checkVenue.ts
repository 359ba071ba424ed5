import { foldText } from '../cell/foldText.ts';
import type { Issue } from '../issue.ts';
import { classIssue, isEmptyInClass } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** The code of a place that is none of the plan's. */
const OTHER = 'KHAC';
const ONLINE =
  /(?:^|[^\p{L}])(trực tuyến|online|zoom|zalo|google meet|ms teams|microsoft teams|từ xa)(?![\p{L}])/u;

/**
 * A class is held face to face [P3: SEED L127, L129] in one of the plan's kinds of places [P4: SEED L133]; another one
 * needs a reason, and "online" is no place [A11].
 */
export const checkVenue: Rule = (input) => {
  const { trainingClass } = input;
  const issues: Issue[] = [];
  if (trainingClass.venueType === OTHER && isEmptyInClass(input, 'note')) {
    issues.push(classIssue('venueType', { code: 'class/venue-unusual', params: { shown: OTHER } }));
  }
  // A title may well say “bán hàng trực tuyến”: there it is the subject.
  for (const field of ['venue', 'note'] as const) {
    const [, shown] = ONLINE.exec(foldText(trainingClass[field] ?? '')) ?? [];
    if (shown !== undefined) issues.push(classIssue(field, { code: 'class/online', params: { shown } }));
  }
  return issues;
};
