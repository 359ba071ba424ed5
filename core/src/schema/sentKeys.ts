import { classColumns } from './classColumns.ts';
import type { Column } from './column.ts';
import { enrolmentColumns } from './enrolmentColumns.ts';

const sentKeys = (columns: readonly Column[]): string[] =>
  columns.filter(({ local }) => local !== true).map(({ key }) => key);

/** The keys of a class row that travel, in order: every column but the running number and the sync mark. */
export const CLASS_KEYS: readonly string[] = sentKeys(classColumns);
/** The keys of an enrolment row that travel, in order; `_id` is one of them. */
export const ENROLMENT_KEYS: readonly string[] = sentKeys(enrolmentColumns);
