import { startSheetHost, type SheetHost } from '../startSheetHost.ts';

const SCRIPT = `
  const sheet = () => SpreadsheetApp.getActive().getSheetByName('Lớp');
  function get(a1, method) { return sheet().getRange(a1)[method](); }
  function set(a1, method, value) { return sheet().getRange(a1)[method](value).getA1Notation(); }
  function geometry() {
    const range = sheet().getRange(2, 3, 4, 2);
    return [
      range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn(), range.getNumRows(),
      range.getNumColumns(), range.getA1Notation(), range.offset(1, -1).getA1Notation(),
      range.offset(0, 0, 1, 1).getA1Notation(), range.getCell(2, 2).getA1Notation(), range.getSheet().getName(),
    ];
  }
  function rule(kind) {
    const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText('Chọn trong danh sách');
    if (kind === 'list') return builder.requireValueInList(['Nam', 'Nữ']).build();
    if (kind === 'range') return builder.requireValueInRange(sheet().getRange('A2:A9')).build();
    return builder.requireCheckbox().build();
  }
  function validate(a1, kind) { sheet().getRange(a1).setDataValidation(kind ? rule(kind) : null); }
  function validateAll(a1) { sheet().getRange(a1).setDataValidations([[rule('list'), null]]); }
  function rules(a1) {
    return sheet().getRange(a1).getDataValidations()[0].map((found) => found && [
      found.getCriteriaType(), found.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST,
      found.getAllowInvalid(), found.getHelpText(),
    ]);
  }
  function listOf(a1) { return sheet().getRange(a1).getDataValidation().getCriteriaValues(); }
  function emptyRule() { SpreadsheetApp.newDataValidation().build(); }
  function wrongRule() { sheet().getRange('A1').setDataValidation('Nam'); }
`;

describe('Range', () => {
  let test: SheetHost;
  beforeAll(async () => {
    test = await startSheetHost(SCRIPT);
  });
  beforeEach(() => test.reset());
  afterAll(() => test.close());

  it('knows where it is', async () => {
    expect(await test.value('geometry')).toEqual([
      ...[2, 3, 5, 4, 4, 2],
      ...['C2:D5', 'B3:C6', 'C2', 'D3', 'Lớp'],
    ]);
  });

  it.each([
    ['Note', 'Thiếu năm sinh', ''],
    ['Background', '#ffcc00', '#ffffff'],
    ['NumberFormat', '#,##0', '0.###############'],
    ['FontWeight', 'bold', 'normal'],
  ])('round-trips %s, as one value and as a table', async (name, value, none) => {
    await test.value('set', 'C2:D3', `set${name}`, value);
    expect(await test.value('get', 'C2:E2', `get${name}s`)).toEqual([[value, value, none]]);
    expect(await test.value('get', 'D3:E9', `get${name}`)).toBe(value);
    await test.value('set', 'C2:D2', `set${name}s`, [[null, value]]);
    expect(await test.value('get', 'C2:D3', `get${name}s`)).toEqual([
      [none, value],
      [value, value],
    ]);
    await test.value('set', 'C2:D3', `set${name}`, null);
    expect(await test.value('get', 'C2:D3', `get${name}s`)).toEqual([
      [none, none],
      [none, none],
    ]);
  });

  it('leaves values, notes and formats of one another alone', async () => {
    await test.value('set', 'A2', 'setNote', 'ghi chú');
    await test.value('set', 'A2', 'setBackground', 'red');
    await test.value('set', 'A2', 'setFontWeight', 'bold');
    await test.value('set', 'A2', 'setWrap', true);
    expect(await test.value('get', 'A2', 'getNote')).toBe('ghi chú');
    expect(await test.value('get', 'A2', 'getBackground')).toBe('#ff0000');
    expect(await test.value('get', 'A2', 'getNumberFormat')).toBe('@');
    expect(await test.value('get', 'A2', 'getValue')).toBe('007');
  });

  it.each([
    ['setFontColor', '#0000ff', { textFormat: { foregroundColor: { blue: 1 } } }],
    ['setFontStyle', 'italic', { textFormat: { italic: true } }],
    ['setFontSize', 12, { textFormat: { fontSize: 12 } }],
    ['setWrap', true, { wrapStrategy: 'WRAP' }],
    ['setHorizontalAlignment', 'center', { horizontalAlignment: 'CENTER' }],
    ['setVerticalAlignment', 'top', { verticalAlignment: 'TOP' }],
    ['setNumberFormat', 'dd/mm/yyyy', { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } }],
    ['setNumberFormat', '0.0%', { numberFormat: { type: 'PERCENT', pattern: '0.0%' } }],
    ['setNumberFormat', '@', { numberFormat: { type: 'TEXT', pattern: '@' } }],
  ])('sets with %s %p', async (method, value, format) => {
    expect(await test.value('set', 'C9', method, value)).toBe('C9');
    expect(test.store.get('wb1').sheets[0]?.rows[8]?.cells[2]?.format).toMatchObject(format);
  });

  it.each([
    ['clearContent', ['', 'ghi chú', '#ff0000']],
    ['clearNote', ['008', '', '#ff0000']],
    ['clearFormat', ['008', 'ghi chú', '#ffffff']],
    ['clear', ['', 'ghi chú', '#ffffff']],
  ])('empties with %s', async (method, left) => {
    await test.value('set', 'A3', 'setNote', 'ghi chú');
    await test.value('set', 'A3', 'setBackground', 'red');
    await test.value('set', 'A3', method);
    const found = ['getValue', 'getNote', 'getBackground'].map((getter) => test.value('get', 'A3', getter));
    expect(await Promise.all(found)).toEqual(left);
  });

  it('merges cells', async () => {
    await test.value('set', 'A5:C6', 'merge');
    expect(test.store.get('wb1').sheets[0]?.merges).toEqual([
      expect.objectContaining({ startRowIndex: 4, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 3 }),
    ]);
  });

  it('sets, reads and removes dropdowns', async () => {
    await test.value('validate', 'D2:D3', 'list');
    expect(await test.value('rules', 'C2:D2')).toEqual([
      null,
      ['VALUE_IN_LIST', true, false, 'Chọn trong danh sách'],
    ]);
    expect(await test.value('listOf', 'D3')).toEqual([['Nam', 'Nữ'], true]);
    await test.value('validate', 'D2:D3');
    expect(await test.value('rules', 'C2:D2')).toEqual([null, null]);
    await test.value('validateAll', 'C2:D2');
    expect(await test.value('rules', 'C2:D2')).toEqual([expect.arrayContaining(['VALUE_IN_LIST']), null]);
  });

  it.each([
    ['range', { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='Lớp'!A2:A9" }] }],
    ['checkbox', { type: 'BOOLEAN' }],
  ])('sets a validation by %s', async (kind, condition) => {
    await test.value('validate', 'D2', kind);
    const cell = test.store.get('wb1').sheets[0]?.rows[1]?.cells[3];
    expect(cell?.validation).toMatchObject({ condition, strict: true });
  });

  it.each([
    ['emptyRule', 'A data validation needs a condition'],
    ['wrongRule', 'expected a DataValidation'],
  ])('refuses %s', async (name, message) => {
    await expect(test.value(name)).rejects.toThrow(message);
  });

  it.each([
    ['setBackground', 'hồng', 'Invalid argument: color hồng'],
    ['setBorder', true, 'Range.setBorder is not simulated'],
  ])('refuses %s(%p)', async (method, value, message) => {
    await expect(test.value('set', 'A1', method, value)).rejects.toThrow(message);
  });
});
