import type { AuditStore, PublicationStore } from '../../functions/src/deps.ts';
import type { PublicationRecord } from '../../functions/src/publicationRecord.ts';
import { aClassSummary } from '../builders/aClassSummary.ts';

const aPublication = (publication: Partial<PublicationRecord> = {}): PublicationRecord => ({
  planId: 'sample',
  at: '2026-03-05T02:10:12.000Z',
  classes: { 'NTM-2024-171-003': { revision: 3, summary: aClassSummary() } },
  ...publication,
});

/** What every `PublicationStore` does. `make` gives an empty one for each test. */
export function publicationStoreContract(make: () => Promise<PublicationStore>): void {
  it('finds nothing before anything was published', async () => {
    expect(await (await make()).find('sample')).toBeUndefined();
  });

  it('keeps the last publish of each plan, as it was', async () => {
    const store = await make();
    await store.put(aPublication({ at: '2026-03-04T02:10:12.000Z' }));
    await store.put(aPublication({ tabs: ['Biểu 01'] }));
    await store.put(aPublication({ planId: 'later', classes: { A: { revision: 1 } } }));
    expect(await store.find('sample')).toEqual(aPublication({ tabs: ['Biểu 01'] }));
    expect((await store.find('later'))?.classes).toEqual({ A: { revision: 1 } });
  });
}

/** What every `AuditStore` does. */
export function auditStoreContract(make: () => Promise<AuditStore>): void {
  it('keeps every entry, the newest first', async () => {
    const store = await make();
    expect(await store.list(5)).toEqual([]);
    const entry = { by: 'key', what: 'names-of-number', classCode: 'A', names: 2 } as const;
    for (const day of ['02', '03', '01'])
      await store.record({ ...entry, at: `2026-03-${day}T00:00:00.000Z` });
    const listed = await store.list(2);
    expect(listed.map(({ at }) => at.slice(8, 10))).toEqual(['03', '02']);
    expect(listed[0]).toEqual({ ...entry, at: '2026-03-03T00:00:00.000Z' });
  });
}
