import type { sheets_v4 } from '@googleapis/sheets';
import { ROW_KINDS } from '../../../core/src/schema/tabs.ts';
import type { TabValues } from '../../../core/src/sheet/readWorkbook.ts';
import type { UnreadTabs } from '../deps.ts';
import { hashBody } from './hashBody.ts';
import { readRanges } from './readRanges.ts';

/** The body of an answer of `values.batchGet` for the tabs of `ROW_KINDS`: hashed, and parsed only when it is read. */
export function unreadTabs(body: Uint8Array): UnreadTabs {
  return {
    bodyHash: hashBody(body),
    read() {
      const { buffer, byteOffset, byteLength } = body;
      const text = Buffer.from(buffer, byteOffset, byteLength).toString();
      const answer = JSON.parse(text) as sheets_v4.Schema$BatchGetValuesResponse;
      const ranges = readRanges(answer, ROW_KINDS.length);
      return Object.fromEntries(ROW_KINDS.map((kind, at) => [kind, ranges[at]?.values ?? []])) as TabValues;
    },
  };
}
