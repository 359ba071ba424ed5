import fc from 'fast-check';
import { mergeClass, type PushedVersion, type StoredVersion } from '../../../core/src/class/mergeClass.ts';

const stored: StoredVersion = {
  revision: 5,
  hash: 'old',
  workbookId: 'w1',
  observedAt: '2026-03-05T02:00:00.000Z',
};
const pushed: PushedVersion = {
  baseRevision: 5,
  hash: 'new',
  workbookId: 'w1',
  observedAt: '2026-03-05T03:00:00.000Z',
};
/** Its revisions 4 and 5 are the province's. */
const ofProvince: StoredVersion = { ...stored, sheetRevision: 3 };
const earlier = '2026-03-05T01:00:00.000Z';

/** The store after a push. */
function push(before: StoredVersion | undefined, version: PushedVersion): StoredVersion | undefined {
  const { outcome, revision } = mergeClass(before, version);
  return outcome === 'stored' ? { ...version, revision } : before;
}

describe('mergeClass', () => {
  const stores = (revision: number) => ({ outcome: 'stored', revision });
  const same = { outcome: 'unchanged', revision: 5 };
  const refuses = { outcome: 'refused', revision: 5 };

  it.each<[string, StoredVersion | undefined, Partial<PushedVersion>, object]>([
    ['a new class', undefined, { baseRevision: 0 }, stores(1)],
    ['a class the rebuilt store lost', undefined, { baseRevision: 7 }, stores(8)],
    ['a change on what is stored', stored, {}, stores(6)],
    ['a change on what is stored, by another workbook', stored, { workbookId: 'w2' }, stores(6)],
    ['a base beyond the rebuilt store', stored, { baseRevision: 9 }, stores(10)],
    ['the same content', stored, { hash: 'old' }, same],
    ['the same content on an old base', stored, { hash: 'old', baseRevision: 1 }, same],
    ['the same content on a base beyond', stored, { hash: 'old', baseRevision: 9 }, same],
    ['an old base, seen later', stored, { baseRevision: 2 }, stores(6)],
    ['an old base, seen earlier', stored, { baseRevision: 2, observedAt: earlier }, refuses],
    ['an old base, seen at once', stored, { baseRevision: 2, observedAt: stored.observedAt }, refuses],
    ['an old base, seen later elsewhere', stored, { baseRevision: 2, workbookId: 'w2' }, refuses],
    ['a base that only lacks the province’s', ofProvince, { baseRevision: 3, workbookId: 'w2' }, stores(6)],
    ['a base before the sheet’s last change', ofProvince, { baseRevision: 2, workbookId: 'w2' }, refuses],
  ])('%s', (_what, before, change, decision) => {
    expect(mergeClass(before, { ...pushed, ...change })).toEqual(decision);
  });

  /** What one workbook sends while no answer reaches it: each state of the class is new. */
  const versions = fc.integer({ min: 1, max: 7 }).map((count) =>
    Array.from({ length: count }, (_, at): PushedVersion => ({
      baseRevision: 0,
      hash: `state ${String(at)}`,
      workbookId: 'w1',
      observedAt: `2026-03-05T02:00:0${String(at)}.000Z`,
    })),
  );

  it('ends with the latest observation of a workbook, in whatever order its requests come and however often', () => {
    fc.assert(
      fc.property(
        versions.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
        ),
        ([all, arrivals]) => {
          const after = arrivals.reduce<StoredVersion | undefined>(push, undefined);
          expect(after?.hash).toBe(all[all.length - 1]?.hash);
        },
      ),
    );
  });

  it('changes nothing when a request comes a second time', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const once = all.reduce<StoredVersion | undefined>(push, undefined);
        const last = all[all.length - 1] ?? pushed;
        expect(mergeClass(once, last)).toEqual({ outcome: 'unchanged', revision: once?.revision });
      }),
    );
  });

  it('never lets a revision fall or stay on a stored change', () => {
    const version = fc.record({
      baseRevision: fc.nat(9),
      hash: fc.constantFrom('a', 'b', 'c'),
      workbookId: fc.constantFrom('w1', 'w2'),
      observedAt: fc.constantFrom(earlier, stored.observedAt, pushed.observedAt),
    });
    fc.assert(
      fc.property(
        fc.nat(9).map((revision) => ({ ...stored, revision })),
        version,
        (before, next) => {
          const { outcome, revision } = mergeClass(before, next);
          if (outcome === 'stored')
            expect(revision).toBeGreaterThan(Math.max(before.revision, next.baseRevision));
          else expect(revision).toBe(before.revision);
        },
      ),
    );
  });
});
