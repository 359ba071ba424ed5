import { PeriodAnswer, PeriodChanges, ReporterSubmissions } from '../../../core/src/api/submissions.ts';
import { PROVINCE_TABS, TABS } from '../../../core/src/schema/tabs.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { answerSubmissionsTo } from '../../../functions/src/operations/answerSubmissions.ts';
import { judgeSubmission } from '../../../functions/src/operations/judgeSubmission.ts';
import { publishForms } from '../../../functions/src/operations/publishForms.ts';
import { submitPeriod } from '../../../functions/src/operations/submitPeriod.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import { syncClasses } from '../../../functions/src/operations/syncClasses.ts';
import { Problem } from '../../../functions/src/problem.ts';
import { aPlan } from '../../builders/aPlan.ts';
import {
  aPush,
  CLERK,
  CODE,
  DAI_TU,
  fakeDeps,
  fakePlans,
  fillSpreadsheets,
  OFFICE_CLERK,
  PROVINCE,
  settingsTab,
  type FakeDeps,
} from './fakeDeps.ts';

const periods = [{ kind: 'quarter', dueDays: 5 }, { kind: 'month' }] as const;
const plan = aPlan({ reporting: { ...aPlan().reporting, periods: [...periods] } });
const Q1 = '2024-Q1';

let deps: FakeDeps;
let settingsBefore = { reads: 0, writes: 0 };
beforeEach(async () => {
  deps = { ...fakeDeps(), plans: fakePlans(plan) };
  // 10:00 in Vietnam on the day before the first quarter's deadline.
  deps.clock.time = Date.UTC(2024, 2, 18, 3, 0);
  fillSpreadsheets(deps);
  await sweepWorkbooks(deps);
  reset();
});

const reset = (): void => {
  deps.classes.resetBilled();
  deps.submissions.resetBilled();
  settingsBefore = deps.settings.billed();
};
const billed = (): unknown => {
  const of = [deps.classes.billed(), deps.submissions.billed(), deps.settings.billed()];
  const sum = (key: 'reads' | 'writes'): number => of.reduce((total, one) => total + one[key], 0);
  return { reads: sum('reads') - settingsBefore.reads, writes: sum('writes') - settingsBefore.writes };
};
const mine = async (): Promise<ReporterSubmissions> =>
  ReporterSubmissions.parse(await answerSubmissionsTo(deps, { workbookId: DAI_TU }, CLERK));
const ofQ1 = async (): Promise<ReporterSubmissions['periods'][number] | undefined> =>
  (await mine()).periods.find(({ key }) => key === Q1);
const submit = async (token?: string, period = Q1): Promise<ReporterSubmissions> =>
  submitPeriod(deps, { workbookId: DAI_TU, period, token: token ?? (await mine()).token }, CLERK);
const province = async (period?: string): Promise<PeriodAnswer> => {
  const query = { workbookId: PROVINCE, ...(period === undefined ? {} : { period }) };
  return PeriodAnswer.parse(await answerSubmissionsTo(deps, query, OFFICE_CLERK));
};
const daiTu = ({ reporters }: PeriodAnswer): PeriodAnswer['reporters'][number] | undefined =>
  reporters.find(({ reporterId }) => reporterId === '171');
const judge = async (status: 'accepted' | 'returned', reason = '', seen?: string): Promise<PeriodAnswer> => {
  const verdict = {
    period: Q1,
    reporterId: '171',
    status,
    reason,
    seen: seen ?? daiTu(await province(Q1))?.seen ?? '',
  };
  return judgeSubmission(deps, verdict, OFFICE_CLERK);
};
const changes = async (): Promise<PeriodChanges> => {
  const query = { workbookId: PROVINCE, period: Q1, reporterId: '171' };
  return PeriodChanges.parse(await answerSubmissionsTo(deps, query, OFFICE_CLERK));
};
const editClass = async (field: string, value: string): Promise<void> => {
  deps.clock.time += 3_600_000;
  deps.spreadsheets.type(DAI_TU, TABS.class, [1, columnAt(classColumns, field), value]);
  await sweepWorkbooks(deps);
};
const codeOf = async (refused: Promise<unknown>): Promise<string> => {
  const error = await refused.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Problem ? error.code : `no Problem: ${String(error)}`;
};

