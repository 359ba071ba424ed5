import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { explainIssue } from '../../../core/src/wording/explainIssue.ts';
import { explainIssueInEnglish } from '../../../core/src/wording/explainIssueInEnglish.ts';
import { issueTexts } from '../../../core/src/wording/issueTexts.ts';
import { checkGolden } from '../../golden/checkGolden.ts';
import { readGolden } from '../../golden/readGolden.ts';

/** The golden workbooks: between them, everything that can be wrong is wrong. */
const produced = readdirSync(join(__dirname, '../../golden'))
  .filter((file) => file.endsWith('.tsv'))
  .flatMap((file) => checkGolden(readGolden(file)));

/** Told by the add-on of what stands between the sheet and the province (conflictIssues.test.ts). */
const BETWEEN_BOTH = ['class/province-differs', 'class/province-proposes', 'class/gone'];

describe('issueTexts', () => {
  it('has no code that the parsers, rules and readers do not produce', () => {
    const codes = new Set<string>([...produced.map(({ code }) => code), ...BETWEEN_BOTH]);
    expect(Object.keys(issueTexts).filter((code) => !codes.has(code))).toEqual([]);
  });

  it.each(
    [...new Map(produced.map((issue) => [issue.code, issue])).values()].map(
      (issue) => [issue.code, issue] as const,
    ),
  )('%s has its blanks filled by whoever produces it', (_code, issue) => {
    expect(explainIssue(issue)).not.toMatch(/[{}]|undefined|NaN|\[object/);
    expect(explainIssueInEnglish(issue)).not.toMatch(/[{}]|undefined|NaN|\[object/);
  });

  it('fills them in every issue of every code', () => {
    expect(produced.filter((issue) => /\{\w+\}/.test(explainIssue(issue)))).toEqual([]);
  });
});
