import type { Cell } from '../../../core/src/schema/cell.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { issueIdentities } from '../../../sheets-addon/src/actions/issueIdentities.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';
import { aClassTab, anEnrolmentTab, someTabs } from '../../builders/aTab.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { aCodebookWithoutReporter, addonPorts } from '../../fakes/addonPorts.ts';

const CODE = columnAt(classColumns, 'classCode');
const ID = columnAt(enrolmentColumns, '_id');
const issue = (
  classRows: Cell[][],
  enrolmentRows: Cell[][],
  everUsed: string[] = [],
  book = aReadingContext(),
) => {
  const values = someTabs({ class: aClassTab(...classRows), enrolment: anEnrolmentTab(...enrolmentRows) });
  const ports = addonPorts({ [TABS.class]: values.class, [TABS.enrolment]: values.enrolment });
  const reading = issueIdentities(ports, values, { book, thisYear: 2026, everUsed });
  const column = (tab: string, at: number): Cell[] =>
    ports.workbook
      .tab(tab)
      .values.slice(1)
      .map((row) => row[at] ?? '');
  return { ports, reading, codes: column(TABS.class, CODE), ids: column(TABS.enrolment, ID) };
};
const uncoded = (cells: Parameters<typeof aClassRow>[0] = {}) => aClassRow({ classCode: '', ...cells });

describe('issueIdentities', () => {
  it('gives codes to classes with a programme, and ids to rows without one or with a copied one', () => {
    const learners = [anEnrolmentRow(), anEnrolmentRow(), anEnrolmentRow({ _id: '' })];
    const { codes, ids, reading } = issue([aClassRow(), uncoded(), uncoded({ programme: '' })], learners);
    expect(codes).toEqual(['NTM-2024-171-003', 'NTM-2024-171-004', '']);
    expect(ids).toEqual(['r1', 'rid000000000001', 'rid000000000002']);
    expect(reading.classes.map(({ classCode }) => classCode)).toEqual([
      'NTM-2024-171-003',
      'NTM-2024-171-004',
    ]);
    expect(reading.unidentified.enrolment).toEqual([]);
  });

  it.each([
    ['is inserted', (rows: Cell[][]) => rows.splice(1, 0, [])],
    ['is deleted', (rows: Cell[][]) => rows.splice(1, 1)],
    ['is moved', (rows: Cell[][]) => rows.splice(3, 0, ...rows.splice(1, 1))],
  ])('writes no id beside its row when one %s meanwhile, and the next run does it', (_, move) => {
    const learners = [
      anEnrolmentRow(),
      anEnrolmentRow({ _id: '', fullName: 'Hoàng Thị Thử' }),
      anEnrolmentRow({ _id: 'r3' }),
    ];
    const values = someTabs({ class: aClassTab(aClassRow()), enrolment: anEnrolmentTab(...learners) });
    const ports = addonPorts({ [TABS.class]: values.class, [TABS.enrolment]: values.enrolment });
    const facts = { book: aReadingContext(), thisYear: 2026, everUsed: [] };
    move(ports.workbook.tab(TABS.enrolment).values);
    const before = structuredClone(ports.workbook.tab(TABS.enrolment).values);
    const reading = issueIdentities(ports, values, facts);
    expect(ports.workbook.tab(TABS.enrolment).values).toEqual(before);
    expect(reading.unidentified.enrolment).toEqual([3]);
    const now = someTabs({ class: values.class, enrolment: structuredClone(before) });
    expect(issueIdentities(ports, now, facts).unidentified.enrolment).toEqual([]);
  });

  it('writes nothing when all have theirs', () => {
    const { ports } = issue([aClassRow()], [anEnrolmentRow()]);
    expect(ports.workbook.callCount()).toBe(0);
  });

  it.each([
    ['codes of removed classes', ['NTM-2024-171-007'], [], 'NTM-2024-171-008'],
    [
      'codes that only learners bear',
      [],
      [anEnrolmentRow({ classCode: 'NTM-2024-171-005' })],
      'NTM-2024-171-006',
    ],
    ['codes of other reporters, which do not matter', ['NTM-2024-173-009'], [], 'NTM-2024-171-001'],
  ])('never reuses %s', (_, everUsed, learners, code) => {
    expect(issue([uncoded()], learners, everUsed).codes).toEqual([code]);
  });

  it.each([
    ['its start date', { startDate: '01/02/2023' }, 'NTM-2023-171-001'],
    ["today's, within the plan, without a date", { startDate: '' }, 'NTM-2025-171-001'],
    ['the plan’s first when the date is earlier', { startDate: '01/02/2019' }, 'NTM-2022-171-001'],
  ])('takes the year from %s', (_, cells, code) => {
    expect(issue([uncoded(cells)], []).codes).toEqual([code]);
  });

  it('numbers programmes apart', () => {
    expect(issue([uncoded(), uncoded({ programme: 'OCOP' }), uncoded()], []).codes).toEqual([
      'NTM-2024-171-001',
      'OCOP-2024-171-001',
      'NTM-2024-171-002',
    ]);
  });

  it('issues no codes in a workbook of nobody', () => {
    const book = { ...aReadingContext(), codebook: aCodebookWithoutReporter() };
    expect(issue([uncoded()], [], [], book).codes).toEqual(['']);
  });
});
