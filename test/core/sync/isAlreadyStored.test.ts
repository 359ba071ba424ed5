import {
  isAlreadyStored,
  knownClass,
  type KnownClass,
  type PushedIdentity,
} from '../../../core/src/sync/isAlreadyStored.ts';
import type { ClassState } from '../../../core/src/sync/classState.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassState } from '../../builders/aClassState.ts';
import { aProvinceField } from '../../builders/aProvinceField.ts';

const known: KnownClass = { revision: 5, hash: 'h' };
const pushed: PushedIdentity = { hash: 'h' };

describe('isAlreadyStored', () => {
  it('is true of the same content when nothing waits', () => {
    expect(isAlreadyStored(known, { ...pushed, answers: [] })).toBe(true);
  });

  it.each<[string, KnownClass | undefined, Partial<PushedIdentity>]>([
    ['a class that is not stored', undefined, {}],
    ['other content', known, { hash: 'other' }],
    ['an answer to the province', known, { answers: [{ field: 'approval', theirs: 'DUYET' }] }],
    ['a sheet that has something to take or to decide', { ...known, isWaiting: true }, {}],
    ['a class that was removed', { revision: 5, hash: '' }, {}],
  ])('is false of %s', (_case, stored, change) => {
    expect(isAlreadyStored(stored, { ...pushed, ...change })).toBe(false);
  });
});

describe('knownClass', () => {
  const approval = aProvinceField();
  it.each<[string, Partial<ClassState>, boolean]>([
    ['nothing was typed', {}, false],
    ['the sheet is to take a value', { provinceFields: { approval } }, true],
    ['the two sides clash', { provinceFields: { approval: { ...approval, sheetThen: 'X' } } }, true],
    ['they agree', { provinceFields: { approval }, cells: aClassRow({ approval: 'DUYET' }) }, false],
    [
      'the reporter keeps theirs',
      { provinceFields: { approval: { ...approval, answered: { kept: '', by: 'r', at: 't' } } } },
      false,
    ],
    ['the class was removed', { provinceFields: { approval }, removed: { by: 'r', at: 't' } }, false],
  ])('says whether the sheet waits to be told: %s', (_case, state, isWaiting) => {
    const stored = aClassState(state);
    const { revision, hash } = stored;
    expect(knownClass(stored)).toEqual({ revision, hash, ...(isWaiting ? { isWaiting } : {}) });
  });
});
