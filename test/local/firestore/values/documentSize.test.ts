import { documentSize, valueSize } from '../../../../local/src/firestore/values/documentSize.ts';

describe('documentSize', () => {
  it('is that of the example in the documentation', () => {
    // users/jeff/tasks/my_task_id with type, description, done and priority: 147 bytes.
    const name = 'projects/p/databases/(default)/documents/users/jeff/tasks/my_task_id';
    expect(
      documentSize(name, {
        type: { stringValue: 'Personal' },
        done: { booleanValue: false },
        priority: { integerValue: '1' },
        description: { stringValue: 'Learn Cloud Firestore' },
      }),
    ).toBe(147);
  });
});

describe('valueSize', () => {
  it.each([
    [{ stringValue: 'ấ' }, 4],
    [{ bytesValue: Buffer.alloc(5) }, 5],
    [{ geoPointValue: {} }, 16],
    [{ arrayValue: { values: [{ integerValue: '1' }, { doubleValue: 0.5 }] } }, 16],
    [{ mapValue: { fields: { ab: { nullValue: 'NULL_VALUE' as const } } } }, 4],
    [{ referenceValue: 'projects/p/databases/d/documents/a/bc' }, 21],
  ])('of %j is %d', (value, expected) => {
    expect(valueSize(value)).toBe(expected);
  });
});