describe('submissions, for a reporter', () => {
  it('are the ordered periods that have begun, the last one first', async () => {
    expect(await mine()).toMatchObject({
      classes: 1,
      periods: [
        { key: '2024-Q2', status: 'none', isOpen: true },
        {
          key: Q1,
          label: 'Quý I/2024',
          words: 'Từ 15/12/2023 đến 14/03/2024, hạn nộp 19/03/2024. Chưa nộp, còn hạn.',
        },
      ],
    });
  });

  it('are none when no report is ordered', async () => {
    deps = { ...deps, plans: fakePlans() };
    expect((await mine()).periods).toEqual([]);
  });

  it('have the deadlines that the province set', async () => {
    const content = { adjustments: 'next', deadlines: [{ kind: 'half', dueDays: 10 }] } as const;
    await deps.settings.changeSettings('sample', () => ({
      ...{ planId: 'sample', version: 1, hash: 'h', storedAt: '2024-03-01T00:00:00.000Z', job: 'sweep' },
      content: { ...content, deadlines: [...content.deadlines] },
    }));
    expect((await mine()).periods).toMatchObject([
      { key: '2024-H1', words: expect.stringContaining('hạn nộp 24/06/2024') as string },
    ]);
  });

  it('are also those of today’s year while the plan still runs', async () => {
    deps.clock.time = Date.UTC(2025, 1, 1);
    expect((await mine()).periods.map(({ key }) => key)).toEqual([
      '2025-Q1',
      '2024-Q4',
      '2024-Q3',
      '2024-Q2',
      Q1,
    ]);
    deps.clock.time = Date.UTC(2026, 5, 1);
    expect((await mine()).periods).toHaveLength(4);
  });

  it('cost 4 reads while nothing was handed in, and no write', async () => {
    await mine();
    expect(billed()).toEqual({ reads: 4, writes: 0 });
  });

  it('are for the workbook’s own people', async () => {
    const stranger = answerSubmissionsTo(deps, { workbookId: DAI_TU }, 'la@example.org');
    expect(await codeOf(stranger)).toBe('workbook/not-member');
  });
});

describe('submit', () => {
  it('keeps the revisions that the person saw, in 5 reads and 1 write, the answer included', async () => {
    const { token } = await mine();
    reset();
    const answer = await submit(token);
    expect(billed()).toEqual({ reads: 5, writes: 1 });
    expect(answer.periods[1]).toMatchObject({ key: Q1, status: 'submitted', isOpen: false, daysLate: 0 });
    expect(await ofQ1()).toMatchObject({
      words: expect.stringContaining('Nộp lúc 10:00 18/03/2024.') as string,
    });
    const stored = await deps.submissions.listSubmissions('sample', 2024);
    expect(stored[Q1]?.['171']).toMatchObject({ vector: { [CODE]: 1 }, workbookId: DAI_TU });
  });

  it('writes nothing when it is repeated', async () => {
    const { token } = await mine();
    const first = await submit(token);
    reset();
    deps.clock.time += 86_400_000 * 30;
    expect((await submit(token)).periods.at(-1)).toEqual(first.periods.at(-1));
    expect(billed()).toEqual({ reads: 5, writes: 0 });
  });

  it('refuses what is no more as the person saw it', async () => {
    const { token } = await mine();
    await editClass('title', 'Tên khác');
    expect(await codeOf(submit(token))).toBe('submission/changed');
  });

  it.each(['2024-Q3', '2024-M02', '2030-Q1', 'x'])(
    'refuses a period that is not open: %s',
    async (period) => {
      expect(await codeOf(submit(undefined, period))).toBe('submission/not-open');
    },
  );

  it('is open again when something changed before the province looked, and keeps its day', async () => {
    await submit();
    deps.clock.time += 86_400_000 * 3;
    await editClass('title', 'Tên khác');
    expect(await ofQ1()).toMatchObject({
      isOpen: true,
      words: expect.stringContaining('Đã nộp, chờ duyệt; 1 lớp sửa sau khi nộp.') as string,
    });
    await submit();
    expect(await ofQ1()).toMatchObject({ isOpen: false, daysLate: 0 });
  });

  it('is refused after the province accepted', async () => {
    await submit();
    await judge('accepted');
    await editClass('title', 'Tên khác');
    expect(await ofQ1()).toMatchObject({ status: 'accepted', isOpen: false });
    expect(await codeOf(submit())).toBe('submission/accepted');
  });
});

