import type { ClosingRecord } from '../../functions/src/closingRecord.ts';
import type { ClosingStore } from '../../functions/src/deps.ts';

const OF = { planId: 'sample', period: { kind: 'quarter', year: 2024, number: 1 } } as const;

/** The first closing of the first quarter of 2024. */
export const aClosing = (closing: Partial<ClosingRecord> = {}): ClosingRecord => ({
  ...OF,
  version: 1,
  closedAt: '2024-04-01T02:10:12.000Z',
  closedBy: 'key',
  tables: [{ tab: 'Biểu 01', hash: 'h' }],
  parts: 1,
  isReopened: false,
  vector: { 'NTM-2024-171-003': 2 },
  reasons: [],
  past: [],
  ...closing,
});

/** What every `ClosingStore` does. `make` gives an empty one for each test. */
export function closingStoreContract(make: () => Promise<ClosingStore>): void {
  let store: ClosingStore;
  beforeEach(async () => {
    store = await make();
  });
  const put = (record: ClosingRecord, frozen?: string): Promise<void> =>
    store.change(record, () => ({ record, ...(frozen === undefined ? {} : { frozen }) }));

  it('lists nothing before anything was closed', async () => {
    expect(await store.list('sample')).toEqual([]);
  });

  it('keeps a closing and its frozen input, and shows it to the next decision', async () => {
    await put(aClosing(), '{"Đ":1}');
    expect(await store.list('sample')).toEqual([aClosing()]);
    expect(await store.frozen(OF, aClosing())).toBe('{"Đ":1}');
    let seen: ClosingRecord | undefined;
    await store.change(OF, (stored) => {
      seen = stored;
      return undefined;
    });
    expect(seen).toEqual(aClosing());
  });

  it('keeps the input of every version, also when the record alone is written', async () => {
    await put(aClosing(), 'one');
    await put(aClosing({ isReopened: true }));
    await put(aClosing({ version: 2 }), 'two');
    expect(await store.frozen(OF, { version: 1, parts: 1 })).toBe('one');
    expect(await store.frozen(OF, { version: 2, parts: 1 })).toBe('two');
    expect(await store.list('sample')).toEqual([aClosing({ version: 2 })]);
  });

  it('keeps periods and plans apart', async () => {
    await put(aClosing(), 'q1');
    const half = aClosing({ period: { kind: 'half', year: 2024, number: 1 } });
    await put(half, 'h1');
    await put(aClosing({ planId: 'later' }), 'of another plan');
    expect(await store.list('sample')).toHaveLength(2);
    expect(await store.frozen(half, half)).toBe('h1');
    expect(await store.list('later')).toEqual([aClosing({ planId: 'later' })]);
  });

  it('writes nothing when the decision throws', async () => {
    const change = store.change(OF, () => {
      throw new Error('no decision');
    });
    await expect(change).rejects.toThrow('no decision');
    expect(await store.list('sample')).toEqual([]);
  });

  it('lets one of two that close at the same time', async () => {
    const close = (closedBy: string): Promise<void> =>
      store.change(OF, (stored) => {
        if (stored !== undefined) throw new Error('closed already');
        return { record: aClosing({ closedBy }), frozen: closedBy };
      });
    const outcomes = await Promise.allSettled([close('a'), close('b')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [record] = await store.list('sample');
    expect(await store.frozen(OF, aClosing())).toBe(record?.closedBy);
  });

  it('does not find the input of a version that never was', async () => {
    await put(aClosing(), 'one');
    await expect(store.frozen(OF, { version: 7, parts: 1 })).rejects.toThrow();
  });
}
