import {
  isAlreadyStored,
  type KnownClass,
  type PushedIdentity,
} from '../../../core/src/sync/isAlreadyStored.ts';

const known: KnownClass = { revision: 5, hash: 'h' };
const pushed: PushedIdentity = { baseRevision: 5, hash: 'h' };

describe('isAlreadyStored', () => {
  it('is true of the same content on the latest revision', () => {
    expect(isAlreadyStored(known, { ...pushed, answers: [] })).toBe(true);
  });

  it.each<[string, KnownClass | undefined, Partial<PushedIdentity>]>([
    ['a class that is not stored', undefined, {}],
    ['other content', known, { hash: 'other' }],
    ['a sheet that has not seen the latest revision', known, { baseRevision: 4 }],
    ['a sheet that saw more than there is', known, { baseRevision: 6 }],
    ['an answer to the province', known, { answers: [{ field: 'approval', theirs: 'DUYET' }] }],
    ['a sheet that has something to take', { ...known, isWaiting: true }, {}],
    ['a class that was removed', { revision: 5, hash: '' }, {}],
  ])('is false of %s', (_case, stored, change) => {
    expect(isAlreadyStored(stored, { ...pushed, ...change })).toBe(false);
  });
});
