import { isBlank, type Cell } from '../../../core/src/schema/cell.ts';
import type { Column } from '../../../core/src/schema/column.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { SENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { LIST_KINDS, TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { readTab } from '../../../core/src/sheet/readTab.ts';
import type { TabValues, WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import type { RestorePlan, RowToPutBack } from '../../../core/src/sync/restorePlan.ts';
import type { Ports } from '../ports.ts';
import {
  changeCells,
  heldAs,
  idFieldOf,
  written,
  type CellChange,
  type ChangeOutcome,
} from './changeCells.ts';
import { columnPosition } from './columnPosition.ts';
import type { Restore } from './planRestores.ts';
import { placeKey, rowPlaces, type RowPlaces } from './rowPlaces.ts';

/** What became of a restoring. */
export interface RestoreOutcome extends ChangeOutcome {
  /** How many rows were put back. */
  readonly added: number;
}

/** A row of a class is last: a run that ends before leaves lists without a class, which are told of and not sent. */
const LAST_CLASS: readonly RowKind[] = [...LIST_KINDS, 'class'];

/**
 * Writes what plans say into the sheet: cells of rows that are there, each only if it still holds what the plan saw, and
 * rows that are gone below the last row of their tab. For a tab as many calls as `changeCells` takes, and four for its rows.
 */
export function writeRestore(
  cells: Ports['cells'],
  { reading, values }: { readonly reading: WorkbookReading; readonly values: TabValues },
  restores: readonly Restore[],
): RestoreOutcome {
  const places = rowPlaces(reading);
  const changes = restores.flatMap(({ classCode, plan }) =>
    plan.overwrite.map((change) => cellChange({ reading, values, places }, classCode, change)),
  );
  const outcome = changeCells(cells, changes);
  const rows = restores.flatMap(({ plan }) => plan.putBack);
  for (const kind of LAST_CLASS) {
    const ofKind = rows.filter((row) => row.kind === kind);
    if (ofKind.length > 0) appendRows(cells, kind, ofKind);
  }
  return { ...outcome, added: rows.length };
}

interface Workbook {
  readonly reading: WorkbookReading;
  readonly values: TabValues;
  readonly places: RowPlaces;
}

function cellChange(
  { reading, values, places }: Workbook,
  classCode: string,
  { kind, row = classCode, field, to }: RestorePlan['overwrite'][number],
): CellChange {
  const rowNumber = places.get(placeKey(kind, row))?.rowNumber ?? 0;
  const cellOf = (key: string): Cell =>
    values[kind][rowNumber - 1]?.[columnPosition(reading, kind, key)] ?? '';
  return { kind, field, rowNumber, id: String(cellOf(idFieldOf(kind))), from: cellOf(field), to };
}

/** Somebody may type a row there more than once; nobody does it as fast as this. */
const MOST_TRIES = 5;

/** Writes rows below the last one of their tab. Four calls, three more whenever somebody types a row there meanwhile. */
function appendRows(cells: Ports['cells'], kind: RowKind, rows: readonly RowToPutBack[], tries = 1): void {
  const tab = TABS[kind];
  const values = cells.readTab(tab) ?? [];
  const columns: readonly Column[] = columnsOf[kind];
  const { positions } = readTab(values.slice(0, 1), columns);
  const at = { tab, row: values.length + 1, column: 1 };
  const width = Math.max(...positions) + 1;
  const formats = cells.readFormats({ ...at, rows: rows.length, columns: width });
  const block = rows.map((row, y) => {
    const line = Array<Cell>(width).fill('');
    for (const [x, field] of SENT_KEYS[kind].entries()) {
      const position = positions[columns.findIndex(({ key }) => key === field)] ?? -1;
      if (position >= 0) {
        const format = formats[y]?.[position];
        line[position] = written(heldAs(row.cells[x] ?? '', { kind, field }, format), format);
      }
    }
    return line;
  });
  const isFree = cells
    .readNow({ ...at, rows: rows.length, columns: width })
    .flat()
    .every(isBlank);
  if (isFree) cells.writeValues(at, block);
  else if (tries < MOST_TRIES) appendRows(cells, kind, rows, tries + 1);
  else throw new Error(`${tab} has a last row that is not the last`);
}
