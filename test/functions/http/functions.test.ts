import { httpFunctions } from '../../../functions/src/http/functions.ts';
import { Problem } from '../../../functions/src/problem.ts';
import {
  aPush,
  CLERK,
  CODE,
  DAI_TU,
  fakeDeps,
  fillSpreadsheets,
  OFFICE_CLERK,
  SCHEDULER,
  type FakeDeps,
} from '../operations/fakeDeps.ts';
import { serve, type Answer, type ServedFunction } from './framework.ts';

const METHODS: Readonly<Record<string, 'GET' | 'POST'>> = {
  sync: 'POST',
  codebook: 'GET',
  history: 'GET',
  state: 'POST',
  submissions: 'GET',
  submit: 'POST',
  decideSubmission: 'POST',
  publish: 'POST',
  sweep: 'POST',
  review: 'POST',
  match: 'POST',
  people: 'GET',
  answer: 'POST',
  explain: 'GET',
  closings: 'GET',
  closing: 'POST',
  audit: 'POST',
};
const served: Record<string, ServedFunction> = {};
let deps: FakeDeps;

beforeAll(async () => {
  deps = fakeDeps();
  fillSpreadsheets(deps);
  const emailOf = (authorization: string | undefined): Promise<string> =>
    authorization === undefined
      ? Promise.reject(new Problem('identity/missing-token'))
      : Promise.resolve(authorization);
  for (const [name, handler] of Object.entries(httpFunctions({ ...deps, identity: { emailOf } }))) {
    served[name] = await serve(handler);
  }
});
afterAll(async () => {
  await Promise.all(Object.values(served).map((one) => one.close()));
});

async function call(
  name: string,
  email: string | undefined,
  sent: { body?: string; query?: string } = {},
): Promise<Answer> {
  const one = served[name];
  if (one === undefined) throw new Error(`no function ${name}`);
  const headers: Record<string, string> = email === undefined ? {} : { authorization: email };
  return one.send(METHODS[name] ?? '', { ...sent, headers });
}

describe('the deployed functions', () => {
  it('are these', () => {
    expect(Object.keys(served).sort()).toEqual(Object.keys(METHODS).sort());
  });

  it.each(Object.keys(METHODS))('%s refuses who did not sign in, and the other method', async (name) => {
    expect((await call(name, undefined)).status).toBe(401);
    const wrong = METHODS[name] === 'GET' ? 'POST' : 'GET';
    expect((await served[name]?.send(wrong, { headers: { authorization: CLERK } }))?.status).toBe(405);
  });

  it('let the scheduler sweep, publish, review and audit, and the office see the answers', async () => {
    expect((await call('sweep', SCHEDULER)).body).toMatchObject({
      workbooks: [{ stored: 1 }, { stored: 1 }],
    });
    expect((await call('publish', OFFICE_CLERK)).body).toMatchObject({ classes: 2 });
    expect((await call('review', SCHEDULER)).body).toMatchObject({ suspicions: 0 });
    expect((await call('review', OFFICE_CLERK)).body).toMatchObject({ changedTabs: [] });
    expect((await call('audit', OFFICE_CLERK)).body).toMatchObject({ isClean: true });
  });

  it.each(['sweep', 'publish', 'review', 'match', 'people', 'audit'])(
    '%s refuses a reporter’s account',
    async (name) => {
      const writes = deps.spreadsheets.writes.length;
      expect(await call(name, CLERK)).toMatchObject({
        status: 403,
        body: { error: { code: 'workbook/not-member' } },
      });
      expect(deps.spreadsheets.writes).toHaveLength(writes);
    },
  );

  it.each<[string, { body?: string; query?: string }]>([
    ['submissions', { query: '' }],
    ['submit', { body: '{"workbookId":"wb-171"}' }],
    [
      'decideSubmission',
      { body: '{"period":"2024-Q1","reporterId":"171","status":"lost","reason":"","seen":""}' },
    ],
  ])('%s refuses a request of another shape', async (name, sent) => {
    expect(await call(name, OFFICE_CLERK, sent)).toMatchObject({
      status: 400,
      body: { error: { code: 'request/malformed' } },
    });
  });

  it('decideSubmission is the province’s', async () => {
    const verdict = { period: '2024-Q1', reporterId: '171', status: 'accepted', reason: '', seen: '' };
    const body = JSON.stringify(verdict);
    expect((await call('decideSubmission', CLERK, { body })).status).toBe(403);
    expect(await call('decideSubmission', OFFICE_CLERK, { body })).toMatchObject({
      status: 409,
      body: { error: { code: 'submission/none' } },
    });
  });

  it('sync parses the push and stores its classes', async () => {
    expect(await call('sync', CLERK, { body: JSON.stringify(aPush()) })).toMatchObject({
      status: 200,
      body: { classes: [{ classCode: CODE, revision: 1 }] },
    });
    expect((await call('sync', CLERK, { body: '{"protocol":0}' })).status).toBe(426);
    expect((await call('sync', CLERK, { body: '{}' })).status).toBe(400);
  });

  it('codebook answers for the workbook it is asked about', async () => {
    const named = await call('codebook', CLERK, { query: `?workbookId=${DAI_TU}` });
    expect(named.body).toMatchObject({ reporter: { id: '171' } });
    expect((await call('codebook', CLERK)).body).not.toHaveProperty('reporter');
    expect((await call('codebook', CLERK, { query: '?workbookId=wb-173' })).status).toBe(403);
    expect((await call('codebook', CLERK, { query: '?workbookId=a&workbookId=b' })).body).not.toHaveProperty(
      'reporter',
    );
  });
});
