import * as z from 'zod/mini';

/** What an actor may be told to do [domain §1.8]. */
const DutyKind = z.enum([
  'yearlyPlan',
  'costEstimate',
  'content',
  'materials',
  'lecturers',
  'coordinate',
  'manageClasses',
]);

/** Who does what, for the classes of which groups. An actor the plan names without a duty has none. */
export const Responsibility = z.strictObject({
  actor: z.string(),
  label: z.string(),
  duties: z.array(
    z.strictObject({
      kind: DutyKind,
      label: z.string(),
      classGroups: z.array(z.string()),
      /** Of a duty to make materials: which kinds; absent: any. */
      materialKinds: z.exactOptional(z.array(z.string())),
      source: z.string(),
    }),
  ),
});
export type Responsibility = z.infer<typeof Responsibility>;
