import type { Cell } from '../schema/cell.ts';
import type { ClassCells } from '../schema/classCells.ts';

// Apps Script and the local host look up globals slowly: 50 times slower over a whole sheet when measured.
const { imul } = Math;

/**
 * A 53-bit hash (cyrb53) of text, in base 36: to see that a content changed, not to prove who wrote it. Written here and
 * not taken from a library because Apps Script has no crypto and its own digests are slow (baselines of the field:
 * 0.44 s for 50,000 × 20 cells).
 */
export function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = imul(high ^ unit, 2_654_435_761);
    low = imul(low ^ unit, 1_597_334_677);
  }
  high = imul(high ^ (high >>> 16), 2_246_822_507) ^ imul(low ^ (low >>> 13), 3_266_489_909);
  low = imul(low ^ (low >>> 16), 2_246_822_507) ^ imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}

/** The hash of a row's cells; the text 1 and the number 1 are different contents. */
export const hashCells = (cells: readonly Cell[]): string => hashText(cells.map(printCell).join('\u001F'));

// Text that has our own separators in it is written so that it cannot pass for several cells or for a number.
// eslint-disable-next-line no-control-regex -- they are the separators
const SEPARATOR = /[\u001C-\u001F]/;

const printCell = (cell: Cell): string =>
  typeof cell !== 'string'
    ? `\u001E${String(cell)}`
    : SEPARATOR.test(cell)
      ? `\u001E\u001E${JSON.stringify(cell)}`
      : cell;

/** The hash of a class: its own cells and its lists, whatever order the rows of a list are sorted in. */
export const hashClass = ({ cells, enrolments, costs, materials, lecturers }: ClassCells): string => {
  const lists = [enrolments, costs, materials, lecturers];
  return hashText(
    [hashCells(cells), ...lists.map((rows) => rows.map(hashCells).sort().join('\u001D'))].join('\u001C'),
  );
};
