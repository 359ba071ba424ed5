import { cellAddress } from '../../sheets-addon/src/actions/showFindings.ts';
import type { ListedWorkbook, LocalClient } from './localClient.ts';
import { sampleStack } from './sampleStack.ts';

jest.setTimeout(120_000);

const TAB = 'Phê duyệt';
const APPROVAL = 'Phê duyệt của tỉnh';
const STATUS = 'Tình trạng';
type Values = (string | number | boolean)[][];

const stack = sampleStack();
let client: LocalClient;
let daiTu: ListedWorkbook;
let province: ListedWorkbook;
/** The first class of Đại Từ. */
let classCode: string;

beforeAll(async () => {
  client = stack.client;
  daiTu = await client.reporter('171');
  province = await client.province();
  classCode = String((await client.values(daiTu.id, "'Lớp'!B2"))[0]?.[0]);
});

const place = (rows: Values, tab: string, header: string): string => {
  const headerAt = rows.findIndex((row) => row.includes('Mã lớp'));
  const codeAt = rows[headerAt]?.indexOf('Mã lớp') ?? -1;
  const row = rows.findIndex((cells) => cells[codeAt] === classCode);
  return `'${tab}'!${cellAddress(row + 1, rows[headerAt]?.indexOf(header) ?? -1)}`;
};
const cellOf = async (workbook: ListedWorkbook, tab: string, header: string): Promise<unknown> => {
  const address = place(await client.values(workbook.id, `'${tab}'`), tab, header);
  return (await client.values(workbook.id, address))[0]?.[0] ?? '';
};
const typeInto = async (
  workbook: ListedWorkbook,
  tab: string,
  header: string,
  value: string,
): Promise<void> => {
  const address = place(await client.values(workbook.id, `'${tab}'`), tab, header);
  expect((await client.edit(workbook.id, address, [[value]])).status).toBe(200);
};
const run = async (name: string): Promise<void> => {
  const { body } = await client.send('POST', `/local/workbooks/${daiTu.id}/run`, {
    function: name,
    as: daiTu.owner,
  });
  expect(body.error).toBeUndefined();
};

describe('the province’s decision on a class', () => {
  it('has a tab with a row for each class, made when the stack came up', async () => {
    const [headers = [], ...rows] = await client.values(province.id, `'${TAB}'`);
    expect(headers[0]).toBe('Mã lớp');
    const { body } = await client.job('publish');
    expect(rows).toHaveLength(body.classes as number);
    expect(body).toMatchObject({ changedTabs: [], sheetsCalls: 1 });
  });

  it('comes to the district’s cell, and is shown as agreed', async () => {
    await typeInto(province, TAB, APPROVAL, 'đã duyệt');
    const { body } = await client.job('sweep');
    expect(body.approvals).toMatchObject({ stored: 1, wrong: 0 });
    await client.job('publish');
    expect(await cellOf(province, TAB, STATUS)).toBe(`Đơn vị chưa nhận: ${APPROVAL}.`);
    await run('syncNow');
    expect(await cellOf(daiTu, 'Lớp', APPROVAL)).toBe('DUYET');
    // The district's sheet brought something, so the tracker says when.
    expect((await client.job('publish')).body.changedTabs).toEqual(['Tình hình nộp', TAB]);
    expect(await cellOf(province, TAB, STATUS)).toBe('Đã khớp.');
    expect(await cellOf(province, TAB, APPROVAL)).toBe('đã duyệt');
  });

  it('costs nothing more once it is stored', async () => {
    // The district took it in: what its workbook is read as now is noted once.
    await client.job('sweep');
    await client.resetOps();
    expect((await client.job('sweep')).body.approvals).toMatchObject({ stored: 0 });
    expect((await client.ops()).firestore).toMatchObject({ writes: 0, deletes: 0 });
    expect((await client.job('publish')).body).toMatchObject({ changedTabs: [], sheetsCalls: 1 });
  });

  it('stands beside what the district types instead, on both sides', async () => {
    await typeInto(daiTu, 'Lớp', APPROVAL, 'KHONG_DUYET');
    await client.job('publish');
    expect(await cellOf(province, TAB, STATUS)).toBe(
      `Đơn vị ghi khác, chờ đơn vị chọn: ${APPROVAL} (đơn vị ghi “KHONG_DUYET”).`,
    );
    expect(await cellOf(province, TAB, `Đơn vị ghi: ${APPROVAL}`)).toBe('KHONG_DUYET');
    const findings = JSON.stringify(await client.values(daiTu.id, "'Kiểm tra'"));
    expect(findings).toContain(classCode);
    expect(await cellOf(daiTu, 'Lớp', APPROVAL)).toBe('KHONG_DUYET');
    expect(await cellOf(province, TAB, APPROVAL)).toBe('đã duyệt');
  });

  it('is found after the office sorted the tab, and a deleted row comes back with it', async () => {
    const rows = await client.values(province.id, `'${TAB}'`);
    const rowNumber = rows.findIndex(([code]) => code === classCode) + 1;
    const range = { tab: TAB, op: 'delete', at: rowNumber, count: 1 };
    expect((await client.send('POST', `/local/workbooks/${province.id}/rows`, range)).status).toBe(200);
    const sort = { tab: TAB, op: 'sort', by: 'A', ascending: false };
    expect((await client.send('POST', `/local/workbooks/${province.id}/rows`, sort)).status).toBe(200);
    expect((await client.job('sweep')).body.approvals).toMatchObject({ stored: 0, wrong: 0 });
    expect((await client.job('publish')).body.changedTabs).toEqual([TAB]);
    expect(await cellOf(province, TAB, APPROVAL)).toBe('DUYET');
    expect(await client.values(province.id, `'${TAB}'`)).toHaveLength(rows.length);
    expect((await client.job('publish')).body.changedTabs).toEqual([]);
  });

  it('is asked about in its own row when it cannot be read', async () => {
    await typeInto(province, TAB, APPROVAL, 'xem lại');
    expect((await client.job('sweep')).body.approvals).toMatchObject({ stored: 0, wrong: 1 });
    await client.job('publish');
    expect(await cellOf(province, TAB, STATUS)).toContain('không có trong danh mục');
  });
});
