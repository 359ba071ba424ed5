import { createDocumentLocks } from '../../../local/src/firestore/documentLocks.ts';

describe('createDocumentLocks', () => {
  it('gives turns in the order of asking', async () => {
    const locks = createDocumentLocks(10_000);
    const turns: string[] = [];
    await locks.acquire('a', 'doc');
    const b = locks.acquire('b', 'doc').then(() => turns.push('b'));
    const c = locks.acquire('c', 'doc').then(() => turns.push('c'));
    await locks.acquire('a', 'doc');
    await locks.acquire('b', 'other');
    expect(turns).toEqual([]);
    locks.release('a');
    await b;
    expect(turns).toEqual(['b']);
    locks.release('b');
    await c;
    expect(turns).toEqual(['b', 'c']);
  });

  it('lets nobody wait longer than told', async () => {
    const locks = createDocumentLocks(5);
    await locks.acquire('gone', 'doc');
    await locks.acquire('b', 'doc');
    locks.release('gone');
    let hasTurn = false;
    const c = locks.acquire('c', 'doc').then(() => (hasTurn = true));
    await Promise.resolve();
    expect(hasTurn).toBe(false);
    locks.release('b');
    await c;
  });
});
