import { readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import { explainIssue } from '../../../core/src/wording/explainIssue.ts';
import { findIssues } from '../../../sheets-addon/src/actions/findIssues.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { aClassTab, anEnrolmentTab, someTabs } from '../../builders/aTab.ts';

const readingOf = (...learners: Parameters<typeof anEnrolmentRow>[0][]) =>
  readWorkbook(
    someTabs({ class: aClassTab(aClassRow()), enrolment: anEnrolmentTab(...learners.map(anEnrolmentRow)) }),
    '171',
  );
const BAD_PHONE = explainIssue({ code: 'phone/unreadable' });

describe('findIssues', () => {
  it('tells once what both the row and the workbook find: a learner without a class', () => {
    expect(findIssues(readingOf({ classCode: '' }), aReadingContext())).toEqual([
      {
        kind: 'enrolment',
        rowNumber: 2,
        field: 'classCode',
        classCode: '',
        severity: 'block',
        message: explainIssue({ code: 'cell/missing', params: { header: 'Mã lớp' } }),
        suggestion: '',
      },
    ]);
  });

  it('finds mistakes in the rows of no class too', () => {
    const learners = [{ phone: '12' }, { _id: 'r2', classCode: 'NTM-2024-171-009', phone: '12' }];
    const found = findIssues(readingOf(...learners), aReadingContext());
    expect(found.filter(({ field }) => field === 'phone')).toMatchObject([
      { rowNumber: 2, classCode: 'NTM-2024-171-003', message: BAD_PHONE },
      { rowNumber: 3, classCode: 'NTM-2024-171-009', message: BAD_PHONE },
    ]);
  });

  it('tells only of the rows that were asked for', () => {
    const reading = readingOf({ phone: '12' }, { _id: 'r2', idNumber: '', phone: '12' });
    const found = findIssues(reading, aReadingContext(), (kind, row) => kind === 'enrolment' && row === 3);
    expect([...new Set(found.map(({ rowNumber }) => rowNumber))]).toEqual([3]);
  });
});
