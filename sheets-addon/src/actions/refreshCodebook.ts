import { TABS } from '../../../core/src/schema/tabs.ts';
import type { Ports } from '../ports.ts';
import { isCodebook } from './codebookCells.ts';
import { understandReply } from './explainRefusal.ts';
import { indexCodebook, type LoadedCodebook } from './loadCodebook.ts';
import { writeCodebook } from './writeCodebook.ts';

/**
 * The codebook that holds now, where a sync's answer names another `version` than the one that the workbook keeps: asked for
 * (one request) and kept, so that the sheet checks by what the province set since. What the set-up lays out stays as it
 * is. Where it cannot be had, the one that is kept goes on, and the next sync asks again.
 */
export function refreshCodebook(
  {
    cells,
    layout,
    cache,
    server,
    workbookId,
  }: Pick<Ports, 'cells' | 'layout' | 'cache' | 'server' | 'workbookId'>,
  kept: LoadedCodebook,
  version: string | undefined,
): LoadedCodebook {
  if (version === undefined || version === kept.codebook.version) return kept;
  const codebook = understandReply(server.get('codebook', { workbookId: workbookId() }), isCodebook);
  if (typeof codebook === 'string' || !layout.tabs().includes(TABS.codebook)) return kept;
  writeCodebook({ cells, layout, cache }, codebook);
  return indexCodebook(codebook);
}
