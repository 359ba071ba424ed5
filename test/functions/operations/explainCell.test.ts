import { ExplainAnswer, ExplainNamesAnswer } from '../../../core/src/api/explain.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { PROVINCE_TABS, TABS } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { explainCell } from '../../../functions/src/operations/explainCell.ts';
import { explainNames } from '../../../functions/src/operations/explainNames.ts';
import { publishForms } from '../../../functions/src/operations/publishForms.ts';
import { syncClasses } from '../../../functions/src/operations/syncClasses.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import {
  aPush,
  aSecondLearner,
  CLERK,
  CODE,
  DAI_TU,
  fakeDeps,
  fillSpreadsheets,
  OFFICE_CLERK,
  PHU_BINH,
  PROVINCE,
  reporterTabs,
  type FakeDeps,
} from './fakeDeps.ts';

const { charts, form01, form02, leaders, overview, tracker } = PROVINCE_TABS;
const OTHER = 'NTM-2024-171-004';
const FIRST = 7;
let deps: FakeDeps;

/** Đại Từ: a class with two learners who count and one who was absent, and one that is only planned. */
beforeEach(async () => {
  deps = fakeDeps();
  fillSpreadsheets(deps);
  const absent = anEnrolmentRow({ _id: 'r3', fullName: 'Trần Thị Vắng', idNumber: '', result: 'VANG' });
  deps.spreadsheets.put(
    DAI_TU,
    reporterTabs(
      [aClassRow(), aClassRow({ classCode: OTHER, status: 'KE_HOACH', startDate: '', endDate: '' })],
      [anEnrolmentRow(), aSecondLearner(), absent],
    ),
  );
  await sweepWorkbooks(deps);
  await publishForms(deps);
});

const explain = (tab: string, row: number, column: number, shown?: string): Promise<ExplainAnswer> =>
  explainCell(deps, { tab, row, column, ...(shown === undefined ? {} : { shown }) });
const learnersOfDaiTu = (): Promise<ExplainAnswer> => explain(form02, FIRST + 1, 4);
const type = async (workbook: string, row: number, field: string, value: string): Promise<void> => {
  deps.spreadsheets.type(workbook, TABS.class, [row, columnAt(classColumns, field), value]);
  deps.clock.time += 60_000;
  await sweepWorkbooks(deps);
};

