import { printDay } from '../wording/printDay.ts';
import { vietnamDay } from './vietnamDay.ts';

/** A moment as the sidebar shows it, in Vietnam: `16:05 24/04/2024`. Milliseconds since 1970. */
export const vietnamTime = (ms: number): string =>
  `${new Date(ms + AHEAD_MS).toISOString().slice(11, 16)} ${printDay(vietnamDay(ms))}`;

const AHEAD_MS = 7 * 3_600_000;
