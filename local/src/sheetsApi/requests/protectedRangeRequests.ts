import * as z from 'zod/mini';
import { sheetById } from '../../spreadsheet/area.ts';
import { withSheet } from '../../spreadsheet/cells.ts';
import { refusal } from '../../spreadsheet/refusal.ts';
import type { JsonObject, ProtectedRange, Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import { assignMasked, checkFieldMask, parseFieldMask } from '../fieldMask.ts';
import { Fields, GridRange, Kept } from '../schemas.ts';
import { requestHandler } from './requestHandler.ts';
import type { Applied } from './requestHandler.ts';

const CHANGEABLE = {
  range: true,
  description: true,
  warningOnly: true,
  requestingUserCanEdit: true,
  unprotectedRanges: true,
  editors: true,
} as const;

const Body = z.strictObject({
  protectedRangeId: z.exactOptional(z.int()),
  range: z.exactOptional(GridRange),
  description: z.exactOptional(z.string()),
  warningOnly: z.exactOptional(z.boolean()),
  requestingUserCanEdit: z.exactOptional(z.boolean()),
  unprotectedRanges: z.exactOptional(z.array(GridRange)),
  editors: z.exactOptional(Kept),
});
const Add = z.strictObject({ protectedRange: Body });
const Update = z.strictObject({ protectedRange: Body, fields: Fields });
const Delete = z.strictObject({ protectedRangeId: z.int() });

const allRanges = ({ sheets }: Spreadsheet) => sheets.flatMap((sheet) => sheet.protectedRanges);

/** Protections are kept and shown, never enforced: everybody who reaches the local API may edit everything. */
function add(spreadsheet: Spreadsheet, { protectedRange }: z.infer<typeof Add>): Applied {
  if (protectedRange.range === undefined) throw refusal('protectedRange.range is required.');
  const taken = allRanges(spreadsheet).map((range) => range.protectedRangeId);
  const { protectedRangeId = Math.max(0, ...taken) + 1 } = protectedRange;
  if (taken.includes(protectedRangeId))
    throw refusal(`Protected range ${String(protectedRangeId)} already exists.`);
  const added = { ...protectedRange, protectedRangeId } as ProtectedRange;
  return {
    spreadsheet: stored(spreadsheet, added, protectedRange.range.sheetId),
    reply: { protectedRange: added },
  };
}

function stored(spreadsheet: Spreadsheet, added: ProtectedRange, onSheet = 0): Spreadsheet {
  const { sheetId } = sheetById(spreadsheet, onSheet).properties;
  return withSheet(without(spreadsheet, added.protectedRangeId), sheetId, (sheet) => ({
    ...sheet,
    protectedRanges: [...sheet.protectedRanges, added],
  }));
}

function found(spreadsheet: Spreadsheet, id: number | undefined): ProtectedRange {
  const range = allRanges(spreadsheet).find(({ protectedRangeId }) => protectedRangeId === id);
  if (range === undefined) throw refusal(`No protected range with id: ${String(id)}`);
  return range;
}

const without = (spreadsheet: Spreadsheet, id: number): Spreadsheet => ({
  ...spreadsheet,
  sheets: spreadsheet.sheets.map((sheet) =>
    sheet.protectedRanges.some(({ protectedRangeId }) => protectedRangeId === id)
      ? {
          ...sheet,
          protectedRanges: sheet.protectedRanges.filter(({ protectedRangeId }) => protectedRangeId !== id),
        }
      : sheet,
  ),
});

function update(spreadsheet: Spreadsheet, { protectedRange, fields }: z.infer<typeof Update>): Applied {
  const mask = parseFieldMask(fields);
  checkFieldMask(mask, CHANGEABLE);
  const before = found(spreadsheet, protectedRange.protectedRangeId);
  const assigned = assignMasked(before, protectedRange as JsonObject, mask);
  const after = { ...assigned, protectedRangeId: before.protectedRangeId } as ProtectedRange;
  const { sheetId } = (after['range'] ?? {}) as z.infer<typeof GridRange>;
  return { spreadsheet: stored(spreadsheet, after, sheetId) };
}

function remove(spreadsheet: Spreadsheet, { protectedRangeId }: z.infer<typeof Delete>): Applied {
  found(spreadsheet, protectedRangeId);
  return { spreadsheet: without(spreadsheet, protectedRangeId) };
}

/** Requests about protected ranges. */
export const protectedRangeRequests = {
  addProtectedRange: requestHandler(Add, add),
  updateProtectedRange: requestHandler(Update, update),
  deleteProtectedRange: requestHandler(Delete, remove),
};
