import type { Answer, ListedWorkbook, LocalClient } from './localClient.ts';
import { sampleStack } from './sampleStack.ts';

jest.setTimeout(120_000);

const stack = sampleStack();
let client: LocalClient;
let daiTu: ListedWorkbook;

beforeAll(async () => {
  client = stack.client;
  daiTu = await client.reporter('171');
});
afterEach(async () => {
  await client.send('DELETE', '/local/faults');
});

const fault = (service: string, kind: string, times = 1): Promise<Answer> =>
  client.send('POST', '/local/faults', { service, kind, times });
const isClean = async (): Promise<boolean> => (await client.job('audit')).body.isClean;

/** Tries a job until it succeeds, as a schedule does. */
async function jobUntilDone(name: 'sweep' | 'publish'): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) if ((await client.job(name)).status === 200) return;
  throw new Error(`${name} never succeeded`);
}

describe('what goes wrong is mended by one sweep', () => {
  it('an edit whose events were lost', async () => {
    await fault('events', 'lost');
    await client.edit(daiTu.id, "'Học viên'!C2", [['Nguyễn Thị Mất Một']]);
    expect(await isClean()).toBe(false);
    await client.job('sweep');
    expect(await isClean()).toBe(true);
  });

  it('functions killed under a push', async () => {
    await fault('functions', 'killed');
    await client.edit(daiTu.id, "'Học viên'!C2", [['Nguyễn Thị Mất Hai']]);
    await jobUntilDone('sweep');
    expect(await isClean()).toBe(true);
  });

  it('functions killed again while they start', async () => {
    await fault('functions', 'killed', 3);
    for (const name of ['Ba', 'Bốn', 'Năm']) {
      await client.edit(daiTu.id, "'Học viên'!C2", [[`Nguyễn Thị Mất ${name}`]]);
    }
    await jobUntilDone('sweep');
    expect(await isClean()).toBe(true);
  });

  it('a push that arrives twice is stored once', async () => {
    await client.resetOps();
    await fault('functions', 'duplicated');
    await client.edit(daiTu.id, "'Học viên'!C2", [['Nguyễn Thị Hai Lần']]);
    const counts = async (): Promise<Answer['body']> => (await client.send('GET', '/local/faults')).body;
    while ((await counts()).copiesUnderWay > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await counts()).happened['functions/duplicated']).toBe(1);
    expect((await client.ops()).firestore.writes).toBe(3);
    expect(await isClean()).toBe(true);
  });

  it('a push that was stored while all of its answers were lost: said as not sent, then found stored', async () => {
    const unsent = async (): Promise<unknown[]> =>
      (await client.values(daiTu.id, "'Lớp'"))
        .flat()
        .filter((cell) => String(cell).startsWith('chưa gửi được'));
    const before = (await unsent()).length;
    await fault('functions', '503-after-success', 4);
    await client.edit(daiTu.id, "'Học viên'!C2", [['Nguyễn Thị Không Hay']]);
    expect(await unsent()).toHaveLength(before + 1);
    expect(await isClean()).toBe(true);
    await client.resetOps();
    await client.job('sweep');
    // Nothing of the class: only what the workbook was read as.
    expect((await client.ops()).firestore.writes).toBe(1);
    expect(await unsent()).toHaveLength(before);
  });

  it('a commit that was stored and answered as if it was not', async () => {
    await fault('firestore', 'UNAVAILABLE-after-success');
    await client.edit(daiTu.id, "'Học viên'!C2", [['Nguyễn Thị Mất Ba']]);
    await client.job('sweep');
    expect(await isClean()).toBe(true);
  });

  it('transactions aborted by others', async () => {
    await fault('firestore', 'ABORTED', 2);
    await client.edit(daiTu.id, "'Học viên'!C2", [['Nguyễn Thị Mất Bốn']]);
    expect(await isClean()).toBe(true);
  });

  it('a publish that could not read the sheet: nothing is written, and the next one does it', async () => {
    const province = await client.province();
    const before = await client.values(province.id, "'Biểu 02'!A1:N20");
    await client.edit(daiTu.id, "'Học viên'!C2", [['']]);
    await fault('sheets', '503', 50);
    expect((await client.job('publish')).status).toBe(500);
    await client.send('DELETE', '/local/faults');
    expect(await client.values(province.id, "'Biểu 02'!A1:N20")).toEqual(before);
    await jobUntilDone('publish');
    expect(await client.values(province.id, "'Biểu 02'!A1:N20")).not.toEqual(before);
  });

  it.each<[string, string[], number]>([
    ['a busy server', ['503'], 2],
    ['too many requests', ['429', '503'], 3],
    ['an answer that was lost', ['503-after-success'], 2],
    ['answers lost one after another', ['503-after-success', '429', '503-after-success'], 4],
  ])('nothing at all, the push itself is repeated: %s', async (what, kinds, requests) => {
    for (const kind of kinds) await fault('functions', kind);
    await client.resetOps();
    await client.edit(daiTu.id, "'Học viên'!C2", [[`Nguyễn Thị ${what}`]]);
    const { firestore, urlFetch } = await client.ops();
    // A class, its revision and the index, once.
    expect([urlFetch.calls, firestore.writes]).toEqual([requests, 3]);
    expect(await isClean()).toBe(true);
  });

  it('a server that is down for longer than a run waits', async () => {
    await fault('functions', '503', 4);
    await client.edit(daiTu.id, "'Học viên'!C2", [['Nguyễn Thị Mất Năm']]);
    expect(await isClean()).toBe(false);
    await client.job('sweep');
    expect(await isClean()).toBe(true);
  });

  it('refuses a fault it does not know', async () => {
    expect((await fault('weather', 'rain')).status).toBe(400);
  });
});
