import type { SidebarState } from '../../sheets-addon/src/ui/sidebarModel.ts';
import type { Answer, ListedWorkbook, LocalClient } from './localClient.ts';
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

/** Runs a function of the add-on; `answers`: the buttons that the person presses. */
async function run({ id, owner }: ListedWorkbook, name: string, more: object = {}): Promise<Answer['body']> {
  const { status, body } = await client.send('POST', `/local/workbooks/${id}/run`, {
    function: name,
    as: owner,
    ...more,
  });
  expect([status, body.error]).toEqual([200, undefined]);
  return body;
}

const MOVED = 12;

/** The rows of each class's learners in the sheet, and the column of the class's code. */
async function rosters(): Promise<{ column: string; rows: Map<string, number[]> }> {
  const [headers = [], ...lines] = await client.values(daiTu.id, "'Học viên'");
  const codeAt = headers.indexOf('Mã lớp');
  const rows = new Map<string, number[]>();
  for (const [at, cells] of lines.entries()) {
    const classCode = String(cells[codeAt] ?? '');
    if (classCode !== '') rows.set(classCode, [...(rows.get(classCode) ?? []), at + 2]);
  }
  return { column: String.fromCharCode(65 + codeAt), rows };
}

/** Biểu 02 as published: the line of Đại Từ and what the table says of moved learners. */
async function published(): Promise<{ row: number; enrolments: number; people: number; note: string }> {
  expect((await client.job('publish')).status).toBe(200);
  const rows = await client.values(province.id, "'Biểu 02'!A1:O");
  const at = rows.findIndex(([, name]) => name === 'Huyện Đại Từ');
  const note = rows.map(([first = '']) => String(first)).find((text) => text.startsWith('Đã bỏ ')) ?? '';
  return { row: at + 1, enrolments: Number(rows[at]?.[3]), people: Number(rows[at]?.[12]), note };
}

describe('learners who are moved to another class', () => {
  it('count once while the class that they left is held, are explained, and count once when it is confirmed', async () => {
    const before = await published();
    expect(before.note).toBe('');
    const { column, rows } = await rosters();
    const [[from = '', ofClass = []] = [], [to = ''] = []] = [...rows].filter(
      ([code, list]) => code.startsWith('NTM-2024') && list.length > 2 * MOVED,
    );
    for (const row of ofClass.slice(0, MOVED)) {
      // No trigger runs: one paste, and the add-on hears nothing of it.
      await client.edit(daiTu.id, `'Học viên'!${column}${String(row)}`, [[to]], { triggers: false });
    }
    const held = await run(daiTu, 'syncNow');
    expect(JSON.stringify(held.alerts)).toContain(from);

    const meanwhile = await published();
    const said = Number(/^Đã bỏ (\d+) lượt ở lớp cũ/.exec(meanwhile.note)?.[1]);
    expect(said).toBeGreaterThan(MOVED / 2);
    expect(said).toBeLessThanOrEqual(MOVED);
    expect(meanwhile.enrolments).toBe(before.enrolments);
    expect(meanwhile.people).toBe(before.people);
    const page = (
      await run(province, 'explainHere', {
        args: [],
        selection: { sheetName: 'Biểu 02', row: meanwhile.row, column: 4, numRows: 1, numColumns: 1 },
      })
    ).result as SidebarState;
    const left = page.sections.find(({ title }) => title.includes('đã chuyển sang lớp khác'));
    expect(left?.cards.map(({ label, text }) => [label, Number(text.split(' ')[0])])).toEqual([[from, said]]);

    const alerts = (await run(daiTu, 'syncNow')).alerts as { buttons: string }[];
    const answers = alerts.map(({ buttons }) => (buttons.startsWith('YES') ? 'YES' : 'OK'));
    await run(daiTu, 'syncNow', { answers });
    const after = await published();
    expect([after.enrolments, after.people, after.note]).toEqual([before.enrolments, before.people, '']);
  });
});
