import type { SidebarState } from '../../sheets-addon/src/ui/sidebarModel.ts';
import type { Answer, ListedWorkbook, LocalClient } from './localClient.ts';
import { sampleStack } from './sampleStack.ts';
import { readStore } from './syncFaults/readStore.ts';

jest.setTimeout(120_000);

const stack = sampleStack();
let client: LocalClient;
let daiTu: ListedWorkbook;

beforeAll(async () => {
  client = stack.client;
  daiTu = await client.reporter('171');
});

async function syncNow(answers?: readonly string[]): Promise<Answer['body']> {
  const { status, body } = await client.send('POST', `/local/workbooks/${daiTu.id}/run`, {
    function: 'syncNow',
    as: daiTu.owner,
    ...(answers === undefined ? {} : { answers }),
  });
  expect([status, body.error]).toEqual([200, undefined]);
  return body;
}

async function sidebar(name: string, args: readonly unknown[] = []): Promise<SidebarState> {
  const { body } = await client.send('POST', `/local/workbooks/${daiTu.id}/run`, {
    function: name,
    args,
    as: daiTu.owner,
  });
  expect(body.error).toBeUndefined();
  return body.result as SidebarState;
}

type Values = Awaited<ReturnType<LocalClient['values']>>;
const valuesOf = (tab: string): Promise<Values> => client.values(daiTu.id, `'${tab}'`);
const letterOf = (headers: readonly unknown[], header: string): string =>
  String.fromCharCode(65 + headers.indexOf(header));

/** Sorts one column of a tab and leaves the others where they were; answers what the whole tab held before. */
async function sortAlone(tab: string, header: string): Promise<Values> {
  const before = await valuesOf(tab);
  const column = letterOf(before[0] ?? [], header);
  const sort = { tab, op: 'sort', by: column, ascending: true, columns: `${column}:${column}` };
  expect((await client.send('POST', `/local/workbooks/${daiTu.id}/rows`, sort)).status).toBe(200);
  return before;
}

/** What is stored of the workbook's classes: their revisions and cells. */
const storedNow = async (): Promise<unknown> =>
  (await readStore(client))
    .filter(({ workbookId }) => workbookId === daiTu.id)
    .map(({ classCode, revision, rows }) => [
      classCode,
      revision,
      Object.values(rows)
        .flat()
        .map((row) => [...row]),
    ]);

const questionsIn = ({ alerts }: Answer['body']): string[] =>
  (alerts as { message: string; buttons: string }[])
    .filter(({ buttons }) => buttons.startsWith('YES'))
    .map(({ message }) => message);

describe('a paste that landed a row too low in Lớp', () => {
  it('is stored in no class, and asked about once', async () => {
    await syncNow();
    const stored = await storedNow();
    const before = await valuesOf('Lớp');
    const column = (before[0] ?? []).indexOf('Tên lớp');
    const letter = letterOf(before[0] ?? [], 'Tên lớp');
    const titles = before.slice(1).map((row) => row[column] ?? '');
    const typeTitles = (from: number, cells: readonly unknown[]) =>
      client.edit(
        daiTu.id,
        `'Lớp'!${letter}${String(from)}:${letter}${String(from + cells.length - 1)}`,
        cells.map((cell) => [cell]),
      );
    // Names of their own, as an office gives them.
    const own = titles.map((title, at) => `${String(title)} (${String(at)})`);
    await typeTitles(2, own);
    await syncNow(['YES', 'YES', 'YES']);
    const named = await storedNow();
    expect(named).not.toEqual(stored);
    await typeTitles(3, own.slice(0, -1));
    expect(questionsIn(await syncNow(['NO']))).toEqual([
      expect.stringContaining('dán lệch cột hoặc lệch dòng ở cột “Tên lớp” của tab Lớp'),
    ]);
    expect((await client.job('sweep')).status).toBe(200);
    expect(await storedNow()).toEqual(named);
    await typeTitles(2, own);
    expect(questionsIn(await syncNow())).toEqual([]);
    expect(await storedNow()).toEqual(named);
  });
});

describe('one column of a whole tab that is sorted without the others', () => {
  it.each([
    ['Học viên', 'Họ và tên'],
    ['Kinh phí', 'Dự toán (đồng)'],
    ['Lớp', 'Tên lớp'],
  ])(
    '%s, “%s”: nothing of it is stored, it is asked about once, and putting it back leaves nothing',
    async (tab, header) => {
      await syncNow();
      const stored = await storedNow();
      const before = await sortAlone(tab, header);
      expect(await valuesOf(tab)).not.toEqual(before);
      expect(questionsIn(await syncNow(['NO']))).toEqual([
        expect.stringContaining(
          `có lẽ chỉ sắp xếp cột “${header}” của cả tab ${tab} mà không kéo theo các cột khác`,
        ),
      ]);
      expect((await client.job('sweep')).status).toBe(200);
      expect(await storedNow()).toEqual(stored);
      const marks = (await valuesOf('Lớp')).map((row) => row.join(' ')).join('\n');
      expect(marks).toContain(`có lẽ chỉ sắp xếp cột “${header}” của cả tab ${tab}`);

      const letters = letterOf(before[0] ?? [], header);
      const column = (before[0] ?? []).indexOf(header);
      const cells = before.slice(1).map((row) => [row[column] ?? '']);
      await client.edit(daiTu.id, `'${tab}'!${letters}2:${letters}${String(cells.length + 1)}`, cells);
      expect(((await syncNow()) as { alerts: unknown[] }).alerts).toEqual([]);
      expect(await storedNow()).toEqual(stored);
    },
  );

  it('that was sent all the same is taken back by undoing that sync, which asks nothing more', async () => {
    const column = (await valuesOf('Lớp'))[0]?.indexOf('Tên lớp') ?? 0;
    const titles = async (): Promise<unknown[]> => (await valuesOf('Lớp')).map((row) => row[column]);
    const before = await titles();
    await sortAlone('Lớp', 'Tên lớp');
    expect(questionsIn(await syncNow(['YES']))).toHaveLength(1);
    expect(questionsIn(await syncNow())).toEqual([]);
    const question = await sidebar('askUndoSync');
    const restore = question.notice?.actions.find(({ label }) => label === 'Khôi phục');
    const done = await sidebar('restoreClasses', restore?.args);
    expect(done.notice?.text).toMatch(/Đã gửi \d+ lớp\.$/);
    expect(done.sections.filter(({ title }) => title === 'Chờ bạn xác nhận')).toEqual([]);
    expect(await titles()).toEqual(before);
    expect(questionsIn(await syncNow())).toEqual([]);
  });
});
