import { openWorkbench, expectText, type Workbench } from './openWorkbench.ts';
import { sidebarIn, type Sidebar } from './sidebarIn.ts';

jest.setTimeout(120_000);

const PERIOD = '6 tháng đầu năm 2024';
let bench: Workbench;
let province: Sidebar;
let provinceId: string;

const column = async (workbookId: string, range: string): Promise<string[]> =>
  (await bench.client.values(workbookId, range)).map(([cell = '']) => String(cell));
/** The labels of the cards under a heading, before the next one. */
const labelsUnder = (title: RegExp): Promise<string[]> =>
  province.main.locator('h2, .card:not(.is-notice) .label').evaluateAll((found, source) => {
    const at = found.findIndex(
      (one) => one.tagName === 'H2' && new RegExp(source).test(one.textContent ?? ''),
    );
    const rest = found.slice(at + 1);
    const end = rest.findIndex((one) => one.tagName === 'H2');
    return (end < 0 ? rest : rest.slice(0, end)).map((one) => one.textContent ?? '');
  }, title.source);

beforeAll(async () => {
  bench = await openWorkbench();
  province = sidebarIn(bench, 'province');
  ({ id: provinceId } = await bench.client.province());
});
afterAll(() => bench.close());

describe('the page that explains a number', () => {
  it('names the classes that make a number of Biểu 01, and those left out with the reason', async () => {
    const rows = await bench.client.values(provinceId, "'Biểu 01'!A1:L20");
    const y = rows.findIndex(([, line]) => line === 'Xã NTM nâng cao');
    const [x, number] = [4, Number(rows[y]?.[4])];
    expect(number).toBeGreaterThan(5);
    await bench.pane('province').getByTestId('tab-Biểu 01').click();
    await expectText(bench.cell('province', x, y), String(number));
    await bench.cell('province', x, y).click();
    await province.open('Giải thích số này');
    await province.says('Biểu 01, dòng “Xã NTM nâng cao”, cột (3)');
    expect(await province.main.locator('.is-notice .label').textContent()).toBe(`${String(number)}:`);
    await province.picture('explain');
    const named = await labelsUnder(/^Các lớp làm nên số này/);
    expect(named).toHaveLength(number);
    expect(new Set(named).size).toBe(number);
    for (const reporterId of ['167', '171']) {
      const { id } = await bench.client.reporter(reporterId);
      const own = await column(id, "'Lớp'!B2:B");
      const ofReporter = named.filter((code) => code.includes(`-${reporterId}-`));
      expect(ofReporter.length).toBeGreaterThan(0);
      expect(own).toEqual(expect.arrayContaining(ofReporter));
    }
    const [late = ''] = await labelsUnder(/^Không tính: Ngoài kỳ/);
    await province
      .card(late)
      .filter({ hasText: /kết thúc \d\d\/\d\d\/20\d\d/ })
      .first()
      .waitFor();
    expect(named).not.toContain(late);
    expect(await province.overflow()).toBe(0);
  });

  it('names the rows of a class in a number of Biểu 02', async () => {
    const rows = await bench.client.values(provinceId, "'Biểu 02'!A1:D20");
    const y = rows.findIndex(([, line]) => line === 'Huyện Đại Từ');
    await bench.pane('province').getByTestId('tab-Biểu 02').click();
    await expectText(bench.cell('province', 1, y), 'Huyện Đại Từ');
    await bench.cell('province', 3, y).click();
    await province.press('Giải thích ô đang chọn');
    await province.says('Biểu 02, dòng “Huyện Đại Từ”, cột (2) “Tổng lượt”');
    const [code = ''] = await labelsUnder(/^Các lớp làm nên số này/);
    const card = province.card(code).first();
    const count = Number.parseInt((await card.locator('p').textContent()) ?? '', 10);
    await province.press('Xem tên', card);
    await province.heading(`Học viên của lớp ${code}`);
    await province.picture('explain-names');
    const names = (await province.card(';').first().locator('p').textContent())?.split('; ') ?? [];
    expect(names).toHaveLength(count);
    const { id } = await bench.client.reporter('171');
    const learners = (await bench.client.values(id, "'Học viên'!A2:C")).filter(([, one]) => one === code);
    expect(learners.map(([, , name]) => name)).toEqual(expect.arrayContaining(names));
  });
});

