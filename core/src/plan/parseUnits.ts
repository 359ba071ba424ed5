import * as z from 'zod/mini';
import { schemaMistakes, standsTwice, type PlanMistake } from './planMistake.ts';
import { Unit } from './unit.ts';
import { UnitSuccession } from './unitSuccession.ts';
import { isValidOn, overlapsWithEarlier } from './validity.ts';

/** The units of every time and where each one's land went. */
export interface UnitHistory {
  readonly units: Unit[];
  readonly successions: UnitSuccession[];
}

const Files = z.object({ units: z.array(Unit), successions: z.array(UnitSuccession) });

/** Reads the contents of the two unit files: the units and their links, or every mistake with its path. */
export function parseUnits(
  units: unknown,
  successions: unknown,
): { history: UnitHistory } | { mistakes: PlanMistake[] } {
  const read = Files.safeParse({ units, successions });
  if (!read.success) return { mistakes: schemaMistakes(read.error.issues) };
  const mistakes = [...checkUnits(read.data.units), ...checkSuccessions(read.data)];
  return mistakes.length === 0 ? { history: read.data } : { mistakes };
}

function checkUnits(units: readonly Unit[]): PlanMistake[] {
  const placed = units.map((unit, at) => ({ ...unit, path: `units.${String(at)}` }));
  return [
    ...standsTwice(
      units.map(({ id }) => id),
      'units',
    ),
    ...placed.flatMap(({ path, validFrom = '', validTo = '9999' }) =>
      validFrom <= validTo ? [] : [{ path, message: 'ends before it begins' }],
    ),
    ...overlapsWithEarlier(placed, ({ code }) => code).map(({ path, code }) => ({
      path,
      message: `code ${code} is another unit in the same days`,
    })),
  ];
}

function checkSuccessions({ units, successions }: UnitHistory): PlanMistake[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const links = new Map<string, number>();
  for (const { from } of successions) links.set(from, (links.get(from) ?? 0) + 1);
  return [
    ...standsTwice(
      successions.map(({ from, to = 'nobody knows' }) => `${from} to ${to}`),
      'successions',
    ),
    ...successions.flatMap((link, at) =>
      linkMistakes(link, byId, links.get(link.from) ?? 0).map(({ path, message }) => ({
        path: `successions.${String(at)}${path}`,
        message,
      })),
    ),
  ];
}

function linkMistakes(
  { from, to, kind, effective }: UnitSuccession,
  byId: ReadonlyMap<string, Unit>,
  links: number,
): PlanMistake[] {
  const before = byId.get(from);
  const after = byId.get(to ?? '');
  const mistakes: PlanMistake[] = [];
  if (before === undefined) mistakes.push({ path: '.from', message: `unknown unit ${from}` });
  else if (isValidOn(before, effective)) {
    mistakes.push({ path: '.effective', message: `${from} still holds on that day` });
  }
  if ((to === undefined) !== (kind === 'unknown')) {
    mistakes.push({ path: '.to', message: 'is absent just when the kind is unknown' });
  } else if (to !== undefined && after === undefined) {
    mistakes.push({ path: '.to', message: `unknown unit ${to}` });
  } else if (after !== undefined && !isValidOn(after, effective)) {
    mistakes.push({ path: '.effective', message: `${after.id} does not hold on that day` });
  }
  if ((kind === 'partial') !== links > 1) {
    mistakes.push({ path: '.kind', message: `is ${kind}, with ${String(links)} links from ${from}` });
  }
  return mistakes;
}
