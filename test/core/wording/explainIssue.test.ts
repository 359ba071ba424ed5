import type { CellIssue } from '../../../core/src/issue.ts';
import { answerIssue, explainIssue, severityOf } from '../../../core/src/wording/explainIssue.ts';
import { issueTexts, type IssueCode } from '../../../core/src/wording/issueTexts.ts';

const codes = Object.keys(issueTexts) as IssueCode[];

describe('explainIssue', () => {
  it('fills the blanks of a message, in both languages', () => {
    const issue: CellIssue = { code: 'cell/missing', params: { header: 'Họ và tên' } };
    expect(explainIssue(issue)).toBe('Chưa nhập “Họ và tên”. Hãy điền; dòng này chưa được tính.');
    expect(explainIssue(issue, 'en')).toBe('“Họ và tên” is empty. Fill it in; the row is not counted yet.');
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
    const { vi, en } = issueTexts[code];
    const blanks = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(code).toMatch(/^[a-z-]+\/[a-z-]+$/);
    expect(new Set(blanks(en))).toEqual(new Set(blanks(vi)));
  });

  it.each(codes)('%s is said in whole sentences of composed Vietnamese', (code) => {
    const { vi, en } = issueTexts[code];
    expect(vi).toBe(vi.normalize('NFC'));
    expect(vi).toMatch(/^[“\p{Lu}].*\.$/u);
    expect(en).toMatch(/^[“\p{Lu}{].*\.$/u);
  });

  // What can be made good without asking is a hint; a row with a block says that it does not count or what to mend.
  it.each(codes)('%s tells a clerk what to do', (code) => {
    expect(issueTexts[code].vi).toMatch(/Hãy|hãy|phải|Ghi|hiểu là|Mã được cấp/);
  });
});

describe('severityOf', () => {
  it.each<[IssueCode, string]>([
    ['cell/missing', 'block'],
    ['cell/error-value', 'block'],
    ['code/unknown', 'block'],
    ['class/dates-reversed', 'block'],
    ['enrolment/twice-in-class', 'block'],
    ['code/unknown-advised', 'warn'],
    ['id-number/lost-zeros', 'warn'],
    ['id-number/other-sex', 'warn'],
    ['phone/unreadable', 'warn'],
    ['phone/lost-zero', 'hint'],
  ])('%s is a %s', (code, severity) => {
    expect(severityOf({ code })).toBe(severity);
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
