import { confirmToken, type HeldSubject } from '../../../core/src/sync/confirmToken.ts';

const subject: HeldSubject = { classCode: 'NTM-2024-171-003', revision: 5, hash: 'h1' };
const token = confirmToken(subject);

describe('confirmToken', () => {
  it('is the same for the same change', () => {
    expect(confirmToken({ ...subject })).toBe(token);
  });

  it.each<[string, Partial<HeldSubject>]>([
    ['another class', { classCode: 'NTM-2024-171-004' }],
    ['another stored state', { revision: 6 }],
    ['another pushed state', { hash: 'h2' }],
    ['a removal', { hash: '' }],
  ])('fits no other change: %s', (_case, other) => {
    expect(confirmToken({ ...subject, ...other })).not.toBe(token);
  });
});
