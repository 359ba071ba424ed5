import { describeIdentity } from '../../../core/src/rules/describeIdentity.ts';
import { headerOf } from '../../../core/src/rules/issueAt.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { explainIssue } from '../../../core/src/wording/explainIssue.ts';
import { checkTouchedRows } from '../../../sheets-addon/src/actions/checkTouchedRows.ts';
import { checkWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aListRow } from '../../builders/aListRow.ts';
import { aClassTab, anEnrolmentTab, aTabOf } from '../../builders/aTab.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { addonPorts, type AddonPorts } from '../../fakes/addonPorts.ts';

const HV = TABS.enrolment;
const ID_NUMBER = 7;
const BAD_PHONE = explainIssue({ code: 'phone/unreadable' });
const workbookOf = (...learners: Parameters<typeof anEnrolmentRow>[0][]): AddonPorts => {
  const ports = addonPorts({
    [TABS.class]: aClassTab(aClassRow()),
    [HV]: anEnrolmentTab(...learners.map((cells, at) => anEnrolmentRow({ _id: `r${String(at)}`, ...cells }))),
  });
  // The codebook is in the cache, as it is but for one edit in six hours.
  checkTouchedRows(ports, { tab: HV, firstRow: 2, lastRow: 2 });
  ports.workbook.resetCalls();
  return ports;
};
const rows = (firstRow: number, lastRow = firstRow) => ({ tab: HV, firstRow, lastRow });

