// Runs every benchmark of this folder, one after the other: node bench/all.mjs
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const own = basename(import.meta.filename);
const benchmarks = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.mjs') && file !== own);
for (const file of benchmarks.sort()) {
  console.log(`\n${file}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
