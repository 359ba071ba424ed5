import type { Fields, Value } from '../../../../local/src/firestore/values/value.ts';
import { checkFields } from '../../../../local/src/firestore/writes/checkFields.ts';

const name = 'projects/p/databases/d/documents/items/a';
const nested = (levels: number): Fields =>
  levels === 0 ? {} : { m: { mapValue: { fields: nested(levels - 1) } } };
const text = (length: number): Value => ({ stringValue: 'x'.repeat(length) });

describe('checkFields', () => {
  it('takes a document of exactly 1 MiB and refuses one byte more', () => {
    const withRest = (rest: number) => ({ a: text(1_000_000), b: text(rest) });
    // 24 for the name, 32 for the document, 2 for each field name, 1 for the end of each text.
    const room = 1_048_576 - 1_000_000 - 24 - 32 - 4 - 2;
    expect(() => checkFields(name, withRest(room))).not.toThrow();
    expect(() => checkFields(name, withRest(room + 1))).toThrow('(1,048,577 bytes) exceeds the maximum');
  });

  it.each<[string, Fields, string]>([
    ['a value that fills the document', { a: text(1_048_487) }, 'property "a" is longer than 1048487 bytes'],
    [
      'an array in an array',
      { a: { arrayValue: { values: [{ arrayValue: {} }] } } },
      'array value in an array value',
    ],
    ['a reserved name', { m: { mapValue: { fields: { __x__: {} } } } }, 'field name __x__ is reserved'],
    ['an empty name', { '': {} }, 'may not be empty'],
    ['21 levels', nested(21), 'deeper than 20 levels'],
  ])('refuses %s', (_what, fields, message) => {
    expect(() => checkFields(name, fields)).toThrow(message);
  });

  it('takes 20 levels, and the reserved names of a vector', () => {
    expect(() => checkFields(name, nested(19))).not.toThrow();
    const vector: Value = {
      mapValue: {
        fields: { __type__: { stringValue: '__vector__' }, value: { arrayValue: { values: [] } } },
      },
    };
    expect(() => checkFields(name, { vector })).not.toThrow();
  });
});
