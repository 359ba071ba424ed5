import { createClock } from '../../../local/src/firestore/clock.ts';
import { createDocumentStore, type StoredDocument } from '../../../local/src/firestore/documentStore.ts';
import {
  createTransactions,
  noteDocument,
  querySignature,
} from '../../../local/src/firestore/transactions.ts';

const name = 'projects/p/databases/d/documents/items/a';
const aDocument = (updated: number): StoredDocument => ({ name, fields: {}, created: 1, updated });

describe('createTransactions', () => {
  let nowMs: number;
  let store: ReturnType<typeof createDocumentStore>;
  let transactions: ReturnType<typeof createTransactions>;
  const put = (document: StoredDocument | null) => store.apply(new Map([[name, document]]));
  const find = (id: string) => transactions.find(Buffer.from(id));
  beforeEach(() => {
    nowMs = 1_000;
    store = createDocumentStore();
    transactions = createTransactions(
      store,
      createClock(() => nowMs),
    );
  });

  it('knows a transaction until it ends', () => {
    const { id } = transactions.begin({});
    expect(find(id).id).toBe(id);
    transactions.end(id);
    expect(() => find(id)).toThrow('has expired or is no longer valid');
  });

  it('ends one that is idle for a minute, or open for 270 seconds', () => {
    const idle = transactions.begin({}).id;
    const busy = transactions.begin({}).id;
    for (let seconds = 50; seconds <= 250; seconds += 50) {
      nowMs = 1_000 + seconds * 1_000;
      expect(find(busy).id).toBe(busy);
    }
    expect(() => find(idle)).toThrow('expired');
    nowMs = 1_000 + 271_000;
    expect(() => find(busy)).toThrow('expired');
  });

  it.each([
    ['changed', aDocument(1), aDocument(2)],
    ['appeared', null, aDocument(2)],
    ['disappeared', aDocument(1), null],
  ])('aborts one whose document %s', (_what, before, after) => {
    put(before);
    const transaction = transactions.begin({});
    noteDocument(transaction, name, store.get(name));
    const other = { ...aDocument(9), name: `${name}-other` };
    store.apply(new Map([[other.name, other]]));
    transactions.checkUnchanged(transaction);
    put(after);
    expect(() => transactions.checkUnchanged(transaction)).toThrow('Too much contention');
    expect(() => find(transaction.id)).toThrow('expired');
  });

  it('aborts one whose query would now find something else', () => {
    const transaction = transactions.begin({});
    transaction.queries.push({ seen: querySignature([]), now: () => querySignature([...store.all()]) });
    transactions.checkUnchanged(transaction);
    put(aDocument(2));
    expect(() => transactions.checkUnchanged(transaction)).toThrow('Too much contention');
  });

  it('shows a read-only one the moment of its beginning', () => {
    put(aDocument(1));
    const transaction = transactions.begin({ readOnly: {} });
    put(null);
    expect(transaction.store.get(name)).toEqual(aDocument(1));
    expect(() => transactions.checkUnchanged(transaction)).not.toThrow();
  });
});
