import { ReviewAnswer } from '../../../core/src/api/jobs.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { PROVINCE_TABS, REVIEW_TAB, TABS } from '../../../core/src/schema/tabs.ts';
import { publishForms } from '../../../functions/src/operations/publishForms.ts';
import { reviewLists } from '../../../functions/src/operations/reviewLists.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import {
  CODE,
  DAI_TU,
  fakeDeps,
  fillSpreadsheets,
  PHU_BINH,
  PROVINCE,
  reporterTabs,
  settingsTab,
  type FakeDeps,
} from './fakeDeps.ts';

const OTHER = 'NTM-2024-173-001';
const HEAD = 6;
let deps: FakeDeps;
beforeEach(() => {
  deps = fakeDeps();
  fillSpreadsheets(deps);
});
const tab = (): Cell[][] => deps.spreadsheets.tab(PROVINCE, REVIEW_TAB) ?? [];
const lines = (): Cell[][] => tab().slice(HEAD);
/** The first learner of Đại Từ also sits in a class of Phú Bình on the same days, in row 3 there. */
const meetInPhuBinh = (): void => {
  const learners = [
    anEnrolmentRow({ classCode: OTHER, _id: 'p1', fullName: 'Tô Mẫu', idNumber: '099190000077', phone: '' }),
    anEnrolmentRow({ classCode: OTHER, _id: 'p2' }),
    anEnrolmentRow({ classCode: OTHER, _id: 'p3', fullName: 'Vi Mẫu', idNumber: '099191000078', phone: '' }),
  ];
  deps.spreadsheets.put(PHU_BINH, reporterTabs([aClassRow({ classCode: OTHER })], learners));
};

describe('reviewLists', () => {
  it('adds the tab in 3 calls of the province’s workbook and one of each other, and says that there is nothing', async () => {
    expect(ReviewAnswer.parse(await reviewLists(deps))).toEqual({
      planId: 'sample',
      suspicions: 0,
      changedTabs: [REVIEW_TAB],
      workbooks: [
        { workbookId: DAI_TU, reporterId: '171', classes: 1 },
        { workbookId: PHU_BINH, reporterId: '173', classes: 1 },
      ],
      sheetsCalls: 3 + 2,
    });
    expect(tab().slice(0, HEAD)).toEqual([
      ['Văn phòng mẫu'],
      ['DANH SÁCH CẦN RÀ SOÁT'],
      ['KH mẫu 2022-2025; để hỏi lại đơn vị, không trừ vào số liệu của biểu nào'],
      ['Rà soát lúc 12:05 ngày 05/03/2026'],
      ['Loại', 'Lớp', 'Dòng', 'Nội dung'],
      ['A', 'B', 'C', 'D'],
    ]);
    expect(lines()).toEqual([['', '', '', 'Không có danh sách nào cần rà soát.']]);
  });

  it('costs one call of the province’s workbook when nothing changed but the time, and writes nothing', async () => {
    await reviewLists(deps);
    const before = tab();
    deps.clock.time += 86_400_000;
    expect(await reviewLists(deps)).toMatchObject({ changedTabs: [], sheetsCalls: 1 + 2 });
    expect(deps.spreadsheets.writes).toHaveLength(1);
    expect(tab()).toEqual(before);
  });

  it('names a person in two places by class, reporter and row, in 2 calls, and clears it when it is mended', async () => {
    await reviewLists(deps);
    meetInPhuBinh();
    expect(await reviewLists(deps)).toMatchObject({
      suspicions: 1,
      changedTabs: [REVIEW_TAB],
      sheetsCalls: 2 + 2,
    });
    expect(lines()).toEqual([
      [
        'Một người ở hai nơi',
        `${CODE}, ${OTHER}`,
        'Huyện Phú Bình, tab Học viên: 3; Huyện Đại Từ, tab Học viên: 2',
        expect.stringMatching(/^Cùng một người \(theo số CCCD\).* ngày 12\/03\/2024\. /),
      ],
    ]);
    deps.spreadsheets.put(PHU_BINH, reporterTabs([aClassRow({ classCode: OTHER })]));
    expect(await reviewLists(deps)).toMatchObject({ suspicions: 0, sheetsCalls: 2 + 2 });
    expect(lines()).toEqual([['', '', '', 'Không có danh sách nào cần rà soát.']]);
  });

  it('tells nothing of what stands in a person’s cells', async () => {
    const one = { phone: '0950000001', birth: '05/02/1985' };
    const crowd = Array.from({ length: 8 }, (_, at) =>
      anEnrolmentRow({
        ...one,
        _id: `r${String(at)}`,
        fullName: `Lý Mẫu ${String(at)}`,
        idNumber: `09918500001${String(at)}`,
      }),
    );
    deps.spreadsheets.put(DAI_TU, reporterTabs([aClassRow()], crowd));
    const { suspicions } = await reviewLists(deps);
    expect(suspicions).toBe(3);
    expect(lines().map(([kind]) => kind)).toEqual([
      'Trùng số điện thoại',
      'Số CCCD liền nhau',
      'Trùng ngày sinh',
    ]);
    expect(lines().map(([, , places]) => places)).toEqual(Array(3).fill('Huyện Đại Từ, tab Học viên: 2–9'));
    expect(JSON.stringify([tab(), deps.logged])).not.toMatch(/Mẫu \d|0950|09918|05\/02\/1985/);
  });

  it('looks at results against the day in Vietnam', async () => {
    deps.clock.time = Date.UTC(2024, 2, 14, 16, 59);
    expect(await reviewLists(deps)).toMatchObject({ suspicions: 1 });
    expect(lines()[0]?.[0]).toBe('Kết quả sớm');
    deps.clock.time += 60_000;
    expect(await reviewLists(deps)).toMatchObject({ suspicions: 0 });
  });

  it('says the same after the sheets were sorted otherwise, but for the row numbers', async () => {
    meetInPhuBinh();
    await reviewLists(deps);
    const before = lines().map(([kind, classes, , words]) => [kind, classes, words]);
    const [header = [], ...rows] = deps.spreadsheets.tab(PHU_BINH, TABS.enrolment) ?? [];
    const sorted = [header, ...rows.reverse()];
    const tabs = reporterTabs([aClassRow({ classCode: OTHER })]);
    deps.spreadsheets.put(PHU_BINH, { ...tabs, [TABS.enrolment]: sorted });
    await reviewLists(deps);
    expect(lines().map(([kind, classes, , words]) => [kind, classes, words])).toEqual(before);
  });

  it('touches neither the store nor the forms, and a publish leaves its tab alone', async () => {
    await sweepWorkbooks(deps);
    await publishForms(deps);
    deps.classes.resetBilled();
    await reviewLists(deps);
    expect(deps.classes.billed()).toEqual({ reads: 0, writes: 0 });
    expect(deps.spreadsheets.writes.at(-1)).toEqual({ workbookId: PROVINCE, tabs: [REVIEW_TAB] });
    expect(await publishForms(deps)).toMatchObject({ changedTabs: [], sheetsCalls: 1 });
  });

  it('brings back what somebody overwrote', async () => {
    await reviewLists(deps);
    deps.spreadsheets.type(PROVINCE, REVIEW_TAB, [HEAD, 3, 'đã xem']);
    deps.spreadsheets.type(PROVINCE, REVIEW_TAB, [HEAD + 1, 0, 'thừa']);
    expect(await reviewLists(deps)).toMatchObject({ changedTabs: [REVIEW_TAB], sheetsCalls: 2 + 2 });
    expect(lines()).toEqual([['', '', '', 'Không có danh sách nào cần rà soát.']]);
  });
});

