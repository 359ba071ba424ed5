import { readIdNumber } from '../cell/parseIdNumber.ts';
import type { CellIssue } from '../issue.ts';

/** Something wrong with one cell of a row. */
export type FieldIssue = CellIssue & { readonly field: string };

const UNCHECKED = 'id-number/lost-zeros-unchecked';

/**
 * Looks at what a row says of a CCCD that seems to have lost its zeros: with sex and birth year that fit, the mended number
 * is offered with that word; with one that does not fit, nothing is offered; with neither known, it stays a maybe [§4.2].
 */
export function crossCheckIdNumber(
  issues: readonly FieldIssue[],
  values: Readonly<Record<string, unknown>>,
): readonly FieldIssue[] {
  if (!issues.some(({ code }) => code === UNCHECKED)) return issues;
  return issues.map((issue) => (issue.code === UNCHECKED ? checked(issue, values) : issue));
}

function checked(issue: FieldIssue, values: Readonly<Record<string, unknown>>): FieldIssue {
  const said = readIdNumber(issue.suggestion ?? '');
  const { sex, birth } = values as { sex?: string; birth?: { year: number } };
  const pairs = [
    [sex, said?.sex],
    [birth?.year, said?.year],
  ].filter(([known]) => known !== undefined);
  if (pairs.some(([known, ofNumber]) => known !== ofNumber)) {
    return { code: 'id-number/wrong-length', params: issue.params ?? {}, field: issue.field };
  }
  return pairs.length === 2 ? { ...issue, code: 'id-number/lost-zeros' } : issue;
}