describe('decideSubmission', () => {
  it('accepts, in 8 reads, the answer included, and 2 writes, and the same again writes only the note', async () => {
    await submit();
    const seen = daiTu(await province(Q1))?.seen ?? '';
    reset();
    const answer = await judge('accepted', '', seen);
    expect(billed()).toEqual({ reads: 8, writes: 2 });
    expect(daiTu(answer)).toMatchObject({
      status: 'accepted',
      words: `Đã duyệt. Nộp 1 lớp lúc 10:00 18/03/2024 bởi ${CLERK}. Duyệt lúc 10:00 18/03/2024 bởi ${OFFICE_CLERK}.`,
    });
    reset();
    await judge('accepted', '', seen);
    expect(billed()).toEqual({ reads: 8, writes: 1 });
  });

  it('returns with a reason, which the reporter reads on the page and with the next sync', async () => {
    await submit();
    await judge('returned', '  Thiếu lớp tháng 2 ');
    expect(await ofQ1()).toMatchObject({ status: 'returned', isOpen: true, reason: 'Thiếu lớp tháng 2' });
    const { returned } = await syncClasses(deps, aPush({ classes: [] }), CLERK);
    expect(returned).toEqual({ 'Quý I/2024': 'Thiếu lớp tháng 2' });
  });

  it('is followed by a new submission, that takes the note away and counts by its own day', async () => {
    await submit();
    await judge('returned', 'Thiếu lớp');
    deps.clock.time += 86_400_000 * 2;
    const { token } = await mine();
    reset();
    await submit(token);
    expect(billed()).toEqual({ reads: 5, writes: 2 });
    expect(await ofQ1()).toMatchObject({ status: 'submitted', daysLate: 1 });
    expect((await syncClasses(deps, aPush({ classes: [] }), CLERK)).returned).toEqual({});
    const steps = (await deps.submissions.listSubmissions('sample', 2024))[Q1]?.['171']?.steps;
    expect(steps?.map(({ status }) => status)).toEqual(['submitted', 'returned', 'submitted']);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['without a reason', () => judge('returned', ' \n '), 'submission/no-reason'],
    [
      'of what was handed in anew since',
      () => judge('accepted', '', '2024-01-01T00:00:00.000Z'),
      'submission/changed',
    ],
  ])('is refused %s', async (_what, work, code) => {
    await submit();
    reset();
    expect(await codeOf(work())).toBe(code);
    expect(billed()).toMatchObject({ writes: 0 });
  });

  it('is refused before anything was handed in', async () => {
    expect(await codeOf(judge('accepted'))).toBe('submission/none');
  });

  it('a sync of who never got anything back says nothing of it', async () => {
    expect(await syncClasses(deps, aPush({ classes: [] }), CLERK)).not.toHaveProperty('returned');
  });
});

