import { submissionsForm } from '../../../core/src/rollup/submissionsForm.ts';
import { trackerForm } from '../../../core/src/rollup/trackerForm.ts';
import type { FormTable } from '../../../core/src/rollup/formTable.ts';
import type { FormContext, RollUpInput } from '../../../core/src/rollup/rollUpInput.ts';
import type { SubmissionFacts } from '../../../core/src/submission/submissionFacts.ts';
import { aClassSummary } from '../../builders/aClassSummary.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aReportScope, aRollUpInput, tableOf } from '../../builders/aRollUpInput.ts';
import { aReturnedSubmission, aSubmission } from '../../builders/aSubmission.ts';

const plan = aPlan({ reporting: { ...aPlan().reporting, periods: [{ kind: 'quarter', dueDays: 5 }] } });
const classOf = (reporterId: string, rows: number, block: number, warn: number) =>
  aClassSummary({
    classCode: `NTM-2024-${reporterId}-003`,
    reporterId,
    rows,
    issues: { block, warn, hint: 9 },
  });
const summaries = [classOf('171', 30, 2, 5), classOf('173', 12, 0, 1)];
/** The third day after the deadline of the first quarter, 19/3/2024. */
const facts = (one: Partial<SubmissionFacts> = {}): SubmissionFacts => ({
  today: '2024-03-22',
  periods: {},
  now: { '171': { 'NTM-2024-171-003': 1 }, '173': {} },
  lastSeen: { '171': '2024-03-18T02:05:00.000Z' },
  ...one,
});
const input = (submissions?: SubmissionFacts, rest: Partial<RollUpInput> = {}): RollUpInput =>
  aRollUpInput({ plan, summaries, ...(submissions && { submissions }), ...rest });
const cellsOf = ({ rows }: FormTable) => rows.map(({ cells }) => cells);
const rowsOf = (
  form: (context: FormContext) => ReturnType<typeof submissionsForm>,
  submissions?: SubmissionFacts,
  rest: Partial<RollUpInput> = {},
) => cellsOf(tableOf(form, input(submissions, rest)));

describe('submissionsForm (Biểu 05)', () => {
  it('says of each reporter what there is, what is wrong in it, and when it was handed in', () => {
    const periods = { '2024-Q1': { '171': aSubmission() } };
    expect(rowsOf(submissionsForm, facts({ periods }))).toEqual([
      ['', 'TỔNG SỐ', '', '', 42, 2, 6, '1/2 đơn vị đã nộp'],
      [1, 'Huyện Đại Từ', '19/03/2024', '10:00 18/03/2024', 30, 2, 5, 'Đã nộp, chờ duyệt'],
      [2, 'Huyện Phú Bình', '19/03/2024', '', 12, 0, 1, 'Chưa nộp, quá hạn'],
      ['', 'Đơn vị khác', '', '', 0, 0, 0, ''],
    ]);
  });

  it('names its period and the deadline', () => {
    expect(tableOf(submissionsForm, input(facts())).scope).toBe(
      'KH mẫu 2022-2025; kỳ: Quý I/2024 (15/12/2023–14/03/2024), hạn nộp 19/03/2024; địa bàn: theo đơn vị báo cáo',
    );
  });

  it('tells of classes that were changed after they were accepted', () => {
    const periods = { '2024-Q1': { '171': aSubmission({ status: 'accepted' }) } };
    const now = { '171': { 'NTM-2024-171-003': 2, 'NTM-2024-171-004': 1 } };
    expect(rowsOf(submissionsForm, facts({ periods, now }))[1]?.[7]).toBe('Đã duyệt; 2 lớp sửa sau khi nộp');
  });

  it.each<[string, Partial<RollUpInput>, SubmissionFacts | undefined]>([
    ['no report is ordered', { plan: aPlan() }, facts()],
    ['nobody said which day it is', { plan: aPlan() }, undefined],
  ])('has its sums all the same when %s', (_what, rest, submissions) => {
    expect(rowsOf(submissionsForm, submissions, rest)[1]).toEqual([1, 'Huyện Đại Từ', '', '', 30, 2, 5, '']);
  });

  it('has no deadline for a chosen period that is not ordered', () => {
    const scope = aReportScope({ period: { kind: 'month', year: 2024, number: 2 } });
    const [, first] = rowsOf(submissionsForm, facts(), { scope });
    expect([first?.[2], first?.[7]]).toEqual(['', 'Chưa nộp (kỳ này không đặt hạn)']);
  });

  it('counts what nobody knows the rows of as none', () => {
    const { rows: _, ...old } = classOf('171', 0, 1, 0);
    expect(rowsOf(submissionsForm, facts(), { summaries: [old] })[1]?.slice(4, 6)).toEqual([0, 1]);
  });
});

