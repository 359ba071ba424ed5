import type { Answer } from '../e2e/localClient.ts';
import { openWorkbench, settled, type Workbench } from './openWorkbench.ts';
import { sidebarIn, type Sidebar } from './sidebarIn.ts';

jest.setTimeout(120_000);

const PERIOD = 'Quý IV/2024';
const REASON = 'Thiếu danh sách lớp tháng 11.';
let bench: Workbench;
let reporter: Sidebar;
let province: Sidebar;

/** Hands in the period as the add-on of that reporter does, without its page. */
async function handIn(reporterId: string): Promise<void> {
  const { id, owner } = await bench.client.reporter(reporterId);
  const run = (name: string, args: unknown[]): Promise<Answer> =>
    bench.client.send('POST', `/local/workbooks/${id}/run`, { function: name, args, as: owner });
  const { body } = await run('askSubmit', ['2024-Q4']);
  await run('submitPeriod', body.result.sections[0].cards[0].actions[0].args);
}

beforeAll(async () => {
  bench = await openWorkbench();
  reporter = sidebarIn(bench, 'reporter');
  province = sidebarIn(bench, 'province');
  const { id } = await bench.client.reporter('171');
  const { id: provinceId } = await bench.client.province();
  const settings = await bench.client.values(provinceId, "'Cấu hình'!A1:A20");
  const row = 1 + settings.findIndex(([name]) => name === 'Kỳ báo cáo');
  await bench.client.edit(provinceId, `'Cấu hình'!B${String(row)}`, [[PERIOD]]);
  await handIn('167');
  await bench.page.getByTestId('workbook-select').selectOption(id);
  await bench.pane('reporter').getByTestId('tab-Lớp').click();
  await bench.cell('reporter', 1, 0).filter({ hasText: 'Mã lớp' }).waitFor();
});
afterAll(() => bench.close());

describe('the pages of a period', () => {
  it('let a reporter see what would be handed in, and hand it in', async () => {
    const { id } = await bench.client.reporter('171');
    const classes = (await bench.client.values(id, "'Lớp'!B2:B")).length;
    const learners = (await bench.client.values(id, "'Học viên'!B2:B")).length;
    await reporter.open('Nộp số liệu kỳ');
    await reporter.heading('Nộp số liệu kỳ');
    await reporter.card(PERIOD).filter({ hasText: 'Chưa nộp, quá hạn' }).waitFor();
    await reporter.picture('periods');
    await reporter.press('Nộp', reporter.card(PERIOD));
    const question = reporter.card(`Nộp số liệu ${PERIOD}?`);
    await question.waitFor({ timeout: 30_000 });
    await reporter.picture('periods-question');
    expect(await question.textContent()).toContain(
      `Sẽ nộp ${String(classes)} lớp, ${learners.toLocaleString('vi-VN')} học viên`,
    );
    expect(await reporter.overflow()).toBe(0);
    await reporter.press('Xác nhận nộp');
    await reporter.says(`Đã nộp số liệu ${PERIOD}. Tỉnh sẽ duyệt hoặc trả lại.`);
    await reporter.card(PERIOD).filter({ hasText: 'chờ duyệt' }).waitFor();
    await reporter.picture('periods-done');
  });

  it('let the province accept one reporter', async () => {
    await province.open('Duyệt số liệu các đơn vị');
    await province.heading(`Số liệu ${PERIOD}`);
    await province.picture('verdicts');
    const card = province.card('Huyện Định Hóa');
    await province.press('Duyệt', card);
    await province.says('Đã duyệt số liệu của Huyện Định Hóa.');
    await card.filter({ hasText: 'Đã duyệt' }).waitFor();
    await province.picture('verdicts-accepted');
  });

  it('let it return another, with a reason', async () => {
    await province.press('Trả lại', province.card('Huyện Đại Từ'));
    await province.card(`Trả lại số liệu ${PERIOD} của Huyện Đại Từ?`).waitFor();
    await province.press('Trả lại');
    await province.says('Chưa trả lại: phải ghi lý do');
    await province.picture('verdicts-reason');
    await province.main.getByLabel('Lý do trả lại').fill(REASON);
    await province.press('Trả lại');
    await province.says('Đã trả lại số liệu của Huyện Đại Từ.');
    await province.card('Huyện Đại Từ').filter({ hasText: REASON }).waitFor();
    await province.picture('verdicts-returned');
    expect(await province.overflow()).toBe(0);
  });

  it('tell the reporter with the next sync, and let them hand in anew', async () => {
    await reporter.press('Về lỗi của ô');
    await reporter.press('Đồng bộ ngay');
    const told = `Tỉnh trả lại số liệu ${PERIOD}: ${REASON}`;
    const foot = reporter.foot.filter({ hasText: told });
    await foot.waitFor({ timeout: 30_000 });
    await reporter.picture('returned');
    await reporter.open('Nộp số liệu kỳ');
    const card = reporter.card(PERIOD);
    await card.filter({ hasText: `Lý do trả lại: ${REASON}` }).waitFor({ timeout: 30_000 });
    await reporter.press('Nộp', card);
    await reporter.press('Xác nhận nộp');
    await reporter.says(`Đã nộp số liệu ${PERIOD}.`);
    await reporter.press('Về lỗi của ô');
    await reporter.heading(/^Lớp /);
    expect(await settled(() => foot.count(), 0)).toBe(0);
  });

  it('ask nothing of other machines and raise no error', () => {
    expect(bench.complaints).toEqual([]);
  });
});
