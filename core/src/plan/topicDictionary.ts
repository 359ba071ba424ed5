import * as z from 'zod/mini';
import { Day } from './day.ts';

/** One version of a list of topics and the days it holds; versions of one `id` never overlap. */
const version = {
  id: z.string(),
  version: z.string(),
  title: z.string(),
  validFrom: Day,
  validTo: z.exactOptional(Day),
  source: z.string(),
};

/** The version that the plan's own `topics` are. */
export const TopicDictionary = z.strictObject(version);

/** The central framework of topics: numbered entries in groups; titles are empty until the office fills them in [S13]. */
export const TopicFramework = z.strictObject({
  ...version,
  programme: z.string(),
  groups: z.array(z.strictObject({ code: z.string(), label: z.string() })),
  entries: z.array(z.strictObject({ code: z.string(), group: z.string(), title: z.string() })),
});

/** Says that a topic of the plan covers an entry of a framework [A19]. */
export const TopicMapping = z.strictObject({ topic: z.string(), framework: z.string(), entry: z.string() });