describe('trackerForm (Tình hình nộp)', () => {
  it('has the five measures, the period, what is wrong, when something came last and whom to call', () => {
    const periods = { '2024-Q1': { '171': aSubmission({ submittedAt: '2024-03-21T01:00:00.000Z' }) } };
    const contacts = { '173': 'Bà Mẫu, 0950000001' };
    const [total, first, second] = rowsOf(trackerForm, facts({ periods, contacts }));
    expect(total?.slice(0, 13)).toEqual(['', 'TỔNG SỐ', 2, 1, 0, 0.5, 0, '', '', '', '', 2, 6]);
    expect(first).toEqual([
      ...[1, 'Huyện Đại Từ', 1, 1, 0, 1, 0],
      ...['Đã nộp muộn, chờ duyệt', '19/03/2024', '08:00 21/03/2024', 2],
      ...[2, 5, '09:05 18/03/2024', '', ''],
    ]);
    expect(second?.slice(0, 15)).toEqual([
      ...[2, 'Huyện Phú Bình', 1, 0, 0, 0, 0],
      ...['Chưa nộp, quá hạn', '19/03/2024', '', 3],
      ...[0, 1, '', 'Bà Mẫu, 0950000001'],
    ]);
  });

  it.each<[string, Partial<SubmissionFacts>, string]>([
    [
      'not handed in, with errors',
      {},
      'Kính gửi Huyện Đại Từ. VPĐP chưa nhận được số liệu Quý I/2024 (từ 15/12/2023 đến 14/03/2024) của đơn vị, hạn nộp 19/03/2024, đến nay đã quá hạn 3 ngày. Bảng tính của đơn vị còn 2 lỗi chặn (xem tab Kiểm tra); đề nghị sửa trước khi nộp. Đề nghị đơn vị đồng bộ bảng tính rồi chọn Sổ Lớp > Nộp số liệu kỳ. Trân trọng cảm ơn.',
    ],
    [
      'returned, and the deadline has not passed',
      { today: '2024-03-19', periods: { '2024-Q1': { '171': aReturnedSubmission('Thiếu lớp.') } } },
      'Kính gửi Huyện Đại Từ. VPĐP đã trả lại số liệu Quý I/2024 (từ 15/12/2023 đến 14/03/2024) của đơn vị, hạn nộp 19/03/2024, lý do: Thiếu lớp. Đơn vị chưa nộp lại. Bảng tính của đơn vị còn 2 lỗi chặn (xem tab Kiểm tra); đề nghị sửa trước khi nộp. Đề nghị đơn vị đồng bộ bảng tính rồi chọn Sổ Lớp > Nộp số liệu kỳ. Trân trọng cảm ơn.',
    ],
    [
      'another period is missing too',
      { today: '2024-06-25' },
      'Kính gửi Huyện Đại Từ. VPĐP chưa nhận được số liệu Quý II/2024 (từ 15/03/2024 đến 14/06/2024) của đơn vị, hạn nộp 19/06/2024, đến nay đã quá hạn 6 ngày. Đơn vị còn thiếu: Quý I/2024 (hạn 19/03/2024). Bảng tính của đơn vị còn 2 lỗi chặn (xem tab Kiểm tra); đề nghị sửa trước khi nộp. Đề nghị đơn vị đồng bộ bảng tính rồi chọn Sổ Lớp > Nộp số liệu kỳ. Trân trọng cảm ơn.',
    ],
    ['not due yet', { today: '2024-03-19' }, ''],
    [
      'handed in late',
      { periods: { '2024-Q1': { '171': aSubmission({ submittedAt: '2024-03-21T01:00:00.000Z' }) } } },
      '',
    ],
  ])('has a message to paste: %s', (_what, change, message) => {
    expect(rowsOf(trackerForm, facts(change))[1]?.[15]).toBe(message);
  });

  it('says nothing of an older period as if it were this one', () => {
    const periods = { '2024-Q2': { '171': aSubmission({ submittedAt: '2024-06-18T01:00:00.000Z' }) } };
    expect(rowsOf(trackerForm, facts({ today: '2024-06-25', periods }))[1]?.[15]).toMatch(
      /^Kính gửi Huyện Đại Từ\. VPĐP chưa nhận được số liệu của đơn vị: Quý I\/2024 \(hạn 19\/03\/2024\)\./,
    );
  });

  it('asks nothing of anybody when no report is ordered', () => {
    const [, first] = rowsOf(trackerForm, facts(), { plan: aPlan() });
    expect(first).toEqual([
      1,
      'Huyện Đại Từ',
      0,
      0,
      0,
      '',
      '',
      '',
      '',
      '',
      '',
      2,
      5,
      '09:05 18/03/2024',
      '',
      '',
    ]);
  });

  it('has in its total what is wrong in classes of reporters that the plan does not know, in a line of theirs', () => {
    const rows = rowsOf(trackerForm, facts(), { summaries: [...summaries, classOf('999', 3, 1, 4)] });
    const findings = rows.map((cells) => cells.slice(11, 13));
    expect(findings).toEqual([
      [3, 10],
      [2, 5],
      [0, 1],
      [1, 4],
    ]);
    expect(rows[3]?.slice(0, 11)).toEqual(['', 'Đơn vị khác', '', '', '', '', '', '', '', '', '']);
  });

  it('is a list without a form number', () => {
    expect(tableOf(trackerForm, input(facts()))).toMatchObject({
      tab: 'Tình hình nộp',
      formNumber: '',
      isList: true,
    });
  });
});
