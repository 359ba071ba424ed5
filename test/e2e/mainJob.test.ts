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

const CLASSES = "'Lớp'";
const ENROLMENTS = "'Học viên'";
/** The address of a cell of a tab of Đại Từ's workbook, by the header over it. */
const under = (tab: 'Lớp' | 'Học viên', rows: readonly unknown[][], header: string, row: number): string => {
  const column = rows[0]?.indexOf(header) ?? -1;
  if (column < 0) throw new Error(`no column ${header}`);
  return `'${tab}'!${cellAddress(row, column)}`;
};
const form = (tab: string): Promise<(string | number | boolean)[][]> =>
  client.values(province.id, `'${tab}'!A1:N60`);

/** A number of a form: the row whose second cell is `label`, the column under `header`. */
async function published(tab: string, label: string, header: string): Promise<number> {
  const rows = await form(tab);
  const column = rows[4]?.indexOf(header) ?? -1;
  const number = rows.find((row) => row[1] === label)?.[column];
  if (typeof number !== 'number') throw new Error(`no number for ${label} under ${header} in ${tab}`);
  return number;
}

const lượt = (): Promise<number> => published('Biểu 02', 'Huyện Đại Từ', 'Tổng lượt');
const held = (): Promise<number> => published('Biểu 01', 'TỔNG SỐ', 'Lũy kế giai đoạn');

/** The tracker, without its moment and when each reporter's data came last. */
async function tracker(): Promise<unknown[][]> {
  const rows = await form('Tình hình nộp');
  const lastSeen = rows[4]?.indexOf('Số liệu đến gần nhất') ?? -1;
  if (lastSeen < 0) throw new Error('the tracker does not say when data came last');
  return rows
    .filter((_, row) => row !== 3)
    .map((row) => row.map((cell, at) => (at === lastSeen ? '' : cell)));
}

/** Which classes the audit finds to differ between Đại Từ's sheet and the store. */
async function differing(): Promise<string[]> {
  const { body } = await client.job('audit');
  return body.workbooks.find(({ reporterId }: { reporterId: string }) => reporterId === '171').differing;
}

