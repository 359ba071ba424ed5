import { ORACLE_FORMS, saidIn } from '../oracle/oracleForms.ts';
import { clockTime } from '../oracle/oracleDeadlines.ts';
import type { ExpectedForm, Rows } from '../oracle/oracleInput.ts';
import { contactsAsTyped, planAsTyped } from '../oracle/readPlanTables.ts';
import { readSheets, type ReporterSheets } from '../oracle/readSheets.ts';
import { thaiNguyenPlan, unitHistory } from '../plans/readPlanFiles.ts';
import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { Plan } from '../../core/src/plan/plan.ts';
import type { ReportScope } from '../../core/src/rollup/reportScope.ts';
import type { Submission } from '../../core/src/submission/submission.ts';
import type { SubmissionFacts } from '../../core/src/submission/submissionFacts.ts';
import { handIn, type HandedIn } from './handingIn.ts';
import type { LocalClient } from './localClient.ts';
import { sampleStack } from './sampleStack.ts';

jest.setTimeout(300_000);

const { units, successions } = unitHistory();
const HEAD_ROWS = 6;

const stack = sampleStack();
let client: LocalClient;
let provinceId: string;
let plan: Plan;
let contacts: Record<string, string>;
let classes: ClassSummary[];
let handed: HandedIn[];
let editedClass: string;

beforeAll(async () => {
  client = stack.client;
  provinceId = (await client.province()).id;
  await handInSome();
  const settings = await client.values(provinceId, "'Cấu hình'");
  plan = planAsTyped(thaiNguyenPlan(), settings, units);
  contacts = contactsAsTyped(plan, settings);
  classes = [];
  for (const { id } of (await client.workbooks()).filter(({ kind }) => kind === 'reporter')) {
    await run(id, 'checkAll');
    classes.push(...readSheets(await sheetsOf(id), { plan, units }));
  }
});

async function run(id: string, name: string): Promise<void> {
  const { body } = await client.send('POST', `/local/workbooks/${id}/run`, { function: name });
  if (body.error !== undefined) throw new Error(JSON.stringify(body.error));
}

/** Two districts hand in, one of them has a class changed afterwards, the other is to hand in again. */
async function handInSome(): Promise<void> {
  const [daiTu, phuBinh] = [await client.reporter('171'), await client.reporter('173')];
  handed = [
    await handIn(client, daiTu, { period: '2024-Y', status: 'accepted' }),
    await handIn(client, daiTu, { period: '2024-Q2', status: 'submitted' }),
    await handIn(client, phuBinh, { period: '2024-Y', status: 'returned', reason: 'Thiếu lớp tháng 11.' }),
  ];
  const [headers = [], row = []] = await client.values(daiTu.id, "'Học viên'!A1:Z2");
  editedClass = String(row[headers.indexOf('Mã lớp')]);
  const { status } = await client.edit(daiTu.id, "'Học viên'!C2", [['Tên Sửa Sau']]);
  expect([status, headers[2]]).toEqual([200, 'Họ và tên']);
  await run(daiTu.id, 'syncNow');
}

async function sheetsOf(id: string): Promise<ReporterSheets> {
  const tab = (name: string) => client.values(id, `'${name}'`);
  return {
    classes: await tab('Lớp'),
    enrolments: await tab('Học viên'),
    costs: await tab('Kinh phí'),
    materials: await tab('Tài liệu'),
    lecturers: await tab('Giảng viên'),
    findings: await tab('Kiểm tra'),
  };
}

/** Types a choice into `Cấu hình`, beside its name. */
async function choose(name: string, value: string): Promise<void> {
  const settings = await client.values(provinceId, "'Cấu hình'!A1:B40");
  const row = settings.findIndex(([first]) => first === name) + 1;
  if (row === 0) throw new Error(`no setting ${name}`);
  const { status } = await client.edit(provinceId, `'Cấu hình'!B${String(row)}`, [[value]]);
  expect(status).toBe(200);
}

/** What stands on a tab under its head. */
const shownOn = async (tab: string): Promise<Rows> =>
  (await client.values(provinceId, `'${tab}'`)).slice(HEAD_ROWS);

