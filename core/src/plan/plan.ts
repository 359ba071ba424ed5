import * as z from 'zod/mini';

const Code = z.strictObject({
  code: z.string(),
  label: z.string(),
  aliases: z.exactOptional(z.array(z.string())),
});

const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const Count = z.int().check(z.minimum(0));

/**
 * One line of the plan's numbers of classes [SEED L107–L123]. Lines form a tree by `parent`; the classes of a line's
 * children sum up to its own.
 */
export const QuotaLine = z.strictObject({
  id: z.string(),
  parent: z.exactOptional(z.string()),
  /** The mark before the words in Biểu 01: I, 1, a, "-". */
  mark: z.string(),
  label: z.string(),
  classes: Count,
  /** Which classes count here: leaves only. */
  counts: z.exactOptional(
    z.strictObject({ classGroup: z.string(), communeCategory: z.exactOptional(z.string()) }),
  ),
  /** Classes a year, where the plan says so. */
  perYear: z.exactOptional(z.record(z.string(), Count)),
  /** Communes × classes a commune, where the plan says so. */
  communes: z.exactOptional(Count),
  classesPerCommune: z.exactOptional(Count),
  /** The plan's own words, with its slips. */
  original: z.string(),
  note: z.exactOptional(z.string()),
});
export type QuotaLine = z.infer<typeof QuotaLine>;

/** Which column of Biểu 02 a learner group is counted in (domain §3.3). */
export const LearnerLevel = z.enum(['province', 'district', 'commune', 'hamlet', 'cooperative', 'other']);
export type LearnerLevel = z.infer<typeof LearnerLevel>;

export const Reporter = z.strictObject({ id: z.string(), name: z.string(), districtCode: z.string() });
export type Reporter = z.infer<typeof Reporter>;

/** A plan as `plans/<id>.json` holds it: everything a rule or a form needs to know of it. */
export const Plan = z.strictObject({
  id: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  province: z.strictObject({ code: z.string(), name: z.string() }),
  /** The text has neither number nor date: left empty until the office fills them in, never invented (domain §1.1). */
  document: z.strictObject({
    number: z.string(),
    date: z.string(),
    issuer: z.string(),
    legalBasis: z.array(z.string()),
  }),
  period: z.strictObject({ from: Day, to: Day }),
  years: z.array(z.int()),
  programmes: z.array(Code),
  classGroups: z.array(
    z.extend(Code, {
      programme: z.string(),
      limits: z.strictObject({
        /** Days of theory a class may last [SEED L127, L129; A8]. */
        theoryDays: z.number(),
        /** Days of field study on top [A9]. */
        fieldDays: z.number(),
        source: z.string(),
      }),
    }),
  ),
  communeCategories: z.array(z.extend(Code, { classGroup: z.string() })),
  learnerGroups: z.array(z.extend(Code, { classGroup: z.string(), level: LearnerLevel, source: z.string() })),
  topics: z.array(z.extend(Code, { programme: z.string(), source: z.string() })),
  venueTypes: z.array(Code),
  fundingSources: z.array(Code),
  /** Learners a class: soft, for warnings only [SEED L107; A6]. */
  classSize: z.strictObject({ usual: Count, warnBelow: Count, warnAbove: Count, noteAbove: Count }),
  quotaLines: z.array(QuotaLine),
  reporters: z.array(Reporter),
});
export type Plan = z.infer<typeof Plan>;

/** A mistake in a plan file: where, and what. */
export interface PlanMistake {
  readonly path: string;
  readonly message: string;
}

/** Reads a plan file's content: the plan, or every mistake in it with its path. */
export function parsePlan(content: unknown): { plan: Plan } | { mistakes: PlanMistake[] } {
  const read = Plan.safeParse(content);
  if (!read.success) {
    return {
      mistakes: read.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
    };
  }
  const mistakes = [...checkQuotaSums(read.data), ...checkCodes(read.data)];
  return mistakes.length === 0 ? { plan: read.data } : { mistakes };
}

/** Every sum the plan states: children to parent, years to total, communes × classes to total [domain §1.6]. */
export function checkQuotaSums({ quotaLines, years }: Pick<Plan, 'quotaLines' | 'years'>): PlanMistake[] {
  return quotaLines.flatMap((line, at) => {
    const path = `quotaLines.${String(at)}.classes`;
    const mistake = (sum: number, of: string): PlanMistake[] =>
      sum === line.classes
        ? []
        : [{ path, message: `${line.id} says ${String(line.classes)} classes, ${of} give ${String(sum)}` }];
    const children = quotaLines.filter(({ parent }) => parent === line.id);
    return [
      ...(children.length > 0 ? mistake(total(children.map(({ classes }) => classes)), 'its lines') : []),
      ...(line.perYear
        ? mistake(total(years.map((year) => line.perYear?.[String(year)] ?? 0)), 'its years')
        : []),
      ...(line.communes !== undefined && line.classesPerCommune !== undefined
        ? mistake(line.communes * line.classesPerCommune, 'communes × classes')
        : []),
    ];
  });
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** Codes used must be codes defined; ids must be unique. */
function checkCodes(plan: Plan): PlanMistake[] {
  const groups = new Set(plan.classGroups.map(({ code }) => code));
  const programmes = new Set(plan.programmes.map(({ code }) => code));
  const lines = new Set(plan.quotaLines.map(({ id }) => id));
  const known = (set: Set<string>, value: string | undefined, path: string): PlanMistake[] =>
    value === undefined || set.has(value) ? [] : [{ path, message: `unknown code ${value}` }];
  return [
    ...unique(
      plan.quotaLines.map(({ id }) => id),
      'quotaLines',
    ),
    ...unique(
      plan.reporters.map(({ id }) => id),
      'reporters',
    ),
    ...plan.classGroups.flatMap((g, i) =>
      known(programmes, g.programme, `classGroups.${String(i)}.programme`),
    ),
    ...plan.topics.flatMap((t, i) => known(programmes, t.programme, `topics.${String(i)}.programme`)),
    ...plan.communeCategories.flatMap((c, i) =>
      known(groups, c.classGroup, `communeCategories.${String(i)}.classGroup`),
    ),
    ...plan.quotaLines.flatMap((line, i) => [
      ...known(lines, line.parent, `quotaLines.${String(i)}.parent`),
      ...known(groups, line.counts?.classGroup, `quotaLines.${String(i)}.counts.classGroup`),
    ]),
  ];
}

const unique = (ids: readonly string[], path: string): PlanMistake[] =>
  ids.flatMap((id, at) =>
    ids.indexOf(id) === at ? [] : [{ path: `${path}.${String(at)}`, message: `${id} stands twice` }],
  );
