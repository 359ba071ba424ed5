import { startSheetHost, type SheetHost } from '../startSheetHost.ts';

const SCRIPT = `
  const book = () => SpreadsheetApp.getActiveSpreadsheet();
  function call(method, ...args) {
    const result = book()[method](...args);
    return typeof result === 'object' && result !== null ? String(result) : result;
  }
  function open(id) { return SpreadsheetApp.openById(id).getName(); }
  function names() { return book().getSheets().map((sheet) => sheet.getName()); }
  function insert(...args) { const sheet = book().insertSheet(...args); return [sheet.getName(), book().getActiveSheet().getName(), sheet.getRange('A1').getValue()]; }
  function rangeOf(a1) { const range = book().getRange(a1); return [range.getSheet().getName(), range.getA1Notation()]; }
  function toast() { book().toast('Đã đồng bộ 3 lớp', 'Sổ Lớp', 3); book().toast('Xong'); }
  function flush() { SpreadsheetApp.flush(); }
  function touch() { return book().getName(); }
  function onEdit(event) {
    return [
      event.authMode === ScriptApp.AuthMode.LIMITED, event.source.getId(), event.range.getA1Notation(),
      event.range.getSheet().getName(), event.value, event.oldValue, event.user.getEmail(), 'changeType' in event,
    ];
  }
  function onChange(event) { return [event.changeType, 'range' in event, event.authMode]; }
  function onOpen(event) { return [event.authMode, event.range]; }
  function readInNone(event) { event.source.getSheets(); }
`;

describe('Spreadsheet', () => {
  let test: SheetHost;
  beforeAll(async () => {
    test = await startSheetHost(SCRIPT);
  });
  beforeEach(() => test.reset());
  afterAll(() => test.close());

  it.each([
    ['getId', 'wb1'],
    ['getName', 'Sổ lớp Đông'],
    ['getSpreadsheetTimeZone', 'Asia/Ho_Chi_Minh'],
    ['getSpreadsheetLocale', 'vi_VN'],
    ['getNumSheets', 2],
    ['getUrl', 'https://docs.google.com/spreadsheets/d/wb1/edit'],
  ])('%s is %p', async (method, value) => {
    expect(await test.value('call', method)).toBe(value);
  });

  it('opens itself by its id and nothing else', async () => {
    expect(await test.value('open', 'wb1')).toBe('Sổ lớp Đông');
    await expect(test.value('open', 'wb2')).rejects.toThrow('is not simulated');
  });

  it('answers null for a tab that is not there', async () => {
    expect(await test.value('call', 'getSheetByName', 'Không có')).toBeNull();
  });

  it.each([
    [['Danh mục'], ['Danh mục', 'Danh mục', ''], ['Lớp', 'Kiểm tra', 'Danh mục']],
    [
      ['Đầu', 0],
      ['Đầu', 'Đầu', ''],
      ['Đầu', 'Lớp', 'Kiểm tra'],
    ],
    [[], ['Sheet3', 'Sheet3', ''], ['Lớp', 'Kiểm tra', 'Sheet3']],
  ])('insertSheet(%j)', async (args, result, names) => {
    expect(await test.value('insert', ...args)).toEqual(result);
    expect(await test.value('names')).toEqual(names);
  });

  it('refuses a second tab of the same name', async () => {
    await expect(test.value('insert', 'Lớp')).rejects.toThrow('A sheet with the name "Lớp" already exists.');
  });

  it('finds ranges of any tab', async () => {
    expect(await test.value('rangeOf', "'Kiểm tra'!B2:C")).toEqual(['Kiểm tra', 'B2:C10']);
    expect(await test.value('rangeOf', 'B2')).toEqual(['Lớp', 'B2']);
    await expect(test.value('rangeOf', "'Không có'!B2")).rejects.toThrow('Range not found');
  });

  it('shows short messages', async () => {
    expect((await test.run('toast')).toasts).toEqual([
      { message: 'Đã đồng bộ 3 lớp', title: 'Sổ Lớp', timeoutSeconds: 3 },
      { message: 'Xong', title: '', timeoutSeconds: 5 },
    ]);
  });

  it('has nothing to flush', async () => {
    expect((await test.run('flush')).calls.spreadsheet).toBe(0);
  });

  it('says which workbook the API does not know', async () => {
    const { error } = await test.run('touch', { workbookId: 'wb9' });
    expect(error?.message).toBe('Service Spreadsheets answered 404: Requested entity was not found.');
  });

  const range = { sheetName: 'Lớp', row: 2, column: 1, numRows: 1, numColumns: 1 };
  it('hands an edit event to the script', async () => {
    const user = { email: 'clerk@example.com' };
    const event = { range, value: 'mới', oldValue: 'cũ', user };
    expect((await test.run('onEdit', { authMode: 'LIMITED', event })).result).toEqual([
      ...[true, 'wb1', 'A2', 'Lớp', 'mới', 'cũ', 'clerk@example.com', false],
    ]);
  });

  it('hands a change event to the script', async () => {
    const event = { changeType: 'INSERT_ROW' };
    expect((await test.run('onChange', { event })).result).toEqual(['INSERT_ROW', false, 'FULL']);
  });

  it('keeps the document away from a script without consent', async () => {
    expect((await test.run('onOpen', { authMode: 'NONE', event: {} })).result).toEqual(['NONE', null]);
    const refusals = await Promise.all([
      test.run('touch', { authMode: 'NONE' }),
      test.run('readInNone', { authMode: 'NONE', event: { range } }),
    ]);
    expect(refusals.map(({ error }) => error?.message)).toEqual([
      expect.stringMatching(/not sufficient to call SpreadsheetApp.getActiveSpreadsheet/),
      expect.stringMatching(/not sufficient to call Spreadsheet.getSheets/),
    ]);
  });
});
