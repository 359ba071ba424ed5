import type { SidebarAction, SidebarCard, SidebarState } from '../../sheets-addon/src/ui/sidebarModel.ts';
import { cellAddress } from '../../sheets-addon/src/actions/showFindings.ts';
import type { ListedWorkbook, LocalClient } from './localClient.ts';
import { sampleStack } from './sampleStack.ts';

jest.setTimeout(120_000);

const stack = sampleStack();
let client: LocalClient;
let daiTu: ListedWorkbook;
/** A class with learners, and where its row stands in `Lớp`. */
let classCode: string;
let classRow: number;

type Rows = (string | number | boolean)[][];

const tab = (title: string): Promise<Rows> => client.values(daiTu.id, `'${title}'`);
const CODE_AT = 1;
const NAME_AT = 2;

/** Runs a function of the add-on as the sidebar does. */
async function run(name: string, args: unknown[] = [], selection?: object): Promise<SidebarState> {
  const { status, body } = await client.send('POST', `/local/workbooks/${daiTu.id}/run`, {
    function: name,
    args,
    ...(selection === undefined ? {} : { selection }),
  });
  expect([status, body.error]).toEqual([200, undefined]);
  return body.result as SidebarState;
}

const cardsOf = ({ sections }: SidebarState): readonly SidebarCard[] => sections[0]?.cards ?? [];
const press = (actions: readonly SidebarAction[] | undefined, label: string): Promise<SidebarState> => {
  const action = actions?.find((one) => one.label === label);
  if (action === undefined) throw new Error(`no button ${label}: ${JSON.stringify(actions)}`);
  return run(action.run, [...action.args]);
};

/** Which classes the audit finds to differ between the sheet and the store. */
async function differing(): Promise<string[]> {
  const { body } = await client.job('audit');
  return body.workbooks.find(({ reporterId }: { reporterId: string }) => reporterId === '171').differing;
}

/** The learners of the class: number of the row and name. */
const learners = async (): Promise<[row: number, name: unknown][]> =>
  (await tab('Học viên')).flatMap((cells, at): [number, unknown][] =>
    cells[CODE_AT] === classCode ? [[at + 1, cells[NAME_AT]]] : [],
  );
const namesNow = async (): Promise<string[]> => (await learners()).map(([, name]) => String(name));

beforeAll(async () => {
  client = stack.client;
  daiTu = await client.reporter('171');
  const codes = (await tab('Học viên')).map((row) => row[CODE_AT]);
  classRow = 1 + (await tab('Lớp')).findIndex(([, code], at) => at > 0 && codes.includes(code));
  classCode = String((await tab('Lớp'))[classRow - 1]?.[CODE_AT]);
  await run('syncInSidebar');
});

