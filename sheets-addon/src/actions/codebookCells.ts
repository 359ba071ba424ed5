import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Codebook } from '../../../core/src/plan/codebook.ts';
import { having, listOf, parseShape, text } from './shapes.ts';

/** Most characters of the codebook a cell holds; Sheets refuses more than 50,000 and the cache more than 100 KB. */
const CHUNK = 30_000;
// A chunk may begin with a character that Sheets would take for a formula or drop.
const CHUNK_MARK = 'json:';
/** Header of the column of `_DanhMuc` that holds the codebook itself. */
export const CODEBOOK_HEADER = 'Phần mềm dùng, xin đừng sửa';

const isPlanHead = having<Codebook['plan']>({ id: text, title: text });
const isUnit = having<Codebook['units'][number]>({ id: text, name: text, districtName: text });

/** Whether a value is a codebook: its parts are there, and its units can be looked up. */
export const isCodebook = having<Codebook>({
  plan: isPlanHead,
  columns: having<Codebook['columns']>({}),
  codes: having<Codebook['codes']>({}),
  messages: having<Codebook['messages']>({}),
  guide: listOf(text),
  requirements: having<Codebook['requirements']>({}),
  units: listOf(isUnit),
});

/** A codebook as texts that each fit into a cell. */
export function codebookChunks(codebook: Codebook): string[] {
  const text = JSON.stringify(codebook);
  const chunks: string[] = [];
  for (let at = 0; at < text.length; at += CHUNK) chunks.push(CHUNK_MARK + text.slice(at, at + CHUNK));
  return chunks;
}

/** The codebook of its chunks; undefined when they are not one (cut, edited, of another version). */
export function codebookOfChunks(chunks: readonly Cell[]): Codebook | undefined {
  const texts = chunks.map(String).filter((chunk) => chunk.startsWith(CHUNK_MARK));
  if (texts.length === 0) return undefined;
  return parseShape(texts.map((chunk) => chunk.slice(CHUNK_MARK.length)).join(''), isCodebook);
}
