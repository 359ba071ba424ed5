import { TABS } from '../../../core/src/schema/tabs.ts';
import { readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import { findIssues } from '../../../sheets-addon/src/actions/findIssues.ts';
import { cellAddress, planFindings, showFindings } from '../../../sheets-addon/src/actions/showFindings.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';
import { aClassTab, anEnrolmentTab, someTabs } from '../../builders/aTab.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { addonWorkbook } from '../../fakes/addonWorkbook.ts';

const findingsOf = (...learners: Parameters<typeof anEnrolmentRow>[0][]) => {
  const tabs = someTabs({
    class: aClassTab(aClassRow()),
    enrolment: anEnrolmentTab(...learners.map(anEnrolmentRow)),
  });
  const reading = readWorkbook(tabs, '171');
  return planFindings(findIssues(reading, aReadingContext()), reading);
};

describe('planFindings', () => {
  it('puts the worst first, then by row, with the place of each', () => {
    const findings = findingsOf({ phone: '950000001' }, { _id: 'r2', idNumber: '', fullName: '' });
    expect(
      findings.map(({ texts: [level, tab, row, column, code] }) => [level, tab, row, column, code]),
    ).toEqual([
      ['Lỗi chặn', 'Học viên', 3, 'Họ và tên', 'NTM-2024-171-003'],
      ['Gợi ý', 'Học viên', 2, 'Số điện thoại', 'NTM-2024-171-003'],
    ]);
    expect(findings[1]).toMatchObject({
      texts: expect.arrayContaining(['0950000001']) as unknown,
      link: { tab: 'Học viên', address: 'H2', text: 'Học viên!H2' },
    });
  });

  it("never tells a learner's name", () => {
    const texts = findingsOf({ fullName: 'Hoàng Văn Giả Định', commune: '', learnerGroup: '' }).flatMap(
      (f) => f.texts,
    );
    expect(texts.join(' ')).not.toContain('Giả Định');
  });

  it('says so when nothing is wrong', () => {
    expect(findingsOf({})[0]?.texts[5]).toBe('Không có lỗi. Mọi dòng đã nhập đều được tính.');
  });
});

describe('showFindings', () => {
  const header = ['Mức', 'Tab', 'Dòng', 'Cột', 'Mã lớp', 'Nội dung', 'Gợi ý', 'Mở ô'];

  it('writes once, and reads only while nothing changes', () => {
    const workbook = addonWorkbook({ [TABS.findings]: [header] });
    showFindings(workbook.cells, findingsOf({ fullName: '' }));
    expect(workbook.calls()).toEqual({ readTab: 1, writeValues: 1, writeLinks: 1 });
    workbook.resetCalls();
    showFindings(workbook.cells, findingsOf({ fullName: '' }));
    expect(workbook.calls()).toEqual({ readTab: 1 });
  });

  it('takes away lines that no longer hold', () => {
    const workbook = addonWorkbook({ [TABS.findings]: [header] });
    showFindings(workbook.cells, findingsOf({ fullName: '', commune: '' }, { _id: 'r2', phone: '1' }));
    showFindings(workbook.cells, findingsOf({}));
    const [, first, ...others] = workbook.tab(TABS.findings).values;
    expect(first?.join('')).toBe('Không có lỗi. Mọi dòng đã nhập đều được tính.');
    expect(others.flat().join('')).toBe('');
  });

  it('writes nowhere when the tab is missing', () => {
    const workbook = addonWorkbook();
    showFindings(workbook.cells, findingsOf({}));
    expect(workbook.titles()).toEqual([]);
  });
});

describe('cellAddress', () => {
  it.each([
    [2, 0, 'A2'],
    [12, 25, 'Z12'],
    [3, 26, 'AA3'],
    [3, 701, 'ZZ3'],
  ])('row %i, column %i is %s', (row, column, address) => {
    expect(cellAddress(row, column)).toBe(address);
  });
});
