import type { sheets_v4 } from '@googleapis/sheets';
import { APPROVAL_TAB, PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { AS_OF_CELL } from '../../../core/src/rollup/formGrid.ts';
import type { CellBlock } from '../../../core/src/sheet/approvals/joinCells.ts';
import type { ApprovalsToWrite, ChangedForm, FormsToWrite, GridSize } from '../deps.ts';
import { approvalRequests, cellRequests, growRequest } from './approvalRequests.ts';
import { bytesIn, headOnly, MOST_BYTES, Room, type Rows } from './fitRequests.ts';
import type { PendingValues } from './fitValues.ts';
import { rewriteRequest, sheetIdOf, tabRequests } from './formRequests.ts';

type Request = sheets_v4.Schema$Request;

/**
 * What adds tabs and does whatever else in one call; what is sent when that is repeated, without the cells of the tab
 * `Phê duyệt` and `Cấu hình`, which the office may have sorted by then: they come with the next publish; and what writes the forms once
 * their tabs are there. `rest` are the values that one call cannot carry too.
 */
export interface FormsBatch extends Readonly<Record<'once' | 'repeated' | 'again', Request[]>> {
  readonly rest: PendingValues;
}

/** Titles of the tabs that are to be added. */
export const addedTabs = ({ missing, approvals }: FormsToWrite): string[] => [
  ...missing.map(({ table }) => table.tab),
  ...(approvals?.isMissing === true ? [APPROVAL_TAB] : []),
];

/**
 * Everything in one call: tabs that are added, tabs that grow, forms written over, cells written where they belong. What would
 * make it too large is the rest: until that is written too, a new form shows its head, an old one what it showed.
 */
export function formsBatch(
  { missing, changed, approvals, settings = [] }: FormsToWrite,
  sheetIds: ReadonlyMap<string, number>,
  growths: ReadonlyMap<string, GridSize>,
): FormsBatch {
  const idOf: IdOf = (tab) => {
    const sheetId = sheetIds.get(tab);
    if (sheetId === undefined) throw new Error(`The reading does not know the tab ${tab}`);
    return sheetId;
  };
  const statuses = settings.length === 0 ? [] : cellRequests(idOf(PROVINCE_TABS.settings), settings);
  const isNew = approvals?.isMissing === true;
  const added = [
    ...missing.flatMap(tabRequests),
    ...(isNew ? approvalRequests(approvals.portions.flat()) : []),
  ];
  const room = new Room(MOST_BYTES - bytesIn([statuses, added]));
  const filled = fillNew(missing, room);
  const rewrites = fillOld(changed, room, idOf);
  const cells = fillApprovals(approvals, room, idOf);
  const grow = [...growths].map(([tab, size]) => ({ tab, request: growRequest(idOf(tab), size) }));
  const ofForms = grow.filter(({ tab }) => tab !== APPROVAL_TAB).map(({ request }) => request);
  const ofApprovals = grow.filter(({ tab }) => tab === APPROVAL_TAB).map(({ request }) => request);
  const again = [...filled.requests, ...rewrites.requests];
  const repeated = [...added, ...(isNew ? cells.requests : []), ...ofForms, ...again];
  const once = [...repeated, ...ofApprovals, ...(isNew ? [] : cells.requests), ...statuses];
  const rest = { rows: [...filled.rest, ...rewrites.rest], approvals: cells.rest, settings: [] };
  return { once, repeated, again, rest };
}

/** What has room in the one call, and what has not. */
interface Filled<Rest> {
  readonly requests: Request[];
  readonly rest: Rest[];
}

/** The cells of new tabs; the heads have their room first. */
function fillNew(missing: FormsToWrite['missing'], room: Room): Filled<Rows> {
  const heads = missing.map(({ table, grid }) => rewriteRequest(sheetIdOf(table.tab), headOnly(grid)));
  room.take(heads);
  const rest: Rows[] = [];
  const requests = missing.map(({ table: { tab }, grid }, at) => {
    const whole = rewriteRequest(sheetIdOf(tab), grid);
    if (room.take(whole)) return whole;
    rest.push({ tab, row: 0, values: grid });
    return heads[at] ?? whole;
  });
  return { requests, rest };
}

/** The cells of forms over their tabs: a form whole, or not at all. */
function fillOld(changed: readonly ChangedForm[], room: Room, idOf: IdOf): Filled<Rows> {
  const rest: Rows[] = [];
  const requests = changed.flatMap((form) => {
    const rewritten = changedRows(form).map(({ row, values }) =>
      rewriteRequest(idOf(form.table.tab), values, row),
    );
    if (room.take(rewritten)) return rewritten;
    rest.push(...changedRows(form));
    return [];
  });
  return { requests, rest };
}

/** The portions of the tab `Phê duyệt` up to the first that has no room. */
function fillApprovals(
  approvals: ApprovalsToWrite | undefined,
  room: Room,
  idOf: IdOf,
): Filled<readonly CellBlock[]> {
  const { isMissing, portions } = approvals ?? { isMissing: true, portions: [] };
  const sheetId = isMissing ? sheetIdOf(APPROVAL_TAB) : idOf(APPROVAL_TAB);
  const asRequests = portions.map((blocks) => cellRequests(sheetId, blocks));
  const full = asRequests.findIndex((requests) => !room.take(requests));
  const taken = full === -1 ? portions.length : full;
  return { requests: asRequests.slice(0, taken).flat(), rest: portions.slice(taken) };
}

type IdOf = (tab: string) => number;

/** Tabs that grow, alone, by the ids that we give to tabs: harmless where the office has put another tab in the place of ours. */
export const growthRequests = (growths: ReadonlyMap<string, GridSize>): Request[] =>
  [...growths].map(([tab, size]) => growRequest(sheetIdOf(tab), size));

/** All that is to be written over tabs that are there. */
export const pendingValues = ({ changed, approvals, settings = [] }: FormsToWrite): PendingValues => ({
  rows: changed.flatMap(changedRows),
  approvals: approvals?.portions ?? [],
  settings,
});

/** What of a form is written over its tab: from the first row that differs on, and the moment it is of. */
function changedRows({ table: { tab }, grid, from = 0 }: ChangedForm): Rows[] {
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

function sizeOf({ portions }: ApprovalsToWrite): GridSize {
  const blocks = portions.flat();
  return {
    rows: Math.max(0, ...blocks.map(({ row, values }) => row + values.length)),
    columns: Math.max(0, ...blocks.map(({ column, values }) => column + (values[0]?.length ?? 0))),
  };
}
