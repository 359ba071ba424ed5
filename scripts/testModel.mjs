/**
 * Many more histories of the sync than the unit tests live: `npm run test:model -- [--runs=1000000] [--seed=N] [--path=P]`.
 * The seed is printed first, so that a failure can be lived again.
 */
import { loadSources } from './loadSources.mjs';

const option = (name) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const runs = Number(option('runs') ?? 1_000_000);
const seed = Number(option('seed') ?? Date.now() % 2 ** 31);
const path = option('path');
/** Histories between two lines that say how far it is. */
const BATCH = 20_000;

const { fc, anyHistory, live, tellFailure, realRules } = await loadSources(`
  export * as fc from 'fast-check';
  export { anyHistory, live, tellFailure } from './test/core/sync/model/history.ts';
  export { realRules } from './test/core/sync/model/rules.ts';`);
console.log(`seed ${seed}, ${runs.toLocaleString('en')} histories`);
const start = Date.now();
for (let done = 0; done < runs; done += BATCH) {
  const details = fc.check(
    fc.property(anyHistory, (steps) => {
      live(realRules, steps);
    }),
    { numRuns: Math.min(BATCH, runs - done), seed: seed + done, ...(path === undefined ? {} : { path }) },
  );
  if (details.failed) {
    console.error(tellFailure(details));
    process.exit(1);
  }
  const lived = Math.min(runs, done + BATCH);
  const seconds = (Date.now() - start) / 1000;
  console.log(
    `${lived.toLocaleString('en')} lived, ${Math.round(lived / seconds).toLocaleString('en')} a second`,
  );
}
