import type { UiPort } from '../ports.ts';

const TITLE = 'Sổ Lớp';
const LINKS_WIDTH = 420;
const LINKS_HEIGHT = 180;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** What a person in the spreadsheet sees beside its cells. */
export function spreadsheetUi(open: () => GoogleAppsScript.Spreadsheet.Spreadsheet): UiPort {
  return {
    toast: (message) => {
      open().toast(message, TITLE, 8);
    },
    alert: (message) => {
      const ui = SpreadsheetApp.getUi();
      ui.alert(TITLE, message, ui.ButtonSet.OK);
    },
    ask: (question) => {
      const ui = SpreadsheetApp.getUi();
      return String(ui.alert(TITLE, question, ui.ButtonSet.YES_NO)) === 'YES';
    },
    showTab: (tab) => {
      open().getSheetByName(tab)?.activate();
    },
    showSidebar: (page, first) => {
      const html = HtmlService.createHtmlOutputFromFile(page).setTitle(TITLE);
      if (first !== undefined) html.append(`<i data-first="${first}" hidden></i>`);
      SpreadsheetApp.getUi().showSidebar(html);
    },
    frontTab: () => {
      const sheet = open().getActiveSheet();
      return { tab: sheet.getName(), sheetId: sheet.getSheetId(), address: open().getUrl() };
    },
    showLinks: (title, text, links) => {
      const lines = links.map(
        ([caption, address]) =>
          `<p><a href="${escaped(address)}" target="_blank" rel="noopener">${escaped(caption)}</a></p>`,
      );
      const page = `<body style="font:14px sans-serif"><p>${escaped(text)}</p>${lines.join('')}</body>`;
      const html = HtmlService.createHtmlOutput(page).setWidth(LINKS_WIDTH).setHeight(LINKS_HEIGHT);
      SpreadsheetApp.getUi().showModalDialog(html, title);
    },
    activeCell: () => {
      const cell = open().getCurrentCell() as GoogleAppsScript.Spreadsheet.Range | null;
      if (cell === null) return undefined;
      return { tab: cell.getSheet().getName(), row: cell.getRow(), column: cell.getColumn() };
    },
    goTo: ({ tab, row, column }) => {
      open().getSheetByName(tab)?.getRange(row, column).activate();
    },
    addMenu: (items) => {
      const menu = SpreadsheetApp.getUi().createMenu(TITLE);
      for (const [caption, run] of items) menu.addItem(caption, run);
      menu.addToUi();
    },
  };
}
