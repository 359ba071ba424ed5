import type { sheets_v4 } from '@googleapis/sheets';
import { APPROVAL_TAB, PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { AS_OF_CELL } from '../../../core/src/rollup/formGrid.ts';
import type { ApprovalsToWrite, ChangedForm, FormsToWrite, GridSize } from '../deps.ts';
import { approvalRequests, cellRequests, growRequest } from './approvalRequests.ts';
import { bytesIn, headOnly, MOST_BYTES, Room, type Rows } from './fitRequests.ts';
import { rewriteRequest, sheetIdOf, tabRequests } from './formRequests.ts';

type Request = sheets_v4.Schema$Request;

/**
 * What adds tabs and does whatever else in one call; what is sent when that is repeated, without the cells of the tab
 * `Phê duyệt` and `Cấu hình`, which the office may have sorted by then: they come with the next publish; and what writes the forms once
 * their tabs are there.
 */
export type FormsBatch = Readonly<Record<'once' | 'repeated' | 'again', Request[]>>;

/** Titles of the tabs that are to be added. */
export const addedTabs = ({ missing, approvals }: FormsToWrite): string[] => [
  ...missing.map(({ table }) => table.tab),
  ...(approvals?.isMissing === true ? [APPROVAL_TAB] : []),
];

/**
 * Everything in one call: tabs that are added, tabs that grow, forms written over, cells written where they belong. What would
 * make it too large waits: a new form shows its head, an old one what it showed, and the next publish writes them.
 */
export function formsBatch(
  { missing, changed, approvals, settings = [] }: FormsToWrite,
  sheetIds: ReadonlyMap<string, number>,
  growths: ReadonlyMap<string, GridSize>,
): FormsBatch {
  const idOf = (tab: string): number => {
    const sheetId = sheetIds.get(tab);
    if (sheetId === undefined) throw new Error(`The reading does not know the tab ${tab}`);
    return sheetId;
  };
  const grownForms = changed.flatMap(({ table: { tab } }) => grow(tab, growths, idOf));
  const grown = approvals === undefined ? [] : grow(APPROVAL_TAB, growths, idOf);
  const cells = approvals?.isMissing === false ? cellRequests(idOf(APPROVAL_TAB), approvals.blocks) : [];
  const statuses = settings.length === 0 ? [] : cellRequests(idOf(PROVINCE_TABS.settings), settings);
  const tables = approvals?.isMissing === true ? approvalRequests(approvals.blocks) : [];
  const added = missing.flatMap(tabRequests);
  const room = new Room(MOST_BYTES - bytesIn([cells, statuses, tables, added]));
  const filled = fill(missing, room);
  const rewrites = changed
    .map((form) => rewritten(form, idOf(form.table.tab)))
    .flatMap((requests) => (room.take(requests) ? requests : []));
  const repeated = [...added, ...tables, ...grownForms, ...filled, ...rewrites];
  return { once: [...repeated, ...grown, ...cells, ...statuses], repeated, again: [...filled, ...rewrites] };
}

const grow = (
  tab: string,
  growths: ReadonlyMap<string, GridSize>,
  idOf: (tab: string) => number,
): Request[] => {
  const size = growths.get(tab);
  return size === undefined ? [] : [growRequest(idOf(tab), size)];
};

/** The cells of new tabs; the heads have their room first. */
function fill(missing: FormsToWrite['missing'], room: Room): Request[] {
  const forms = missing.map(({ table, grid }) => {
    const head = rewriteRequest(sheetIdOf(table.tab), headOnly(grid));
    room.take(head);
    return { head, whole: rewriteRequest(sheetIdOf(table.tab), grid) };
  });
  return forms.map(({ head, whole }) => (room.take(whole) ? whole : head));
}

const rewritten = (form: ChangedForm, sheetId: number): Request[] =>
  changedRows(form).map(({ row, values }) => rewriteRequest(sheetId, values, row));

/** What of a form is written over its tab: from the first row that differs on, and the moment it is of. */
export function changedRows({ table: { tab }, grid, from = 0 }: ChangedForm): Rows[] {
  if (from <= AS_OF_CELL.row) return [{ tab, row: 0, values: grid }];
  const asOf = { tab, row: AS_OF_CELL.row, values: grid.slice(AS_OF_CELL.row, AS_OF_CELL.row + 1) };
  return [asOf, { tab, row: from, values: grid.slice(from) }];
}

/** The size that tabs must have for what is to be written there, by tab; none for those that fit or are not known. */
export function growthsFor(
  { changed, approvals }: FormsToWrite,
  sizes: ReadonlyMap<string, GridSize> = new Map(),
): Map<string, GridSize> {
  const needs = changed.map(({ table, grid }): [string, GridSize] => [
    table.tab,
    { rows: grid.length, columns: Math.max(0, ...grid.map((row) => row.length)) },
  ]);
  if (approvals?.isMissing === false) needs.push([APPROVAL_TAB, sizeOf(approvals)]);
  return new Map(
    needs.flatMap(([tab, need]): [string, GridSize][] => {
      const size = sizes.get(tab);
      if (size === undefined || (need.rows <= size.rows && need.columns <= size.columns)) return [];
      return [[tab, { rows: Math.max(need.rows, size.rows), columns: Math.max(need.columns, size.columns) }]];
    }),
  );
}

const sizeOf = ({ blocks }: ApprovalsToWrite): GridSize => ({
  rows: Math.max(0, ...blocks.map(({ row, values }) => row + values.length)),
  columns: Math.max(0, ...blocks.map(({ column, values }) => column + (values[0]?.length ?? 0))),
});
