import type { Cell } from '../schema/cell.ts';
import type { ClassCells } from '../schema/classCells.ts';
import type { ListKind, ListName } from '../schema/tabs.ts';
import type { PersonIdentity } from './personIdentity.ts';
import { protectCells } from './protectCells.ts';
import { protectRoster } from './protectRoster.ts';

/** A class as it may be kept on the server [design §8]; the sheet keeps what was typed. */
export function protectClass(
  content: ClassCells,
  personKey: (identity: PersonIdentity) => string,
): { cells: Cell[] } & Record<ListName, Cell[][]> {
  const rowsOf = (kind: Exclude<ListKind, 'enrolment'>): Cell[][] =>
    content[`${kind}s`].map((row) => protectCells(kind, row));
  return {
    cells: protectCells('class', content.cells),
    enrolments: protectRoster(content.enrolments, personKey),
    costs: rowsOf('cost'),
    materials: rowsOf('material'),
    lecturers: rowsOf('lecturer'),
  };
}
