import type { Cell } from '../../core/src/schema/cell.ts';
import type { ClassCells } from '../../core/src/schema/classCells.ts';
import { aClassRow } from './aClassRow.ts';

/** A sound class's cells with these lists; those that are not given are empty. */
export const aClassContent = (
  content: Partial<ClassCells> = {},
): ClassCells & { cells: readonly Cell[] } => ({
  cells: aClassRow(),
  enrolments: [],
  costs: [],
  materials: [],
  lecturers: [],
  ...content,
});
