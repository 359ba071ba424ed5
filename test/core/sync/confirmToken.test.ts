import { confirmToken, type HeldSubject } from '../../../core/src/sync/confirmToken.ts';
import type { HeldChange } from '../../../core/src/sync/holdReason.ts';

const subject: HeldSubject = { classCode: 'NTM-2024-171-003', revision: 5, hash: 'h1' };
const held: HeldChange = { why: 'mass-change', kind: 'enrolment', removed: ['a', 'b'], changed: ['c'] };
const token = confirmToken(subject, held);

describe('confirmToken', () => {
  it('is the same for the same change, in whatever order its rows are named', () => {
    expect(confirmToken({ ...subject }, { ...held, removed: ['b', 'a'], columns: ['phone'] })).toBe(token);
  });

  it.each<[string, Partial<HeldSubject>, Partial<HeldChange>]>([
    ['another class', { classCode: 'NTM-2024-171-004' }, {}],
    ['another stored state', { revision: 6 }, {}],
    ['another pushed state', { hash: 'h2' }, {}],
    ['another reason', {}, { why: 'partial-sort' }],
    ['another row removed', {}, { removed: ['a', 'd'] }],
    ['a row more changed', {}, { changed: ['c', 'd'] }],
    ['rows changed that were removed', {}, { removed: [], changed: ['a', 'b', 'c'] }],
  ])('fits no other change: %s', (_case, other, change) => {
    expect(confirmToken({ ...subject, ...other }, { ...held, ...change })).not.toBe(token);
  });
});