describe('submissions, for the province', () => {
  it('show every reporter of the period that is followed up, what waits first', async () => {
    await submit();
    expect(await province()).toMatchObject({
      period: { key: Q1, label: 'Quý I/2024' },
      others: [{ key: '2024-Q2' }],
      reporters: [
        { reporterId: '171', status: 'submitted', changed: 0 },
        { reporterId: '173', name: 'Huyện Phú Bình', status: 'none', words: 'Chưa nộp, còn hạn.', seen: '' },
      ],
    });
    deps.clock.time = Date.UTC(2024, 2, 22);
    expect((await province(Q1)).reporters[1]?.words).toBe('Chưa nộp, quá hạn. Muộn 3 ngày.');
    expect(await codeOf(province('2024-Q3'))).toBe('submission/not-open');
  });

  it.each([
    ['the one that ended last', '', '2024-Q2'],
    ['the one that Cấu hình names', 'Quý I/2024', Q1],
    ['not one that has not begun', 'Quý IV/2024', '2024-Q2'],
    ['not one that nobody ordered', 'Tháng 1/2024', '2024-Q2'],
    ['not one of a year that is not asked about', 'Quý I/2023', '2024-Q2'],
    ['not one that cannot be read', 'quý mười', '2024-Q2'],
  ])('begin with %s', async (_what, chosen, key) => {
    deps.clock.time = Date.UTC(2024, 5, 20);
    // Typed since the last sweep.
    deps.spreadsheets.put(PROVINCE, { [PROVINCE_TABS.settings]: settingsTab({ period: chosen }) });
    const before = deps.spreadsheets.calls();
    const answer = await province();
    expect(answer.period?.key).toBe(key);
    expect(answer.others).toHaveLength(2);
    expect(deps.spreadsheets.calls() - before).toBe(1);
    await province(Q1);
    expect(deps.spreadsheets.calls() - before).toBe(1);
  });

  it('are empty when no report is ordered', async () => {
    deps = { ...deps, plans: fakePlans() };
    expect(await province()).toEqual({ others: [], reporters: [] });
  });

  it('tell what changed since: class, cells, who and when', async () => {
    await submit();
    await judge('accepted');
    await editClass('title', 'Tên khác');
    expect(daiTu(await province(Q1))).toMatchObject({
      changed: 1,
      words: expect.stringMatching(/^Đã duyệt; 1 lớp/) as string,
    });
    const told = await changes();
    expect(told).toMatchObject({ label: 'Quý I/2024', name: 'Huyện Đại Từ', more: [] });
    expect(told.classes).toMatchObject([
      {
        classCode: CODE,
        words: 'Đã sửa 1 ô. Không rõ tài khoản, lần cuối lúc 11:00 18/03/2024.',
        cells: [{ kind: 'class', field: 'title', to: 'Tên khác', where: 'Lớp · Tên lớp' }],
      },
    ]);
  });

  it('tell who changed it, a learner by name, and what came and went', async () => {
    await submit();
    await judge('accepted');
    const [row = []] = aPush().classes[0]?.enrolments ?? [];
    const push = aPush({ observedAt: '2024-03-18T03:30:00.000Z' });
    const [one] = push.classes;
    if (one === undefined) throw new Error('no class');
    deps.clock.time = Date.UTC(2024, 2, 18, 4);
    await syncClasses(deps, { ...push, classes: [{ ...one, baseRevision: 1, enrolments: [row] }] }, CLERK);
    expect((await changes()).classes[0]?.words).toBe(
      `Đã bỏ 1 dòng. ${CLERK}, lần cuối lúc 11:00 18/03/2024.`,
    );
  });

  it('cost two reads, one a workbook, one a period, and at most six a changed class', async () => {
    await submit();
    await editClass('title', 'Tên khác');
    reset();
    await province(Q1);
    expect(billed()).toEqual({ reads: 7, writes: 0 });
    reset();
    await changes();
    expect(billed()).toEqual({ reads: 9, writes: 0 });
  });
});

describe('publish', () => {
  const tab = (title: string): unknown[][] => deps.spreadsheets.tab(PROVINCE, title) ?? [];
  const rowOf = (title: string, name: string): unknown[] => tab(title).find((row) => row[1] === name) ?? [];

  it('says who handed in, who is missing, and what to write to them; nobody holds anybody back', async () => {
    await submit();
    deps.clock.time = Date.UTC(2024, 2, 22);
    await publishForms(deps);
    expect(rowOf(PROVINCE_TABS.form05, 'Huyện Đại Từ')).toEqual(
      expect.arrayContaining(['19/03/2024', '10:00 18/03/2024', 'Đã nộp, chờ duyệt']),
    );
    const late = rowOf(PROVINCE_TABS.tracker, 'Huyện Phú Bình');
    expect(late.slice(2, 11)).toEqual([1, 0, 0, 0, 0, 'Chưa nộp, quá hạn', '19/03/2024', '', 3]);
    expect(late[15]).toMatch(/^Kính gửi Huyện Phú Bình\. VPĐP chưa nhận được số liệu Quý I\/2024/);
    expect(rowOf(PROVINCE_TABS.form02, 'Huyện Phú Bình')[2]).toBe(1);
  });

  it('tells of an edit after the acceptance, and reads one document more than without submissions', async () => {
    await publishForms(deps);
    reset();
    await publishForms(deps);
    expect(deps.submissions.billed()).toEqual({ reads: 1, writes: 0 });
    await submit();
    await judge('accepted');
    await editClass('title', 'Tên khác');
    reset();
    await publishForms(deps);
    expect(deps.submissions.billed()).toEqual({ reads: 1, writes: 0 });
    expect(rowOf(PROVINCE_TABS.tracker, 'Huyện Đại Từ')[7]).toBe('Đã duyệt; 1 lớp sửa sau khi nộp');
  });
});
