import type { HourOfUse, Usage } from '../../../core/src/sync/usage.ts';
import type { Ports } from '../ports.ts';
import { having, listOf, number, parseShape, type Shape } from './shapes.ts';

/** What the workbook's runs have used, as it is remembered with the workbook. */
export interface UsageMemory {
  readonly hours: Usage;
  /** The rows of `Lớp` say that nothing is sent by itself any more. */
  readonly isPauseShown: boolean;
}

const KEY = 'usage';
const FIELDS = 5;

const isHour: Shape<HourOfUse> = (value): value is HourOfUse =>
  listOf(number)(value) && value.length === FIELDS;
const isUsageMemory = having<UsageMemory>({ hours: listOf(isHour) });

/** The usage among all that is remembered. What cannot be read counts as nothing used. */
export function usageIn(remembered: Readonly<Record<string, string>>): UsageMemory {
  const { hours = [], isPauseShown } = parseShape(remembered[KEY] ?? '', isUsageMemory) ?? {};
  return { hours, isPauseShown: isPauseShown === true };
}

/** Remembers the usage (one call). */
export function rememberUsage(memory: Ports['memory'], usage: UsageMemory): void {
  memory.write({ [KEY]: JSON.stringify(usage) });
}
