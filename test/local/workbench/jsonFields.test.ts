import { listOf, numberOf, objectOf, textOf } from '../../../local/src/workbench/jsonFields.ts';

describe('jsonFields', () => {
  it.each([[null], [undefined], ['x'], [3], [[1]]])('reads %j as an object without fields', (value) => {
    expect(objectOf(value)).toEqual({});
  });

  it('reads text, numbers and booleans as text', () => {
    expect([textOf('a'), textOf(1.5), textOf(false), textOf({}), textOf(null, '–')]).toEqual([
      'a',
      '1.5',
      'false',
      '',
      '–',
    ]);
  });

  it('reads only finite numbers as numbers', () => {
    expect([numberOf(2), numberOf('2'), numberOf(NaN), numberOf(undefined, 7)]).toEqual([2, 0, 0, 7]);
  });

  it('reads only lists as lists', () => {
    expect([listOf([1]), listOf({ 0: 1 })]).toEqual([[1], []]);
  });
});
