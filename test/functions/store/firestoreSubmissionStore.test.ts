import { aSubmission } from '../../builders/aSubmission.ts';
import { submissionStoreContract } from '../../contracts/submissionStore.contract.ts';
import type { FirestoreUnderTest } from './firestoreUnderTest.ts';
import { startStoreServer, type StoreServer } from './startStoreServer.ts';

jest.setTimeout(30_000);

let started: StoreServer;

beforeAll(async () => {
  started = await startStoreServer('submission-tests');
});
afterAll(() => started.close());
const emptyStore = (): Promise<FirestoreUnderTest> => {
  started.server.clear();
  started.server.resetCounters();
  return Promise.resolve(started.firestore);
};

describe('firestoreSubmissionStore', () => {
  submissionStoreContract(emptyStore);
});

describe('what firestoreSubmissionStore costs', () => {
  const costOf = async (work: () => Promise<unknown>): Promise<unknown> => {
    started.server.resetCounters();
    await work();
    return started.server.counters();
  };
  const submit = (period: string, reporterId = '171', revision = 1): Promise<unknown> =>
    started.firestore.submissions.changeSubmission({ planId: 'sample', period, reporterId }, () =>
      aSubmission({ vector: { 'NTM-2024-171-003': revision } }),
    );
  beforeEach(emptyStore);

  it('1 read and 1 write for a submission, 1 read for one that stands', async () => {
    expect(await costOf(() => submit('2024-Q1'))).toEqual({ reads: 1, writes: 1, deletes: 0 });
    expect(await costOf(() => submit('2024-Q1', '171', 2))).toEqual({ reads: 1, writes: 1, deletes: 0 });
    const place = { planId: 'sample', period: '2024-Q1', reporterId: '171' };
    const leave = (): Promise<unknown> =>
      started.firestore.submissions.changeSubmission(place, (stored) => stored ?? aSubmission());
    expect(await costOf(leave)).toEqual({ reads: 1, writes: 0, deletes: 0 });
  });

  it('1 read a period with a submission for a year, whoever handed in', async () => {
    for (const reporterId of ['171', '173'])
      for (const period of ['2024-Q1', '2024-Q2']) await submit(period, reporterId);
    const list = (): Promise<unknown> => started.firestore.submissions.listSubmissions('sample', 2024);
    expect(await costOf(list)).toEqual({ reads: 2, writes: 0, deletes: 0 });
    const none = (): Promise<unknown> => started.firestore.submissions.listSubmissions('sample', 2025);
    expect(await costOf(none)).toEqual({ reads: 1, writes: 0, deletes: 0 });
  });

  it('a document of another shape is refused on reading', async () => {
    await submit('2024-Q1');
    await started.firestore.db.doc('submissions/sample_2024-Q1').update({ 'reporters.171.status': 'maybe' });
    await expect(submit('2024-Q1')).rejects.toThrow();
    await expect(started.firestore.submissions.listSubmissions('sample', 2024)).rejects.toThrow();
  });
});
