import type { CellIssue } from '../../../core/src/issue.ts';
import { checkClass } from '../../../core/src/class/checkClass.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import { explainIssue } from '../../../core/src/wording/explainIssue.ts';
import { issueTexts } from '../../../core/src/wording/issueTexts.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { aClassTab, anEnrolmentTab } from '../../builders/aTab.ts';

const check = (cells: Cell[], ...enrolments: Cell[][]): readonly CellIssue[] =>
  checkClass({ cells, enrolments }, aReadingContext()).issues;
const read = (classes: Cell[][], enrolments: Cell[][]): readonly CellIssue[] =>
  readWorkbook({ class: classes, enrolment: enrolments }, '171').issues;

/** Sheets in which everything that can be wrong is wrong. */
const produced: readonly CellIssue[] = [
  ...check(
    aClassRow({
      title: '',
      topics: 'X',
      startDate: 'x',
      endDate: '30/02/2024',
      theoryDays: 'x',
      plannedLearners: 'x',
    }),
    anEnrolmentRow({
      _id: 'a',
      fullName: '#N/A',
      birth: 'x',
      idNumber: 1185000001,
      phone: 950000001,
      sessions: 'x',
    }),
    anEnrolmentRow({
      _id: 'b',
      position: '',
      idNumber: '1E+11',
      learnerGroup: 'x',
      commune: 'x',
      phone: 'x',
    }),
    anEnrolmentRow({ _id: 'c', idNumber: '1', commune: 'Tân Thịnh', note: 'x'.repeat(251), classCode: 'x' }),
  ),
  ...check(
    aClassRow({ endDate: '01/01/2024', estimatedCost: '1.500', settledCost: 'x', reportedLearners: 9 }),
    anEnrolmentRow({ sex: 'Nam', birth: '1990' }),
    anEnrolmentRow({ _id: 'r2' }),
  ),
  ...read(
    aClassTab(
      aClassRow(),
      aClassRow(),
      aClassRow({ classCode: '' }),
      aClassRow({ classCode: 'NTM-2024-173-001' }),
    ),
    anEnrolmentTab(anEnrolmentRow({ classCode: 'NTM-2024-171-009' })),
  ),
  ...read([], []),
];

describe('issueTexts', () => {
  it('has no code that the parsers, rules and readers do not produce', () => {
    const codes = new Set(produced.map(({ code }) => code));
    expect(Object.keys(issueTexts).filter((code) => !codes.has(code as keyof typeof issueTexts))).toEqual([]);
  });

  it.each(
    [...new Map(produced.map((issue) => [issue.code, issue])).values()].map(
      (issue) => [issue.code, issue] as const,
    ),
  )('%s has its blanks filled by whoever produces it', (_code, issue) => {
    expect(explainIssue(issue, 'vi')).not.toMatch(/[{}]|undefined|NaN|\[object/);
    expect(explainIssue(issue, 'en')).not.toMatch(/[{}]|undefined|NaN|\[object/);
  });

  it('fills them in every issue of every code', () => {
    expect(produced.filter((issue) => /\{\w+\}/.test(explainIssue(issue)))).toEqual([]);
  });
});
