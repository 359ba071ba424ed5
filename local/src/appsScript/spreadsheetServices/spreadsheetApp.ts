import { textArgument } from '../argument.ts';
import type { Kind, ServiceRef } from '../strictObject.ts';
import { makeRef } from '../ref.ts';
import { newDataValidation } from './dataValidation.ts';
import { newRichTextValue } from './richTextValue.ts';
import { activeRange, activeSheet, currentCell } from './selection.ts';
import { spreadsheetRef } from './sheetRef.ts';

/** The way into the spreadsheet; a script bound to one reaches no other. */
export const spreadsheetApp: Kind<ServiceRef> = {
  methods: {
    getActive: ({ run }) => spreadsheetRef(run),
    getActiveSpreadsheet: ({ run }) => spreadsheetRef(run),
    getActiveSheet: ({ run }) => activeSheet(run),
    getActiveRange: ({ run }) => activeRange(activeSheet(run)),
    getCurrentCell: ({ run }) => currentCell(run),
    openById: ({ run }, id) => {
      if (textArgument(id, 'id') !== run.request.workbookId) {
        throw new Error('Opening a spreadsheet other than the one the script is bound to is not simulated');
      }
      return spreadsheetRef(run);
    },
    getUi: ({ run }) => makeRef('Ui', { run }),
    newDataValidation: ({ run }) => newDataValidation(run),
    newRichTextValue: ({ run }) => newRichTextValue(run),
    // Every change is sent at once, so there is nothing to wait for; Google takes its time here.
    flush: () => undefined,
  },
  enums: {
    DataValidationCriteria: ['VALUE_IN_LIST', 'VALUE_IN_RANGE', 'CHECKBOX'],
  },
};
