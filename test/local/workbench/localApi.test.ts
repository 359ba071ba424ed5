import { localApi } from '../../../local/src/workbench/localApi.ts';
import type { Answer } from '../../../local/src/workbench/request.ts';

function apiOver(answer: Answer) {
  const sent: unknown[] = [];
  const api = localApi((method, path, body) => {
    sent.push(body === undefined ? [method, path] : [method, path, body]);
    return Promise.resolve(answer);
  });
  return { api, sent };
}

const done: Answer = { ok: true, body: {} };
const who = { as: 'can.bo.171@example.org', triggers: false };

describe('localApi', () => {
  it('sends one block as one edit', async () => {
    const { api, sent } = apiOver(done);
    const edit = { range: "'Lớp'!C5", values: [['NTM']], ...who };
    await api.edit('wb1', edit);
    expect(sent).toEqual([['POST', '/local/workbooks/wb1/edit', edit]]);
  });

  it('sends what is done to rows', async () => {
    const { api, sent } = apiOver(done);
    await api.rows('wb1', 'Lớp', who, { op: 'insert', at: 5, count: 2 });
    const body = { tab: 'Lớp', op: 'insert', at: 5, count: 2, ...who };
    expect(sent).toEqual([['POST', '/local/workbooks/wb1/rows', body]]);
  });

  it('runs a menu item', async () => {
    const { api, sent } = apiOver({ ok: true, body: { result: 3 } });
    expect(await api.run('wb1', { name: 'syncNow', args: [], as: who.as })).toMatchObject({
      ok: true,
      result: 3,
      error: '',
    });
    expect(sent).toEqual([
      ['POST', '/local/workbooks/wb1/run', { function: 'syncNow', args: [], as: who.as }],
    ]);
  });

  it('runs with what is selected and the buttons pressed', async () => {
    const { api, sent } = apiOver(done);
    const selection = { sheetName: 'Lớp', row: 2, column: 1, numRows: 1, numColumns: 1 };
    const more = { args: [], as: who.as, selection, answers: ['YES'] };
    await api.run('wb1', { name: 'installTriggers', ...more });
    expect(sent).toEqual([['POST', '/local/workbooks/wb1/run', { function: 'installTriggers', ...more }]]);
  });

  it('lists the workbooks by reporter', async () => {
    const workbook = (id: string, reporterId: string) => ({
      id,
      title: id,
      kind: 'reporter',
      reporterId,
      owner: 'a',
    });
    const { api } = apiOver({ ok: true, body: [workbook('b', '171'), workbook('a', '164')] });
    const answer = await api.workbooks();
    expect(answer.ok && answer.workbooks.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('reads the counters, absent ones as zero', async () => {
    const { api } = apiOver({ ok: true, body: { firestore: { reads: 2 } } });
    expect(await api.operations()).toEqual({
      firestore: { reads: 2, writes: 0, deletes: 0 },
      sheets: { reads: 0, writes: 0 },
      urlFetch: { calls: 0, bytes: 0 },
    });
  });

  it.each([
    [{ ok: true, body: { ready: true } } as const, true],
    [{ ok: true, body: { ready: false } } as const, false],
    [{ ok: false, message: 'x' } as const, false],
  ])('knows from %j whether the stack is ready', async (answer, expected) => {
    expect(await apiOver(answer).api.isReady()).toBe(expected);
  });

  it('passes failures on', async () => {
    const failure: Answer = { ok: false, message: 'hỏng' };
    const { api } = apiOver(failure);
    expect(await api.job('publish')).toEqual(failure);
    expect(await api.operations()).toBeUndefined();
  });
});
