import type { sheets_v4 } from '@googleapis/sheets';
import { APPROVAL_TAB, PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import type { FormsToWrite, TabsReading } from '../deps.ts';
import { fitValues, type PendingValues, type ValuesCall } from './fitValues.ts';
import {
  addedTabs,
  formsBatch,
  growthRequests,
  growthsFor,
  pendingValues,
  type FormsBatch,
} from './formsBatch.ts';
import { sheetIdOf } from './formRequests.ts';
import { isBadRequest } from './repeatCall.ts';

/** Calls that reading and writing may make together. */
const MOST_CALLS = 3;

/** The calls that writing needs. */
export interface WritingClient {
  sheetIds(workbookId: string): Promise<ReadonlyMap<string, number>>;
  writeValues(workbookId: string, call: ValuesCall): Promise<void>;
  growTabs(workbookId: string, requests: sheets_v4.Schema$Request[]): Promise<void>;
  /** Answers whether it was done at the first attempt. */
  addTabs(workbookId: string, tabs: readonly string[], batch: FormsBatch): Promise<boolean>;
}

interface Writing {
  readonly forms: FormsToWrite;
  readonly reading: TabsReading;
}

/**
 * Writes forms in the calls that the reading has left of three. Tabs that are there: values in two requests. Tabs that are
 * missing: one request that adds them with what has room in it, the rest as values, a fifth as long, in another. Tabs that
 * must grow: their ids are asked for and all is done in one; where that is too much, one makes the tabs grow whose ids are those
 * that we give, and values follow. Answers the tabs of which something waits.
 */
export async function writeForms(
  client: WritingClient,
  workbookId: string,
  { forms, reading }: Writing,
): Promise<string[]> {
  const left = MOST_CALLS - (reading.calls ?? 1);
  const growths = growthsFor(forms, reading.sizes);
  if (addedTabs(forms).length > 0) {
    const batch = formsBatch(forms, reading.sheetIds, growths);
    return addAndWrite(client, workbookId, { forms, batch, left });
  }
  if (growths.size === 0) return writeValues(client, workbookId, fitValues(pendingValues(forms), left));
  const grow = async (): Promise<string[]> => {
    const batch = formsBatch(forms, await client.sheetIds(workbookId), growths);
    return addAndWrite(client, workbookId, { forms, batch, left: 1 });
  };
  if (hasRoom(formsBatch(forms, ourIds(forms), growths))) return grow();
  try {
    await client.growTabs(workbookId, growthRequests(growths));
    return await writeValues(client, workbookId, fitValues(pendingValues(forms), left - 1));
  } catch (error) {
    // One of these tabs is not of our making, so that its id is another: a call more, this once.
    if (isBadRequest(error)) return grow();
    throw error;
  }
}

/** The ids that tabs have which we added. */
const ourIds = ({ changed }: FormsToWrite): Map<string, number> =>
  new Map(
    [...changed.map(({ table }) => table.tab), APPROVAL_TAB, PROVINCE_TABS.settings].map((tab) => [
      tab,
      sheetIdOf(tab),
    ]),
  );

const hasRoom = ({ rest }: FormsBatch): boolean => rest.rows.length + rest.approvals.length === 0;

interface Adding {
  readonly forms: FormsToWrite;
  readonly batch: FormsBatch;
  readonly left: number;
}

/** One call for the tabs; what has no room in it in another, when there is one left. */
async function addAndWrite(
  client: WritingClient,
  workbookId: string,
  { forms, batch, left }: Adding,
): Promise<string[]> {
  const isSure = await client.addTabs(workbookId, addedTabs(forms), batch);
  const { rest } = batch;
  // Meanwhile people may have sorted the rows.
  const pending: PendingValues = isSure ? rest : { ...rest, approvals: [] };
  const fitted = fitValues(pending, left - 1);
  const held = !isSure && rest.approvals.length > 0 ? [APPROVAL_TAB] : [];
  return [...(await writeValues(client, workbookId, fitted)), ...held];
}

async function writeValues(
  client: WritingClient,
  workbookId: string,
  { calls, waiting }: ReturnType<typeof fitValues>,
): Promise<string[]> {
  for (const call of calls) await client.writeValues(workbookId, call);
  return [...waiting];
}