describe('a class typed in a district’s sheet reaches the province’s sheet', () => {
  it('has ten workbooks: nine reporters and the province', async () => {
    const kinds = (await client.workbooks()).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['province', ...Array<string>(9).fill('reporter')]);
  });

  it('counts about 60 % of the plan as held, out of 139', async () => {
    expect(await published('Biểu 01', 'TỔNG SỐ', 'Kế hoạch 2022-2025')).toBe(139);
    expect((await held()) / 139).toBeCloseTo(0.6, 1);
  });

  it('stores an edited name within 2 s of the edit, in ≤2 reads and ≤3 writes', async () => {
    await client.resetOps();
    const started = Date.now();
    const { status, body } = await client.edit(daiTu.id, "'Học viên'!C2", [['Nguyễn Thị Đã Sửa']]);
    expect(status).toBe(200);
    expect(body.triggers.map((run: { error?: unknown }) => run.error)).toEqual([undefined, undefined]);
    expect(Date.now() - started).toBeLessThan(2000);
    const { firestore } = await client.ops();
    expect(firestore.reads).toBeLessThanOrEqual(2);
    expect(firestore.writes).toBeGreaterThan(0);
    expect(firestore.writes).toBeLessThanOrEqual(3);
    expect(await differing()).toEqual([]);
  });

  it('adds a cost line to its source in Biểu 04, and asks about one that pays for too many days', async () => {
    const before = await published('Biểu 04', 'Ngân sách xã', 'Dự toán');
    const rows = await client.values(daiTu.id, "'Kinh phí'!A1:N");
    const [headers = [], first = []] = rows;
    const typed: Record<string, unknown> = {
      'Mã lớp': first[1],
      'Khoản chi': '09',
      'Nguồn kinh phí': 'NSX',
      'Số lượng dự toán': 30,
      'Đơn giá (đồng)': 50_000,
      'Dự toán (đồng)': '1.500.000',
      'Số lượng quyết toán': 9_000,
      'Quyết toán (đồng)': '1.500.000',
    };
    const line = headers.map((header) => typed[String(header)] ?? '');
    const { status } = await client.edit(daiTu.id, `'Kinh phí'!A${String(rows.length + 1)}`, [line]);
    expect(status).toBe(200);
    await client.job('publish');
    expect(await published('Biểu 04', 'Ngân sách xã', 'Dự toán')).toBe(before + 1_500_000);
    const findings = await client.values(daiTu.id, "'Kiểm tra'!A1:G");
    const found = findings.filter((row) => row[1] === 'Kinh phí' && Number(row[2]) === rows.length + 1);
    expect(found.map((row) => String(row[5]))).toContainEqual(
      expect.stringMatching(/^Khoản 09 quyết toán 9\.000 người × ngày, nhưng \d+ học viên không hưởng lương/),
    );
    expect(await differing()).toEqual([]);
  });

  it('raises the reporter’s lượt by exactly 3 for 3 new learners', async () => {
    const before = await lượt();
    const rows = await client.values(daiTu.id, ENROLMENTS);
    const [headers = [], , pattern = []] = rows;
    const newcomer = (name: string): unknown[] =>
      headers.map((header, at) => {
        const blank = ['_id', 'Số CCCD/CMND', 'Số điện thoại', 'STT'].includes(String(header));
        return blank ? '' : header === 'Họ và tên' ? name : (pattern[at] ?? '');
      });
    const names = ['Trần Văn Mới Một', 'Trần Văn Mới Hai', 'Trần Văn Mới Ba'];
    await client.edit(daiTu.id, `'Học viên'!A${String(rows.length + 1)}`, names.map(newcomer));
    expect((await client.job('publish')).status).toBe(200);
    expect(await lượt()).toBe(before + 3);
    const idAt = headers.indexOf('_id');
    const ids = (await client.values(daiTu.id, ENROLMENTS)).slice(-3).map((row) => row[idAt]);
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => String(id).length >= 12)).toBe(true);
  });

  it('lowers Biểu 01 when a class is postponed, and raises it again', async () => {
    const before = await held();
    const classes = await client.values(daiTu.id, CLASSES);
    const statusAt = classes[0]?.indexOf('Trạng thái') ?? -1;
    const row = classes.findIndex((cells) => cells[statusAt] === 'KET_THUC') + 1;
    const cell = under('Lớp', classes, 'Trạng thái', row);
    await client.edit(daiTu.id, cell, [['HOAN']]);
    await client.job('publish');
    expect(await held()).toBe(before - 1);
    await client.edit(daiTu.id, cell, [['KET_THUC']]);
    await client.job('publish');
    expect(await held()).toBe(before);
  });

  it('stores an edit whose events were lost after a sweep, and nothing before', async () => {
    await client.edit(daiTu.id, "'Học viên'!C3", [['Lê Thị Mất Sự Kiện']], { triggers: false });
    expect(await differing()).toHaveLength(1);
    expect((await client.job('sweep')).status).toBe(200);
    expect(await differing()).toEqual([]);
  });

  it('marks a bad cell, and takes the mark away when it is mended', async () => {
    const cell = under('Học viên', await client.values(daiTu.id, ENROLMENTS), 'Xã/phường/TT', 4);
    const noteOf = async (): Promise<string | undefined> => {
      const range = encodeURIComponent(cell);
      const fields = 'sheets.data.rowData.values.note';
      const { body } = await client.send(
        'GET',
        `/v4/spreadsheets/${daiTu.id}?ranges=${range}&includeGridData=true&fields=${fields}`,
      );
      return body.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.note;
    };
    const [[good = ''] = []] = await client.values(daiTu.id, cell);
    await client.edit(daiTu.id, cell, [['Xã Không Có Thật']]);
    expect(await noteOf()).toContain('Không tìm thấy đơn vị này');
    await client.edit(daiTu.id, cell, [[good]]);
    expect(await noteOf()).toBeUndefined();
  });

  it('gives a new class its code and sends it', async () => {
    const classes = await client.values(daiTu.id, CLASSES);
    const at = String(classes.length + 1);
    const typed = ['', '', 'NTM', 'NTM-B', 'XA_NC', 'Xã La Bằng (Đại Từ)', 'Tập huấn thử'];
    await client.edit(daiTu.id, `'Lớp'!A${at}`, [typed]);
    await client.edit(daiTu.id, under('Lớp', classes, 'Trạng thái', Number(at)), [['KE_HOACH']]);
    const [[code = ''] = []] = await client.values(daiTu.id, `'Lớp'!B${at}`);
    const [[mark = ''] = []] = await client.values(daiTu.id, under('Lớp', classes, 'Đồng bộ', Number(at)));
    expect(code).toMatch(/^NTM-\d{4}-171-\d{3}$/);
    expect(mark).toMatch(/^đã đồng bộ lúc /);
    expect(await differing()).toEqual([]);
  });

  it('writes nothing when a sweep finds nothing changed, and publishes in one call', async () => {
    await client.job('sweep');
    await client.job('publish');
    await client.resetOps();
    await client.job('sweep');
    expect((await client.ops()).firestore).toMatchObject({ writes: 0, deletes: 0 });
    const { body } = await client.job('publish');
    expect(body).toMatchObject({ changedTabs: [], sheetsCalls: 1 });
  });

  it('publishes the same tables, cell for cell, after everything stored was lost', async () => {
    await client.job('publish');
    const before = [await form('Biểu 01'), await form('Biểu 02'), await tracker()];
    await client.send('DELETE', '/local/firestore');
    await client.job('sweep');
    // When data came last is the one thing no sheet knows: the tracker tells the moment of this sweep.
    expect((await client.job('publish')).body.changedTabs).toEqual(['Tình hình nộp']);
    expect([await form('Biểu 01'), await form('Biểu 02'), await tracker()]).toEqual(before);
  });

  it('mends a published number that somebody overwrote', async () => {
    const before = await form('Biểu 02');
    await client.edit(province.id, "'Biểu 02'!D7", [['1']]);
    await client.job('publish');
    const withoutTime = (rows: unknown[][]): unknown[][] => rows.filter((_, at) => at !== 3);
    expect(withoutTime(await form('Biểu 02'))).toEqual(withoutTime(before));
  });
});
