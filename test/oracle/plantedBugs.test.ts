import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import type { rollUp } from '../../core/src/rollup/rollUp.ts';
import { anyReportedProvince, someScopes } from './anyProvince.ts';
import { BUGS } from './bugs.ts';
import { bothAnswers, isAgreed } from './expectOracle.ts';

const core = path.join(__dirname, '../../core/src');

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
    someScopes(province, periods, turn).some((scope) => !isAgreed(bothAnswers(province, scope, make))),
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