/** As many cells as are expected, as wide as expected, and what the notes below say. */
function inShape(tab: string, shown: Rows, { rows }: ExpectedForm): ExpectedForm {
  const notes = shown.slice(rows.length).map(([first = '']) => String(first));
  return {
    rows: rows.map((cells, at) => cells.map((_, column) => shown[at]?.[column] ?? '')),
    ...saidIn(tab, notes),
  };
}

const SEEN_COLUMN = 13;
const HANDED_COLUMN = 9;

/**
 * Who handed in what, as the test did it. The minute of it, and of the last that was heard of a reporter, is taken from what is
 * shown, if it is one that it can be.
 */
async function submissionFacts(): Promise<SubmissionFacts> {
  const now: Record<string, Record<string, number>> = {};
  for (const { reporterId, classCode } of classes) (now[reporterId] ??= {})[classCode] = 1;
  const shown = await shownOn('Tình hình nộp');
  const periods: Record<string, Record<string, Submission>> = {};
  const lastSeen: Record<string, string> = {};
  for (const [at, { id }] of plan.reporters.entries()) {
    const [handedAt, seenAt] = [HANDED_COLUMN, SEEN_COLUMN].map((column) => shown[at + 1]?.[column] ?? '');
    for (const one of handed.filter(({ reporterId }) => reporterId === id)) {
      const [before] = one.between;
      const submittedAt = one.between.find((moment) => clockTime(moment) === handedAt) ?? before;
      const { status, reason } = one;
      const step = {
        status,
        at: submittedAt,
        by: '',
        token: '',
        ...(reason === undefined ? {} : { reason }),
      };
      const vector = { ...now[id] };
      const submission = { status, submittedAt, workbookId: '', vector, steps: [step] };
      periods[one.period] = { ...periods[one.period], [id]: submission };
    }
    const seen = momentOf(seenAt);
    if (seen !== undefined && seen < Date.now()) lastSeen[id] = new Date(seen).toISOString();
  }
  (now['171'] ??= {})[editedClass] = 2;
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  return { today, periods, now, lastSeen, contacts };
}

/** `16:05 24/04/2024` in Vietnam. */
function momentOf(cell: unknown): number | undefined {
  const [, hour, minute, day, month, year] =
    /^(\d\d):(\d\d) (\d\d)\/(\d\d)\/(\d{4})$/.exec(String(cell)) ?? [];
  return year === undefined
    ? undefined
    : Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour) - 7, Number(minute));
}

async function expectForms(scope: ReportScope): Promise<void> {
  expect((await client.job('publish')).status).toBe(200);
  const submissions = await submissionFacts();
  const input = { plan, units, successions, classes, scope, submissions, same: [], open: [], numbered: [] };
  for (const [tab, oracle] of Object.entries(ORACLE_FORMS)) {
    const shown = await shownOn(tab);
    const expected = oracle(input, shown);
    expect({ tab, ...inShape(tab, shown, expected) }).toEqual({ tab, ...expected });
  }
}

describe('the province’s workbook after a publish', () => {
  it('is of sheets with something in them', () => {
    expect(classes.length).toBeGreaterThan(80);
    expect(classes.reduce((sum, { enrolments }) => sum + enrolments.length, 0)).toBeGreaterThan(2_000);
  });

  it('shows what the oracle makes of the reporters’ sheets', async () => {
    await expectForms({ reportYear: 2024, span: 'plan', geography: 'recorded' });
  });

  it('shows it for a quarter, in the communes of today', async () => {
    await choose('Kỳ báo cáo', 'Quý II/2024');
    await choose('Phạm vi Biểu 02, 04', 'Trong kỳ');
    await choose('Địa giới', 'Xã, phường hiện nay');
    const period = { kind: 'quarter', year: 2024, number: 2 } as const;
    await expectForms({ reportYear: 2024, period, span: 'period', geography: 'current' });
  });

  it('shows it for the year so far, in the old districts', async () => {
    await choose('Kỳ báo cáo', '6 tháng cuối năm 2023');
    await choose('Phạm vi Biểu 02, 04', 'Lũy kế năm');
    await choose('Địa giới', 'Chín huyện cũ');
    const period = { kind: 'half', year: 2023, number: 2 } as const;
    await expectForms({ reportYear: 2023, period, span: 'year', geography: 'districts' });
  });
});
