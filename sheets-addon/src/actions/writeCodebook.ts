import type { Codebook } from '../../../core/src/plan/codebook.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import type { Area, Ports } from '../ports.ts';
import { CODEBOOK_HEADER, codebookChunks } from './codebookCells.ts';
import { cacheChunks } from './loadCodebook.ts';
import { dropdownLists } from './planLayout.ts';

/** By the name of a list, where its values stand. */
export type Sources = ReadonlyMap<string, Area>;

/**
 * Keeps a codebook in the hidden tab `_DanhMuc`, which must be there: its chunks in the first column, then a column for each
 * list that dropdowns take their values from; and where `loadCodebook` looks first.
 */
export function writeCodebook(
  { cells, layout, cache }: Pick<Ports, 'cells' | 'layout' | 'cache'>,
  codebook: Codebook,
): Sources {
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
    { tab, row: 1, column: 1 },
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