describe('reviewLists when something fails', () => {
  it('goes on with the others when a workbook cannot be read, and says so in the tab and in the answer', async () => {
    deps.spreadsheets.failing.set(DAI_TU, 'quota exceeded');
    const { workbooks } = await reviewLists(deps);
    expect(workbooks).toEqual([
      { workbookId: DAI_TU, reporterId: '171', classes: 0, error: 'quota exceeded' },
      { workbookId: PHU_BINH, reporterId: '173', classes: 1 },
    ]);
    expect(lines()).toEqual([
      ['Chưa rà soát', '', '', expect.stringMatching(/^Không đọc được bảng tính của Huyện Đại Từ,.*Hãy /)],
      ['', '', '', 'Trong các bảng tính đọc được, không có danh sách nào cần rà soát.'],
    ]);
    expect(deps.logged).toContainEqual(expect.objectContaining({ severity: 'ERROR' }));
  });

  it('does not look into a workbook that lacks a column, and names the column', async () => {
    const tabs = reporterTabs([aClassRow()], [anEnrolmentRow()]);
    const at = tabs[TABS.enrolment]?.[0]?.indexOf('Số điện thoại') ?? -1;
    const without = (tabs[TABS.enrolment] ?? []).map((row) => row.filter((_, column) => column !== at));
    deps.spreadsheets.put(DAI_TU, { ...tabs, [TABS.enrolment]: without });
    const { workbooks } = await reviewLists(deps);
    expect(workbooks[0]).toMatchObject({ classes: 0, error: expect.stringContaining('Số điện thoại') });
    expect(lines()[0]?.[3]).toMatch(/Huyện Đại Từ thiếu cột.*Số điện thoại/);
  });

  it.each(['', 'ke-hoach-la'])('refuses to start with %p as the plan, and writes nothing', async (planId) => {
    deps.spreadsheets.put(PROVINCE, { [PROVINCE_TABS.settings]: settingsTab({ planId }) });
    await expect(reviewLists(deps)).rejects.toMatchObject({ code: 'province/not-ready' });
    expect(deps.spreadsheets.writes).toEqual([]);
  });

  it('writes nothing when the province’s workbook cannot be read', async () => {
    deps.spreadsheets.failing.set(PROVINCE, 'quota exceeded');
    await expect(reviewLists(deps)).rejects.toThrow('quota exceeded');
    expect(deps.spreadsheets.calls()).toBe(1);
  });
});
