import { classColumns } from './classColumns.ts';
import { costColumns } from './costColumns.ts';
import { enrolmentColumns } from './enrolmentColumns.ts';
import { lecturerColumns } from './lecturerColumns.ts';
import { materialColumns } from './materialColumns.ts';

/** The columns of the tab of a kind of rows. */
export const columnsOf = {
  class: classColumns,
  enrolment: enrolmentColumns,
  cost: costColumns,
  material: materialColumns,
  lecturer: lecturerColumns,
} as const;
