import fc from 'fast-check';
import { anyHistory, live } from './history.ts';
import { mutants } from './mutants.ts';
import { realRules } from './rules.ts';

const PATIENCE_MS = 120_000;

describe('the model', () => {
  it.each(Object.entries(mutants))(
    'finds within 1,000 histories: %s',
    (_bug, change) => {
      for (const seed of [1, 2, 3]) {
        const { failed, errorInstance } = fc.check(
          fc.property(anyHistory, (steps) => {
            live({ ...realRules, ...change }, steps);
          }),
          { numRuns: 1000, seed, endOnFailure: true },
        );
        // Not just any error: a thing that must hold was found not to.
        expect([failed, String(errorInstance)]).toEqual([true, expect.stringMatching(/^Error: broken: /)]);
      }
    },
    PATIENCE_MS,
  );
});
