import { checkClass } from '../../../core/src/class/checkClass.ts';
import { cellsOf, readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import { explainIssue } from '../../../core/src/wording/explainIssue.ts';
import { severityOf } from '../../../core/src/wording/severityOf.ts';
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
        code: 'cell/missing',
        field: 'classCode',
        classCode: '',
        severity: 'block',
        message: explainIssue({ code: 'cell/missing', params: { header: 'Mã lớp' } }),
        suggestion: '',
      },
    ]);
  });

  it.each([
    ['classCode', 'Mã lớp', 'NTM-2024-171-003'],
    ['commune', 'Xã/phường/TT', 'Xã La Bằng (Đại Từ)'],
  ] as const)('tells once of a blank %s below a filled one, with what may stand there', (...args) => {
    const [field, header, suggestion] = args;
    const reading = readingOf({}, { _id: 'r2', idNumber: '', phone: '', [field]: '' });
    const blocks = findIssues(reading, aReadingContext()).filter(({ severity }) => severity === 'block');
    expect(blocks).toMatchObject([
      {
        rowNumber: 3,
        field,
        message: explainIssue({ code: 'cell/merged-above', params: { header }, suggestion }),
        suggestion,
      },
    ]);
  });

  it('blocks of a class as many cells as the server does, which does not see what stands above', () => {
    const reading = readingOf({}, { _id: 'r2', idNumber: '', commune: '' });
    const [sheetClass] = reading.classes;
    if (sheetClass === undefined) throw new Error('no class');
    const { issues } = checkClass(
      { cells: sheetClass.cells, ...cellsOf(sheetClass.lists) },
      aReadingContext(),
    );
    const blocks = issues.filter((issue) => severityOf(issue) === 'block');
    expect(blocks.map(({ code, field, row }) => [code, field, row])).toEqual([
      ['cell/missing', 'commune', 'r2'],
    ]);
    const shown = findIssues(reading, aReadingContext()).filter(({ severity }) => severity === 'block');
    expect(shown.map(({ field, rowNumber }) => [field, rowNumber])).toEqual([['commune', 3]]);
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
    const found = findIssues(reading, aReadingContext(), {
      asked: (kind, row) => kind === 'enrolment' && row === 3,
    });
    expect([...new Set(found.map(({ rowNumber }) => rowNumber))]).toEqual([3]);
  });
});
