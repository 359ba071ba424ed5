import * as z from 'zod/mini';
import { resolveGridRange } from '../../spreadsheet/area.ts';
import { refusal } from '../../spreadsheet/refusal.ts';
import type { NamedRange, Spreadsheet } from '../../spreadsheet/spreadsheet.ts';
import { GridRange } from '../schemas.ts';
import { requestHandler } from './requestHandler.ts';
import type { Applied } from './requestHandler.ts';

const Add = z.strictObject({
  namedRange: z.strictObject({
    namedRangeId: z.exactOptional(z.string()),
    name: z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/)),
    range: GridRange,
  }),
});

function add(spreadsheet: Spreadsheet, { namedRange }: z.infer<typeof Add>): Applied {
  resolveGridRange(spreadsheet, namedRange.range);
  const { namedRangeId = `named-${String(spreadsheet.namedRanges.length + 1)}`, name } = namedRange;
  if (spreadsheet.namedRanges.some((other) => other.name === name || other.namedRangeId === namedRangeId)) {
    throw refusal(`A named range ${name} already exists.`);
  }
  const added: NamedRange = { ...namedRange, namedRangeId };
  return {
    spreadsheet: { ...spreadsheet, namedRanges: [...spreadsheet.namedRanges, added] },
    reply: { namedRange: added },
  };
}

function remove(spreadsheet: Spreadsheet, { namedRangeId }: { namedRangeId: string }): Applied {
  const namedRanges = spreadsheet.namedRanges.filter((other) => other.namedRangeId !== namedRangeId);
  if (namedRanges.length === spreadsheet.namedRanges.length)
    throw refusal(`No named range with id: ${namedRangeId}`);
  return { spreadsheet: { ...spreadsheet, namedRanges } };
}

/** Requests about named ranges. */
export const namedRangeRequests = {
  addNamedRange: requestHandler(Add, add),
  deleteNamedRange: requestHandler(z.strictObject({ namedRangeId: z.string() }), remove),
};
