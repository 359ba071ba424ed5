import type { Cell } from '../../../../core/src/schema/cell.ts';
import type { ClassCells } from '../../../../core/src/schema/classCells.ts';
import { CLASS_KEYS, ENROLMENT_KEYS } from '../../../../core/src/schema/sentKeys.ts';
import { hashClass } from '../../../../core/src/sheet/contentHash.ts';
import { identifyRows } from '../../../../core/src/sheet/identifyRows.ts';
import { classCodeIn } from '../../../../core/src/sheet/readWorkbook.ts';

/** A reporter's workbook: the rows of `Lớp` and `Học viên` in the order of the keys that are sent. Few cells are filled. */
export interface Sheet {
  classes: Cell[][];
  rows: Cell[][];
}

/** A class as it was read. */
export interface ReadClass extends ClassCells {
  readonly hash: string;
}

/** A workbook as it was read at one moment: its classes by code, and which rows of `Học viên` have no id of their own. */
export interface Reading {
  readonly classes: ReadonlyMap<string, ReadClass>;
  readonly unidentified: readonly number[];
}

const CODE_AT = CLASS_KEYS.indexOf('classCode');
const ROW_CODE_AT = ENROLMENT_KEYS.indexOf('classCode');
export const ID_AT = ENROLMENT_KEYS.indexOf('_id');

/** Cells that people of the model type into, in a learner's row and in a class's. */
export const ROW_FIELDS = ['fullName', 'phone', 'position', 'workplace'].map((key) =>
  ENROLMENT_KEYS.indexOf(key),
);
export const CLASS_FIELDS = ['title', 'note', 'approval', 'allottedCost'].map((key) =>
  CLASS_KEYS.indexOf(key),
);

export const codeOf = (row: readonly Cell[]): string => String(row[CODE_AT]);
export const codeOfRow = (row: readonly Cell[]): string => String(row[ROW_CODE_AT]);
export const idOf = (row: readonly Cell[]): string => String(row[ID_AT]);

/** A class's row with a title. */
export const aClass = (classCode: string, title: Cell): Cell[] =>
  CLASS_KEYS.map((key) => (key === 'classCode' ? classCode : key === 'title' ? title : ''));

/** A learner's row without an id. */
export const aRow = (classCode: string, fullName: Cell, id = ''): Cell[] =>
  ENROLMENT_KEYS.map((key) =>
    key === 'classCode' ? classCode : key === 'fullName' ? fullName : key === '_id' ? id : '',
  );

/** Moves a learner's row to another class. */
export const moveTo = (row: Cell[], classCode: string): void => {
  row[ROW_CODE_AT] = classCode;
};

/**
 * Reads the workbook as `readWorkbook` does, without looking for headers and mistakes (reading.test.ts shows that the two
 * agree): 40 times faster, and a history reads it often.
 */
export function readSheet({ classes, rows }: Sheet): Reading {
  const identified = identifyRows('enrolment', rows);
  const byClass = new Map<string, (readonly Cell[])[]>();
  for (const { cells } of identified.rows) {
    const code = classCodeIn(cells[ROW_CODE_AT]);
    const list = byClass.get(code);
    if (list === undefined) byClass.set(code, [cells]);
    else list.push(cells);
  }
  const read = new Map<string, ReadClass>();
  for (const row of classes) {
    const code = classCodeIn(row[CODE_AT]);
    const lists = { enrolments: byClass.get(code) ?? [], costs: [], materials: [], lecturers: [] };
    const content = { cells: [...row], ...lists };
    if (!read.has(code)) read.set(code, { ...content, hash: hashClass(content) });
  }
  return { classes: read, unidentified: identified.unidentified };
}
