import type { sheets_v4 } from '@googleapis/sheets';
import { APPROVAL_TAB, PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import type { ApprovalsToWrite, FormsToWrite, GridSize } from '../deps.ts';
import { approvalRequests, cellRequests, growRequest } from './approvalRequests.ts';
import { formRequests, rewriteRequest, sheetIdOf } from './formRequests.ts';

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

/** Everything in one call: tabs that are added, forms written over, cells written where they belong after their tab grew. */
export function formsBatch(
  { missing, changed, approvals, settings = [] }: FormsToWrite,
  sheetIds: ReadonlyMap<string, number>,
  growth: GridSize | undefined,
): FormsBatch {
  const idOf = (tab: string): number => {
    const sheetId = sheetIds.get(tab);
    if (sheetId === undefined) throw new Error(`The reading does not know the tab ${tab}`);
    return sheetId;
  };
  const rewrites = changed.map(({ table, grid }) => rewriteRequest(idOf(table.tab), grid));
  const cells = approvals?.isMissing === false ? cellRequests(idOf(APPROVAL_TAB), approvals.blocks) : [];
  const statuses = settings.length === 0 ? [] : cellRequests(idOf(PROVINCE_TABS.settings), settings);
  const grown = growth === undefined ? [] : [growRequest(idOf(APPROVAL_TAB), growth)];
  const tables = approvals?.isMissing === true ? approvalRequests(approvals.blocks) : [];
  const repeated = [...missing.flatMap(formRequests), ...tables, ...rewrites];
  return {
    once: [...repeated, ...grown, ...cells, ...statuses],
    repeated,
    again: [...missing.map(({ table, grid }) => rewriteRequest(sheetIdOf(table.tab), grid)), ...rewrites],
  };
}

/** The size the tab `Phê duyệt` must have for what is to be written there; undefined when it fits or is not known. */
export function growthFor(
  approvals: ApprovalsToWrite | undefined,
  size: GridSize | undefined,
): GridSize | undefined {
  if (approvals === undefined || approvals.isMissing || size === undefined) return undefined;
  const { blocks } = approvals;
  const rows = Math.max(0, ...blocks.map(({ row, values }) => row + values.length));
  const columns = Math.max(0, ...blocks.map(({ column, values }) => column + (values[0]?.length ?? 0)));
  if (rows <= size.rows && columns <= size.columns) return undefined;
  return { rows: Math.max(rows, size.rows), columns: Math.max(columns, size.columns) };
}
