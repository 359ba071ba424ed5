/**
 * What a sync costs, measured on the running whole (built add-on, built functions, local Sheets API and Firestore):
 * `npm run build && node bench/sync.mjs [--small=1000] [--large=10000]`. One workbook grows to both sizes in classes of 50
 * learners. Calls, requests, bytes and documents are those that Google would count; times are this machine's.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSources } from '../scripts/loadSources.mjs';
import { numberOption } from '../scripts/numberOption.mjs';

const root = join(import.meta.dirname, '..');

/** The local stack on the sample province; answers its address and how to stop it. */
async function startStack(directory) {
  const env = { PATH: process.env.PATH, SO_LOP_DIRECTORY: directory, PORT: '0' };
  const child = spawn(process.execPath, [join(root, 'local/dist/main.js')], { env });
  let printed = '';
  const url = await new Promise((resolve, reject) => {
    const read = (text) => {
      printed += text;
      const [, ready] = /^Ready: (\S+)$/m.exec(printed) ?? [];
      if (ready !== undefined) resolve(ready);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(printed)));
  });
  const stop = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGINT');
    await gone;
  };
  return { url, stop };
}

const show = (number) => number.toLocaleString('en');
const line = (
  name,
  { spreadsheetCalls, cellCalls, requests, requestBytes, firestoreReads, firestoreWrites, ms },
) =>
  [
    name.padEnd(48),
    `${spreadsheetCalls} calls (${cellCalls} of cells)`.padEnd(24),
    `${requests} requests, ${show(requestBytes)} B`.padEnd(26),
    `${firestoreReads} reads, ${firestoreWrites} writes`.padEnd(24),
    `${show(ms)} ms`,
  ].join('');

const folder = await mkdtemp(join(tmpdir(), 'so-lop-bench-'));
const stack = await startStack(join(folder, 'stack'));
try {
  // The measuring that the end-to-end test of the same counts uses.
  const { localClient, measureSync } = await loadSources(`
    export { localClient } from './test/e2e/localClient.ts';
    export { measureSync } from './test/e2e/measureSync.ts';`);
  const client = localClient(stack.url);
  const sizes = { small: numberOption('small', 1_000), large: numberOption('large', 10_000) };
  for (const { what, learners, check, sync } of await measureSync(
    client,
    await client.reporter('165'),
    sizes,
  )) {
    const name = `${show(learners)} rows, ${what}`;
    if (check !== undefined)
      console.log(line(`${name}: mark`, { ...check, firestoreReads: 0, firestoreWrites: 0 }));
    console.log(line(check === undefined ? name : `${name}: sync`, sync));
  }
} finally {
  await stack.stop();
  await rm(folder, { recursive: true });
}
