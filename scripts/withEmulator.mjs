// Runs a command against the official Firestore emulator: `node scripts/withEmulator.mjs <command …>`. Finds the
// emulator, starts it on a free port with firestore.rules, sets FIRESTORE_EMULATOR_HOST, passes the exit code on. Fails,
// and says what to install, where the emulator is missing.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const STARTS_WITHIN_MS = 60_000;
const MISSING = `The official Firestore emulator was not found.
Install the Google Cloud CLI and Java 11 or later, then: gcloud components install cloud-firestore-emulator
(Debian: apt-get install google-cloud-cli-firestore-emulator), or name its start script in CLOUD_FIRESTORE_EMULATOR.`;

function findEmulator() {
  const sdk = spawnSync('gcloud', ['info', '--format=value(installation.sdk_root)'], { encoding: 'utf8' });
  const places = [
    process.env.CLOUD_FIRESTORE_EMULATOR,
    sdk.status === 0
      ? join(sdk.stdout.trim(), 'platform/cloud-firestore-emulator/cloud_firestore_emulator')
      : undefined,
    ...(process.env.PATH ?? '').split(':').map((folder) => join(folder, 'cloud_firestore_emulator')),
  ];
  return places.find((place) => place !== undefined && existsSync(place));
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function untilUp(url, emulator) {
  const deadline = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < deadline && emulator.exitCode === null) {
    const isUp = await fetch(url)
      .then((answer) => answer.ok)
      .catch(() => false);
    if (isUp) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

async function main([command, ...args]) {
  if (command === undefined) throw new Error('usage: node scripts/withEmulator.mjs <command …>');
  const program = findEmulator();
  if (program === undefined) throw new Error(MISSING);
  const port = await freePort();
  const rules = fileURLToPath(new URL('../firestore.rules', import.meta.url));
  const options = ['start', '--host=127.0.0.1', `--port=${port}`, `--rules=${rules}`];
  const emulator = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let printed = '';
  for (const stream of [emulator.stdout, emulator.stderr]) stream.on('data', (text) => (printed += text));
  const url = `http://127.0.0.1:${port}/`;
  try {
    if (!(await untilUp(url, emulator))) throw new Error(`The emulator did not start:\n${printed}`);
    const env = { ...process.env, FIRESTORE_EMULATOR_HOST: `127.0.0.1:${port}` };
    return await new Promise((resolve) => {
      spawn(command, args, { stdio: 'inherit', env }).on('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    await fetch(`${url}shutdown`, { method: 'POST' }).catch(() => undefined);
    try {
      process.kill(-emulator.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  return 1;
});
