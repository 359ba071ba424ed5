import * as fc from 'fast-check';
import {
  formatFieldPath,
  getField,
  parseFieldPath,
  withField,
} from '../../../../local/src/firestore/values/fieldPath.ts';

const name = fc.string({ unit: 'grapheme', minLength: 1 });
const path = fc.array(name, { minLength: 1, maxLength: 4 });

describe('parseFieldPath', () => {
  it('is the inverse of formatFieldPath', () => {
    fc.assert(
      fc.property(path, (segments) => expect(parseFieldPath(formatFieldPath(segments))).toEqual(segments)),
    );
  });

  it.each([
    ['a.b', ['a', 'b']],
    ['`a.b`.c', ['a.b', 'c']],
    ['`a\\`b\\\\`', ['a`b\\']],
    ['xã', ['xã']],
  ])('reads %s', (text, expected) => {
    expect(parseFieldPath(text)).toEqual(expected);
  });

  it.each(['', 'a..b', '.a', 'a.', '`a', 'a`b`'])('refuses %j', (text) => {
    expect(() => parseFieldPath(text)).toThrow('Invalid field path');
  });
});

describe('withField', () => {
  it('sets what getField then finds, and removes it again', () => {
    fc.assert(
      fc.property(path, fc.boolean(), (segments, booleanValue) => {
        const set = withField({ other: { booleanValue: true } }, segments, { booleanValue });
        expect(getField(set, segments)).toEqual({ booleanValue });
        expect(getField(withField(set, segments, undefined), segments)).toBeUndefined();
      }),
    );
  });

  it('puts a map in place of a value that is none, and removes nothing below one', () => {
    const fields = { a: { stringValue: 'x' } };
    expect(withField(fields, ['a', 'b'], { booleanValue: true })).toEqual({
      a: { mapValue: { fields: { b: { booleanValue: true } } } },
    });
    expect(withField(fields, ['a', 'b'], undefined)).toEqual(fields);
  });

  it('finds no field that an object has by itself', () => {
    expect(getField({}, ['toString'])).toBeUndefined();
    expect(getField({}, ['constructor', 'name'])).toBeUndefined();
  });
});
