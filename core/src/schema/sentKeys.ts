import type { Column } from './column.ts';
import { columnsOf } from './columnsOf.ts';
import type { RowKind } from './tabs.ts';

const sentKeys = (columns: readonly Column[]): string[] =>
  columns.filter(({ local }) => local !== true).map(({ key }) => key);

/** The keys of a row that travel, in order: every column but the running number and the sync mark; `_id` is one. */
export const SENT_KEYS: Readonly<Record<RowKind, readonly string[]>> = {
  class: sentKeys(columnsOf.class),
  enrolment: sentKeys(columnsOf.enrolment),
  cost: sentKeys(columnsOf.cost),
  material: sentKeys(columnsOf.material),
  lecturer: sentKeys(columnsOf.lecturer),
};
export const CLASS_KEYS = SENT_KEYS.class;
export const ENROLMENT_KEYS = SENT_KEYS.enrolment;
