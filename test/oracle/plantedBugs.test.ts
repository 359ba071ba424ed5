import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import type { rollUp } from '../../core/src/rollup/rollUp.ts';
import { anyReportedProvince, someScopes } from './anyProvince.ts';
import { bothAnswers } from './expectOracle.ts';

const core = path.join(__dirname, '../../core/src');

/** Bugs as somebody might make them: in which file, instead of what. */
const BUGS: readonly (readonly [what: string, file: string, right: string, wrong: string])[] = [
  ['a period ends a day early', 'rollup/reportScope.ts', 'days.to <= window.to', 'days.to < window.to'],
  [
    'a period is told by the first day',
    'rollup/reportScope.ts',
    'isWithin(days?.to, window)',
    'isWithin(days?.from, window)',
  ],
  ['what ended later counts', 'rollup/reportScope.ts', 'if (!isEnded) return NONE;', ''],
  [
    'money counts in the class’s year',
    'rollup/reportScope.ts',
    'if (isInYear) spans.add(span);',
    'if (spans.has(span)) continue;',
  ],
  ['the budget’s year ends as the plan’s', 'rollup/reportScope.ts', 'periods.budgetYear', 'periods.planYear'],
  [
    'months close a day late',
    'plan/periodWindow.ts',
    'to: day(period.year, last, closingDay)',
    'to: day(period.year, last, closingDay + 1)',
  ],
  [
    'split communes go to the first of their successors',
    'rollup/placeIn.ts',
    ' || others.length > 0 || !link.isWhole',
    '',
  ],
  [
    'one step to the commune of today',
    'rollup/placeIn.ts',
    'const MOST_STEPS = 20;',
    'const MOST_STEPS = 2;',
  ],
  [
    'who sits in two classes counts in both',
    'rollup/countEnrolments.ts',
    '!elsewhere.has(enrolment)',
    'true',
  ],
  [
    'the last class of a day keeps the row',
    'rules/workbook/findOverlaps.ts',
    'isEarlier ? -1 : 1',
    'isEarlier ? 1 : -1',
  ],
  [
    'rows that tell nobody are one person',
    'rollup/countEnrolments.ts',
    "identity !== 'row'",
    "identity !== 'idNumber'",
  ],
  ['answers reach one step', 'people/disjointSets.ts', 'root = next;', 'return next;'],
  ['answers are forgotten', 'rollup/distinctPeople.ts', 'joined(same)', 'joined([])'],
  [
    'doubts are counted by question',
    'rollup/distinctPeople.ts',
    'return doubtful.length - fewest;',
    'return doubtful.length;',
  ],
  ['two CCCDs may be one person', 'rollup/distinctPeople.ts', 'Math.max(1, numbers)', '1'],
  ['people are counted as attendances', 'rollup/numberSet.ts', 'continue;', '// continue;'],
  [
    'people who come again much later count again',
    'rollup/numberSet.ts',
    'this.#length).sort()',
    'this.#length)',
  ],
  ['a class is counted for each of its sources', 'rollup/tally.ts', 'visited.add(place);', ''],
  ['sums do not reach the line above', 'rollup/progressForm.ts', 'parents.get(line) ?? TOTAL', 'TOTAL'],
  ['classes outside the plan count', 'rollup/progressForm.ts', ': OUTSIDE;', ': UNPLACED;'],
  [
    'carried-over classes are not taken away',
    'plan/quotaAllocation.ts',
    'fromYear === year',
    'fromYear === year && false',
  ],
  ['unknown reporters are nobody’s', 'rollup/learnersForm.ts', ': OTHER_REPORTER;', ": 'nobody';"],
  [
    'a commune listed twice is given twice',
    'rollup/communesForm.ts',
    'const listed = new Set(',
    'const listed = Array.of<string>().concat(',
  ],
  [
    'OCOP learners count without the cycle',
    'rollup/targetsForm.ts',
    'onlyInOcopCycle !== true ||',
    'true ||',
  ],
  ['the first denominator stands', 'plan/targetCoverage.ts', 'one.year > latest.year', 'false'],
];

/** The product's roll-up, with a bug planted. */
async function bugged(file: string, right: string, wrong: string): Promise<typeof rollUp> {
  const { outputFiles } = await build({
    entryPoints: [path.join(core, 'rollup/rollUp.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    logLevel: 'silent',
    plugins: [
      {
        name: 'planted bug',
        setup(building) {
          building.onLoad({ filter: /\.ts$/ }, ({ path: loaded }) => {
            const source = readFileSync(loaded, 'utf8');
            const contents = loaded === path.join(core, file) ? source.replaceAll(right, wrong) : source;
            return { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  const module: { exports: { rollUp?: typeof rollUp } } = { exports: {} };
  new Function('module', 'exports', outputFiles[0]?.text ?? '')(module, module.exports);
  if (module.exports.rollUp === undefined) throw new Error('a bundle without a roll-up');
  return module.exports.rollUp;
}

const provinces = fc.sample(anyReportedProvince, { numRuns: 150, seed: 5 });

/** How many provinces it takes until the oracle says otherwise; undefined when it never does. */
function foundAfter(make: typeof rollUp): number | undefined {
  const at = provinces.findIndex(({ province, periods, turn }) =>
    someScopes(province, periods, turn).some((scope) => {
      const { made, expected } = bothAnswers(province, scope, make);
      return JSON.stringify(made) !== JSON.stringify(expected);
    }),
  );
  return at < 0 ? undefined : at + 1;
}

describe('the oracle', () => {
  it('has nothing to say against the roll-up as it is', async () => {
    expect(foundAfter(await bugged('rollup/rollUp.ts', '', ''))).toBeUndefined();
  });

  it.each(BUGS)('finds that %s', async (_what, file, right, wrong) => {
    expect(readFileSync(path.join(core, file), 'utf8')).toContain(right);
    expect(foundAfter(await bugged(file, right, wrong))).toBeDefined();
  });
});