describe('explainCell', () => {
  it('says which classes make a number, and which classes and rows are left out and why', async () => {
    const answer = ExplainAnswer.parse(await learnersOfDaiTu());
    expect(answer).toMatchObject({
      title: 'Biểu 02, dòng “Huyện Đại Từ”, cột (2) “Tổng lượt”',
      value: '2',
      parts: {
        unit: 'lượt',
        classes: [{ classCode: CODE, reporter: 'Huyện Đại Từ', amount: 2, rows: 2 }],
        more: 0,
      },
      leftOut: [
        { title: 'Học viên vắng', unit: 'học viên', classes: [{ classCode: CODE, amount: 1, rows: 1 }] },
      ],
      changes: [],
    });
    const classes = await explain(form02, FIRST + 1, 3);
    expect(classes.leftOut).toMatchObject([
      { title: 'Chưa mở', unit: 'lớp', classes: [{ classCode: OTHER, amount: 1 }] },
    ]);
  });

  it('explains what a number is made of, and the plan’s own', async () => {
    const left = await explain(form01, FIRST, 10);
    expect(left).toMatchObject({
      value: '14',
      parts: { title: '(5) Lũy kế giai đoạn = 2', classes: [{ classCode: CODE }, {}] },
      leftOut: [{ title: 'Chưa mở, ở (5) Lũy kế giai đoạn', classes: [{ classCode: OTHER }] }],
      changes: [],
    });
    expect((await explain(form01, FIRST, 3)).parts).toBeUndefined();
    expect(left.sentences[1]).toBe('(8) Còn lại = (1) Kế hoạch 2022-2025 − (5) Lũy kế giai đoạn = 16 − 2.');
    expect((await explain(form01, FIRST + 1, 3)).sentences).toEqual([
      'Số của kế hoạch: Kế hoạch mẫu.',
      'Kế hoạch ghi: “NTM: 12 lớp”.',
      'Cộng các dòng: Dòng NTM-A: 8; Dòng NTM-B: 4.',
    ]);
    expect((await explain(form01, FIRST + 2, 4)).sentences[1]).toBe('Kế hoạch giao năm 2024: 2 lớp.');
    expect((await explain(form01, FIRST + 2, 8)).value).toBe('0%');
  });

  /** The row of a tab in which a column begins so, counted from 1. */
  const rowOf = (tab: string, words: string): number =>
    1 + (deps.spreadsheets.tab(PROVINCE, tab) ?? []).findIndex(([, name]) => String(name).startsWith(words));

  it.each([
    [
      overview,
      'Lớp đã mở thuộc kế hoạch',
      { column: 8, value: '2', amount: 1 },
      'Biểu 01, dòng “TỔNG SỐ”, cột (5)',
    ],
    [overview, 'Lượt học viên', { column: 8, value: '2', amount: 2 }, 'Biểu 02, dòng “TỔNG SỐ”, cột (2)'],
    [overview, 'Trong đó: Nữ', { column: 7, value: '1', amount: 1 }, 'Biểu 02, dòng “TỔNG SỐ”, cột (3)'],
    [
      overview,
      'Quyết toán',
      { column: 8, value: '93.800.000', amount: 46_900_000 },
      'Biểu 04, dòng “TỔNG SỐ”, cột (4)',
    ],
    [overview, 'Huyện Đại Từ', { column: 8, value: '1', amount: 1 }, 'Biểu 02, dòng “Huyện Đại Từ”, cột (1)'],
    [leaders, 'CẢ GIAI ĐOẠN', { column: 4, value: '2', amount: 1 }, 'Biểu 01, dòng “TỔNG SỐ”, cột (5)'],
    [charts, 'Huyện Đại Từ', { column: 5, value: '2', amount: 2 }, 'Biểu 02, dòng “Huyện Đại Từ”, cột (2)'],
  ])('explains on %s the number of “%s” by the form that tells it', async (tab, line, number, from) => {
    const answer = await explain(tab, rowOf(tab, line), number.column);
    expect(answer.value).toBe(number.value);
    expect(answer.parts?.classes).toContainEqual(
      expect.objectContaining({ classCode: CODE, amount: number.amount }),
    );
    expect(answer.sentences[0]).toContain(`Lấy từ ${from}`);
    expect(answer.title).toMatch(`${tab}, dòng “${line}`);
  });

  it('explains a share by what is divided by what, with the classes of both', async () => {
    const share = await explain(overview, rowOf(overview, 'Quyết toán'), 10);
    expect(share).toMatchObject({
      value: '96,7%',
      parts: { title: '(4) Quyết toán = 93.800.000', classes: [{}, {}] },
      others: [{ title: '(2) Dự toán = 97.000.000', classes: [{}, {}] }],
    });
    expect(share.sentences[1]).toMatch(
      /^Bằng Biểu 04, .*“Quyết toán” : Biểu 04, .* = 93\.800\.000 : 97\.000\.000\.$/,
    );
  });

  it('tells the office the number that the public page withholds, and changes nothing on the page', async () => {
    const row = rowOf('Công khai', 'Huyện Đại Từ');
    const before = deps.spreadsheets.tab(PROVINCE, 'Công khai');
    const answer = await explain('Công khai', row, 4, '<5');
    expect(answer).toMatchObject({ value: '2', parts: { classes: [{ classCode: CODE, amount: 2 }] } });
    expect(answer.sentences.at(-1)).toBe(
      'Trang công khai ghi “<5” để không lộ nhóm ít người; số 2 chỉ dùng trong cơ quan.',
    );
    expect(deps.spreadsheets.tab(PROVINCE, 'Công khai')).toEqual(before);
  });

  it('explains how many periods a reporter has handed in by those that were due', async () => {
    const { sentences, value } = await explain(tracker, rowOf(tracker, 'Huyện Đại Từ'), 3);
    expect(value).toBe('0');
    expect(sentences.at(-1)).toBe('Kỳ phải nộp của năm 2024 đến nay: chưa có kỳ nào.');
  });

  it.each([
    ['a header', form02, 5, 4],
    ['words', form02, FIRST, 2],
    ['another tab', 'Ghi chú', FIRST, 4],
    ['the settings', PROVINCE_TABS.settings, 2, 2],
  ])('says that %s is no number of a form', async (_what, tab, row, column) => {
    const answer = await explain(tab, row, column);
    expect(answer).toMatchObject({ title: '', value: '', leftOut: [], changes: [] });
    expect(answer.sentences).toEqual([expect.stringMatching(/^Ô này không phải là số của biểu\./)]);
  });

  it('says when the sheet shows another number', async () => {
    expect((await explain(form02, FIRST + 1, 4, '2')).sentences).toHaveLength(2);
    expect((await explain(form02, FIRST + 1, 4, '999')).sentences[2]).toMatch(
      /^Trên biểu đang ghi 999; theo các lớp bây giờ là 2\./,
    );
  });

  it('says what changed since the last publish and who changed it', async () => {
    await type(DAI_TU, 1, 'status', 'HOAN');
    const at = new Date(deps.clock.time).toISOString();
    const change = { classCode: CODE, reporter: 'Huyện Đại Từ', at };
    const learners = await learnersOfDaiTu();
    expect(learners).toMatchObject({
      value: '0',
      changes: [{ ...change, effect: 'Không còn tính vào số này' }],
    });
    expect(learners.leftOut.map(({ title }) => title)).toEqual(['Hoãn hoặc hủy']);
    expect((await explain(form02, FIRST + 1, 3)).changes).toMatchObject([
      { ...change, effect: 'Từ 1 thành 0' },
    ]);
    // Phú Bình's numbers have nothing to do with it.
    expect((await explain(form02, FIRST + 2, 3)).changes).toEqual([]);
    await publishForms(deps);
    expect((await explain(form02, FIRST + 1, 3)).changes).toEqual([]);
  });

  it('says that a class left a line, and that another came to it', async () => {
    await type(PHU_BINH, 1, 'communeCategory', 'XA_NTM');
    const lines = await Promise.all([4, 5].map((line) => explain(form01, FIRST + line, 6)));
    expect(lines.map(({ changes }) => changes.map(({ effect }) => effect))).toEqual([
      ['Từ 0 thành 1'],
      ['Từ 1 thành 0'],
    ]);
  });

  it('tells who changed it by their address', async () => {
    deps.clock.time += 60_000;
    const push = aPush({ observedAt: new Date(deps.clock.time).toISOString() });
    await syncClasses(deps, push, CLERK);
    const { changes } = await learnersOfDaiTu();
    expect(changes).toMatchObject([{ effect: 'Bây giờ tính 1', classCode: CODE, by: CLERK }]);
  });

  it('costs the classes, two workbooks’ reads at most more than what changed, and one Sheets call', async () => {
    deps.classes.resetBilled();
    const calls = deps.spreadsheets.calls();
    await learnersOfDaiTu();
    // The province's workbook and three classes; the last publish besides.
    expect(deps.classes.billed()).toEqual({ reads: 1 + 3, writes: 0 });
    expect(deps.publications.billed).toEqual({ reads: 1 + 1, writes: 1 });
    expect(deps.spreadsheets.calls() - calls).toBe(1);
  });
});

