import type { ReadingContext } from '../../cell/parseCell.ts';
import type { Plan } from '../../plan/plan.ts';
import type { CellValues, Column } from '../../schema/column.ts';
import type { SectionHead } from './settingSections.ts';

/** What lines are read against: the plan and its units; the codebook holds the lists that `settingLists` makes of it. */
export interface SettingContext extends ReadingContext {
  readonly plan: Plan;
}

/** The cells of a line, understood: all that must be there are. */
export type ValuesOf<Columns extends readonly Column[]> = {
  readonly [Each in Columns[number] as Each['key']]: Each extends { readonly missing: 'block' }
    ? CellValues[Each['type']]
    : CellValues[Each['type']] | undefined;
};

/** A table of the tab `Cấu hình`: its columns, and what a line of it says. */
export interface SettingTable<Columns extends readonly Column[], Line> extends SectionHead {
  readonly columns: Columns;
  /** What the cells say together, or, as a sentence, why they say nothing. */
  readonly lineOf: (values: ValuesOf<Columns>, context: SettingContext) => Line | string;
  /** Of what a line speaks: two lines of one key either say the same or contradict each other. */
  readonly keyOf: (line: Line) => string;
}

/** Makes a table of its parts; its headers are those of its columns. */
export const settingTable = <const Columns extends readonly Column[], Line>(
  table: Omit<SettingTable<Columns, Line>, 'headers'>,
): SettingTable<Columns, Line> => ({ ...table, headers: table.columns.map(({ header }) => header) });
