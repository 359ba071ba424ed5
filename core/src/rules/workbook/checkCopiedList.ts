import { personIdentity } from '../../class/personIdentity.ts';
import { classIssue } from '../issueAt.ts';
import type { ClassOfWorkbook, WorkbookRule } from './workbookRule.ts';

/** Smaller lists may well be equal: a few officers who come to everything. */
const FEWEST = 10;

/**
 * The very list of an earlier class, person by person: pasted and not yet replaced, as a rule. Coming again is allowed
 * [SEED L101], so it is only asked; lists that are nearly equal are for the province to see (`province/`).
 */
export const checkCopiedList: WorkbookRule = ({ classes }) => {
  const seen = new Map<string, string>();
  return classes.flatMap((one) => {
    const list = listKey(one);
    if (list === undefined) return [];
    const { classCode } = one;
    const other = seen.get(list);
    if (other === undefined) {
      seen.set(list, classCode);
      return [];
    }
    return [{ ...classIssue('classCode', { code: 'class/list-copied', params: { other } }), classCode }];
  });
};

function listKey({ checked: { enrolments } }: ClassOfWorkbook): string | undefined {
  const people = enrolments.flatMap(({ values }) => personIdentity(values)?.key ?? []);
  return people.length < FEWEST || people.length < enrolments.length ? undefined : people.sort().join('\n');
}
