import type { Answer, ListedWorkbook, LocalClient } from './localClient.ts';
import { sampleStack } from './sampleStack.ts';

jest.setTimeout(180_000);

const stack = sampleStack();
let client: LocalClient;
let province: ListedWorkbook;

beforeAll(async () => {
  client = stack.client;
  province = await client.province();
  await client.job('sweep');
});

/** People and doubt in the total row of Biểu 02, as published now. */
async function published(): Promise<{ people: number; doubtful: number }> {
  expect((await client.job('publish')).status).toBe(200);
  const rows = await client.values(province.id, "'Biểu 02'!A1:Z60");
  const headers = rows.find((row) => row.includes('Có thể trùng')) ?? [];
  const total = rows.find((row) => row[1] === 'TỔNG SỐ') ?? [];
  const at = (header: string): number => Number(total[headers.indexOf(header)]);
  return { people: at('Số người (không trùng)'), doubtful: at('Có thể trùng') };
}

const run = (name: string, args: unknown[] = []): Promise<Answer> =>
  client.send('POST', `/local/workbooks/${province.id}/run`, { function: name, args, as: province.owner });
interface Button {
  readonly label: string;
  readonly run: string;
  readonly args: unknown[];
}
/** The sidebar's button of that label. */
function button({ body }: Answer, label: string): Button {
  const { foot, sections } = body.result as {
    foot: { actions: Button[] };
    sections: { cards: { actions: Button[] }[] }[];
  };
  const cards = sections.flatMap((section) => section.cards);
  const found = [foot, ...cards].flatMap(({ actions }) => actions).find((one) => one.label === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  return found;
}
const press = (page: Answer, label: string): Promise<Answer> => {
  const { run: name, args } = button(page, label);
  return run(name, args);
};

describe('people who may be one', () => {
  let before: Awaited<ReturnType<typeof published>>;

  it('are no doubt before anybody looked for them', async () => {
    before = await published();
    expect(before.people).toBeGreaterThan(1000);
    expect(before.doubtful).toBe(0);
  });

  it('are found from the office’s menu, and published as a doubt', async () => {
    const { body } = await run('matchNow');
    expect(body.alerts).toEqual([]);
    expect(body.toasts[0].message).toMatch(/^Đã so [\d.]+ dòng học viên: \d+ câu cần hỏi/);
    const now = await published();
    expect(now.people).toBe(before.people);
    expect(now.doubtful).toBeGreaterThan(1);
    before = now;
  });

  it('make one person less when the office says so in the sidebar, and one more again when it takes that back', async () => {
    const page = await run('showPeopleQuestion');
    expect(page.body.result.sections[0].cards[0].columns).toHaveLength(2);
    expect(page.body.result.foot.lines[0]).toBe(
      `Số người: từ ${(before.people - before.doubtful).toLocaleString('vi-VN')} đến ${before.people.toLocaleString('vi-VN')}.`,
    );
    const answered = await press(page, 'Cùng một người');
    expect(await published()).toEqual({ people: before.people - 1, doubtful: before.doubtful - 1 });
    await press(answered, 'Thu hồi');
    expect(await published()).toEqual(before);
  });

  it('are no doubt when they are two', async () => {
    await press(await run('showPeopleQuestion'), 'Hai người khác nhau');
    expect(await published()).toEqual({ people: before.people, doubtful: before.doubtful - 1 });
  });

  it('stay answered when they are looked for again', async () => {
    const { status, body } = await client.job('match');
    expect(status).toBe(200);
    expect(body).toMatchObject({ most: before.people, least: before.people - before.doubtful + 1 });
    expect(await published()).toEqual({ people: before.people, doubtful: before.doubtful - 1 });
  });

  it('cost a publish one document more', async () => {
    await client.resetOps();
    await client.job('publish');
    const { firestore, sheets } = await client.ops();
    const { body } = await client.job('publish');
    expect(sheets).toEqual({ reads: 1, writes: 0 });
    // The province's workbook twice (who may, what plan), the last publication, the people, no closing (one read for that), and
    // the classes.
    expect(firestore.reads).toBeLessThanOrEqual(body.classes + 5);
    expect(firestore.writes).toBe(0);
  });
});
