import type { Codebook } from '../../../core/src/plan/codebook.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Column } from '../../../core/src/schema/column.ts';
import { TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { readTab } from '../../../core/src/sheet/readTab.ts';
import type { Place, Ports } from '../ports.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { ROW_KINDS } from '../../../core/src/schema/tabs.ts';
import { isCodebook } from './codebookCells.ts';
import { understandReply } from './explainRefusal.ts';
import { dropdownOf, formatOf, headerNote } from './planLayout.ts';
import { FINDING_HEADERS } from './showFindings.ts';
import { writeCodebook, type Sources } from './writeCodebook.ts';

type SetUpPorts = Pick<Ports, 'cells' | 'layout' | 'cache' | 'server' | 'ui' | 'workbookId'>;

/**
 * Menu: makes the workbook ready, or whole again: tabs, missing columns at the right end, dropdowns, formats, and the
 * newest codebook from the province. What people typed, their widths and their colours are left as they are.
 */
export function setUpFromMenu(ports: SetUpPorts): void {
  const reply = ports.server.get('codebook', { workbookId: ports.workbookId() });
  const codebook = understandReply(reply, isCodebook);
  if (typeof codebook === 'string') {
    ports.ui.alert(`Chưa thiết lập được: ${codebook}`);
    return;
  }
  for (const [position, tab] of Object.values(TABS).entries()) {
    if (!ports.layout.tabs().includes(tab)) ports.layout.addTab(tab, position);
  }
  const sources = writeCodebook(ports, codebook);
  for (const kind of ROW_KINDS) layOutTab(ports, kind, { codebook, sources });
  layOutFindings(ports);
  writeGuide(ports, codebook);
  ports.ui.toast('Đã thiết lập bảng tính. Bắt đầu nhập ở tab Lớp.');
}

interface LayoutFacts {
  readonly codebook: Codebook;
  readonly sources: Sources;
}

/** A column of ours, where it stands or will stand (1-based). */
interface PlacedColumn {
  readonly column: Column;
  readonly position: number;
  readonly isNew: boolean;
  readonly help: string | undefined;
}

function layOutTab({ cells, layout }: SetUpPorts, kind: RowKind, { codebook, sources }: LayoutFacts): void {
  const tab = TABS[kind];
  const before = cells.readTab(tab) ?? [];
  const width = lastFilled(before);
  const { positions } = readTab(before.slice(0, 1), columnsOf[kind]);
  const missing = columnsOf[kind].filter((_, at) => positions[at] === -1);
  const placed = columnsOf[kind].map((column, at): PlacedColumn => {
    const added = missing.indexOf(column);
    const help = codebook.columns[kind].find(({ key }) => key === column.key)?.help;
    return {
      column,
      isNew: added >= 0,
      position: 1 + (added < 0 ? (positions[at] ?? 0) : width + added),
      help,
    };
  });
  addColumns({ cells, layout }, { ...topOf(tab), column: width + 1 }, missing);
  layout.freezeHeader(tab);
  // A new format of cells that hold something already would change what they show.
  for (const one of placed)
    layOutColumn(layout, tab, one, { sources, mayFormat: one.isNew || before.length <= 1 });
  const area = { ...topOf(tab), rows: 1, columns: width + missing.length };
  const notes = cells.readNotes(area)[0] ?? [];
  const wanted = [...notes];
  for (const { column, position, help } of placed) {
    wanted[position - 1] = headerNote(column, help, codebook);
  }
  if (wanted.some((note, at) => note !== notes[at])) cells.writeNotes(area, [wanted]);
}

function layOutColumn(
  layout: Ports['layout'],
  tab: string,
  { column, position, isNew, help }: PlacedColumn,
  { sources, mayFormat }: { sources: Sources; mayFormat: boolean },
): void {
  if (isNew) layout.setWidth(tab, position, column.width);
  if (mayFormat) layout.setFormat(tab, position, formatOf(column));
  if (column.key === '_id') layout.hideColumn(tab, position);
  const source = sources.get(dropdownOf(column) ?? '');
  if (source) layout.setDropdown({ tab, column: position }, source, help ?? `Chọn ${column.header}.`);
}

function addColumns(
  { cells, layout }: Pick<Ports, 'cells' | 'layout'>,
  at: Place,
  columns: readonly Column[],
): void {
  if (columns.length === 0) return;
  layout.widenTo(at.tab, at.column - 1 + columns.length);
  cells.writeValues(at, [columns.map(({ header }) => header)]);
  layout.styleHeader({ ...at, rows: 1, columns: columns.length });
}

const topOf = (tab: string): Place => ({ tab, row: 1, column: 1 });

const lastFilled = (values: readonly (readonly Cell[])[]): number =>
  Math.max(
    0,
    ...values.map((row) => row.reduce<number>((last, cell, at) => (cell === '' ? last : at + 1), 0)),
  );

const FINDING_WIDTHS = [85, 85, 55, 150, 150, 480, 130, 110];

function layOutFindings({ cells, layout }: SetUpPorts): void {
  const tab = TABS.findings;
  if (cells.readTab(tab)?.[0]?.[0] === FINDING_HEADERS[0]) return;
  const at = topOf(tab);
  cells.writeValues(at, [FINDING_HEADERS]);
  layout.styleHeader({ ...at, rows: 1, columns: FINDING_HEADERS.length });
  layout.freezeHeader(tab);
  FINDING_WIDTHS.forEach((width, at) => {
    layout.setWidth(tab, at + 1, width);
  });
  // All but the links: a class code or a number of a suggestion stays as it is.
  for (let column = 1; column < FINDING_HEADERS.length; column += 1) layout.setFormat(tab, column, '@');
}

function writeGuide({ cells, layout }: SetUpPorts, { guide }: Codebook): void {
  const tab = TABS.guide;
  const first = cells.readTab(tab)?.[0]?.[0] ?? '';
  // A tab that begins otherwise is somebody's own.
  if (first !== '' && first !== guide[0]) return;
  const at = topOf(tab);
  cells.writeValues(
    at,
    guide.map((line) => [line]),
  );
  layout.setWidth(tab, 1, 900);
  layout.wrap({ ...at, rows: guide.length, columns: 1 });
}
