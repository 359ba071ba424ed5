import type { ListedWorkbook, LocalClient } from './localClient.ts';
import { sampleStack } from './sampleStack.ts';

jest.setTimeout(120_000);

const stack = sampleStack();
let client: LocalClient;
let daiTu: ListedWorkbook;
let other: ListedWorkbook;
let signedIn: Record<string, string>;

beforeAll(async () => {
  client = stack.client;
  daiTu = await client.reporter('171');
  other = await client.reporter('164');
  signedIn = await client.tokenOf(daiTu.owner);
});

const push = (change: object = {}): object => ({
  protocol: 1,
  workbookId: daiTu.id,
  observedAt: '2026-03-05T02:10:11.123Z',
  reason: 'edit',
  columns: {
    class: ['classCode', 'programme', 'title'],
    enrolment: ['_id', 'classCode', 'fullName', 'commune'],
  },
  classes: [aClass()],
  ...change,
});
const aClass = (change: object = {}): object => ({
  classCode: 'NTM-2024-171-901',
  baseRevision: 0,
  hash: 'x',
  cells: ['NTM-2024-171-901', 'NTM', 'Lớp thử'],
  enrolments: [],
  ...change,
});
const learner = (at: number): string[] => [`row${String(at)}`, 'NTM-2024-171-901', `Người ${String(at)}`, ''];

describe('a request that must be refused', () => {
  it.each<[string, () => unknown, number, string]>([
    ['JSON that is none', () => '{"protocol": 1,', 400, 'request/malformed'],
    ['no object', () => [], 400, 'request/malformed'],
    ['a field missing', () => push({ columns: undefined }), 400, 'request/malformed'],
    ['a field too many', () => push({ extra: 1 }), 400, 'request/malformed'],
    [
      'an unknown column',
      () => push({ columns: { class: ['nope'], enrolment: [] } }),
      400,
      'request/malformed',
    ],
    ['an unknown workbook', () => push({ workbookId: 'nobody-knows-it' }), 404, 'workbook/unknown'],
    ['a workbook of another reporter', () => push({ workbookId: other.id }), 403, 'workbook/not-member'],
    [
      'a class of another reporter',
      () => push({ classes: [aClass({ classCode: 'NTM-2024-164-901' })] }),
      403,
      'class/other-reporter',
    ],
    [
      'more than 2 MB',
      () => push({ classes: [aClass({ cells: ['x'.repeat(2_000_001)] })] }),
      413,
      'request/too-large',
    ],
    [
      'more than 5,000 rows',
      () => push({ classes: [aClass({ enrolments: Array.from({ length: 5000 }, (_, at) => learner(at)) })] }),
      413,
      'request/too-many-rows',
    ],
    ['an old protocol', () => push({ protocol: 0 }), 426, 'request/old-protocol'],
  ])('%s: its own code and status, nothing stored', async (_name, body, status, code) => {
    await client.resetOps();
    const answer = await client.send('POST', '/functions/sync', body(), signedIn);
    expect({ status: answer.status, code: answer.body.error.code }).toEqual({ status, code });
    expect((await client.ops()).firestore.writes).toBe(0);
  });

  it.each<[string, Record<string, string>, string]>([
    ['no token', {}, 'identity/missing-token'],
    ['a token nobody signed', { authorization: 'Bearer abc.def.ghi' }, 'identity/invalid-token'],
  ])('%s', async (_name, headers, code) => {
    for (const [method, path] of [
      ['POST', 'sync'],
      ['GET', 'codebook'],
      ['POST', 'publish'],
      ['POST', 'sweep'],
      ['POST', 'review'],
      ['POST', 'audit'],
    ] as const) {
      const answer = await client.send(
        method,
        `/functions/${path}`,
        method === 'POST' ? push() : undefined,
        headers,
      );
      expect([path, answer.status, answer.body.error.code]).toEqual([path, 401, code]);
    }
  });

  it('a reporter’s account may not run the province’s jobs', async () => {
    for (const name of ['publish', 'sweep', 'review', 'audit']) {
      expect((await client.send('POST', `/functions/${name}`, {}, signedIn)).status).toBe(403);
    }
  });

  it('an account that no workbook names', async () => {
    const stranger = await client.tokenOf('nguoi.la@example.org');
    expect((await client.send('POST', '/functions/sync', push(), stranger)).body.error.code).toBe(
      'workbook/not-member',
    );
  });
});

describe('a bad cell', () => {
  it('comes back with its issue while everything else is stored', async () => {
    const enrolments = [learner(1), ['row2', 'NTM-2024-171-901', '', 'Xã La Bằng (Đại Từ)']];
    const { status, body } = await client.send(
      'POST',
      '/functions/sync',
      push({ classes: [aClass({ enrolments })] }),
      signedIn,
    );
    expect(status).toBe(200);
    expect(body.classes).toMatchObject([{ classCode: 'NTM-2024-171-901', outcome: 'stored', revision: 1 }]);
    expect(body.classes[0].issues).toContainEqual({
      severity: 'block',
      code: 'cell/missing',
      row: 'row2',
      field: 'fullName',
      message: 'Chưa nhập “Họ và tên”. Hãy điền; dòng này chưa được tính.',
    });
  });

  it('sent again changes nothing', async () => {
    await client.resetOps();
    const enrolments = [learner(1), ['row2', 'NTM-2024-171-901', '', 'Xã La Bằng (Đại Từ)']];
    const { body } = await client.send(
      'POST',
      '/functions/sync',
      push({ classes: [aClass({ enrolments })] }),
      signedIn,
    );
    expect(body.classes).toMatchObject([{ outcome: 'unchanged', revision: 1 }]);
    expect((await client.ops()).firestore).toEqual({ reads: 1, writes: 0, deletes: 0 });
  });
});

describe('the stack’s own surface', () => {
  it.each<[string, [string, string], unknown, number]>([
    ['an unknown path', ['GET', '/local/nothing'], undefined, 404],
    ['an unknown job', ['POST', '/local/jobs/dance'], undefined, 404],
    ['an unknown function', ['POST', '/functions/dance'], {}, 404],
    [
      'an edit of an unknown workbook',
      ['POST', '/local/workbooks/nobody/edit'],
      { range: 'A1', values: [['x']] },
      404,
    ],
    ['an edit without values', ['POST', '/local/workbooks/nobody/edit'], { range: 'A1' }, 400],
    ['a token for nobody', ['POST', '/local/token'], {}, 400],
  ])('refuses %s', async (_name, [method, path], body, status) => {
    expect((await client.send(method, path, body)).status).toBe(status);
  });

  it('refuses pages of other sites', async () => {
    expect(
      (await client.send('GET', '/local/workbooks', undefined, { origin: 'https://example.org' })).status,
    ).toBe(403);
  });
});
