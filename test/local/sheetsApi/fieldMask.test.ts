import fc from 'fast-check';
import {
  assignMasked,
  checkFieldMask,
  maskOf,
  parseFieldMask,
  pickFields,
  project,
} from '../../../local/src/sheetsApi/fieldMask.ts';

const BOOK = {
  spreadsheetId: 's',
  properties: { title: 'T', locale: 'vi_VN' },
  sheets: [
    { properties: { title: 'A', sheetId: 0 }, merges: [] },
    { properties: { title: 'B', sheetId: 1 } },
  ],
};

describe('project', () => {
  test.each([
    ['*', BOOK],
    ['spreadsheetId', { spreadsheetId: 's' }],
    ['properties.title,spreadsheetId', { spreadsheetId: 's', properties: { title: 'T' } }],
    ['properties/locale', { properties: { locale: 'vi_VN' } }],
    [
      'sheets(properties(title,sheetId))',
      { sheets: [{ properties: { title: 'A', sheetId: 0 } }, { properties: { title: 'B', sheetId: 1 } }] },
    ],
    [
      'sheets.properties.title, sheets.merges',
      { sheets: [{ properties: { title: 'A' }, merges: [] }, { properties: { title: 'B' } }] },
    ],
    [
      'sheets.properties,sheets.properties.title',
      { sheets: [{ properties: { title: 'A', sheetId: 0 } }, { properties: { title: 'B', sheetId: 1 } }] },
    ],
    [
      'sheets.properties.title,sheets.properties',
      { sheets: [{ properties: { title: 'A', sheetId: 0 } }, { properties: { title: 'B', sheetId: 1 } }] },
    ],
    [
      'sheets.*.title',
      { sheets: [{ properties: { title: 'A' }, merges: [] }, { properties: { title: 'B' } }] },
    ],
    ['missing', {}],
  ])('by "%s"', (mask, expected) => {
    expect(project(BOOK, parseFieldMask(mask))).toEqual(expected);
  });

  test('twice is the same as once', () => {
    const mask = fc.constantFrom(
      'spreadsheetId',
      'sheets.properties(title)',
      'properties,sheets.merges',
      '*',
    );
    fc.assert(
      fc.property(mask, fc.jsonValue(), (text, value) => {
        const parsed = parseFieldMask(text);
        const once = project(value as never, parsed);
        expect(project(once, parsed)).toEqual(once);
      }),
    );
  });
});

describe('parseFieldMask', () => {
  test.each(['', ',', 'a,', 'a..b', 'a(b', 'a)b', 'a b', 'a()', '(a)', 'a;b'])('refuses "%s"', (text) => {
    expect(() => parseFieldMask(text)).toThrow(/Invalid field mask/);
  });
});

describe('checkFieldMask', () => {
  const known = { note: true, format: { color: true } } as const;

  test.each(['*', 'note', 'format', 'format.color.red', 'format.*'])('lets %s pass', (text) => {
    checkFieldMask(parseFieldMask(text), known);
    expect(maskOf(parseFieldMask(text), text.split('.')[0] ?? '')).toBeDefined();
  });

  test.each([
    ['notes', 'notes'],
    ['note,format.colour', 'format.colour'],
  ])('refuses %s', (text, path) => {
    expect(() => {
      checkFieldMask(parseFieldMask(text), known);
    }).toThrow(`Cannot find matching fields for path '${path}'`);
  });
});

describe('assignMasked', () => {
  test.each([
    ['note', { note: 'n' }, { value: 1, format: { a: 1, b: 2 }, note: 'n' }],
    ['value', {}, { format: { a: 1, b: 2 } }],
    ['format', { format: { b: 3 } }, { value: 1, format: { b: 3 } }],
    ['format.a', { format: { a: 9, b: 9 } }, { value: 1, format: { a: 9, b: 2 } }],
    ['format(a,b)', {}, { value: 1 }],
    ['other.deep', { other: { deep: 0, not: 1 } }, { value: 1, format: { a: 1, b: 2 }, other: { deep: 0 } }],
    ['*', { note: 'n' }, { note: 'n' }],
  ])('with "%s"', (mask, source, expected) => {
    expect(assignMasked({ value: 1, format: { a: 1, b: 2 } }, source, parseFieldMask(mask))).toEqual(
      expected,
    );
  });
});

describe('pickFields', () => {
  test('works out only what is asked for and leaves out what is not there', () => {
    const never = () => {
      throw new Error('not asked for');
    };
    expect(pickFields(parseFieldMask('a.b,c'), { a: () => 1, c: () => undefined, d: never })).toEqual({
      a: 1,
    });
  });
});