describe('after something went wrong', () => {
  let before: string[];

  it('tells in a class’s history what was typed over, and brings it back', async () => {
    before = await namesNow();
    const [[row = 0] = []] = await learners();
    await client.edit(daiTu.id, `'Học viên'!C${String(row)}`, [['Tên Gõ Nhầm']]);
    const selection = { sheetName: 'Học viên', row, column: 3, numRows: 1, numColumns: 1 };
    const history = await run('showHistoryHere', [], selection);
    expect(history.sections[0]?.title).toBe(`Lịch sử lớp ${classCode}`);
    const [newest] = cardsOf(history);
    expect(newest?.text).toBe(`Sửa 1 ô. ${daiTu.owner}.`);
    expect(newest?.changes).toEqual([
      { where: `Học viên dòng ${String(row)} · Tên Gõ Nhầm · Họ và tên`, from: before[0], to: 'Tên Gõ Nhầm' },
    ]);
    const question = await press(newest?.actions, 'Về trước lần này');
    expect(cardsOf(question)[0]?.text).toBe('1 ô đổi lại.');
    expect((await namesNow())[0]).toBe('Tên Gõ Nhầm');
    const done = await press(question.notice?.actions, 'Khôi phục');
    expect(done.notice?.text).toMatch(/: 1 ô đổi lại\. Đã gửi 1 lớp\.$/);
    expect(await namesNow()).toEqual(before);
    expect(await differing()).toEqual([]);
  });

  it('asks about a class that was deleted, and removes it when that is meant', async () => {
    const rows = (await learners()).map(([row]) => row);
    for (const at of [...rows].reverse()) {
      await client.send('POST', `/local/workbooks/${daiTu.id}/rows`, {
        tab: 'Học viên',
        op: 'delete',
        at,
        count: 1,
        triggers: false,
      });
    }
    await client.send('POST', `/local/workbooks/${daiTu.id}/rows`, {
      tab: 'Lớp',
      op: 'delete',
      at: classRow,
      count: 1,
      triggers: false,
    });
    const held = await run('syncInSidebar');
    expect(held.sections[0]?.title).toBe('Chờ bạn xác nhận');
    expect(cardsOf(held).map(({ text }) => text.includes(classCode))).toEqual([true]);
    await press(cardsOf(held)[0]?.actions, 'Xóa khỏi số liệu của tỉnh');
    const [card] = cardsOf(await run('showRemovedList'));
    expect(card).toMatchObject({ label: classCode, text: expect.stringMatching(/^Đã xóa khỏi số liệu/) });
  });

  it('brings the removed class back whole, but for what the province never had', async () => {
    const [card] = cardsOf(await run('showRemovedList'));
    const question = await press(card?.actions, 'Khôi phục');
    expect(cardsOf(question)[0]?.text).toContain(`${String(before.length + 1)} dòng thêm lại`);
    expect(await namesNow()).toEqual([]);
    const done = await press(question.notice?.actions, 'Khôi phục');
    expect(done.notice?.text).toMatch(/Đã gửi 1 lớp\./);
    expect(await namesNow()).toEqual(before);
    const row = (await tab('Lớp')).find((cells) => cells[CODE_AT] === classCode);
    expect(row?.slice(-1)[0]).toMatch(/^đã đồng bộ lúc /);
    expect(await differing()).toEqual([]);
    expect(cardsOf(await run('showRemovedList'))).toEqual([]);
  });

  it('takes the last sync back', async () => {
    const [[row = 0] = []] = await learners();
    await client.edit(daiTu.id, `'Học viên'!C${String(row)}`, [['Tên Gõ Nhầm']]);
    const question = await run('askUndoSync');
    expect(question.notice?.text).toMatch(/^Lần đồng bộ lúc .* đã thay đổi 1 lớp\./);
    await press(question.notice?.actions, 'Khôi phục');
    expect(await namesNow()).toEqual(before);
    expect(await differing()).toEqual([]);
  });
});

describe('what the province typed and the district typed otherwise', () => {
  const APPROVAL = 'Phê duyệt của tỉnh';
  /** The cell under a header in the class's row of a tab of the district's or the province's workbook. */
  async function cellOf(workbookId: string, title: string, header: string): Promise<string> {
    const rows = await client.values(workbookId, `'${title}'`);
    const headers = rows.find((row) => row.includes('Mã lớp')) ?? [];
    const codeAt = headers.indexOf('Mã lớp');
    const row = 1 + rows.findIndex((cells) => cells[codeAt] === classCode);
    return `'${title}'!${cellAddress(row, headers.indexOf(header))}`;
  }
  const approvalNow = async (): Promise<unknown> =>
    (await client.values(daiTu.id, await cellOf(daiTu.id, 'Lớp', APPROVAL)))[0]?.[0];
  /** The office decides, the district hears of it and types something else. */
  async function disagree(theirs: string, mine: string): Promise<void> {
    const province = await client.province();
    await client.edit(province.id, await cellOf(province.id, 'Phê duyệt', APPROVAL), [[theirs]]);
    await client.job('sweep');
    await run('syncInSidebar');
    await client.edit(daiTu.id, await cellOf(daiTu.id, 'Lớp', APPROVAL), [[mine]]);
  }

  it('is shown with both values, and the district’s can be kept', async () => {
    await client.job('publish');
    await disagree('DUYET', 'CHO_BO_SUNG');
    const state = await run('showDifferencesList');
    const [card] = cardsOf(state);
    expect(card).toMatchObject({ label: 'Tỉnh ghi khác', changes: [{ from: 'CHO_BO_SUNG', to: 'DUYET' }] });
    expect(card?.text).toMatch(new RegExp(`^Lớp ${classCode}\\. Tỉnh ghi lúc \\d\\d:\\d\\d`));
    const kept = await press(card?.actions, 'Giữ của đơn vị');
    expect(kept.notice?.tone).toBe('good');
    expect(cardsOf(kept)).toEqual([]);
    await run('syncInSidebar');
    expect([await approvalNow(), cardsOf(await run('showDifferencesList'))]).toEqual(['CHO_BO_SUNG', []]);
  });

  it('can be taken over into the cell', async () => {
    await disagree('KHONG_DUYET', 'CHO_BO_SUNG');
    const taken = await press(cardsOf(await run('showDifferencesList'))[0]?.actions, 'Lấy của tỉnh');
    expect([taken.notice?.tone, cardsOf(taken)]).toEqual(['good', []]);
    expect(await approvalNow()).toBe('KHONG_DUYET');
    expect(await differing()).toEqual([]);
  });
});
