import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startTestHost, type TestHost } from '../startTestHost.ts';

const SCRIPT = `
  function onOpen() {
    const ui = SpreadsheetApp.getUi();
    const sub = ui.createMenu('Sửa').addItem('Sửa ô', 'fixCell');
    ui.createMenu('Sổ Lớp').addItem('Kiểm tra', 'checkSheet').addSeparator().addSubMenu(sub).addToUi();
  }
  function tell() { return SpreadsheetApp.getUi().alert('Xong'); }
  function ask() {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.alert('Xóa', 'Xóa 12 dòng?', ui.ButtonSet.YES_NO);
    return [answer, answer === ui.Button.YES];
  }
  function prompt() { SpreadsheetApp.getUi().prompt('Tên?'); }
  function sidebar(name) { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(name).setTitle('Kiểm tra')); }
  function dialog() {
    const page = HtmlService.createHtmlOutput('<p>a').append('b</p>').setWidth(300).setHeight(200);
    SpreadsheetApp.getUi().showModalDialog(page, 'Xác nhận');
  }
`;

describe('Ui', () => {
  let test: TestHost;
  beforeAll(async () => {
    test = await startTestHost(SCRIPT);
    writeFileSync(path.join(test.directory, 'sidebar.html'), '<p>Không có lỗi</p>');
  });
  afterAll(() => test.close());

  it.each([['FULL'], ['LIMITED'], ['NONE']] as const)('builds a menu in mode %s', async (authMode) => {
    expect((await test.run('onOpen', { authMode })).menus).toEqual([
      {
        caption: 'Sổ Lớp',
        items: [
          { caption: 'Kiểm tra', function: 'checkSheet' },
          { separator: true },
          { caption: 'Sửa', items: [{ caption: 'Sửa ô', function: 'fixCell' }] },
        ],
      },
    ]);
  });

  it('shows a message, which the person confirms', async () => {
    const { result, alerts } = await test.run('tell');
    expect(result).toBe('OK');
    expect(alerts).toEqual([{ title: '', message: 'Xong', buttons: 'OK', answer: 'OK' }]);
  });

  it.each([
    [['YES'], ['YES', true]],
    [['NO'], ['NO', false]],
    [undefined, ['CLOSE', false]],
  ])('takes the answer %j to a question', async (answers, result) => {
    const answered = await test.run('ask', answers === undefined ? {} : { answers });
    expect(answered.result).toEqual(result);
    expect(answered.alerts).toEqual([
      { title: 'Xóa', message: 'Xóa 12 dòng?', buttons: 'YES_NO', answer: result[0] },
    ]);
  });

  it('refuses an answer that is no button', async () => {
    expect((await test.run('ask', { answers: ['CANCEL'] })).error?.message).toBe(
      'The answer CANCEL is no button of YES_NO',
    );
  });

  it('says that prompts are not simulated', async () => {
    await expect(test.value('prompt')).rejects.toThrow('Ui.prompt is not simulated');
  });

  it("shows a page of the script's project", async () => {
    expect((await test.run('sidebar', { args: ['sidebar'] })).dialogs).toEqual([
      { kind: 'sidebar', title: 'Kiểm tra', html: '<p>Không có lỗi</p>' },
    ]);
    await expect(test.value('sidebar', '../secret')).rejects.toThrow(
      'No HTML file named ../secret was found.',
    );
  });

  it('shows a page of its own making', async () => {
    expect((await test.run('dialog')).dialogs).toEqual([
      { kind: 'modal', title: 'Xác nhận', html: '<p>ab</p>', width: 300, height: 200 },
    ]);
  });

  it('shows no sidebar without full consent', async () => {
    const { error } = await test.run('sidebar', { args: ['sidebar'], authMode: 'LIMITED' });
    expect(error?.message).toMatch(/not sufficient to call Ui.showSidebar/);
  });
});