describe('checkTouchedRows', () => {
  it('marks a bad cell in six spreadsheet calls', () => {
    const ports = workbookOf({ idNumber: '' });
    ports.workbook.type(HV, [2, ID_NUMBER], [['99185000001']]);
    checkTouchedRows(ports, rows(2));
    expect(ports.workbook.note(HV, 2, ID_NUMBER)).toBe(
      `Sổ Lớp:\nCảnh báo: ${explainIssue({ code: 'id-number/lost-zeros', params: { length: 11 }, suggestion: '099185000001' })}`,
    );
    expect(ports.workbook.colour(HV, 2, ID_NUMBER)).toBe('#fce8b2');
    expect(ports.workbook.callCount()).toBe(6);
  });

  it('clears the mark of a mended cell at once', () => {
    const ports = workbookOf({ idNumber: '99185000001' });
    expect(ports.workbook.note(HV, 2, ID_NUMBER)).not.toBe('');
    ports.workbook.type(HV, [2, ID_NUMBER], [['099185000001']]);
    checkTouchedRows(ports, rows(2));
    expect(ports.workbook.note(HV, 2, ID_NUMBER)).toBe('');
    expect(ports.workbook.colour(HV, 2, ID_NUMBER)).toBe('#ffffff');
  });

  it('marks a class that should be over by the day of the edit', () => {
    const ports = workbookOf({});
    ports.state.now = Date.UTC(2024, 2, 15, 17);
    checkTouchedRows(ports, { tab: TABS.class, firstRow: 2, lastRow: 2 });
    const params = { day: '15/03/2024', status: 'DANG_HOC' };
    const column = columnsOf.class.findIndex(({ key }) => key === 'status') + 1;
    expect(ports.workbook.note(TABS.class, 2, column)).toContain(
      explainIssue({ code: 'class/status-late', params }),
    );
  });

  it('clears the marks of a row that was emptied', () => {
    const ports = workbookOf({ idNumber: '99185000001' });
    ports.workbook.type(HV, [2, 1], [columnsOf.enrolment.map(() => '')]);
    checkTouchedRows(ports, rows(2));
    expect(ports.workbook.tab(HV).notes.flat().join('')).toBe('');
  });

  it('reads three times and writes nothing when all is well', () => {
    const ports = workbookOf({});
    checkTouchedRows(ports, rows(2));
    expect(ports.workbook.calls()).toEqual({ readTab: 2, readNotes: 1 });
  });

  it('needs no more calls for a paste of many rows', () => {
    const ports = workbookOf(...Array.from({ length: 60 }, () => ({ phone: '12' })));
    checkTouchedRows(ports, rows(2, 61));
    expect(ports.workbook.callCount()).toBeLessThanOrEqual(6);
    expect(ports.workbook.note(HV, 61, 8)).toContain(BAD_PHONE);
  });

  it.each([
    ['cost', 'estimated', 'nhiều', 7],
    ['material', 'pages', 'dày', 6],
    ['lecturer', 'sessions', 'hai', 6],
  ] as const)(
    'marks a bad cell of a %s row, from the tabs that decide on it',
    (kind, field, typed, calls) => {
      const ports = addonPorts({
        [TABS.class]: aClassTab(aClassRow()),
        [HV]: anEnrolmentTab(anEnrolmentRow()),
        [TABS[kind]]: aTabOf(kind, aListRow(kind, { [field]: typed })),
      });
      const touched = { tab: TABS[kind], firstRow: 2, lastRow: 2 };
      checkTouchedRows(ports, { ...touched, firstRow: 3, lastRow: 3 });
      ports.workbook.resetCalls();
      checkTouchedRows(ports, touched);
      const column = columnsOf[kind].findIndex(({ key }) => key === field) + 1;
      expect(ports.workbook.note(TABS[kind], 2, column)).toMatch(/^Sổ Lớp:\nCảnh báo: /);
      expect(ports.workbook.callCount()).toBe(calls);
    },
  );

  it("keeps a person's note and colour", () => {
    const ports = workbookOf({ idNumber: '' });
    const area = { tab: HV, row: 2, column: ID_NUMBER, rows: 1, columns: 1 };
    ports.cells.writeNotes(area, [['chị Mẫu hẹn mai gửi']]);
    ports.cells.writeColours(area, [['#00ffff']]);
    ports.workbook.type(HV, [2, ID_NUMBER], [['123']]);
    checkTouchedRows(ports, rows(2));
    expect(ports.workbook.note(HV, 2, ID_NUMBER)).toMatch(/^chị Mẫu hẹn mai gửi\nSổ Lớp:\nCảnh báo: /);
    expect(ports.workbook.colour(HV, 2, ID_NUMBER)).toBe('#00ffff');
    ports.workbook.type(HV, [2, ID_NUMBER], [['']]);
    checkTouchedRows(ports, rows(2));
    expect(ports.workbook.note(HV, 2, ID_NUMBER)).toBe('chị Mẫu hẹn mai gửi');
  });

  it('makes the same marks as the full check, rules over the whole roster included', () => {
    const learners = [
      {},
      { phone: '1' },
      { idNumber: '099185000001' },
      { classCode: 'NTM-2024-171-009', sex: 'x' },
    ];
    const [touched, whole] = [workbookOf(...learners), workbookOf(...learners)];
    checkTouchedRows(touched, rows(2, 5));
    checkWorkbook(whole);
    const classCode = 'NTM-2024-171-009';
    const same = describeIdentity({ kind: 'idNumber', key: '' });
    const header = headerOf('sex');
    expect(touched.workbook.note(HV, 4, 3)).toContain(
      explainIssue({ code: 'enrolment/twice-in-class', params: { same } }),
    );
    expect(touched.workbook.note(HV, 5, 2)).toContain(
      explainIssue({ code: 'enrolment/unknown-class', params: { classCode } }),
    );
    expect(touched.workbook.note(HV, 5, 5)).toContain(
      explainIssue({ code: 'code/unknown-advised', params: { header, options: 'Nam, Nữ' } }),
    );
    expect(touched.workbook.tab(HV).notes.slice(1)).toEqual(whole.workbook.tab(HV).notes.slice(1));
  });

  it('finds columns by their headers, wherever they were moved', () => {
    const moved = anEnrolmentTab(anEnrolmentRow({ phone: '12' })).map((row) => ['riêng', ...row]);
    const ports = addonPorts({ [TABS.class]: aClassTab(aClassRow()), [HV]: moved });
    checkTouchedRows(ports, rows(2));
    expect(ports.workbook.note(HV, 2, 9)).toContain(BAD_PHONE);
  });

  it.each([
    ['another tab', { tab: 'Ghi chú riêng', firstRow: 2, lastRow: 2 }],
    ['the header row', rows(1)],
    ['an event without a range', { tab: '', firstRow: 0, lastRow: 0 }],
  ])('does nothing for %s', (_, touched) => {
    const ports = workbookOf({ phone: '12' });
    checkTouchedRows(ports, touched);
    expect(ports.workbook.callCount()).toBe(0);
  });

  it('does nothing before the set-up', () => {
    const ports = addonPorts({ [HV]: anEnrolmentTab(anEnrolmentRow({ phone: '12' })), [TABS.codebook]: [] });
    checkTouchedRows(ports, rows(2));
    expect(ports.workbook.calls()).toEqual({ readTab: 1 });
  });
});
