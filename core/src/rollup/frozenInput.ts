import * as z from 'zod/mini';
import { ClassSummary } from '../class/summariseClass.ts';
import { Plan } from '../plan/plan.ts';
import { PeriodKind } from '../plan/reporting.ts';
import { Unit } from '../plan/unit.ts';
import { indexUnits, type UnitIndex } from '../plan/unitIndex.ts';
import { successionKey } from '../plan/successionSources.ts';
import type { KeptForm } from './compareClosed.ts';
import { GEOGRAPHIES, SPANS } from './reportScope.ts';
import type { RollUpInput } from './rollUpInput.ts';

const Period = z.object({ kind: PeriodKind, year: z.int(), number: z.int() });

const Cell = z.union([z.string(), z.number(), z.boolean()]);
const KeptRow = z.looseObject({ cells: z.array(Cell) });

/** What the forms were made of at a closing, as it is kept: units are those that anything of it names, and what became of them. */
const FrozenInput = z.looseObject({
  summaries: z.array(ClassSummary),
  plan: Plan,
  scope: z.object({
    reportYear: z.int(),
    period: z.exactOptional(Period),
    span: z.enum(SPANS),
    geography: z.enum(GEOGRAPHIES),
  }),
  people: z.looseObject({}),
  units: z.array(Unit),
  successors: z.record(z.string(), z.array(z.string())),
  /** The tables that were made of it then, as they stood; absent in closings from before they were kept. */
  kept: z.exactOptional(
    z.array(
      z.object({
        table: z.looseObject({
          tab: z.string(),
          columns: z.array(z.looseObject({})),
          rows: z.array(KeptRow),
        }),
        grid: z.array(z.array(Cell)),
      }),
    ),
  ),
  /** Absent in what was frozen before it was kept. */
  sources: z.exactOptional(z.record(z.string(), z.string())),
});

/** The input of the forms, and the forms that were made of it. */
export type WithKept<Input extends RollUpInput> = Input & { readonly kept?: readonly KeptForm[] };

/** The whole input of the forms as one text, and the forms themselves: `thaw` gives both on any later day. */
export function freeze(input: WithKept<RollUpInput>): string {
  const { units, summaries, plan } = input;
  const named = new Set([
    ...summaries.flatMap(({ quotaCommune, enrolments }) => [
      quotaCommune,
      ...enrolments.map(({ commune }) => commune),
    ]),
    ...plan.communeTargets.map(({ unitId }) => unitId),
  ]);
  const kept = reachedFrom(named, units);
  const successors = Object.fromEntries(
    kept.flatMap(({ id }) => {
      const after = units.successorsOf(id).map(({ unit }) => unit.id);
      return after.length === 0 ? [] : [[id, after] as const];
    }),
  );
  const sources = Object.fromEntries(
    kept.flatMap(({ id }) =>
      units
        .successorsOf(id)
        .flatMap(({ unit, source }) => (source === undefined ? [] : [[successionKey(id, unit.id), source]])),
    ),
  );
  return JSON.stringify({ ...input, units: kept, successors, sources }, (_, value: unknown) =>
    value instanceof Map ? { [MAP]: [...(value as Map<unknown, unknown>)] } : value,
  );
}

/** What tells a map from an object in the text. */
const MAP = '$map';

const readMaps = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && MAP in value
    ? new Map(value[MAP] as [unknown, unknown][])
    : value;

/** The units of these ids and all that their land went to, in one order whatever the order of the ids. */
function reachedFrom(ids: ReadonlySet<string | undefined>, units: UnitIndex): Unit[] {
  const reached = new Map<string, Unit>();
  const reach = (unit: Unit | undefined): void => {
    if (unit === undefined || reached.has(unit.id)) return;
    reached.set(unit.id, unit);
    for (const link of units.successorsOf(unit.id)) reach(link.unit);
  };
  for (const id of ids) reach(id === undefined ? undefined : units.byId(id));
  return [...reached.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Reads what `freeze` wrote; text of another shape is a bug. `Input` is what was frozen, with whatever else it had. */
export function thaw<Input extends RollUpInput>(text: string): WithKept<Input> {
  const { units, successors, sources, ...input } = FrozenInput.parse(JSON.parse(text, readMaps));
  return { ...input, units: indexUnits(units, successors, sources) } as unknown as WithKept<Input>;
}
