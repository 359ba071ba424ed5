import { SENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { ClassCells } from '../../../core/src/schema/classCells.ts';
import type { Column } from '../../../core/src/schema/column.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { LIST_KINDS, type ListKind } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import {
  cellsOf,
  classCodeIn,
  ofEachList,
  type SheetClass,
  type WorkbookReading,
} from '../../../core/src/sheet/readWorkbook.ts';

/** What the sheet holds of a class, and rows of no class that may once have been its. */
export interface PresentRows {
  /** Without cells when the class's row is gone; its lists and the loose rows. */
  readonly content: ClassCells;
  /** Ids of the rows in `content` that bear the class's code. */
  readonly own: ReadonlySet<string>;
  /** Ids of rows under the workbook's other classes. */
  readonly elsewhere: Readonly<Record<ListKind, ReadonlySet<string>>>;
}

/**
 * Gathers the rows of a class as they stand in the sheet, also when its own row was deleted and only its lists are left.
 * Rows that lost their code, or bear one that no class of the workbook has, are taken along: they are known by their id.
 */
export function presentRows(reading: WorkbookReading, classCode: string): PresentRows {
  const here = reading.classes.find((one) => one.classCode === classCode);
  const others = new Set(reading.classes.map((one) => one.classCode));
  others.delete(classCode);
  const lists = here?.lists ?? NO_LISTS;
  const own = new Set(LIST_KINDS.flatMap((kind) => lists[kind].map(({ id }) => id)));
  const elsewhere = ofEachList(() => new Set<string>());
  const loose = ofEachList((kind): Cell[][] => {
    const seen = new Set(lists[kind].map(({ id }) => id));
    return codedRows(reading, kind).flatMap(({ code, id, cells }) => {
      if (others.has(code)) elsewhere[kind].add(id);
      if (others.has(code) || id === '' || seen.has(id)) return [];
      seen.add(id);
      if (code === classCode) own.add(id);
      return [cells];
    });
  });
  const { enrolments, costs, materials, lecturers } = cellsOf(lists);
  return {
    content: {
      cells: here?.cells ?? [],
      enrolments: [...enrolments, ...loose.enrolment],
      costs: [...costs, ...loose.cost],
      materials: [...materials, ...loose.material],
      lecturers: [...lecturers, ...loose.lecturer],
    },
    own,
    elsewhere,
  };
}

const NO_LISTS: SheetClass['lists'] = ofEachList(() => []);

/** The rows of a tab with their class code and id, their cells in the order of the kind's `SENT_KEYS`. */
function codedRows({ tabs }: WorkbookReading, kind: ListKind): { code: string; id: string; cells: Cell[] }[] {
  const columns: readonly Column[] = columnsOf[kind];
  const places = SENT_KEYS[kind].map((key) => columnAt(columns, key));
  const [codeAt, idAt] = [columnAt(columns, 'classCode'), columnAt(columns, '_id')];
  return tabs[kind].rows.map(({ cells }) => ({
    code: classCodeIn(cells[codeAt]),
    id: String(cells[idAt] ?? ''),
    cells: places.map((at) => cells[at] ?? ''),
  }));
}
