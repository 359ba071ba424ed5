import type { SettingsStore } from '../../functions/src/deps.ts';
import type { SettingsRecord } from '../../functions/src/records.ts';

/** One version of what is set for the plan `sample`. */
export const aSettingsRecord = (record: Partial<SettingsRecord> = {}): SettingsRecord => ({
  planId: 'sample',
  version: 1,
  hash: 'hash1',
  storedAt: '2026-03-05T02:10:12.000Z',
  job: 'sweep',
  content: {
    denominators: [
      {
        target: 'T1',
        year: 2024,
        value: 200,
        source: 'Niên giám',
        date: '2023-12-31',
        approvedBy: 'Chánh Văn phòng',
      },
    ],
    deadlines: [{ kind: 'quarter', dueDays: 7 }],
    contacts: [],
    adjustments: 'apart',
  },
  ...record,
});

/** What every `SettingsStore` does, whatever it is made of. `make` gives an empty one for each test. */
export function settingsStoreContract(make: () => Promise<SettingsStore>): void {
  let store: SettingsStore;
  beforeEach(async () => {
    store = await make();
  });

  const first = aSettingsRecord();
  const second = aSettingsRecord({ version: 2, hash: 'hash2', content: { adjustments: 'next' } });
  const put = (record: SettingsRecord): Promise<void> => store.changeSettings(record.planId, () => record);

  it('finds nothing before anything was set', async () => {
    expect(await store.findSettings('sample')).toBeUndefined();
    expect(await store.findVersion('sample', 1)).toBeUndefined();
  });

  it('finds what holds, and every version as it was', async () => {
    await put(first);
    expect(await store.findSettings('sample')).toEqual(first);
    await put(second);
    expect(await store.findSettings('sample')).toEqual(second);
    expect(await store.findVersion('sample', 1)).toEqual(first);
    expect(await store.findVersion('sample', 2)).toEqual(second);
    expect(await store.findVersion('sample', 3)).toBeUndefined();
  });

  it('keeps plans apart', async () => {
    await put(first);
    const other = aSettingsRecord({ planId: 'later', content: { adjustments: 'next' } });
    await put(other);
    expect(await store.findSettings('sample')).toEqual(first);
    expect(await store.findVersion('later', 1)).toEqual(other);
  });

  it('shows what holds to whoever decides, and writes nothing when they want nothing', async () => {
    await put(first);
    const seen: (SettingsRecord | undefined)[] = [];
    await store.changeSettings('sample', (stored) => {
      seen.push(stored);
      return undefined;
    });
    expect(seen).toEqual([first]);
    expect(await store.findSettings('sample')).toEqual(first);
  });

  it('gives two writers at once two versions', async () => {
    const next = (stored: SettingsRecord | undefined): SettingsRecord =>
      aSettingsRecord({ version: (stored?.version ?? 0) + 1 });
    await Promise.all([store.changeSettings('sample', next), store.changeSettings('sample', next)]);
    expect((await store.findSettings('sample'))?.version).toBe(2);
    expect((await store.findVersion('sample', 1))?.version).toBe(1);
  });

  it('keeps many lines with long texts', async () => {
    const line = { category: 'XA_NTM', year: 2024, decision: 'QĐ '.repeat(80) };
    const communeTargets = Array.from({ length: 300 }, (_, at) => ({ ...line, unitId: `u${String(at)}` }));
    const long = aSettingsRecord({ content: { communeTargets, adjustments: 'next' } });
    await put(long);
    expect(await store.findSettings('sample')).toEqual(long);
  });
}
