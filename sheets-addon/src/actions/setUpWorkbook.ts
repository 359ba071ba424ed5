import { foldText } from '../../../core/src/cell/foldText.ts';
import type { Codebook } from '../../../core/src/plan/codebook.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Column } from '../../../core/src/schema/column.ts';
import { TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { readTab } from '../../../core/src/sheet/readTab.ts';
import type { Area, Ports } from '../ports.ts';
import { isCodebook, CODEBOOK_HEADER, codebookChunks } from './codebookCells.ts';
import { notUnderstood, understandReply } from './explainRefusal.ts';
import { cacheChunks } from './loadCodebook.ts';
import { TAB_OF } from './markTab.ts';
import { dropdownLists, dropdownOf, formatOf, headerNote } from './planLayout.ts';
import { FINDING_HEADERS } from './showFindings.ts';

type SetUpPorts = Pick<Ports, 'cells' | 'layout' | 'cache' | 'server' | 'ui' | 'workbookId'>;

/**
 * Menu: makes the workbook ready, or whole again: tabs, missing columns at the right end, dropdowns, formats, and the
 * newest codebook from the province. What people typed, their widths and their colours are left as they are.
 */
export function setUpFromMenu(ports: SetUpPorts): void {
  const codebook = fetchCodebook(ports);
  if (typeof codebook === 'string') {
    ports.ui.alert('Sổ Lớp', `Chưa thiết lập được: ${codebook}`);
    return;
  }
  for (const [position, tab] of Object.values(TABS).entries()) {
    if (!ports.layout.tabs().includes(tab)) ports.layout.addTab(tab, position);
  }
  const sources = writeCodebook(ports, codebook);
  for (const kind of ['class', 'enrolment'] as const) layOutTab(ports, kind, { codebook, sources });
  layOutFindings(ports);
  writeGuide(ports, codebook);
  ports.ui.toast('Đã thiết lập bảng tính. Bắt đầu nhập ở tab Lớp.');
}

function fetchCodebook({ server, workbookId }: SetUpPorts): Codebook | string {
  const understood = understandReply(server.get('codebook', { workbookId: workbookId() }));
  if ('refusal' in understood) return understood.refusal;
  return isCodebook(understood.answer) ? understood.answer : notUnderstood(200);
}

/** By the name of a list, where its values stand. */
type Sources = ReadonlyMap<string, Area>;

function writeCodebook({ cells, layout, cache }: SetUpPorts, codebook: Codebook): Sources {
  const tab = TABS.codebook;
  const chunks = codebookChunks(codebook);
  const lists = [...dropdownLists(codebook)];
  const columns = [[CODEBOOK_HEADER, ...chunks], ...lists.map(([name, values]) => [name, ...values])];
  const longest = Math.max(...columns.map((column) => column.length), cells.readTab(tab)?.length ?? 0);
  layout.widenTo(tab, columns.length);
  columns.forEach((_, at) => {
    layout.setFormat(tab, at + 1, '@');
  });
  cells.writeValues(
    { tab, row: 1, column: 1, rows: longest, columns: columns.length },
    Array.from({ length: longest }, (_, row) => columns.map((column) => column[row] ?? '')),
  );
  layout.hideTab(tab);
  cacheChunks(cache, chunks);
  return new Map(
    lists.map(([name, values], at) => [
      name,
      { tab, row: 2, column: at + 2, rows: Math.max(values.length, 1), columns: 1 },
    ]),
  );
}

interface LayoutFacts {
  readonly codebook: Codebook;
  readonly sources: Sources;
}

function layOutTab(ports: SetUpPorts, kind: RowKind, facts: LayoutFacts): void {
  const { cells, layout } = ports;
  const { tab, columns } = TAB_OF[kind];
  const before = cells.readTab(tab) ?? [];
  const added = addMissingColumns(ports, { tab, columns }, before);
  layout.freezeHeader(tab);
  const header = cells.readTab(tab)?.[0] ?? [];
  for (const column of columns) {
    const position = header.findIndex((title) => foldText(String(title)) === foldText(column.header)) + 1;
    const isNew = added.has(column.key);
    if (isNew) layout.setWidth(tab, position, column.width);
    // A new format of cells that hold something already would change what they show.
    if (isNew || before.length <= 1) layout.setFormat(tab, position, formatOf(column));
    layOutColumn(
      layout,
      { tab, column, position, help: helpOf(facts.codebook, kind, column) },
      facts.sources,
    );
  }
  writeHeaderNotes(cells, { kind, header }, facts.codebook);
}

interface ColumnPlace {
  readonly tab: string;
  readonly column: Column;
  readonly position: number;
  readonly help: string | undefined;
}

const helpOf = ({ columns }: Codebook, kind: RowKind, { key }: Column): string | undefined =>
  columns[kind].find((head) => head.key === key)?.help;

function layOutColumn(
  layout: SetUpPorts['layout'],
  { tab, column, position, help }: ColumnPlace,
  sources: Sources,
): void {
  if (column.key === '_id') layout.hideColumn(tab, position);
  const source = sources.get(dropdownOf(column) ?? '');
  if (source) layout.setDropdown({ tab, column: position }, source, help ?? `Chọn ${column.header}.`);
}

function addMissingColumns(
  { cells, layout }: SetUpPorts,
  { tab, columns }: { tab: string; columns: readonly Column[] },
  values: readonly (readonly Cell[])[],
): Set<string> {
  const { positions } = readTab(values, columns);
  const missing = columns.filter((_, at) => positions[at] === -1);
  if (missing.length === 0) return new Set();
  const width = lastFilled(values);
  const area = { tab, row: 1, column: width + 1, rows: 1, columns: missing.length };
  layout.widenTo(tab, width + missing.length);
  cells.writeValues(area, [missing.map(({ header }) => header)]);
  layout.styleHeader(area);
  return new Set(missing.map(({ key }) => key));
}

const lastFilled = (values: readonly (readonly Cell[])[]): number =>
  Math.max(
    0,
    ...values.map((row) => row.reduce<number>((last, cell, at) => (cell === '' ? last : at + 1), 0)),
  );

function writeHeaderNotes(
  cells: Ports['cells'],
  { kind, header }: { kind: RowKind; header: readonly Cell[] },
  codebook: Codebook,
): void {
  const { tab, columns } = TAB_OF[kind];
  const notes = header.map((title) => {
    const column = columns.find((known) => foldText(known.header) === foldText(String(title)));
    return column && headerNote(column, helpOf(codebook, kind, column), codebook);
  });
  const area = { tab, row: 1, column: 1, rows: 1, columns: header.length };
  const now = cells.readNotes(area)[0] ?? [];
  const wanted = notes.map((note, at) => note ?? now[at] ?? '');
  if (wanted.some((note, at) => note !== now[at])) cells.writeNotes(area, [wanted]);
}

const FINDING_WIDTHS = [85, 85, 55, 150, 150, 480, 130, 110];

function layOutFindings({ cells, layout }: SetUpPorts): void {
  const tab = TABS.findings;
  if (cells.readTab(tab)?.[0]?.[0] === FINDING_HEADERS[0]) return;
  const area = { tab, row: 1, column: 1, rows: 1, columns: FINDING_HEADERS.length };
  cells.writeValues(area, [[...FINDING_HEADERS]]);
  layout.styleHeader(area);
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
  const area = { tab, row: 1, column: 1, rows: guide.length, columns: 1 };
  cells.writeValues(
    area,
    guide.map((line) => [line]),
  );
  layout.setWidth(tab, 1, 900);
  layout.wrap(area);
}
