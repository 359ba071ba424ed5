import * as z from 'zod/mini';
import { Allocation, CarryOver, CommuneTarget } from './allocation.ts';
import { CostLine, CostNorm } from './cost.ts';
import { Day } from './day.ts';
import { Periods, Reporting } from './reporting.ts';
import { Responsibility } from './responsibility.ts';
import { Target } from './target.ts';
import { TopicDictionary, TopicFramework, TopicMapping } from './topicDictionary.ts';

const Code = z.strictObject({
  code: z.string(),
  label: z.string(),
  aliases: z.exactOptional(z.array(z.string())),
});

const Count = z.int().check(z.minimum(0));
/** Days in steps of a half [A10]. */
const Days = z.number().check(z.minimum(0), z.multipleOf(0.5));

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

/** Who reports: a district, or units by id, or both; whoever the province names (domain §2.4). */
export const Reporter = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z0-9]{2,12}$/, 'is no id for a class code: 2 to 12 capitals or digits')),
  name: z.string(),
  districtCode: z.exactOptional(z.string()),
  unitIds: z.exactOptional(z.array(z.string())),
});
export type Reporter = z.infer<typeof Reporter>;

const Topic = z.extend(Code, { programme: z.string(), source: z.string() });

/** A plan as `plans/<id>.json` holds it: everything a rule or a form needs to know of it. */
export const Plan = z.strictObject({
  id: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  /** Says that nobody issued this plan: an example, and of what. */
  example: z.exactOptional(z.string()),
  province: z.strictObject({ code: z.string(), name: z.string() }),
  /** Whose units the plan is about: the province as it was on a day, and what became of those units since. */
  scope: z.strictObject({ provinceCode: z.string(), asOf: Day }),
  /** The text has neither number nor date: left empty until the office fills them in, never invented (domain §1.1). */
  document: z.strictObject({
    kind: z.string(),
    number: z.string(),
    date: z.union([z.literal(''), Day]),
    issuer: z.string(),
    legalBasis: z.array(z.string()),
    signatory: z.string(),
    recipients: z.array(z.string()),
    archive: z.string(),
  }),
  period: z.strictObject({ from: Day, to: Day }),
  years: z.array(z.int()),
  periods: Periods,
  /** How classes are to be held [SEED L21–L23]. */
  principles: z.array(z.strictObject({ id: z.string(), text: z.string(), source: z.string() })),
  programmes: z.array(Code),
  targets: z.array(Target),
  classGroups: z.array(
    z.extend(Code, {
      programme: z.string(),
      limits: z.strictObject({
        /** Days of theory a class may last [SEED L127, L129; A8]. */
        theoryDays: Days,
        /** The same for classes that commune staff attend, where the text leaves it open [A8]. */
        theoryDaysWithCommuneStaff: z.exactOptional(Days),
        /** Days of field study on top [A9]. */
        fieldDays: Days,
        source: z.string(),
      }),
    }),
  ),
  communeCategories: z.array(z.extend(Code, { classGroup: z.string() })),
  communeTargets: z.array(CommuneTarget),
  /** Whom the plan trains, as its part II groups them; each group goes to classes of one class group [A17]. */
  audienceGroups: z.array(
    z.extend(Code, { programme: z.string(), classGroup: z.string(), source: z.string() }),
  ),
  learnerGroups: z.array(
    z.extend(Code, {
      audienceGroup: z.string(),
      classGroup: z.string(),
      level: LearnerLevel,
      source: z.string(),
    }),
  ),
  topicDictionary: TopicDictionary,
  topics: z.array(Topic),
  /** Topics added in a year, beside the ones with free text [SEED L101]. */
  supplementaryTopics: z.record(z.string(), z.array(Topic)),
  topicFrameworks: z.array(TopicFramework),
  topicMappings: z.array(TopicMapping),
  venueTypes: z.array(Code),
  fundingSources: z.array(Code),
  costLines: z.array(CostLine),
  /** Ranks of lecturers and kinds of work that norms tell apart. */
  costRanks: z.array(Code),
  costNorms: z.array(CostNorm),
  /** What materials are made of: the central framework, a department's subject, the district's own. */
  materialKinds: z.array(Code),
  dayStep: z.literal(0.5),
  /** Learners a class: soft, for warnings only [SEED L107; A6]. */
  classSize: z.strictObject({ usual: Count, warnBelow: Count, warnAbove: Count, noteAbove: Count }),
  quotaLines: z.array(QuotaLine),
  allocations: z.array(Allocation),
  carryOvers: z.array(CarryOver),
  responsibilities: z.array(Responsibility),
  reporting: Reporting,
  reporters: z.array(Reporter),
  /** A sync that removes or alters more than both of a class, or a whole class, waits for a confirmation (design §5). */
  massChange: z.strictObject({ share: z.number().check(z.minimum(0), z.maximum(1)), rows: Count }),
  /** Years after a class until its learners' identities are removed. */
  retention: z.strictObject({ years: z.int().check(z.minimum(1)), source: z.string() }),
  /** What the text says wrongly, leaves open or leaves out, and how it is treated here [domain §1.9]. */
  notes: z.array(z.strictObject({ id: z.string(), text: z.string() })),
});
export type Plan = z.infer<typeof Plan>;
