import fc from 'fast-check';
import { keysFrom } from '../../functions/src/keys.ts';

const keys = keysFrom('a secret of the tests');
const person = (key: string): string => keys.ofPerson({ kind: 'idNumber', key });

describe('keysFrom', () => {
  it('gives the same key for the same person or address every time', () => {
    expect(person('099185000001')).toBe(
      keysFrom('a secret of the tests').ofPerson({ kind: 'idNumber', key: '099185000001' }),
    );
    expect(keys.ofEmail('Can.Bo@Example.org')).toBe(keys.ofEmail('can.bo@example.org'));
  });

  it('gives 22 letters that fit a path and a cell, and tell nothing of the person', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(person(text)).toMatch(/^[\w-]{22}$/);
        expect(keys.ofEmail(text)).toMatch(/^[\w-]{22}$/);
      }),
    );
  });

  it('gives other people other keys', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        fc.pre(a !== b);
        expect(person(a)).not.toBe(person(b));
      }),
    );
  });

  it('keeps kinds apart, and deployments', () => {
    const text = 'can.bo@example.org';
    const all = [
      person(text),
      keys.ofPerson({ kind: 'nameBirthCommune', key: text }),
      keys.ofEmail(text),
      keysFrom('another secret of the tests').ofEmail(text),
    ];
    expect(new Set(all).size).toBe(4);
  });
});
