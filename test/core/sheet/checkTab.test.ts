import { serialOf } from '../../../core/src/cell/parseDate.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { checkTab } from '../../../core/src/sheet/checkTab.ts';
import { readTab } from '../../../core/src/sheet/readTab.ts';
import { explainIssue } from '../../../core/src/wording/explainIssue.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { anEnrolmentTab } from '../../builders/aTab.ts';

const check = (values: Cell[][]) => checkTab('enrolment', values, readTab(values, enrolmentColumns));

describe('checkTab', () => {
  it('says nothing of a sound tab', () => {
    expect(check(anEnrolmentTab(anEnrolmentRow(), anEnrolmentRow({ _id: 'r2' })))).toEqual([]);
  });

  it('names every column that is missing, the hidden id too, but not the running number', () => {
    const missing = check([['STT', 'Họ và tên']]).map(({ field }) => field);
    expect(missing).toContain('_id');
    expect(missing).toContain('classCode');
    expect(missing).not.toContain('ordinal');
    expect(missing).not.toContain('fullName');
  });

  it('says of a missing column that came later that it is new, of any other that it is missing', () => {
    const codes = new Map(check([['STT', 'Họ và tên']]).map(({ field, code }) => [field, code]));
    expect(codes.get('inOcopCycle')).toBe('sheet/column-new');
    expect(codes.get('workplace')).toBe('sheet/column-missing');
  });

  it('says that a tab has columns of the old form, in row 1 or pasted into the list', () => {
    const [header = [], learner = []] = anEnrolmentTab(anEnrolmentRow());
    const old = ['TT', 'Họ đệm', 'Tên', 'Nam', 'Nữ', 'Chức vụ', 'Xã', 'Ghi chú'];
    const found = (values: Cell[][]): unknown[] =>
      check(values)
        .filter(({ code }) => code === 'sheet/old-layout')
        .map(({ rowNumber, params }) => [rowNumber, params?.['headers']]);
    expect(found([[...header, 'Nam', 'Nữ'], learner])).toEqual([[1, 'Nam, Nữ']]);
    expect(found([header, learner, old])).toEqual([[3, 'Nam, Nữ, Họ đệm, Tên']]);
  });

  it('suspects swapped birth dates and merged communes where they stand', () => {
    const values = anEnrolmentTab(
      anEnrolmentRow({ birth: '25/02/1985' }),
      anEnrolmentRow({ _id: 'r2', birth: serialOf('1985-12-03'), commune: '' }),
    );
    expect(
      check(values).map(({ rowNumber, field, code, suggestion }) => [rowNumber, field, code, suggestion]),
    ).toEqual([
      [3, 'birth', 'date/maybe-swapped', '12/03/1985'],
      [3, 'commune', 'cell/merged-above', 'Xã La Bằng (Đại Từ)'],
    ]);
  });

  it('says of every left-out row its number and why', () => {
    const values = anEnrolmentTab(anEnrolmentRow(), ['', 'I. XÃ LA BẰNG'], ['', 'Cộng: 1']);
    expect(check(values).map(explainIssue)).toEqual([
      expect.stringMatching(/^Dòng 3 .*dòng tên nhóm/),
      expect.stringMatching(/^Dòng 4 .*dòng tổng cộng/),
    ]);
  });
});
