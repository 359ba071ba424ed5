import type { SubmissionStore } from '../../functions/src/deps.ts';
import { aReturnedSubmission, aSubmission } from '../builders/aSubmission.ts';

/** What every `SubmissionStore` does, whatever it is made of. `make` gives an empty one for each test. */
export function submissionStoreContract(
  make: () => Promise<{ readonly submissions: SubmissionStore }>,
): void {
  let store: SubmissionStore;
  beforeEach(async () => {
    store = (await make()).submissions;
  });
  const PLACE = { planId: 'sample', period: '2024-Q1', reporterId: '171' };

  it('has nothing before anybody handed in anything', async () => {
    expect(await store.listSubmissions('sample', 2024)).toEqual({});
    await store.changeSubmission(PLACE, (stored) => {
      expect(stored).toBeUndefined();
      return aSubmission();
    });
  });

  it('gives back what was handed in, and what became of it', async () => {
    expect(await store.changeSubmission(PLACE, () => aSubmission())).toEqual(aSubmission());
    await store.changeSubmission(PLACE, (stored) => {
      expect(stored).toEqual(aSubmission());
      return aReturnedSubmission();
    });
    expect(await store.listSubmissions('sample', 2024)).toEqual({
      '2024-Q1': { '171': aReturnedSubmission() },
    });
  });

  it('replaces the whole vector: a class that is no more in it is gone', async () => {
    await store.changeSubmission(PLACE, () =>
      aSubmission({ vector: { 'NTM-2024-171-001': 1, 'NTM-2024-171-002': 4 } }),
    );
    const fewer = aSubmission({ vector: { 'NTM-2024-171-002': 5 } });
    await store.changeSubmission(PLACE, () => fewer);
    expect((await store.listSubmissions('sample', 2024))['2024-Q1']?.['171']?.vector).toEqual(fewer.vector);
  });

  it('keeps reporters, periods, years and plans apart', async () => {
    const places = [
      PLACE,
      { ...PLACE, reporterId: '173' },
      { ...PLACE, period: '2024-M03' },
      { ...PLACE, period: '2025-Q1' },
      { ...PLACE, planId: 'other' },
    ];
    for (const place of places) await store.changeSubmission(place, () => aSubmission());
    expect(await store.listSubmissions('sample', 2024)).toEqual({
      '2024-Q1': { '171': aSubmission(), '173': aSubmission() },
      '2024-M03': { '171': aSubmission() },
    });
    expect(Object.keys(await store.listSubmissions('sample', 2025))).toEqual(['2025-Q1']);
    expect(Object.keys(await store.listSubmissions('other', 2024))).toEqual(['2024-Q1']);
  });

  it('writes nothing when the decision is to leave it, or to refuse', async () => {
    await store.changeSubmission(PLACE, () => aSubmission());
    const left = await store.changeSubmission(PLACE, (stored) => stored ?? aReturnedSubmission());
    expect(left).toEqual(aSubmission());
    const refusal = new Error('refused');
    await expect(
      store.changeSubmission(PLACE, () => {
        throw refusal;
      }),
    ).rejects.toThrow(refusal);
    expect(await store.listSubmissions('sample', 2024)).toEqual({ '2024-Q1': { '171': aSubmission() } });
  });

  it('takes several reporters at the same moment', async () => {
    const ids = ['164', '165', '167', '168'];
    await Promise.all(
      ids.map((reporterId) => store.changeSubmission({ ...PLACE, reporterId }, () => aSubmission())),
    );
    expect(Object.keys((await store.listSubmissions('sample', 2024))['2024-Q1'] ?? {}).sort()).toEqual(ids);
  });
}
