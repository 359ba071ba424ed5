import type { RunPort } from '../ports.ts';

/** How long Google lets a run go on: a simple trigger's, and all others. */
const RUN_MS = { simple: 30_000, full: 360_000 };

/** Kinds of runs. */
export type RunKind = keyof typeof RUN_MS;

/** The run that is going on, from now on. */
export function thisRun(kind: RunKind): RunPort {
  const startedAt = Date.now();
  return {
    startedAt,
    leftMs: () => startedAt + RUN_MS[kind] - Date.now(),
    sleep: (ms) => {
      Utilities.sleep(ms);
    },
    random: () => Math.random(),
  };
}
