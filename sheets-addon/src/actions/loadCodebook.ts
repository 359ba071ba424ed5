import { TABS } from '../../../core/src/schema/tabs.ts';
import type { Codebook } from '../../../core/src/plan/codebook.ts';
import { indexUnits, type UnitIndex } from '../../../core/src/plan/unitIndex.ts';
import type { Ports } from '../ports.ts';
import { codebookChunks, codebookOfChunks } from './codebookCells.ts';

/** The codebook and its units, ready to look things up. */
export interface LoadedCodebook {
  readonly codebook: Codebook;
  readonly units: UnitIndex;
}

const COUNT_KEY = 'codebook.chunks';
const chunkKeys = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `codebook.${String(at)}`);
// 600,000 characters: six times a province's codebook.
const MOST_CHUNKS = 20;

/**
 * The codebook that the set-up left in the workbook, so that checking needs no connection. Read from the cache, else
 * from `_DanhMuc` (one spreadsheet call). Undefined before the set-up.
 */
export function loadCodebook({ cells, cache }: Pick<Ports, 'cells' | 'cache'>): LoadedCodebook | undefined {
  const codebook = fromCache(cache) ?? fromTab(cells, cache);
  return codebook === undefined ? undefined : indexCodebook(codebook);
}

/** A codebook, ready to look things up. */
export const indexCodebook = (codebook: Codebook): LoadedCodebook => ({
  codebook,
  units: indexUnits(codebook.units, codebook.successors),
});

/** Puts the codebook's chunks where `loadCodebook` looks first. */
export function cacheChunks(cache: Ports['cache'], chunks: readonly string[]): void {
  if (chunks.length > MOST_CHUNKS) return;
  const keyed = chunkKeys(chunks.length).map((key, at) => [key, chunks[at] ?? '']);
  cache.write({ [COUNT_KEY]: String(chunks.length), ...Object.fromEntries(keyed) });
}

function fromCache(cache: Ports['cache']): Codebook | undefined {
  const kept = cache.read([COUNT_KEY, ...chunkKeys(MOST_CHUNKS)]);
  const chunks = chunkKeys(Number(kept[COUNT_KEY] ?? 0)).map((key) => kept[key]);
  return chunks.every((chunk) => chunk !== undefined) ? codebookOfChunks(chunks) : undefined;
}

function fromTab(cells: Ports['cells'], cache: Ports['cache']): Codebook | undefined {
  const codebook = codebookOfChunks((cells.readTab(TABS.codebook) ?? []).map(([first = '']) => first));
  if (codebook !== undefined) cacheChunks(cache, codebookChunks(codebook));
  return codebook;
}
