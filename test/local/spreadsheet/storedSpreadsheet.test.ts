import type { Row, Spreadsheet } from '../../../local/src/spreadsheet/spreadsheet.ts';
import { parseStoredSpreadsheet, storedText } from '../../../local/src/spreadsheet/storedSpreadsheet.ts';
import { aSpreadsheet } from './grid.ts';

const blank = (): Row => ({ cells: [{ format: { wrapStrategy: 'WRAP' } }, null] });
const withRows = (rows: readonly (Row | null)[]): Spreadsheet => {
  const spreadsheet = aSpreadsheet([['đầu']]);
  return { ...spreadsheet, sheets: spreadsheet.sheets.map((sheet) => ({ ...sheet, rows })) };
};

describe('storedText', () => {
  it('is read back as it was, rows and all', () => {
    const spreadsheet = withRows([{ cells: [{ value: 'a' }] }, null, blank(), { cells: [] }, blank()]);
    expect(parseStoredSpreadsheet(storedText(spreadsheet, new WeakMap()))).toEqual(spreadsheet);
  });

  it('says equal rows once', () => {
    const rows = Array.from({ length: 1000 }, blank);
    const text = storedText(withRows(rows), new WeakMap());
    expect(text.split('WRAP')).toHaveLength(2);
  });

  it('writes out a row that it knows no second time, and shares one text among equal rows', () => {
    const texts = new WeakMap<Row, string>();
    const [one, two, other] = [blank(), blank(), { cells: [{ value: 1 }] }];
    const first = storedText(withRows([one, two]), texts);
    texts.set(one, '{"cells":["known"]}');
    expect(storedText(withRows([one]), texts)).toContain('"known"');
    expect(storedText(withRows([two, other]), texts)).not.toBe(first);
    expect(texts.get(two)).toBe(JSON.stringify(two));
  });

  it('is not needed for a file in which the rows stand where they are', () => {
    const spreadsheet = withRows([blank(), null]);
    expect(parseStoredSpreadsheet(JSON.stringify(spreadsheet))).toEqual(spreadsheet);
  });

  it('is refused when a row is named that is not there', () => {
    const text = storedText(withRows([blank()]), new WeakMap()).replace('"rows":[0]', '"rows":[7]');
    expect(() => parseStoredSpreadsheet(text)).toThrow('missing');
  });
});
