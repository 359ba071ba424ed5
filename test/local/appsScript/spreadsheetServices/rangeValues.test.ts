import { startSheetHost, type SheetHost } from '../startSheetHost.ts';

const SCRIPT = `
  const at = (a1) => SpreadsheetApp.getActive().getSheetByName('Lớp').getRange(a1);
  const plain = (value) => (value instanceof Date ? ['date', value.toISOString()] : value);
  function read(a1) { return at(a1).getValues().map((row) => row.map(plain)); }
  function readOne(a1) { return plain(at(a1).getValue()); }
  function shown(a1) { return [at(a1).getDisplayValues(), at(a1).getDisplayValue()]; }
  function formulas(a1) { return [at(a1).getFormulas(), at(a1).getFormula()]; }
  function write(a1, values) { at(a1).setValues(values); }
  function writeOne(a1, value) { at(a1).setValue(value); }
  function writeDates(a1, dates) { at(a1).setValues([dates.map((ms) => (ms === null ? 'kept' : new Date(ms)))]); }
  function writeObject() { at('A2').setValue({}); }
  function writeNaN() { at('A2').setValue(NaN); }
  function writeFormula(a1, formula) { at(a1).setFormula(formula); }
  function writeLink(a1) {
    const link = SpreadsheetApp.newRichTextValue().setText('Xem ô').setLinkUrl('#gid=0&range=B2').build();
    at(a1).setRichTextValue(link);
    return [link.getText(), link.getLinkUrl()];
  }
  function blank(a1) { return at(a1).isBlank(); }
  function realm() {
    const values = at('A1:C3').getValues();
    return [values instanceof Array, values[0] instanceof Array, values[1][1] instanceof Date, values[1][1].constructor === Date];
  }
`;

describe('Range values', () => {
  let test: SheetHost;
  beforeAll(async () => {
    test = await startSheetHost(SCRIPT);
  });
  beforeEach(() => test.reset());
  afterAll(() => test.close());

  it('reads texts, numbers, booleans and, where cells are dates, Dates in the zone of the spreadsheet', async () => {
    expect(await test.value('read', 'A1:D4')).toEqual([
      ['Mã', 'Ngày', 'Số', 'Ghi chú'],
      ['007', ['date', '2024-03-04T17:00:00.000Z'], 12.5, ''],
      ['008', ['date', '1960-06-01T10:00:00.000Z'], '', true],
      ['', '', '', ''],
    ]);
    expect(await test.value('readOne', 'B2:C9')).toEqual(['date', '2024-03-04T17:00:00.000Z']);
    expect(await test.value('readOne', 'F20')).toBe('');
  });

  it('reads to the last row when the end is open', async () => {
    expect(await test.value('read', 'A3:B')).toHaveLength(18);
  });

  it("gives arrays and Dates of the script's own realm", async () => {
    expect(await test.value('realm')).toEqual([true, true, true, true]);
  });

  it('reads what the cells show', async () => {
    expect(await test.value('shown', 'A2:C2')).toEqual([[['007', '05/03/2024', '12,5']], '007']);
  });

  it('writes texts as if typed', async () => {
    await test.value('write', 'A4:D4', [['0123', '6/3/2024', '1.500.000', "'007"]]);
    expect(await test.value('read', 'A4:D4')).toEqual([
      ['0123', ['date', '2024-03-05T17:00:00.000Z'], 1_500_000, '007'],
    ]);
  });

  it('empties cells with an empty text, null or nothing', async () => {
    await test.value('write', 'A2:C2', [['', null, undefined]]);
    expect(await test.value('blank', 'A2:F2')).toBe(true);
    expect(await test.value('blank', 'A2:F3')).toBe(false);
  });

  it('writes one value into every cell', async () => {
    await test.value('writeOne', 'C2:D3', 5);
    expect(await test.value('read', 'C2:D3')).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  it('reads back the Dates it wrote, with and without a time of day', async () => {
    const dates = ['1999-12-31T17:00:00.000Z', '2026-03-05T02:30:00.000Z', '1960-06-01T01:00:00.000Z'];
    await test.value('writeDates', 'C5:F5', [...dates.map((date) => Date.parse(date)), null]);
    expect(await test.value('read', 'C5:F5')).toEqual([[...dates.map((date) => ['date', date]), 'kept']]);
    expect(await test.value('shown', 'C5:D5')).toEqual([[['01/01/2000', '05/03/2026 09:30']], '01/01/2000']);
  });

  it.each([
    ['A2:B3', [['x', 'y']], 'The data has 1 but the range has 2.'],
    ['A2:B2', [['x']], 'The data has 1 but the range has 2.'],
    ['A2:B2', ['x', 'y'], "don't match the method signature"],
  ])('refuses a table that does not fit %s', async (a1, values, message) => {
    await expect(test.value('write', a1, values)).rejects.toThrow(message);
  });

  it.each([['writeObject'], ['writeNaN']])('refuses to %s', async (name) => {
    await expect(test.value(name)).rejects.toThrow(/Writing .* into a cell is not simulated/);
  });

  it('writes formulas and reads them back', async () => {
    await test.value('writeFormula', 'D2', '=HYPERLINK("#gid=0";"Xem ô")');
    expect(await test.value('formulas', 'C2:D2')).toEqual([[['', '=HYPERLINK("#gid=0";"Xem ô")']], '']);
    expect(await test.value('readOne', 'D2')).toBe('Xem ô');
  });

  it('writes a link as text with a link', async () => {
    expect(await test.value('writeLink', 'D2')).toEqual(['Xem ô', '#gid=0&range=B2']);
    expect(await test.value('readOne', 'D2')).toBe('Xem ô');
    const cell = test.store.get('wb1').sheets[0]?.rows[1]?.cells[3];
    expect(cell?.format?.textFormat).toEqual({ link: { uri: '#gid=0&range=B2' } });
  });

  it('counts one spreadsheet call for each method, and no use of the Sheets API', async () => {
    const { calls } = await test.run('shown', { args: ['A1:B2'] });
    expect(calls).toMatchObject({
      spreadsheet: 4,
      byMethod: { 'Range.getDisplayValues': 1, 'Range.getDisplayValue': 1, 'Spreadsheet.getSheetByName': 2 },
    });
    expect(test.apiRequests()).toBe(0);
  });

  it('tells whether a run changed the spreadsheet', async () => {
    expect((await test.run('shown', { args: ['A1:B2'] })).calls.changes).toBe(0);
    expect((await test.run('writeLink', { args: ['D2'] })).calls.changes).toBe(1);
  });
});
