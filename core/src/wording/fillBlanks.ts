import type { CellIssue } from '../issue.ts';

/** A sentence with its `{blanks}` filled from the issue's params and suggestion. */
export function fillBlanks(
  sentence: string,
  { params, suggestion }: Pick<CellIssue, 'params' | 'suggestion'>,
): string {
  const blanks: Record<string, string | number> = { ...params };
  if (suggestion !== undefined) blanks['suggestion'] = suggestion;
  return sentence.replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank));
}
