import type { Paper } from '../schema/printPaper.ts';
import type { FormColumn } from './formTable.ts';

type Columns = readonly Pick<FormColumn, 'width' | 'format'>[];

/** Pixels that the words at a form's upper right take. */
const RIGHT_WIDTH = 230;

const widthOf = (columns: Columns): number => columns.reduce((sum, { width }) => sum + width, 0);

/** The first of the last columns that are wide enough together for the form's number and its unit. */
export function rightPart(columns: Columns): number {
  let at = columns.length - 1;
  while (at > 1 && widthOf(columns.slice(at)) < RIGHT_WIDTH) at -= 1;
  return Math.max(at, 0);
}

/** The column at which the right half of a form begins, by its width. */
export function leftHalf(columns: Columns): number {
  const half = widthOf(columns) / 2;
  const at = columns.findIndex((_, column) => widthOf(columns.slice(0, column)) >= half);
  return Math.max(1, at);
}

/** Where two persons sign below a list, in columns of words: the second column and the last of words. */
export function signatureColumns(columns: Columns): [left: number, right: number] {
  const words = columns.flatMap(({ format }, at) => (format === 'text' ? [at] : []));
  return [words[1] ?? 0, words[words.length - 1] ?? 0];
}

/** Pixels of a sheet (96 to the inch) between margins of half an inch, across. */
const PAPER_WIDTH: Readonly<Record<Paper, number>> = { A4: 1_026, A3: 1_491 };
/** How far a form may be made smaller to fit: letters of 12 points become 9. */
const SMALLEST = 0.75;

/** The smaller paper that a form's columns fit on; A3 for one that is too wide for both, which is then made smaller still. */
export const paperFor = (columns: Columns): Paper =>
  widthOf(columns) * SMALLEST <= PAPER_WIDTH.A4 ? 'A4' : 'A3';

/** How much smaller a form is printed to fit its paper; 1 when it is not. */
export const printScale = (columns: Columns): number =>
  Math.min(1, PAPER_WIDTH[paperFor(columns)] / widthOf(columns));
