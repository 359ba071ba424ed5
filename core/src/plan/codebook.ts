import * as z from 'zod/mini';
import { FIXED_LISTS, type CodeEntry, type CodeListName } from '../schema/codeLists.ts';
import { classColumns } from '../schema/classColumns.ts';
import { enrolmentColumns } from '../schema/enrolmentColumns.ts';
import type { Column } from '../schema/column.ts';
import { TABS } from '../schema/tabs.ts';
import type { Plan } from './plan.ts';
import { Unit } from './unit.ts';

const Entry = z.object({
  code: z.string(),
  label: z.string(),
  aliases: z.exactOptional(z.array(z.string())),
});

const ColumnHead = z.object({
  key: z.string(),
  header: z.string(),
  tab: z.string(),
  type: z.string(),
  required: z.boolean(),
});

/**
 * All that checking a workbook needs to know besides the code: what the server tells the add-on, and what the add-on
 * keeps in the hidden tab `_DanhMuc` so that it can check without a connection (design §11).
 */
export const Codebook = z.object({
  plan: z.object({
    id: z.string(),
    title: z.string(),
    years: z.array(z.int()),
    period: z.object({ from: z.string(), to: z.string() }),
  }),
  /** Whose workbook asked; absent when none was named. */
  reporter: z.exactOptional(z.object({ id: z.string(), name: z.string() })),
  columns: z.object({
    class: z.array(ColumnHead),
    enrolment: z.array(ColumnHead),
    cost: z.array(ColumnHead),
  }),
  codes: z.record(z.string(), z.array(Entry)),
  units: z.array(Unit),
});
export type Codebook = z.infer<typeof Codebook>;

/** The codebook of a plan, for one of its reporters' workbooks or for nobody in particular. */
export function codebookOf(plan: Plan, units: readonly Unit[], reporterId: string | undefined): Codebook {
  const reporter = plan.reporters.find(({ id }) => id === reporterId);
  const { id, title, years, period } = plan;
  return {
    plan: { id, title, years, period },
    ...(reporter === undefined ? {} : { reporter: { id: reporter.id, name: reporter.name } }),
    columns: {
      class: classColumns.map((column) => headOf(column, TABS.class)),
      enrolment: enrolmentColumns.map((column) => headOf(column, TABS.enrolment)),
      cost: [],
    },
    codes: listsOfPlan(plan),
    units: [...units],
  };
}

const headOf = (column: Column, tab: string): z.infer<typeof ColumnHead> => ({
  key: column.key,
  header: column.header,
  tab,
  type: column.type,
  required: column.missing !== undefined,
});

type Lists = Record<string, z.infer<typeof Entry>[]>;

function listsOfPlan(plan: Plan): Lists {
  const plain = (entries: readonly z.infer<typeof Entry>[]): z.infer<typeof Entry>[] =>
    entries.map(({ code, label, aliases }) => ({ code, label, ...(aliases ? { aliases } : {}) }));
  return {
    ...Object.fromEntries(
      Object.entries(FIXED_LISTS).map(([name, list]) => [
        name,
        list.map(({ code, label, aliases }) => ({ code, label, aliases: [...(aliases ?? [])] })),
      ]),
    ),
    programme: plain(plan.programmes),
    classGroup: plain(plan.classGroups),
    communeCategory: plain(plan.communeCategories),
    topic: plain(plan.topics),
    venueType: plain(plan.venueTypes),
    fundingSource: plain(plan.fundingSources),
    learnerGroup: plain(plan.learnerGroups),
  };
}

/** A code list of the codebook; a list it lacks is empty. */
export const codeListOf = ({ codes }: Pick<Codebook, 'codes'>, name: CodeListName): readonly CodeEntry[] =>
  codes[name] ?? [];
