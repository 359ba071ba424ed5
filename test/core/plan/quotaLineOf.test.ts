import { quotaLineOf } from '../../../core/src/plan/quotaLineOf.ts';
import { aPlan } from '../../builders/aPlan.ts';

describe('quotaLineOf', () => {
  it.each([
    ['NTM-A', undefined, 'NTM-A'],
    ['NTM-A', 'XA_NC', 'NTM-A'],
    ['NTM-B', 'XA_NTM', 'NTM-B1'],
    ['NTM-B', 'XA_NC', 'NTM-B2'],
    ['OCOP-A', undefined, 'OCOP'],
    ['NTM-B', undefined, undefined],
    ['NTM-B', 'XA_KM', undefined],
    ['OCOP-B', undefined, undefined],
    [undefined, undefined, undefined],
  ])('puts %s with %s on %s', (classGroup, communeCategory, id) => {
    expect(quotaLineOf(aPlan().quotaLines, classGroup, communeCategory)?.id).toBe(id);
  });
});
