import fc from 'fast-check';
import { anyHistory, live, tellFailure } from './history.ts';
import { realRules } from './rules.ts';

/** A machine with other work to do takes its time. */
const PATIENCE_MS = 300_000;

describe('the sync, whatever happens', () => {
  it(
    'loses nothing that was acknowledged, counts nobody twice and comes to rest (npm run test:model for more)',
    () => {
      const run = fc.check(
        fc.property(anyHistory, (steps) => {
          live(realRules, steps);
        }),
        { numRuns: 10_000 },
      );
      expect(tellFailure(run)).toBe('');
    },
    PATIENCE_MS,
  );
});
