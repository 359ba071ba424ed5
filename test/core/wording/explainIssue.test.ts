import type { CellIssue } from '../../../core/src/issue.ts';
import { answerIssue, explainIssue } from '../../../core/src/wording/explainIssue.ts';
import { severityOf } from '../../../core/src/wording/severityOf.ts';
import { explainIssueInEnglish } from '../../../core/src/wording/explainIssueInEnglish.ts';
import { issueExamples } from '../../../core/src/wording/issueExamples.ts';
import { issueTexts, type IssueCode } from '../../../core/src/wording/issueTexts.ts';
import { issueTextsEn } from '../../../core/src/wording/issueTextsEn.ts';

const codes = Object.keys(issueTexts) as IssueCode[];

describe('explainIssue', () => {
  it('fills the blanks of a message, in both languages', () => {
    const issue: CellIssue = { code: 'cell/missing', params: { header: 'Họ và tên' } };
    expect(explainIssue(issue)).toBe('Chưa nhập “Họ và tên”. Hãy điền; dòng này chưa được tính.');
    expect(explainIssueInEnglish(issue)).toBe(
      '“Họ và tên” is empty. Fill it in; the row is not counted yet.',
    );
  });

  it('fills in a suggestion', () => {
    expect(explainIssue({ code: 'phone/lost-zero', suggestion: '0950000001' })).toContain('0950000001');
  });

  it('fills in a zero, and fills nothing twice', () => {
    expect(explainIssue({ code: 'id-number/wrong-length', params: { length: 0 } })).toContain('có 0 chữ số');
    expect(explainIssue({ code: 'cell/error-value', params: { shown: '{header}' } })).toContain('{header}');
  });
});

describe('issueTexts', () => {
  it.each(codes)('%s is a noun and what, in two languages with the same blanks', (code) => {
    const vi: string = issueTexts[code];
    const en = issueTextsEn[code];
    const blanks = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(code).toMatch(/^[a-z-]+\/[a-z-]+$/);
    expect(new Set(blanks(en))).toEqual(new Set(blanks(vi)));
  });

  it.each(codes)('%s is said in whole sentences of composed Vietnamese', (code) => {
    const vi: string = issueTexts[code];
    const en = issueTextsEn[code];
    expect(vi).toBe(vi.normalize('NFC'));
    expect(vi).toMatch(/^[“\p{Lu}{].*\.$/u);
    expect(en).toMatch(/^[“\p{Lu}{].*\.$/u);
  });

  it.each(codes)('%s has an example that fills every blank', (code) => {
    const issue = { code, ...issueExamples[code] };
    expect(explainIssue(issue)).not.toMatch(/[{}]/);
    expect(explainIssueInEnglish(issue)).not.toMatch(/[{}]/);
  });

  // What can be made good without asking is a hint; a row with a block says that it does not count or what to mend.
  it.each(codes)('%s tells a clerk what to do', (code) => {
    expect(issueTexts[code]).toMatch(/Hãy|hãy|phải|Ghi|hiểu là|Mã được cấp/);
  });
});

// Domain §4.8, as the office can live with it; what it does not name follows what it does.
const BLOCKS: readonly IssueCode[] = [
  // Missing class code, name, learner group, commune; of a class: programme, group, title, status, its commune.
  'cell/missing',
  'cell/merged-above',
  'class/commune-missing',
  // Unknown class, and codes that cannot be told.
  'enrolment/unknown-class',
  'list/unknown-class',
  'class-code/malformed',
  'class/code-twice',
  'class/other-reporter',
  'code/unknown',
  'commune/unknown',
  'commune/ambiguous',
  'commune/misspelled',
  'commune/needs-date',
  'commune/not-on-date',
  // Class-date order, and dates nobody can order.
  'class/dates-reversed',
  'date/unreadable',
  'date/no-such-day',
  'date/no-day',
  'date/two-digit-year',
  'date/year-out-of-range',
  // Twice in a class, twice on a day.
  'enrolment/twice-in-class',
  'enrolment/overlapping',
  // Encoding garbage, error values, what the sheet itself destroyed.
  'text/old-encoding',
  'text/two-people',
  'cell/error-value',
  'cell/unreadable',
  'id-number/exponent',
  'sheet/column-missing',
];
const HINTS: readonly IssueCode[] = [
  'class/code-waiting',
  'enrolment/group-from-position',
  'phone/lost-zero',
  'phone/old-prefix',
  'birth/year-only',
  'text/eth',
  'text/capitals',
  'text/title-prefix',
  'sheet/row-skipped',
];

describe('severityOf', () => {
  it('blocks what the office lists, hints at what was understood, and warns of the rest', () => {
    const of = (severity: string): IssueCode[] => codes.filter((code) => severityOf({ code }) === severity);
    expect(of('block').sort()).toEqual([...BLOCKS].sort());
    expect(of('hint').sort()).toEqual([...HINTS].sort());
  });

  it.each<[IssueCode]>([
    ['class/size-unusual'],
    ['class/too-many-days'],
    ['id-number/other-sex'],
    ['id-number/other-year'],
    ['enrolment/age-unlikely'],
    ['class/venue-unusual'],
    ['class/commune-type'],
    ['enrolment/phone-missing'],
  ])('%s is one of the warnings it names', (code) => {
    expect(severityOf({ code })).toBe('warn');
  });
});

describe('answerIssue', () => {
  it('gives severity and sentence, and no parameters', () => {
    expect(
      answerIssue({
        kind: 'enrolment',
        row: 'r1',
        field: 'phone',
        code: 'phone/lost-zero',
        params: { secret: 1 },
        suggestion: '0950000001',
      }),
    ).toEqual({
      severity: 'hint',
      code: 'phone/lost-zero',
      row: 'r1',
      field: 'phone',
      message: 'Số điện thoại mất số 0 ở đầu; phần mềm hiểu là 0950000001.',
      suggestion: '0950000001',
    });
  });

  it('leaves out what the issue does not have', () => {
    const answer = answerIssue({ kind: 'class', code: 'class/dates-reversed' });
    expect(Object.keys(answer).sort()).toEqual(['code', 'message', 'severity']);
  });
});
