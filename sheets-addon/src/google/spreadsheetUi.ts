import type { UiPort } from '../ports.ts';

/** What a person in the spreadsheet sees beside its cells. */
export function spreadsheetUi(open: () => GoogleAppsScript.Spreadsheet.Spreadsheet): UiPort {
  return {
    toast: (message) => {
      open().toast(message, 'Sổ Lớp', 8);
    },
    alert: (title, message) => {
      const ui = SpreadsheetApp.getUi();
      ui.alert(title, message, ui.ButtonSet.OK);
    },
    ask: (title, question) => {
      const ui = SpreadsheetApp.getUi();
      return String(ui.alert(title, question, ui.ButtonSet.YES_NO)) === 'YES';
    },
    showTab: (tab) => {
      open().getSheetByName(tab)?.activate();
    },
    addMenu: (title, items) => {
      const menu = SpreadsheetApp.getUi().createMenu(title);
      for (const { caption, run } of items) menu.addItem(caption, run);
      menu.addToUi();
    },
  };
}
