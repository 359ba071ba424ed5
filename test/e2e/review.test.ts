import { cellAddress } from '../../sheets-addon/src/actions/showFindings.ts';
import type { ListedWorkbook, LocalClient } from './localClient.ts';
import { sampleStack } from './sampleStack.ts';

jest.setTimeout(120_000);

const stack = sampleStack();
let client: LocalClient;
let daiTu: ListedWorkbook;
let province: ListedWorkbook;

beforeAll(async () => {
  client = stack.client;
  daiTu = await client.reporter('171');
  province = await client.province();
});

/** The lines of the tab `Rà soát` below its head. */
const lines = async (): Promise<unknown[][]> => (await client.values(province.id, "'Rà soát'!A1:D")).slice(6);

describe('the review of the province’s lists', () => {
  it('finds nothing in the sample, and adds the tab', async () => {
    const { status, body } = await client.job('review');
    expect(status).toBe(200);
    expect(body).toMatchObject({ suspicions: 0, changedTabs: ['Rà soát'], sheetsCalls: 9 + 3 });
    expect(body.workbooks.map(({ error }: { error?: string }) => error)).toEqual(Array(9).fill(undefined));
    expect(await lines()).toEqual([['', '', '', 'Không có danh sách nào cần rà soát.']]);
  });

  it('reads each workbook once and writes nothing when nothing changed', async () => {
    await client.resetOps();
    expect((await client.job('review')).body).toMatchObject({ changedTabs: [], sheetsCalls: 9 + 1 });
    const { sheets, firestore } = await client.ops();
    expect(sheets).toEqual({ reads: 10, writes: 0 });
    expect(firestore).toMatchObject({ writes: 0, deletes: 0 });
  });

  it('names the rows of one phone that five people have, from the office’s menu, and not the phone', async () => {
    const [headers = []] = await client.values(daiTu.id, "'Học viên'!1:1");
    const phones = `'Học viên'!${cellAddress(2, headers.indexOf('Số điện thoại'))}`;
    await client.edit(
      daiTu.id,
      phones,
      Array.from({ length: 5 }, () => ['0959999999']),
    );
    const run = await client.send('POST', `/local/workbooks/${province.id}/run`, {
      function: 'reviewNow',
      as: province.owner,
    });
    expect(run.body.error).toBeUndefined();
    expect(run.body.toasts[0].message).toMatch(/^Đã rà soát \d+ lớp: 1 mục ở tab Rà soát\.$/);
    const [line = []] = await lines();
    expect(line[0]).toBe('Trùng số điện thoại');
    expect(line[2]).toBe('Huyện Đại Từ, tab Học viên: 2–6');
    expect(JSON.stringify(await lines())).not.toContain('0959999999');
  });

  it('leaves the forms alone', async () => {
    await client.job('publish');
    await client.job('review');
    expect((await client.job('publish')).body).toMatchObject({ changedTabs: [], sheetsCalls: 1 });
  });
});