describe('the page that asks whether two are one', () => {
  const range = async (): Promise<[number, number]> => {
    const [, least = '', most = ''] =
      /Số người: từ ([\d.]+) đến ([\d.]+)\./.exec((await province.foot.textContent()) ?? '') ?? [];
    return [Number(least.replaceAll('.', '')), Number(most.replaceAll('.', ''))];
  };

  it('says what to do before anybody looked', async () => {
    await province.open('Cùng một người?');
    await province.main.getByText('Chưa tìm lần nào. Hãy chọn Sổ Lớp > Tìm người trùng.').waitFor();
  });

  it('shows the two side by side; an answer narrows the band, and taking it back widens it', async () => {
    await province.open('Tìm người trùng');
    await bench.page.getByTestId('toast').filter({ hasText: 'câu cần hỏi' }).waitFor({ timeout: 30_000 });
    await province.press('Xem câu hỏi');
    const facts = province.main.locator('.facts');
    await facts.waitFor({ timeout: 30_000 });
    const names = facts.locator('tr').first().locator('td');
    expect(await names.count()).toBe(2);
    const [one, other] = await names.locator('span:not(.at)').allTextContents();
    await province.picture('people');
    const [least, most] = await range();
    expect(least).toBeLessThan(most);

    await province.press('Cùng một người');
    const given = province.card(`Cùng một người${String(one)} – ${String(other)}`);
    await given.waitFor({ timeout: 30_000 });
    expect(await range()).toEqual([least, most - 1]);
    await province.picture('people-answered');
    expect(await province.overflow()).toBe(0);

    await province.press('Thu hồi', given);
    await province.main.getByText('Chưa trả lời câu nào.').waitFor({ timeout: 30_000 });
    expect(await range()).toEqual([least, most]);
    await province.press('Nhật ký');
    await province.heading('Nhật ký');
    await province.picture('people-log');
  });
});

describe('the page that closes a period', () => {
  const publish = async (): Promise<void> => {
    expect((await bench.client.job('publish')).status).toBe(200);
  };
  const head = async (): Promise<string> =>
    JSON.stringify(await bench.client.values(provinceId, "'Biểu 02'!A1:Z5"));

  it('says that no period is chosen, then asks before it closes one', async () => {
    await province.open('Chốt số');
    await province.card('Chưa chọn kỳ').waitFor({ timeout: 30_000 });
    await province.picture('closing-none');
    const settings = await column(provinceId, "'Cấu hình'!A1:A20");
    const row = 1 + settings.indexOf('Kỳ báo cáo');
    await bench.client.edit(provinceId, `'Cấu hình'!B${String(row)}`, [[PERIOD]]);
    await province.press('Xem lại');
    await province.card(PERIOD).filter({ hasText: 'Kỳ đã kết thúc, chốt được.' }).waitFor();
    await province.press('Chốt kỳ này');
    await province.says(`Chốt số ${PERIOD}?`);
    await province.picture('closing-question');
    await province.press('Chốt');
    await province.says(`Đã chốt số ${PERIOD}.`);
    await province.card('Kỳ này đã chốt.').waitFor();
    await province.card('Chốt số lần 1').waitFor();
    await publish();
    expect(await head()).toContain('Số liệu đã chốt ngày');
  });

  it('lists what was edited afterwards, and takes the reason', async () => {
    const { id, owner } = await bench.client.reporter('171');
    const [headers = [], ...rows] = await bench.client.values(id, "'Học viên'!A1:Z");
    const result = headers.indexOf('Kết quả');
    const codes = new Set(await column(id, "'Lớp'!B2:B"));
    const at = rows.findIndex((cells) => {
      const code = String(cells[1]);
      return code.includes('-2023-') && codes.has(code) && cells[result] === 'HOAN_THANH';
    });
    const code = String(rows[at]?.[1]);
    await bench.client.edit(id, `'Học viên'!${String.fromCharCode(65 + result)}${String(at + 2)}`, [
      ['VANG'],
    ]);
    await bench.client.send('POST', `/local/workbooks/${id}/run`, { function: 'syncInSidebar', as: owner });
    await province.press('Xem lại');
    const change = province.card(code);
    await change.filter({ hasText: 'Chưa ghi lý do.' }).waitFor({ timeout: 30_000 });
    await province.picture('closing-changed');
    await change.getByLabel('Lý do điều chỉnh sau chốt').fill('Đơn vị rà soát lại');
    await province.press('Ghi lý do', change);
    await change.filter({ hasText: 'Lý do: Đơn vị rà soát lại' }).waitFor({ timeout: 30_000 });
  });

  it('finds the closed tables the same when they are made anew', async () => {
    await province.press('Kiểm tra lại số đã chốt');
    await province.card('giống hệt lúc chốt').waitFor({ timeout: 30_000 });
  });

  it('reopens it, not without a reason', async () => {
    const closed = province.card('Chốt số lần 1');
    await province.press('Mở lại', closed);
    await province.says('Chưa ghi lý do');
    await province.picture('closing-refused');
    await province.main.getByLabel('Lý do mở lại số đã chốt').fill('Nhập sót một lớp');
    await province.press('Mở lại');
    await province.says(`Đã mở lại số ${PERIOD}.`);
    await province.heading(`${PERIOD} (đã mở lại)`);
    await province.picture('closing-reopened');
    expect(await closed.textContent()).toContain('(Nhập sót một lớp)');
    expect(await province.overflow()).toBe(0);
    await publish();
    expect(await head()).not.toContain('Số liệu đã chốt');
  });

  it('asks nothing of other machines and raises no error', () => {
    expect(bench.complaints).toEqual([]);
  });
});
