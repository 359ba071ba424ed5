import { ORACLE_FORMS } from '../oracle/oracleForms.ts';
import { planAsTyped } from '../oracle/readPlanTables.ts';
import { readSheets, type ReporterSheets } from '../oracle/readSheets.ts';
import { thaiNguyenPlan, unitHistory } from '../plans/readPlanFiles.ts';
import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { Plan } from '../../core/src/plan/plan.ts';
import type { ReportScope } from '../../core/src/rollup/reportScope.ts';
import { localClient, type LocalClient } from './localClient.ts';
import { removeDirectory, startRunningStack, type RunningStack } from './runningStack.ts';
import { copyOfSample } from './sampleDirectory.ts';

jest.setTimeout(300_000);

const { units, successions } = unitHistory();
const HEAD_ROWS = 6;

let stack: RunningStack;
let client: LocalClient;
let provinceId: string;
let plan: Plan;
let classes: ClassSummary[];

beforeAll(async () => {
  stack = await startRunningStack({ directory: copyOfSample() });
  client = localClient(stack.url);
  provinceId = (await client.province()).id;
  plan = planAsTyped(thaiNguyenPlan(), await client.values(provinceId, "'Cấu hình'"), units);
  classes = [];
  for (const { id } of (await client.workbooks()).filter(({ kind }) => kind === 'reporter')) {
    const { body } = await client.send('POST', `/local/workbooks/${id}/run`, { function: 'checkAll' });
    if (body.error !== undefined) throw new Error(JSON.stringify(body.error));
    classes.push(...readSheets(await sheetsOf(id), { plan, units }));
  }
});
afterAll(async () => {
  await stack.stop();
  removeDirectory(stack.directory);
});

async function sheetsOf(id: string): Promise<ReporterSheets> {
  const tab = (name: string) => client.values(id, `'${name}'`);
  return {
    classes: await tab('Lớp'),
    enrolments: await tab('Học viên'),
    costs: await tab('Kinh phí'),
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

/** What a form shows under its head, as many lines as are expected, each as wide as expected. */
async function shown(formNumber: string, expected: readonly (readonly unknown[])[]): Promise<unknown[][]> {
  const values = await client.values(provinceId, `'Biểu ${formNumber}'`);
  return expected.map((cells, at) => cells.map((_, column) => values[HEAD_ROWS + at]?.[column] ?? ''));
}

async function expectForms(scope: ReportScope): Promise<void> {
  expect((await client.job('publish')).status).toBe(200);
  const input = { plan, units, successions, classes, scope, same: [], open: [], numbered: [] };
  for (const [formNumber, oracle] of Object.entries(ORACLE_FORMS)) {
    const { rows } = oracle(input);
    expect({ formNumber, rows: await shown(formNumber, rows) }).toEqual({ formNumber, rows });
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
