import { isSameText } from '../../cell/isSameText.ts';
import { parseDate, serialOf } from '../../cell/parseDate.ts';
import type { ReadingContext } from '../../cell/parseCell.ts';
import { readClassCode } from '../../cell/parseClassCode.ts';
import { PROVINCE_FIELDS } from '../../class/fieldOwner.ts';
import { approvalColumns, type ApprovalKey } from '../../schema/approvalColumns.ts';
import { isBlank, type Cell } from '../../schema/cell.ts';
import { CLASS_KEYS } from '../../schema/sentKeys.ts';
import { shownCell } from '../../sync/shownCell.ts';
import { approvalStatus, type ApprovalClass } from './approvalStatus.ts';
import { cellPortions } from './cellPortions.ts';
import type { CellBlock, PlacedCell } from './joinCells.ts';
import { readApprovalTab, shownKey, type ApprovalRow, type ApprovalTab } from './readApprovalTab.ts';
import { readOpinions } from './readOpinions.ts';

/** What the tab `Phê duyệt` is made of, besides what stands in it. */
export interface ApprovalFacts {
  readonly classes: readonly ApprovalClass[];
  readonly reporterName: (reporterId: string) => string;
  readonly context: ReadingContext;
}

const isOfProvince = (key: ApprovalKey): boolean => PROVINCE_FIELDS.some((field) => field === key);

/**
 * The cells to write into the tab `Phê duyệt` so that it has a row for each class and says how it stands: those that differ,
 * no others. Into rows that stand there never the class code and never the province's own columns; a class without a row
 * gets one below, with the province's values as they are stored, so that a row that was deleted withdraws nothing. So does
 * a column that is missing, at the right. Nothing when the tab has content and no header row. `values` undefined: no tab.
 * They come in portions, in the order in which they are to be written, each whole or not at all: half a new row, or a column
 * without the cells that are stored, would be taken for the office's own blank cells, which withdraw decisions.
 */
export function planApprovals(
  values: readonly (readonly Cell[])[] | undefined,
  facts: ApprovalFacts,
): readonly (readonly CellBlock[])[] {
  const isEmpty = (values ?? []).every((row) => row.every(isBlank));
  const standing = isEmpty ? [] : (values ?? []);
  const tab = isEmpty ? newTab() : readApprovalTab(standing);
  if (tab === undefined) return [];
  const width = Math.max(0, ...standing.map((row) => row.length));
  const lacking = approvalColumns.filter(({ key }) => isEmpty || !tab.positions.has(key));
  const positions = new Map(tab.positions);
  for (const [at, { key }] of lacking.entries()) if (!isEmpty) positions.set(key, width + at);
  const headers = lacking.map(({ key, header }): PlacedCell => ({
    row: tab.headerAt,
    column: positions.get(key) ?? 0,
    value: header,
  }));
  const place = ({ row, key, value }: KeyedCell): PlacedCell => ({
    row,
    column: positions.get(key) ?? 0,
    value,
  });
  const changed = planRows(tab, facts)
    .map(place)
    .filter(({ row, column, value }) => !isSameText(standing[row]?.[column] ?? '', value));
  // A new row is written whole, blank cells too: nothing that has got there meanwhile may pass for its own.
  const added = newRows(tab, facts, isEmpty ? 1 : standing.length).map(place);
  const isLacking = ({ column }: PlacedCell): boolean => !isEmpty && column >= width;
  const columns = [...headers, ...changed.filter(isLacking)];
  return cellPortions(columns, [...changed.filter((cell) => !isLacking(cell)), ...added]);
}

/** A tab in which nothing stands yet. */
const newTab = (): ApprovalTab => ({
  headerAt: 0,
  positions: new Map(approvalColumns.map(({ key }, at) => [key, at])),
  rows: [],
});

interface KeyedCell {
  readonly row: number;
  readonly key: ApprovalKey;
  readonly value: Cell;
}

/** What the rows that stand there are to say. */
function planRows(tab: ApprovalTab, { classes, reporterName, context }: ApprovalFacts): KeyedCell[] {
  const byCode = new Map(classes.map((one) => [one.classCode, one]));
  const { byClass, faults } = readOpinions(tab, context);
  return tab.rows.flatMap(({ at, classCode }: ApprovalRow): KeyedCell[] => {
    const one = byCode.get(classCode);
    const status = approvalStatus(classCode, one, faults.get(at) ?? [], byClass.get(classCode));
    const content = one === undefined ? new Map<ApprovalKey, Cell>() : contentOf(one, reporterName);
    // A column of the province's that is missing is added with what is stored.
    const written = [...content].filter(
      ([key]) => key !== 'classCode' && !(isOfProvince(key) && tab.positions.has(key)),
    );
    return [...written, ['status', status] as const].map(([key, value]) => ({ row: at, key, value }));
  });
}

/** A row for each class that has none, from row `from` on. */
function newRows({ rows }: ApprovalTab, { classes, reporterName }: ApprovalFacts, from: number): KeyedCell[] {
  const present = new Set(rows.map(({ classCode }) => classCode));
  return classes
    .filter(({ classCode, isRemoved }) => !isRemoved && !present.has(classCode))
    .sort((one, other) => (one.classCode < other.classCode ? -1 : 1))
    .flatMap((one, at) => {
      const status = approvalStatus(one.classCode, one, [], undefined);
      return [...contentOf(one, reporterName), ['status', status] as const].map(([key, value]) => ({
        row: from + at,
        key,
        value,
      }));
    });
}

/** A class's cells but for its status. */
function contentOf(
  { classCode, cells, provinceFields }: ApprovalClass,
  reporterName: ApprovalFacts['reporterName'],
): Map<ApprovalKey, Cell> {
  const held = (key: string): Cell => shownCell(cells[CLASS_KEYS.indexOf(key)] ?? '');
  const day = parseDate(held('startDate')).value;
  return new Map<ApprovalKey, Cell>([
    ['classCode', classCode],
    ['reporter', reporterName(readClassCode(classCode)?.reporterId ?? '')],
    ['programme', held('programme')],
    ['topics', held('topics')],
    ['quotaCommune', held('quotaCommune')],
    // A day as a number, so that the office can sort by it.
    ['startDate', day === undefined ? held('startDate') : serialOf(day)],
    ...PROVINCE_FIELDS.map((key) => [shownKey(key), held(key)] as const),
    ...PROVINCE_FIELDS.map((key) => [key, provinceFields[key]?.value ?? ''] as const),
  ]);
}
