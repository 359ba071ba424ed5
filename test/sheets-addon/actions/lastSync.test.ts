import type { Acknowledged } from '../../../sheets-addon/src/actions/classMemory.ts';
import { lastSyncAfter, noChanges, readLastSync } from '../../../sheets-addon/src/actions/lastSync.ts';

const AT = '2024-03-13T07:05:00.000Z';
const known = (revision: number, hash: string, isGone?: true): Acknowledged => ({
  revision,
  hash,
  at: 1,
  ...(isGone === undefined ? {} : { isGone }),
});
const readFrom = (written: Readonly<Record<string, string>>) =>
  readLastSync({ readAll: () => written, write: () => undefined });

describe('lastSyncAfter', () => {
  it.each<[string, Acknowledged, Acknowledged | undefined, object | undefined]>([
    ['another content', known(4, 'b'), known(3, 'a'), { before: { X: 3 }, fresh: 0 }],
    ['a new class', known(1, 'a'), undefined, { before: {}, fresh: 1 }],
    ['a removal', known(4, 'a', true), known(3, 'a'), { before: { X: 3 }, fresh: 0 }],
    ['a removed class that is back', known(5, 'a'), known(4, 'a', true), { before: {}, fresh: 1 }],
    ['the same content, seen again', known(3, 'a'), known(3, 'a'), undefined],
    ['a revision of the province’s', known(4, 'a'), known(3, 'a'), undefined],
    ['another spelling of the same revision', known(3, 'b'), known(3, 'a'), undefined],
  ])('of %s', (_what, now, last, wanted) => {
    const before = new Map(last === undefined ? [] : [['X', last] as const]);
    const written = lastSyncAfter(AT, noChanges(), new Map([['X', now]]), before);
    expect(readFrom(written)).toEqual(wanted && { observedAt: AT, ...wanted });
  });

  it('knows of a class that two requests of a reading changed what was before the first', () => {
    const changes = noChanges();
    lastSyncAfter(AT, changes, new Map([['X', known(4, 'b')]]), new Map([['X', known(3, 'a')]]));
    const written = lastSyncAfter(
      AT,
      changes,
      new Map([['X', known(5, 'c')]]),
      new Map([['X', known(4, 'b')]]),
    );
    expect(readFrom(written)?.before).toEqual({ X: 3 });
  });

  it('stays well below what Google keeps in a property, and says nothing rather than a part', () => {
    const codes = Array.from({ length: 400 }, (_, at) => `NTM-2024-171-${String(at).padStart(3, '0')}`);
    const news = new Map(codes.map((code) => [code, known(4, 'b')] as const));
    const written = lastSyncAfter(AT, noChanges(), news, new Map(codes.map((code) => [code, known(3, 'a')])));
    expect(JSON.stringify(written).length).toBeLessThan(9000);
    expect(readFrom(written)).toEqual({ observedAt: AT, before: {}, fresh: 0 });
  });

  it('is not known when somebody spoilt it', () => {
    expect(readFrom({ lastSync: '{"before":3}' })).toBeUndefined();
  });
});
