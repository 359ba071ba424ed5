import { PROVINCE_TABS } from '../../core/src/schema/tabs.ts';
import type { SidebarCard, SidebarState } from '../../sheets-addon/src/ui/sidebarModel.ts';
import type { ListedWorkbook, LocalClient } from './localClient.ts';
import { sampleStack } from './sampleStack.ts';

jest.setTimeout(180_000);

const PERIOD = '6 tháng đầu năm 2024';
const { settings: _, closings: __, ...FORMS } = PROVINCE_TABS;
const TABS = Object.values(FORMS);
const stack = sampleStack();
let client: LocalClient;
let daiTu: ListedWorkbook;
let province: ListedWorkbook;

beforeAll(async () => {
  client = stack.client;
  daiTu = await client.reporter('171');
  province = await client.province();
  const settings = await client.values(province.id, "'Cấu hình'!A1:A20");
  const row = 1 + settings.findIndex(([name]) => name === 'Kỳ báo cáo');
  await client.edit(province.id, `'Cấu hình'!B${String(row)}`, [[PERIOD]]);
});

async function run(name: string, args: readonly unknown[] = []): Promise<SidebarState> {
  const { status, body } = await client.send('POST', `/local/workbooks/${province.id}/run`, {
    function: name,
    args,
    as: province.owner,
  });
  expect([status, body.error]).toEqual([200, undefined]);
  return body.result as SidebarState;
}
const cards = ({ sections }: SidebarState): SidebarCard[] => sections.flatMap((one) => one.cards);
const forms = (): Promise<unknown[]> =>
  Promise.all(TABS.map((tab) => client.values(province.id, `'${tab}'!A1:Z`)));
const lines = async (): Promise<unknown[][]> => (await client.values(province.id, "'Chốt số'!A1:G")).slice(6);

/** The code of a class of Đại Từ with learners that is in the closed tables, and the row of its first learner. */
async function aLearner(): Promise<{ classCode: string; row: number; column: number }> {
  const [headers = [], ...rows] = await client.values(daiTu.id, "'Học viên'!A1:Z");
  const codes = new Set((await client.values(daiTu.id, "'Lớp'!A1:Z")).map((cells) => String(cells[1])));
  const result = headers.indexOf('Kết quả');
  const at = rows.findIndex((cells) => {
    const code = String(cells[1]);
    return code.includes('-2023-') && codes.has(code) && cells[result] === 'HOAN_THANH';
  });
  return { classCode: String(rows[at]?.[1]), row: at + 2, column: result };
}

describe('closing a period through the sidebar', () => {
  let before: unknown[];

  it('closes it after its question, and the forms say so', async () => {
    const [chosen] = cards(await run('showClosingList'));
    expect(chosen?.label).toBe(PERIOD);
    const question = await run(String(chosen?.actions[0]?.run), chosen?.actions[0]?.args);
    const closed = await run('changeClosing', question.notice?.actions[0]?.args);
    expect(cards(closed)[0]?.text).toBe('Kỳ này đã chốt.');
    await client.job('publish');
    before = await forms();
    expect(JSON.stringify(before).match(/Số liệu đã chốt ngày/g)).toHaveLength(TABS.length);
    expect((await lines()).map((cells) => cells.slice(0, 5))).toEqual([
      [PERIOD, '', '', 'Chốt số lần 1', province.owner],
    ]);
  });

  it('keeps the closed tables when a reporter edits later, and lists the change until its reason is written', async () => {
    const { classCode, row, column } = await aLearner();
    const cell = `'Học viên'!${String.fromCharCode(65 + column)}${String(row)}`;
    await client.edit(daiTu.id, cell, [['VANG']]);
    await client.send('POST', `/local/workbooks/${daiTu.id}/run`, {
      function: 'syncInSidebar',
      as: daiTu.owner,
    });
    await client.job('publish');
    expect(await forms()).toEqual(before);
    const [, change = []] = await lines();
    expect(change.slice(0, 3)).toEqual([PERIOD, classCode, 'Huyện Đại Từ']);
    expect(change[3]).toMatch(/^Điều chỉnh sau chốt: Lượt \d+ → \d+; Người \d+ → \d+/);
    expect([change[4], change[6]]).toEqual([daiTu.owner, 'chưa ghi lý do']);
    const card = cards(await run('showClosingList')).find(({ label }) => label === classCode);
    await run('changeClosing', [...(card?.actions[0]?.args ?? []), 'Đơn vị rà soát lại']);
    await client.job('publish');
    expect((await lines())[1]?.[6]).toBe('Đơn vị rà soát lại');
  });

  it('rebuilds the closed tables to the same bytes', async () => {
    const page = await run('showClosingList', [PERIOD]);
    expect(cards(page)[1]?.text).toContain('giống hệt lúc chốt');
    expect(await forms()).toEqual(before);
  });

  it('reopens with a reason, and the forms follow the classes again', async () => {
    expect((await run('changeClosing', ['reopen', PERIOD, ' '])).notice?.text).toMatch(/^Chưa ghi lý do/);
    await run('changeClosing', ['reopen', PERIOD, 'Nhập sót']);
    await client.job('publish');
    expect(JSON.stringify(await forms())).not.toContain('Số liệu đã chốt');
    expect((await lines()).map((cells) => [cells[3], cells[6] ?? ''])).toEqual([
      ['Chốt số lần 1', ''],
      ['Mở lại số đã chốt lần 1', 'Nhập sót'],
    ]);
  });

  it('refuses a reporter', async () => {
    const token = await client.tokenOf(daiTu.owner);
    const close = { act: 'close', period: PERIOD };
    expect((await client.send('POST', '/functions/closing', close, token)).status).toBe(403);
    expect((await client.send('GET', '/functions/closings', undefined, token)).status).toBe(403);
  });
});
