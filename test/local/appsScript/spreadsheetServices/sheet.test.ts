import { startSheetHost, type SheetHost } from '../startSheetHost.ts';

const SCRIPT = `
  const tab = (name = 'Lớp') => SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  function call(name, method, ...args) {
    const result = tab(name)[method](...args);
    return typeof result === 'object' ? String(result) : result;
  }
  function rangeOf(...args) { return tab().getRange(...args).getA1Notation(); }
  function dataRange(name) { return tab(name).getDataRange().getA1Notation(); }
  function idIsStable() {
    const sheet = tab();
    sheet.setName('Lớp học');
    return [sheet.getName(), sheet.getSheetId(), sheet.getRange('A1').getValue(), tab()];
  }
  function deletedUnderneath() {
    const sheet = tab('Kiểm tra');
    SpreadsheetApp.getActive().deleteSheet(tab('Kiểm tra'));
    return sheet.getRange('A1').getValue();
  }
  function active() {
    const spreadsheet = SpreadsheetApp.getActive();
    return [spreadsheet.getActiveSheet().getName(), spreadsheet.getActiveRange().getA1Notation(), SpreadsheetApp.getActiveRange().getSheet().getName()];
  }
  function current() { return [SpreadsheetApp, SpreadsheetApp.getActive()].map((of) => of.getCurrentCell().getSheet().getName() + '!' + of.getCurrentCell().getA1Notation()); }
  function select() { tab('Kiểm tra').showSheet().setActiveRange(tab('Kiểm tra').getRange('B2:C3')); return active(); }
  function activate() { tab().getRange('C3').activate(); }
`;

