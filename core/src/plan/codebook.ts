import * as z from 'zod/mini';
import { CostNorm } from './cost.ts';
import { Unit } from './unit.ts';

/** A code, its words, and other spellings of it. */
export const Entry = z.object({
  code: z.string(),
  label: z.string(),
  aliases: z.exactOptional(z.array(z.string())),
});

/** What the plan asks of a class: what the rules compare with, in the sheet as on the server. */
export const Requirements = z.object({
  /** Days are counted in steps of this (half days) [A10]. */
  dayStep: z.number(),
  /** Learners a class: soft, for warnings only [A6, A7]. */
  classSize: z.object({ usual: z.int(), warnBelow: z.int(), warnAbove: z.int(), noteAbove: z.int() }),
  /** By class group: its programme, the most days of theory and of field study, and whether a commune is named. */
  classGroups: z.record(
    z.string(),
    z.object({
      programme: z.string(),
      theoryDays: z.number(),
      /** The most days of theory when commune staff attend, where that is another number [A8]. */
      theoryDaysWithCommuneStaff: z.exactOptional(z.number()),
      fieldDays: z.number(),
      isForCommunes: z.boolean(),
    }),
  ),
  /** By learner group: the class group it belongs to, its level, and whether a target asks who is in the OCOP cycle [A13]. */
  learnerGroups: z.record(
    z.string(),
    z.object({
      classGroup: z.string(),
      level: z.string(),
      asksOcopCycle: z.exactOptional(z.literal(true)),
    }),
  ),
  /** By topic: its programme. */
  topics: z.record(z.string(), z.string()),
  /** By commune category: the class group it belongs to. */
  communeCategories: z.record(z.string(), z.string()),
  /** The lines of the plan that classes are counted in. */
  quotaLines: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      classes: z.int(),
      classGroup: z.string(),
      communeCategory: z.exactOptional(z.string()),
      classesPerCommune: z.exactOptional(z.int()),
      /** Classes a year, carried-over ones included; a year that nobody gave any yet is absent [A4, A5]. */
      plannedByYear: z.exactOptional(z.record(z.string(), z.int())),
    }),
  ),
  /** By cost line: what its quantity counts, and whether it is support for learners on no payroll. */
  costLines: z.record(z.string(), z.object({ unit: z.string(), isSupport: z.boolean() })),
  costNorms: z.array(CostNorm),
  /** Who is to provide materials and lecturers for the classes of which groups [SEED L143–L155]. */
  duties: z.array(
    z.object({
      kind: z.enum(['materials', 'lecturers']),
      actor: z.string(),
      label: z.string(),
      classGroups: z.array(z.string()),
      materialKinds: z.exactOptional(z.array(z.string())),
    }),
  ),
});
export type Requirements = z.infer<typeof Requirements>;

/** What a client needs to know of a column. */
export const ColumnHead = z.object({
  key: z.string(),
  header: z.string(),
  tab: z.string(),
  type: z.string(),
  required: z.boolean(),
  /** What to type, with an example. */
  help: z.exactOptional(z.string()),
});

/**
 * All that checking a workbook needs to know besides the code: what the server tells the add-on, and what the add-on
 * keeps in the hidden tab `_DanhMuc` so that it can check without a connection (design §11).
 */
export const Codebook = z.object({
  /** What a sync's answer names while this codebook holds; absent where no workbook was named, and before the first sweep. */
  version: z.exactOptional(z.string()),
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
    material: z.array(ColumnHead),
    lecturer: z.array(ColumnHead),
  }),
  codes: z.record(z.string(), z.array(Entry)),
  /** Every issue's Vietnamese words, by code. */
  messages: z.record(z.string(), z.string()),
  /** The guide for the workbook's staff, line by line. */
  guide: z.array(z.string()),
  requirements: Requirements,
  units: z.array(Unit),
  /** Where a unit's land went: its id → ids of the units after it; one = whole, several = split. */
  successors: z.exactOptional(z.record(z.string(), z.array(z.string()))),
});
export type Codebook = z.infer<typeof Codebook>;
