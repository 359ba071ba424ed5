import { textArgument, wholeArgument } from '../argument.ts';
import type { Run } from '../run.ts';
import type { SheetProperties } from '../sheetsClient.ts';
import { takeRef, type Kind, type Methods } from '../strictObject.ts';
import { blockOfA1, titleInA1 } from './cellBlock.ts';
import { activateSheet, activeRange, activeSheet, currentCell } from './selection.ts';
import {
  cellBlockOf,
  rangeRef,
  sheetNamed,
  sheetProperties,
  sheetRef,
  type RangeRef,
  type SheetRef,
  type SpreadsheetRef,
} from './sheetRef.ts';

const facts: Methods<SpreadsheetRef> = {
  getId: ({ run }) => run.request.workbookId,
  getUrl: ({ run }) => `https://docs.google.com/spreadsheets/d/${run.request.workbookId}/edit`,
  getActiveSheet: ({ run }) => activeSheet(run),
  getActiveRange: ({ run }) => activeRange(activeSheet(run)),
  getCurrentCell: ({ run }) => currentCell(run),
  setActiveSheet: ({ run }, sheet) => activateSheet(takeRef<SheetRef>(run, sheet, 'Sheet')),
  setActiveRange: ({ run }, range) => {
    const selected = takeRef<RangeRef>(run, range, 'Range');
    run.selected.block = cellBlockOf(selected);
    return selected;
  },
};

const contents: Methods<SpreadsheetRef> = {
  getName: ({ run }) => run.sheets.workbook().properties.title,
  getSpreadsheetTimeZone: ({ run }) => run.sheets.workbook().properties.timeZone,
  getSpreadsheetLocale: ({ run }) => run.sheets.workbook().properties.locale,
  getNumSheets: ({ run }) => run.sheets.workbook().sheets.length,
  getSheets: ({ run }) =>
    run.sheets.workbook().sheets.map(({ properties }) => sheetRef(run, properties.sheetId)),
  getSheetByName: ({ run }, name) => sheetNamed(run, textArgument(name, 'name')) ?? null,
  getRange: ({ run }, a1) => {
    const text = textArgument(a1, 'a1Notation');
    const title = titleInA1(text);
    const sheet = title === undefined ? activeSheet(run) : sheetNamed(run, title);
    if (sheet === undefined) throw new Error('Range not found');
    return rangeRef(sheet, blockOfA1(text, sheetProperties(sheet).gridProperties));
  },
  insertSheet: ({ run }, name, index) => insertSheet(run, name, index),
  deleteSheet: ({ run }, sheet) => {
    const { sheetId } = takeRef<SheetRef>(run, sheet, 'Sheet');
    run.sheets.change([{ deleteSheet: { sheetId } }]);
  },
  rename: ({ run }, name) => {
    run.sheets.change([
      {
        updateSpreadsheetProperties: {
          properties: { title: textArgument(name, 'newName') },
          fields: 'title',
        },
      },
    ]);
  },
  toast: ({ run }, message, title, timeoutSeconds) => {
    run.record.toasts.push({
      message: textArgument(message, 'msg'),
      title: title === undefined || title === null ? '' : textArgument(title, 'title'),
      timeoutSeconds: typeof timeoutSeconds === 'number' ? timeoutSeconds : 5,
    });
  },
};

/** Adds a tab and shows it, as Google does. */
function insertSheet(run: Run, name: unknown, index: unknown): SheetRef {
  const title = name === undefined ? freeTitle(run) : textArgument(name, 'sheetName');
  if (sheetNamed(run, title) !== undefined) {
    throw new Error(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
  const place = index === undefined ? {} : { index: wholeArgument(index, 'sheetIndex', 0) };
  const [reply] = run.sheets.change([{ addSheet: { properties: { title, ...place } } }]);
  const { properties } = reply?.['addSheet'] as { properties: SheetProperties };
  return activateSheet(sheetRef(run, properties.sheetId));
}

function freeTitle(run: Run): string {
  const { sheets } = run.sheets.workbook();
  const isTaken = (title: string): boolean => sheets.some(({ properties }) => properties.title === title);
  let number = sheets.length + 1;
  while (isTaken(`Sheet${String(number)}`)) number += 1;
  return `Sheet${String(number)}`;
}

/** The spreadsheet that the script is bound to. */
export const spreadsheet: Kind<SpreadsheetRef> = {
  touches: 'document',
  methods: facts,
  counted: contents,
};
