import type { SidebarAction, SidebarCard, SidebarState } from '../../sheets-addon/src/ui/sidebarModel.ts';
import type { ListedWorkbook, LocalClient } from './localClient.ts';
import { sampleStack } from './sampleStack.ts';

jest.setTimeout(180_000);

const SETTINGS = 'Cấu hình';
const TRACKER = 'Tình hình nộp';
type Rows = (string | number | boolean)[][];

const stack = sampleStack();
let client: LocalClient;
let daiTu: ListedWorkbook;
let province: ListedWorkbook;

const tab = (title: string): Promise<Rows> => client.values(province.id, `'${title}'`);
const lineOf = async (title: string, name: string): Promise<unknown[]> =>
  (await tab(title)).find((row) => row[1] === name) ?? [];

/** Runs a function of the add-on as the sidebar does. */
async function run(workbook: ListedWorkbook, name: string, args: unknown[] = []): Promise<SidebarState> {
  const request = { function: name, args, as: workbook.owner };
  const { status, body } = await client.send('POST', `/local/workbooks/${workbook.id}/run`, request);
  expect([status, body.error]).toEqual([200, undefined]);
  return body.result as SidebarState;
}
const cardOf = ({ sections }: SidebarState, label: string): SidebarCard => {
  const found = sections.flatMap(({ cards }) => cards).find((one) => one.label === label);
  if (found === undefined) throw new Error(`no card ${label}: ${JSON.stringify(sections)}`);
  return found;
};
const press = (
  workbook: ListedWorkbook,
  { actions }: { readonly actions: readonly SidebarAction[] },
  label: string,
  ...typed: string[]
): Promise<SidebarState> => {
  const action = actions.find((one) => one.label === label);
  if (action === undefined) throw new Error(`no button ${label}: ${JSON.stringify(actions)}`);
  return run(workbook, action.run, [...action.args, ...typed]);
};

/** Leaves quarters alone ordered, five days after their end. */
async function orderQuarters(): Promise<void> {
  const rows = await tab(SETTINGS);
  const at = rows.findIndex(([kind, days]) => kind === 'Loại kỳ' && days === 'Số ngày sau khi hết kỳ');
  expect(at).toBeGreaterThan(0);
  const lines = rows.slice(at + 1).findIndex(([kind = '']) => kind === '');
  const typed = Array.from({ length: lines }, (_, line) => [
    ...(line === 0 ? ['quý', '5'] : ['', '']),
    '',
    '',
  ]);
  const area = `'${SETTINGS}'!A${String(at + 2)}:D${String(at + 1 + lines)}`;
  expect((await client.edit(province.id, area, typed)).status).toBe(200);
}

beforeAll(async () => {
  client = stack.client;
  daiTu = await client.reporter('171');
  province = await client.province();
});

