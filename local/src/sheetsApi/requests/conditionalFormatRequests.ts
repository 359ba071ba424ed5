import * as z from 'zod/mini';
import { sheetById } from '../../spreadsheet/area.ts';
import { withSheet } from '../../spreadsheet/cells.ts';
import { refusal } from '../../spreadsheet/refusal.ts';
import type { JsonObject, Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import { GridRange, Kept } from '../schemas.ts';
import { requestHandler } from './requestHandler.ts';
import type { Applied } from './requestHandler.ts';

const Rule = z.strictObject({
  ranges: z.array(GridRange).check(z.minLength(1)),
  booleanRule: z.exactOptional(Kept),
  gradientRule: z.exactOptional(Kept),
});
const Add = z.strictObject({ rule: Rule, index: z.exactOptional(z.int().check(z.nonnegative())) });
const Delete = z.strictObject({ sheetId: z.exactOptional(z.int()), index: z.exactOptional(z.int()) });

/** Adds a rule before the others of its tab, or at its index. Rules are kept and given back, never evaluated. */
function add(spreadsheet: Spreadsheet, { rule, index = 0 }: z.infer<typeof Add>): Applied {
  const { sheetId } = sheetById(spreadsheet, rule.ranges[0]?.sheetId).properties;
  return {
    spreadsheet: withSheet(spreadsheet, sheetId, (sheet) => ({
      ...sheet,
      conditionalFormats: [
        ...sheet.conditionalFormats.slice(0, index),
        rule as JsonObject,
        ...sheet.conditionalFormats.slice(index),
      ],
    })),
  };
}

function remove(spreadsheet: Spreadsheet, { sheetId = 0, index = 0 }: z.infer<typeof Delete>): Applied {
  const rule = sheetById(spreadsheet, sheetId).conditionalFormats[index];
  if (rule === undefined)
    throw refusal(`No conditional format on sheet: ${String(sheetId)} at index: ${String(index)}`);
  return {
    spreadsheet: withSheet(spreadsheet, sheetId, (sheet) => ({
      ...sheet,
      conditionalFormats: sheet.conditionalFormats.filter((other) => other !== rule),
    })),
    reply: { rule },
  };
}

/** Requests about conditional formats. */
export const conditionalFormatRequests = {
  addConditionalFormatRule: requestHandler(Add, add),
  deleteConditionalFormatRule: requestHandler(Delete, remove),
};
