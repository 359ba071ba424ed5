// Checks a plan file before it is used: `npm run plan:check plans/<file>`. Prints its sums, gaps and warnings.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const HELP = `Usage: npm run plan:check <plan file> [<units folder>]

Reads a plan (plans/<id>.json) and the units beside it (units.json, unitSuccessors.json; or those of the folder given)
and prints the quota table with its sums, what is not allocated, the targets without denominators, what is empty and how
the file differs from the plan's text.

Exit codes: 0 the plan can be used; 1 it has mistakes, each printed with its path; 2 it cannot be read.`;

const core = new URL('../core/src/plan/', import.meta.url).pathname;

/** The parts of core that read plans, compiled now: nothing has to be built first. */
async function loadCore() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { parsePlan } from './parsePlan.ts';
        export { parseUnits } from './parseUnits.ts';
        export { checkPlanUnits } from './planChecks/checkPlanUnits.ts';
        export { planReport } from './planReport.ts';`,
      resolveDir: core,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

function findMistakes({ parsePlan, parseUnits, checkPlanUnits }, planFile, folder) {
  const read = parsePlan(readJson(planFile));
  const history = parseUnits(
    readJson(join(folder, 'units.json')),
    readJson(join(folder, 'unitSuccessors.json')),
  );
  const ofUnits = history.mistakes ?? [];
  const ofPlan = read.mistakes ?? (history.history ? checkPlanUnits(read.plan, history.history.units) : []);
  return { plan: read.plan, mistakes: [...ofPlan, ...ofUnits] };
}

async function main([planFile, folder]) {
  if (planFile === '--help' || planFile === '-h') return say(HELP, 0);
  if (planFile === undefined) return complain(HELP);
  const parts = await loadCore();
  try {
    const { plan, mistakes } = findMistakes(parts, planFile, folder ?? dirname(planFile));
    if (mistakes.length === 0) return say(parts.planReport(plan).join('\n'), 0);
    const list = mistakes.map(({ path, message }) => `  ${path || '(file)'}: ${message}`);
    return say([`${planFile}: ${mistakes.length} mistake(s)`, ...list].join('\n'), 1);
  } catch (error) {
    return complain(`${planFile}: ${error.message}`);
  }
}

function say(text, code) {
  console.log(text);
  return code;
}

function complain(text) {
  console.error(text);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
