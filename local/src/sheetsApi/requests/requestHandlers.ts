import { cellRequests } from './cellRequests.ts';
import { chartRequests } from './chartRequests.ts';
import { conditionalFormatRequests } from './conditionalFormatRequests.ts';
import { dimensionRequests } from './dimensionRequests.ts';
import { filterRequests } from './filterRequests.ts';
import { formatRequests } from './formatRequests.ts';
import { mergeRequests } from './mergeRequests.ts';
import { namedRangeRequests } from './namedRangeRequests.ts';
import { protectedRangeRequests } from './protectedRangeRequests.ts';
import { rangeRequests } from './rangeRequests.ts';
import type { RequestHandler } from './requestHandler.ts';
import { sheetRequests } from './sheetRequests.ts';

/** Every request kind of `spreadsheets.batchUpdate` that is simulated; all others are answered with 501. */
export const requestHandlers: Readonly<Record<string, RequestHandler>> = {
  ...sheetRequests,
  ...cellRequests,
  ...dimensionRequests,
  ...rangeRequests,
  ...mergeRequests,
  ...formatRequests,
  ...conditionalFormatRequests,
  ...protectedRangeRequests,
  ...chartRequests,
  ...filterRequests,
  ...namedRangeRequests,
};
