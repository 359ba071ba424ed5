import type { SidebarCard, SidebarState } from '../../sheets-addon/src/ui/sidebarModel.ts';
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
  await client.job('publish');
});

/** Runs a function of the sidebar in the province's workbook. */
async function run(name: string, args: readonly unknown[] = [], selection?: object): Promise<SidebarState> {
  const { status, body } = await client.send('POST', `/local/workbooks/${province.id}/run`, {
    function: name,
    args,
    as: province.owner,
    ...(selection === undefined ? {} : { selection }),
  });
  expect([status, body.error]).toEqual([200, undefined]);
  return body.result as SidebarState;
}
const explain = (sheetName: string, row: number, column: number): Promise<SidebarState> =>
  run('explainHere', [], { sheetName, row, column, numRows: 1, numColumns: 1 });

/** The number of the row of Đại Từ on Biểu 02, and its cells. */
async function lineOfDaiTu(): Promise<{ row: number; cells: unknown[] }> {
  const rows = await client.values(province.id, "'Biểu 02'!A1:O");
  const at = rows.findIndex(([, name]) => name === 'Huyện Đại Từ');
  return { row: at + 1, cells: rows[at] ?? [] };
}
const changesOf = ({ sections }: SidebarState): readonly SidebarCard[] => sections.at(-1)?.cards ?? [];
const amounts = ({ sections }: SidebarState): number[] =>
  (sections[0]?.cards ?? []).map(({ text }) => Number(text.split(' ')[0]));

describe('the explanation of a number on the sample province', () => {
  it('names classes that add up to what the sheet shows', async () => {
    const { row, cells } = await lineOfDaiTu();
    const page = await explain('Biểu 02', row, 4);
    expect(page.notice).toMatchObject({ label: `${String(cells[3])}:` });
    expect(page.notice?.where).toBe('Biểu 02, dòng “Huyện Đại Từ”, cột (2) “Tổng lượt”');
    expect(amounts(page).reduce((sum, one) => sum + one, 0)).toBe(cells[3]);
    expect(page.sections[0]?.cards).toHaveLength(Number(cells[2]));
    expect(page.sections.some(({ title }) => title.startsWith('Không tính: Dòng học viên có lỗi chặn'))).toBe(
      true,
    );
  });

  it('names the learners of a class when asked', async () => {
    const { row } = await lineOfDaiTu();
    const [card] = (await explain('Biểu 02', row, 4)).sections[0]?.cards ?? [];
    const names = await run('showNumberNames', card?.actions[0]?.args);
    expect(names.sections[0]?.cards[0]?.text.split('; ')).toHaveLength(Number(card?.text.split(' ')[0]));
  });

  /** Postpones a class in its reporter's sheet, and sends that. */
  async function postpone(classCode: string): Promise<void> {
    const rows = await client.values(daiTu.id, "'Lớp'!A1:Z");
    const [headers = []] = rows;
    const row = 1 + rows.findIndex((cells) => cells[headers.indexOf('Mã lớp')] === classCode);
    const status = String.fromCharCode(65 + headers.indexOf('Trạng thái'));
    await client.edit(daiTu.id, `'Lớp'!${status}${String(row)}`, [['HOAN']]);
    const sync = { function: 'syncInSidebar', as: daiTu.owner };
    await client.send('POST', `/local/workbooks/${daiTu.id}/run`, sync);
  }

  it('says who changed what since the last publish, and nothing once it is published', async () => {
    const { row, cells } = await lineOfDaiTu();
    const label = (await explain('Biểu 02', row, 3)).sections[0]?.cards[0]?.label ?? '';
    await postpone(label);
    const changed = await explain('Biểu 02', row, 3);
    expect(changed.notice?.label).toBe(`${String(Number(cells[2]) - 1)}:`);
    expect(changed.notice?.text).toContain(`Trên biểu đang ghi ${String(cells[2])}`);
    const [change] = changesOf(changed);
    expect(change).toMatchObject({ label });
    expect(change?.text).toMatch(`Từ 1 thành 0. ${daiTu.owner}`);
    await client.job('publish');
    expect(changesOf(await explain('Biểu 02', row, 3))).toEqual([]);
  });

  it('says that words are no number', async () => {
    expect((await explain('Biểu 02', 8, 2)).sections[0]?.empty).toMatch(/^Ô này không phải là số của biểu\./);
  });

  it('refuses a reporter', async () => {
    const { status } = await client.send(
      'GET',
      `/functions/explain?tab=${encodeURIComponent('Biểu 02')}&row=8&column=4`,
      undefined,
      await client.tokenOf(daiTu.owner),
    );
    expect(status).toBe(403);
  });
});
