import { firstDifference } from '../../../core/src/rollup/formGrid.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { APPROVAL_TAB, PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import type { CellBlock } from '../../../core/src/sheet/approvals/joinCells.ts';
import type { ChangedForm, Deps, LaidOutForm, TabsReading, TabValues } from '../deps.ts';

type Grid = readonly (readonly Cell[])[];

/** Cells to write into tabs where people type too. */
interface CellsBeside {
  readonly approvals?: readonly (readonly CellBlock[])[];
  readonly settings?: readonly CellBlock[];
}

/** Titles of the tabs that were written, and of those of them of which something waits for the next time. */
export interface WrittenTabs {
  readonly changedTabs: string[];
  readonly waiting: string[];
}

/**
 * Writes the forms whose tab is missing or shows other cells, or nothing in no call. `reading` is what the province's workbook held a moment ago; `beside` the cells that differ in the tabs where
 * people type too.
 */
export async function writeChangedForms(
  { spreadsheets, provinceWorkbookId }: Pick<Deps, 'spreadsheets' | 'provinceWorkbookId'>,
  forms: readonly LaidOutForm[],
  reading: TabsReading,
  { approvals = [], settings = [] }: CellsBeside = {},
): Promise<WrittenTabs> {
  const missing = forms.filter(({ table }) => reading.values.get(table.tab) === undefined);
  const changed = forms.flatMap((form) => changeOf(form, reading.values.get(form.table.tab)));
  const isMissing = reading.values.get(APPROVAL_TAB) === undefined;
  const cells = approvals.length === 0 ? {} : { approvals: { isMissing, portions: approvals } };
  const changedTabs = [
    ...[...missing, ...changed].map(({ table }) => table.tab),
    ...(approvals.length === 0 ? [] : [APPROVAL_TAB]),
    ...(settings.length === 0 ? [] : [PROVINCE_TABS.settings]),
  ];
  if (changedTabs.length === 0) return { changedTabs, waiting: [] };
  const toWrite = { missing, changed, ...cells, settings };
  return { changedTabs, waiting: await spreadsheets.writeForms(provinceWorkbookId, toWrite, reading) };
}

/** What of a form is to be written over what stands on its tab; nothing when the tab is missing or shows it. */
function changeOf({ table, grid }: LaidOutForm, standing: TabValues): ChangedForm[] {
  const from = standing === undefined ? undefined : firstDifference(standing, grid);
  return from === undefined ? [] : [{ table, grid: coverOld(grid, standing), from }];
}

/** The grid, with empty cells below it where the old form reached further; what stands beside it is the office's. */
function coverOld(grid: Grid, standing: TabValues): Grid {
  const rows = Math.max(grid.length, standing?.length ?? 0);
  const width = Math.max(0, ...grid.map((row) => row.length));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (_, at) => grid[row]?.[at] ?? ''),
  );
}
