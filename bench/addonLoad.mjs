/**
 * How long Apps Script's engine needs to read the add-on, which it does at every click: `node bench/addonLoad.mjs`.
 * Compiles and runs `sheets-addon/dist/Code.js` in fresh contexts, beside an empty script and the same code twice as long.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';

const RUNS = 101;
const file = join(import.meta.dirname, '..', 'sheets-addon', 'dist', 'Code.js');
const code = await readFile(file, 'utf8').catch(() => {
  console.error(`There is no ${file}. Run npm run build first.`);
  process.exit(1);
});

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
/** Milliseconds to compile and run a script in a context of its own; each text is new, so nothing is cached. */
function loadMs(text, run) {
  const context = vm.createContext({ console });
  const start = performance.now();
  vm.runInContext(`${text}\n// ${run}`, context);
  return performance.now() - start;
}
const measure = (text) => median(Array.from({ length: RUNS }, (_, run) => loadMs(text, run)));

const empty = measure('');
const whole = measure(code);
const doubled = measure(`${code}\n(function(){${code}})();`);
const print = (name, ms) => console.log(`${name.padEnd(28)}${ms.toFixed(2).padStart(8)} ms`);
console.log(`Code.js, ${Buffer.byteLength(code)} bytes, median of ${RUNS} loads`);
print('empty script', empty);
print('Code.js', whole);
print('twice Code.js', doubled);