describe('a period, from the deadline to the acceptance', () => {
  it('is followed up for every reporter once it is ordered', async () => {
    await orderQuarters();
    expect((await client.job('sweep')).body.settings).toEqual([]);
    await client.job('publish');
    const line = await lineOf(TRACKER, 'Huyện Đại Từ');
    expect(line.slice(2, 9)).toEqual([4, 0, 0, 0, 0, 'Chưa nộp, quá hạn', '19/12/2024']);
    expect(line[15]).toMatch(
      /^Kính gửi Huyện Đại Từ\. .* chưa nhận được số liệu Quý IV\/2024 .*Đơn vị còn thiếu: Quý I\/2024/,
    );
  });

  it('is handed in by a reporter: what stands in the sheet, findings and all', async () => {
    const question = await press(daiTu, cardOf(await run(daiTu, 'showPeriods'), 'Quý IV/2024'), 'Nộp');
    const card = cardOf(question, 'Nộp số liệu Quý IV/2024?');
    expect(card.text).toMatch(/^Sẽ nộp \d+ lớp, [\d.]+ học viên/);
    const done = await press(daiTu, card, 'Xác nhận nộp');
    expect(done.notice?.text).toBe('Đã nộp số liệu Quý IV/2024. Tỉnh sẽ duyệt hoặc trả lại.');
    await client.resetOps();
    expect((await client.job('publish')).body).toMatchObject({ sheetsCalls: 2 });
    expect((await lineOf('Biểu 05', 'Huyện Đại Từ'))[7]).toBe('Đã nộp muộn, chờ duyệt');
    expect((await lineOf('Biểu 05', 'TỔNG SỐ'))[7]).toBe('1/9 đơn vị đã nộp');
  });

  it('is returned with a reason that the reporter reads', async () => {
    const list = await run(province, 'showReporters');
    const asked = await press(province, cardOf(list, 'Huyện Đại Từ'), 'Trả lại');
    const [question] = asked.sections.flatMap(({ cards }) => cards);
    const refused = await press(province, question ?? { actions: [] }, 'Trả lại', ' ');
    expect(refused.notice?.text).toMatch(/phải ghi lý do/);
    const done = await press(province, question ?? { actions: [] }, 'Trả lại', 'Thiếu lớp tháng 11.');
    expect(done.notice?.text).toBe('Đã trả lại số liệu của Huyện Đại Từ.');
    await run(daiTu, 'syncInSidebar');
    const { foot } = await run(daiTu, 'sidebarState');
    expect(foot.lines.join(' ')).toContain('Tỉnh trả lại số liệu Quý IV/2024: Thiếu lớp tháng 11.');
    expect(cardOf(await run(daiTu, 'showPeriods'), 'Quý IV/2024').text).toContain(
      'Lý do trả lại: Thiếu lớp tháng 11.',
    );
    await client.job('publish');
    expect((await lineOf(TRACKER, 'Huyện Đại Từ'))[15]).toContain('đã trả lại số liệu Quý IV/2024');
  });

  it('is handed in again and accepted, and a later edit is seen', async () => {
    const question = await press(daiTu, cardOf(await run(daiTu, 'showPeriods'), 'Quý IV/2024'), 'Nộp');
    await press(daiTu, cardOf(question, 'Nộp số liệu Quý IV/2024?'), 'Xác nhận nộp');
    expect((await run(daiTu, 'sidebarState')).foot.lines.join(' ')).not.toContain('trả lại');
    const list = await run(province, 'showReporters');
    const accepted = await press(province, cardOf(list, 'Huyện Đại Từ'), 'Duyệt');
    expect(cardOf(accepted, 'Huyện Đại Từ').text).toMatch(/^Đã duyệt/);

    await client.edit(daiTu.id, "'Học viên'!C2", [['Tên Sửa Sau']]);
    await run(daiTu, 'syncInSidebar');
    const changed = cardOf(await run(province, 'showReporters'), 'Huyện Đại Từ');
    expect(changed.text).toContain('1 lớp sửa sau khi nộp');
    const told = await press(province, changed, 'Xem 1 lớp đã sửa');
    const [card] = told.sections[0]?.cards ?? [];
    expect(card?.text).toContain(`Đã sửa 1 ô. ${daiTu.owner}, lần cuối lúc`);
    expect(card?.changes).toMatchObject([{ to: 'Tên Sửa Sau', where: 'Học viên · Tên Sửa Sau · Họ và tên' }]);
    await client.job('publish');
    const line = await lineOf(TRACKER, 'Huyện Đại Từ');
    expect(line.slice(2, 8)).toEqual([4, 1, 0, 0.25, 0, 'Đã duyệt (nộp muộn); 1 lớp sửa sau khi nộp']);
  });

  it('holds nobody back: the others are late, and their numbers stand in the forms', async () => {
    const late = await lineOf(TRACKER, 'Huyện Phú Bình');
    expect(late[7]).toBe('Chưa nộp, quá hạn');
    expect(late[15]).toMatch(/^Kính gửi Huyện Phú Bình\./);
    expect((await lineOf('Biểu 02', 'Huyện Phú Bình'))[2]).toBeGreaterThan(0);
    expect((await client.job('publish')).body).toMatchObject({ changedTabs: [], sheetsCalls: 1 });
  });
});

describe('an allocation that the office changes', () => {
  const findings = async (): Promise<string> => JSON.stringify(await client.values(daiTu.id, "'Kiểm tra'"));
  const QUOTA = /Năm 2024, chỉ tiêu “[^”]+” của cả tỉnh là 1 lớp, đây đã là lớp thứ 2 của đơn vị/;
  const requestsOfSync = async (): Promise<unknown> => {
    await client.resetOps();
    await run(daiTu, 'syncInSidebar');
    return (await client.ops()).urlFetch.calls;
  };

  it('comes to a reporter’s checks with the next sync, in one request more, once', async () => {
    expect(await requestsOfSync()).toBe(1);
    expect(await findings()).not.toMatch(QUOTA);
    const rows = await tab(SETTINGS);
    const row = 1 + rows.findIndex(([line, year]) => line === 'NTM-B1' && year === 2024);
    expect((await client.edit(province.id, `'${SETTINGS}'!C${String(row)}`, [['1']])).status).toBe(200);
    await client.job('sweep');
    expect(await requestsOfSync()).toBe(2);
    expect(await findings()).toMatch(QUOTA);
    expect(await requestsOfSync()).toBe(1);
  });
});
