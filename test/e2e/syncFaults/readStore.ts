import { SENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { LIST_KINDS, TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { openFirestore } from '../../functions/store/firestoreUnderTest.ts';
import type { LocalClient } from '../localClient.ts';
import type { Cell, Title } from './peopleTabs.ts';

/** A stored row: its cells by the header of their column. */
export type StoredRow = ReadonlyMap<string, Cell>;

/** A class as it is stored, its rows under the titles of the tabs they come from. */
export interface StoredClass {
  readonly classCode: string;
  readonly workbookId: string;
  /** It left the workbook, and somebody confirmed that. */
  readonly isRemoved: boolean;
  readonly revision: number;
  /** The numbers of the revisions that are kept, in order. */
  readonly revisions: readonly number[];
  readonly rows: Readonly<Record<Title, readonly StoredRow[]>>;
}

/** Every stored class, read by Google's client from the stack's Firestore. */
export async function readStore(client: LocalClient): Promise<StoredClass[]> {
  const { address } = (await client.send('GET', '/local/firestore')).body as { address: string };
  const { db, close } = openFirestore(address, 'so-lop-local');
  try {
    const { docs } = await db.collection('classes').get();
    return await Promise.all(
      docs.map(async (snapshot) => {
        const { cells, lists, revision, workbookId, removed } = snapshot.data();
        const { docs: kept } = await snapshot.ref.collection('revisions').get();
        const rowsOf = JSON.parse(String(lists)) as Record<string, Cell[][]>;
        const rows = { [TABS.class]: [namedRow('class', cells as Cell[])] } as Record<Title, StoredRow[]>;
        for (const kind of LIST_KINDS)
          rows[TABS[kind]] = (rowsOf[`${kind}s`] ?? []).map((row) => namedRow(kind, row));
        const revisions = kept.map(({ id }) => Number(id)).sort((a, b) => a - b);
        return {
          classCode: snapshot.id,
          workbookId: String(workbookId),
          isRemoved: removed !== undefined,
          revision: Number(revision),
          revisions,
          rows,
        };
      }),
    );
  } finally {
    await close();
  }
}

function namedRow(kind: RowKind, cells: readonly Cell[]): StoredRow {
  const headers = new Map(columnsOf[kind].map(({ key, header }): [string, string] => [key, header]));
  return new Map(SENT_KEYS[kind].map((key, at) => [headers.get(key) ?? key, cells[at] ?? '']));
}
