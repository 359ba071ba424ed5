import { TABS } from '../../../core/src/schema/tabs.ts';
import { readWorkbookState, saveWorkbookState } from '../../../local/src/appsScript/workbookState.ts';
import type { Answer, ListedWorkbook, LocalClient } from '../localClient.ts';
import { schedulerToken } from '../syncFaults/faultTraffic.ts';
import type { Cell } from '../syncFaults/peopleTabs.ts';
import { CODE, codeIn, ourRows, type OurRows } from './ourRows.ts';

/** A reporter's workbook on the running stack, the province's beside it, and two classes that nobody has sent. */
export interface RealWorld {
  readonly client: LocalClient;
  readonly workbook: ListedWorkbook;
  readonly province: ListedWorkbook;
  readonly ours: OurRows;
  /** Codes of this history's classes, those that were deleted too. */
  readonly codes: string[];
  /** What runs and is not waited for. */
  readonly underWay: Promise<unknown>[];
  /** Cells that the add-on filled with the province's values, and what they held. */
  readonly overwritten: { readonly classCode: string; readonly header: string; readonly before: Cell }[];
  /** A class row of the workbook: what a new class takes over. */
  readonly pattern: Readonly<Record<string, Cell>>;
  readonly stateDirectory: string;
}

/** Columns that the province types into, and what it types. */
export const PROVINCE_HEADERS: Readonly<Record<string, readonly Cell[]>> = {
  'Phê duyệt của tỉnh': ['DUYET', 'CHO_BO_SUNG', ''],
  'Kinh phí được giao (đồng)': [1_000_000, 2_000_000, ''],
};

const TAKEN_OVER = ['Chương trình', 'Nhóm đối tượng của lớp', 'Loại xã (với NTM-B)', 'Xã được giao chỉ tiêu'];

interface Place {
  readonly client: LocalClient;
  readonly workbook: ListedWorkbook;
  readonly stateDirectory: string;
  /** Of the history: its classes bear numbers of their own. */
  readonly number: number;
}

/** The world in which the model's histories begin: five learners in one class, two in another. */
export async function newRealWorld({ client, workbook, stateDirectory, number }: Place): Promise<RealWorld> {
  const codes: string[] = [];
  const ours = ourRows(client, workbook.id, (classCode) => codes.includes(classCode));
  const [headers = [], first = []] = await client.values(workbook.id, `'${TABS.class}'`);
  const pattern = Object.fromEntries(
    TAKEN_OVER.map((header): [string, Cell] => [header, first[headers.indexOf(header)] ?? '']),
  );
  const province = await client.province();
  const world: RealWorld = {
    ...{ client, workbook, province, ours, codes, pattern, stateDirectory },
    ...{ underWay: [], overwritten: [] },
  };
  for (const [at, names] of [
    ['a', 'b', 'c', 'd', 'a'],
    ['b', 'c'],
  ].entries()) {
    const classCode = `NTM-2024-${workbook.reporterId}-${String(500 + 10 * number + at)}`;
    await addClass(world, classCode, 'a');
    for (const name of names) await ours.add(TABS.enrolment, { [CODE]: classCode, 'Họ và tên': name });
  }
  return world;
}

export async function addClass(
  { ours, codes, pattern }: RealWorld,
  code: string,
  title: Cell,
): Promise<void> {
  if (!codes.includes(code)) codes.push(code);
  await ours.add(TABS.class, { ...pattern, [CODE]: code, 'Tên lớp': title, 'Trạng thái': 'KE_HOACH' });
}

/** Runs a function of the add-on; `answers`: the buttons that the person presses. */
export const runAddOn = async (
  { client, workbook }: RealWorld,
  name: string,
  more: object = {},
): Promise<Answer> => {
  const answer = await client.send('POST', `/local/workbooks/${workbook.id}/run`, {
    function: name,
    ...more,
  });
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return answer;
};

/** A run, and which cells it filled with what the province typed. */
export async function sync(
  world: RealWorld,
  name: 'syncNow' | 'onTimer',
  isConfirming: boolean,
): Promise<void> {
  const before = await world.ours.classes();
  const first = await runAddOn(world, name);
  const alerts = (first.body.alerts ?? []) as { buttons: string }[];
  const answers = alerts.map(({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'));
  if (isConfirming && answers.includes('YES')) await runAddOn(world, name, { answers });
  const after = new Map((await world.ours.classes()).map((row) => [codeIn(row), row]));
  for (const row of before) {
    for (const header of Object.keys(PROVINCE_HEADERS)) {
      const [was, is] = [row.cells.get(header) ?? '', after.get(codeIn(row))?.cells.get(header) ?? ''];
      if (was !== is) world.overwritten.push({ classCode: codeIn(row), header, before: was });
    }
  }
}

/** The server's sweep, which also takes what the province typed; it may be killed. */
export async function sweepServer({ client }: RealWorld): Promise<void> {
  await client.send('POST', '/functions/sweep', {}, await schedulerToken(client));
}

export const arm = async ({ client }: RealWorld, kind: string, more: object = {}): Promise<void> => {
  const { status } = await client.send('POST', '/local/faults', { service: 'functions', kind, ...more });
  expect(status).toBe(200);
};

/** Document properties are lost, by a copy of the workbook or by hand; nobody is at the workbook meanwhile. */
export async function forgetProperties(world: RealWorld): Promise<void> {
  await Promise.all(world.underWay.splice(0));
  const { stateDirectory, workbook } = world;
  const state = readWorkbookState(stateDirectory, workbook.id);
  const kept = Object.entries(state.document).filter(([key]) => !key.startsWith('class:'));
  saveWorkbookState(stateDirectory, workbook.id, { ...state, document: Object.fromEntries(kept) });
}

/** Types into the class's row of the tab `Phê duyệt`, if publishing has made one. */
export async function typeOpinion(
  { client, province }: RealWorld,
  classCode: string,
  header: string,
  value: Cell,
): Promise<void> {
  const tab = TABS_OF_PROVINCE;
  const find = async (): Promise<{ row: number; column: number }> => {
    const rows = await client.values(province.id, `'${tab}'`);
    const headerAt = rows.findIndex((row) => row.includes(CODE));
    const codeAt = rows[headerAt]?.indexOf(CODE) ?? -1;
    return {
      row: rows.findIndex((row) => row[codeAt] === classCode) + 1,
      column: rows[headerAt]?.indexOf(header) ?? -1,
    };
  };
  if ((await find()).row === 0) await client.job('publish');
  const { row, column } = await find();
  if (row === 0 || column < 0) return;
  const range = `'${tab}'!${String.fromCharCode(65 + column)}${String(row)}`;
  expect((await client.edit(province.id, range, [[value]], { triggers: false })).status).toBe(200);
}
const TABS_OF_PROVINCE = 'Phê duyệt';
