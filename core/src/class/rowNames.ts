import { isBlank } from '../schema/cell.ts';
import type { ClassCells } from '../schema/classCells.ts';
import { SENT_KEYS } from '../schema/sentKeys.ts';
import { LIST_KINDS, type ListKind } from '../schema/tabs.ts';

/** The columns by which a person knows a row of a list, the first that is filled. */
const NAME_KEYS: Readonly<Record<ListKind, readonly string[]>> = {
  enrolment: ['fullName'],
  cost: ['description', 'costLine'],
  material: ['title'],
  lecturer: ['fullName'],
};

/** What the rows of a class's lists are called, by their ids; rows without a name are left out. */
export const rowNames = (content: ClassCells): [row: string, name: string][] =>
  LIST_KINDS.flatMap((kind) => {
    const keys = SENT_KEYS[kind];
    const idAt = keys.indexOf('_id');
    const places = NAME_KEYS[kind].map((key) => keys.indexOf(key));
    return content[`${kind}s`].flatMap((row): [string, string][] => {
      const name = places.map((at) => row[at] ?? '').find((cell) => !isBlank(cell));
      return name === undefined ? [] : [[String(row[idAt]), String(name)]];
    });
  });
