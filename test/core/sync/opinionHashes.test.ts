import type { Cell } from '../../../core/src/schema/cell.ts';
import { isKnownOpinion, opinionHashes } from '../../../core/src/sync/opinionHashes.ts';
import { aProvinceField } from '../../builders/aProvinceField.ts';

const hashes = opinionHashes({
  approval: aProvinceField(),
  allottedCost: aProvinceField({ value: 48_500_000 }),
  openingDecision: aProvinceField({ value: ' ' }),
});

describe('opinionHashes', () => {
  it('remembers what is not blank', () => {
    expect(Object.keys(hashes)).toEqual(['approval', 'allottedCost']);
  });
});

describe('isKnownOpinion', () => {
  it.each<[string, Record<string, Cell>, boolean]>([
    ['the same', { approval: 'DUYET', allottedCost: 48_500_000, openingDecision: '' }, true],
    ['the same of fewer columns', { approval: 'DUYET' }, true],
    ['nothing that could be read', {}, true],
    ['another value', { approval: 'KHONG_DUYET' }, false],
    ['a value that was withdrawn', { approval: '' }, false],
    ['a value where there was none', { openingDecision: '25/TB' }, false],
  ])('of %s', (_case, cells, isKnown) => {
    expect(isKnownOpinion(hashes, cells)).toBe(isKnown);
  });

  it('of a class for which the province typed nothing', () => {
    expect(isKnownOpinion(undefined, { approval: '', allottedCost: ' ' })).toBe(true);
    expect(isKnownOpinion(undefined, { approval: 'DUYET' })).toBe(false);
  });
});