describe('Sheet', () => {
  let test: SheetHost;
  beforeAll(async () => {
    test = await startSheetHost(SCRIPT);
  });
  beforeEach(() => test.reset());
  afterAll(() => test.close());
  const firstSheet = () => test.store.get('wb1').sheets[0];

  it.each([
    ['Lớp', 'getSheetId', 0],
    ['Lớp', 'getIndex', 1],
    ['Kiểm tra', 'getIndex', 2],
    ['Lớp', 'getMaxRows', 20],
    ['Lớp', 'getMaxColumns', 6],
    ['Lớp', 'getFrozenRows', 1],
    ['Lớp', 'getLastRow', 3],
    ['Lớp', 'getLastColumn', 4],
    ['Kiểm tra', 'getLastRow', 0],
    ['Kiểm tra', 'getLastColumn', 0],
    ['Lớp', 'isSheetHidden', false],
    ['Kiểm tra', 'isSheetHidden', true],
  ])('%s %s is %p', async (name, method, value) => {
    expect(await test.value('call', name, method)).toBe(value);
  });

  it.each([
    [[2, 3], 'C2'],
    [[2, 3, 4], 'C2:C5'],
    [[2, 3, 4, 2], 'C2:D5'],
    [['b2:C3'], 'B2:C3'],
    [["'Lớp'!A2:C"], 'A2:C20'],
    [['A:C'], 'A1:C20'],
    [['2:3'], 'A2:F3'],
  ])('getRange(%j) is %s', async (args, a1) => {
    expect(await test.value('rangeOf', ...args)).toBe(a1);
  });

  it.each([
    [[0, 1], 'Invalid argument: row (0)'],
    [[1, 1, 0], 'The number of rows in the range must be at least 1.'],
    [[1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
    [[20, 1, 2], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [[1, 7], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [["'Kiểm tra'!A1"], 'is not on sheet Lớp'],
    [['A1', 2], 'Invalid argument: row (A1)'],
  ])('getRange(%j) is refused', async (args, message) => {
    await expect(test.value('rangeOf', ...args)).rejects.toThrow(message);
  });

  it('gives the range with all contents', async () => {
    expect(await test.value('dataRange', 'Lớp')).toBe('A1:D3');
    expect(await test.value('dataRange', 'Kiểm tra')).toBe('A1');
  });

  it('stays the same tab when renamed', async () => {
    expect(await test.value('idIsStable')).toEqual(['Lớp học', 0, 'Mã', null]);
  });

  it('says so when the tab is gone', async () => {
    await expect(test.value('deletedUnderneath')).rejects.toThrow('Sheet 7 not found');
  });

  it.each([
    ['insertRowsAfter', [1, 2], 22, ['Mã', undefined, undefined, '007']],
    ['insertRowAfter', [3], 21, ['Mã', '007', '008', undefined]],
    ['insertRowBefore', [2], 21, ['Mã', undefined, '007', '008']],
    ['insertRowsBefore', [1, 2], 22, [undefined, undefined, 'Mã', '007']],
    ['deleteRow', [2], 19, ['Mã', '008', undefined, undefined]],
    ['deleteRows', [1, 2], 18, ['008', undefined, undefined, undefined]],
  ])('%s(%j) leaves %i rows', async (method, args, rowCount, firstColumn) => {
    await test.value('call', 'Lớp', method, ...args);
    expect(await test.value('call', 'Lớp', 'getMaxRows')).toBe(rowCount);
    const found = [0, 1, 2, 3].map((row) => firstSheet()?.rows[row]?.cells[0]?.value);
    expect(found).toEqual(firstColumn);
  });

  it('refuses to delete rows that are not there', async () => {
    await expect(test.value('call', 'Lớp', 'deleteRows', 19, 3)).rejects.toThrow(
      'Those rows are out of bounds.',
    );
  });

  it('hides, shows and sizes columns', async () => {
    await test.value('call', 'Lớp', 'hideColumns', 2, 2);
    await test.value('call', 'Lớp', 'showColumns', 3);
    await test.value('call', 'Lớp', 'setColumnWidth', 1, 40);
    await test.value('call', 'Lớp', 'setColumnWidths', 4, 2, 250);
    await test.value('call', 'Lớp', 'autoResizeColumns', 1, 2);
    const columns = [0, 1, 2, 3, 4].map((column) => firstSheet()?.columns[column]);
    expect(columns.map((column) => column?.hiddenByUser ?? false)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
    expect(columns.map((column) => column?.pixelSize)).toEqual([40, undefined, undefined, 250, 250]);
  });

  it('hides, shows and freezes', async () => {
    await test.value('call', 'Kiểm tra', 'showSheet');
    await test.value('call', 'Kiểm tra', 'setFrozenRows', 2);
    await test.value('call', 'Lớp', 'hideSheet');
    await test.value('call', 'Lớp', 'setFrozenColumns', 1);
    expect(await test.value('call', 'Kiểm tra', 'isSheetHidden')).toBe(false);
    expect(await test.value('call', 'Kiểm tra', 'getFrozenRows')).toBe(2);
    expect(await test.value('call', 'Lớp', 'isSheetHidden')).toBe(true);
    expect(await test.value('call', 'Lớp', 'getFrozenColumns')).toBe(1);
  });

  it.each([
    ['clear', 0],
    ['clearContents', 0],
  ])('empties itself with %s', async (method, lastRow) => {
    await test.value('call', 'Lớp', method);
    expect(await test.value('call', 'Lớp', 'getLastRow')).toBe(lastRow);
  });

  it.each([['appendRow'], ['protect'], ['sort']])('says that %s is not simulated', async (method) => {
    await expect(test.value('call', 'Lớp', method)).rejects.toThrow(`Sheet.${method} is not simulated`);
  });

  it('is the first visible tab, at A1, unless something is selected', async () => {
    expect(await test.value('active')).toEqual(['Lớp', 'A1', 'Lớp']);
    const selection = { sheetName: 'Kiểm tra', row: 2, column: 1, numRows: 3, numColumns: 2 };
    expect((await test.run('active', { selection })).result).toEqual(['Kiểm tra', 'A2:B4', 'Kiểm tra']);
  });

  it('knows the current cell: the first of what is selected', async () => {
    const selection = { sheetName: 'Kiểm tra', row: 2, column: 1, numRows: 3, numColumns: 2 };
    const { result, calls } = await test.run('current', { selection });
    expect(result).toEqual(['Kiểm tra!A2', 'Kiểm tra!A2']);
    expect(calls.spreadsheet).toBe(0);
    expect(await test.value('current')).toEqual(['Lớp!A1', 'Lớp!A1']);
  });

  it('tells what the script has selected', async () => {
    expect(await test.value('select')).toEqual(['Kiểm tra', 'B2:C3', 'Kiểm tra']);
    expect((await test.run('activate')).selection).toEqual({
      sheetName: 'Lớp',
      row: 3,
      column: 3,
      numRows: 1,
      numColumns: 1,
    });
  });
});
