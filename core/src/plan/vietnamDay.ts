/** Vietnam keeps one time all year, seven hours ahead of UTC, and has since 1975. */
const AHEAD_MS = 7 * 3_600_000;

/** The day in Vietnam, `YYYY-MM-DD`, at a moment in milliseconds since 1970. */
export const vietnamDay = (ms: number): string => new Date(ms + AHEAD_MS).toISOString().slice(0, 10);
