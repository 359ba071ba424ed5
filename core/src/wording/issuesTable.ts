import { suspicionTexts, suspicionTextsEn, type SuspicionCode } from '../rules/province/suspicionTexts.ts';
import type { Severity } from '../issue.ts';
import { explainIssue } from './explainIssue.ts';
import { severityOf } from './severityOf.ts';
import { explainIssueInEnglish } from './explainIssueInEnglish.ts';
import { issueExamples } from './issueExamples.ts';
import { issueTexts, type IssueCode } from './issueTexts.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  block: 'lỗi chặn',
  warn: 'cảnh báo',
  hint: 'gợi ý',
};

const HEAD = `# Every issue

Made by \`node scripts/issuesTable.mjs\` from \`core/src/wording\`; a test keeps it equal to the code.

Lỗi chặn: the row is kept and shown, and not counted. Cảnh báo: counted, and must be seen. Gợi ý: understood all the same.
The sentences are filled with one case each; “→” is what the software offers to type.
`;

const SUSPICIONS = `## Only the province sees these

Nothing is blocked by them, and no reporter is told [domain: suspicious lists].
`;

/** The page `docs/issues.md`: every code with its severity, its sentence in both languages, and one case. */
export function printIssuesTable(): string {
  const codes = Object.keys(issueTexts).sort() as IssueCode[];
  const suspicions = Object.keys(suspicionTexts).sort() as SuspicionCode[];
  return [
    HEAD,
    table(['Code', 'Severity', 'Vietnamese', 'English', '→'], codes.map(issueRow)),
    SUSPICIONS,
    table(
      ['Code', 'Vietnamese', 'English'],
      suspicions.map((code) => [`\`${code}\``, suspicionTexts[code], suspicionTextsEn[code]]),
    ),
  ].join('\n');
}

function issueRow(code: IssueCode): string[] {
  const issue = { code, ...issueExamples[code] };
  return [
    `\`${code}\``,
    SEVERITIES[severityOf({ code })],
    explainIssue(issue),
    explainIssueInEnglish(issue),
    issue.suggestion ?? '',
  ];
}

// A formatter would pad every cell to the longest sentence.
const table = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  '<!-- prettier-ignore -->\n' +
  [headers, headers.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |\n`)
    .join('');