describe('explainNames', () => {
  const names = (classCode: string, column = 4): Promise<ExplainNamesAnswer> =>
    explainNames(deps, { tab: form02, row: FIRST + 1, column, classCode }, OFFICE_CLERK);

  it('names the rows that count and those that do not, and writes down who read them', async () => {
    expect(ExplainNamesAnswer.parse(await names(CODE))).toEqual({
      classCode: CODE,
      counted: ['Nguyễn Thị Mẫu', 'Lý Văn Mẫu'],
      leftOut: [{ name: 'Trần Thị Vắng', why: 'Học viên vắng' }],
    });
    expect(await deps.audit.list(9)).toEqual([
      {
        at: new Date(deps.clock.time).toISOString(),
        by: deps.keys.ofEmail(OFFICE_CLERK),
        what: 'names-of-number',
        classCode: CODE,
        names: 3,
      },
    ]);
  });

  it('names only the rows of the number', async () => {
    expect((await names(CODE, 5)).counted).toEqual(['Nguyễn Thị Mẫu']);
  });

  it.each([
    ['a class that is not in the number', 'NTM-2024-173-001', 4],
    ['a number that counts no rows', CODE, 3],
  ])('refuses %s, and writes nothing down', async (_what, classCode, column) => {
    await expect(names(classCode, column)).rejects.toMatchObject({ code: 'number/no-class' });
    expect(await deps.audit.list(9)).toEqual([]);
  });

  it('leaves no name in what is kept of a publish', async () => {
    expect(JSON.stringify(await deps.publications.find('sample'))).not.toMatch(/Mẫu|Vắng|\br1\b/);
  });
});
