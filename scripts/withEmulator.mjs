// Runs a command with the official Firestore emulator: node scripts/withEmulator.mjs <command…>
/* global AbortSignal */
import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { constants as osConstants } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const EMULATOR = 'cloud_firestore_emulator';
const START_TIMEOUT_MS = 60_000;
const SHUTDOWN_TIMEOUT_MS = 5_000;

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** What a program prints, or undefined where there is no such program or it fails. */
const outputOf = (program, ...args) => {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
};

/** The emulator's file: the one the user names, the Google Cloud CLI's, or one on the PATH. */
const findEmulator = (env) => {
  const named = env.CLOUD_FIRESTORE_EMULATOR;
  if (named) return isExecutable(named) ? named : undefined;
  const sdk = outputOf('gcloud', 'info', '--format=value(installation.sdk_root)');
  const inSdk = sdk ? [join(sdk, 'platform', 'cloud-firestore-emulator', EMULATOR)] : [];
  const onPath = (env.PATH ?? '').split(delimiter).map((folder) => join(folder, EMULATOR));
  return [...inSdk, ...onPath].find(isExecutable);
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const answers = async (url) => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

/** Starts the emulator in a process group of its own: its shell script starts a Java process that must end with it. */
const startEmulator = (file, port) => {
  const child = spawn(file, ['start', '--host=127.0.0.1', `--port=${port}`], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk) => (output = `${output}${chunk}`.slice(-4_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let hasEnded = false;
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(keep(String(error))));
    child.once('exit', resolve);
  }).then(() => (hasEnded = true));
  return { pid: child.pid, ended, hasEnded: () => hasEnded, output: () => output };
};

const untilReady = async (emulator, url) => {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(url))) {
    if (emulator.hasEnded() || Date.now() > deadline) {
      throw new Error(
        `The Firestore emulator did not start (it needs Java 11 or newer):\n${emulator.output()}`,
      );
    }
    await sleep(100);
  }
};

const killGroup = (pid) => {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has already ended.
  }
};

const stopEmulator = async (emulator, url) => {
  const signal = AbortSignal.timeout(SHUTDOWN_TIMEOUT_MS);
  await fetch(`${url}shutdown`, { method: 'POST', signal }).catch(() => undefined);
  await Promise.race([emulator.ended, sleep(SHUTDOWN_TIMEOUT_MS, undefined, { ref: false })]);
  if (emulator.pid !== undefined) killGroup(emulator.pid);
};

/** Runs the command to its end. Answers its exit code; 128 + the signal's number where a signal ended it. */
const run = ([program, ...args], env) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env });
    const passOn = (signal) => child.kill(signal);
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (osConstants.signals[signal] ?? 0)));
  });

const command = process.argv.slice(2);
if (command.length === 0) {
  console.error('Usage: node scripts/withEmulator.mjs <command…>');
  process.exit(1);
}
const file = findEmulator(process.env);
if (file === undefined) {
  console.error(
    'The official Firestore emulator is not on this machine. Install the Google Cloud CLI and then\n' +
      '  gcloud components install cloud-firestore-emulator\n' +
      '(or the package google-cloud-cli-firestore-emulator) and Java 11 or newer,\n' +
      `or name the file ${EMULATOR} in CLOUD_FIRESTORE_EMULATOR.`,
  );
  process.exit(1);
}
const port = await freePort();
const url = `http://127.0.0.1:${port}/`;
const emulator = startEmulator(file, port);
try {
  await untilReady(emulator, url);
  process.exitCode = await run(command, { ...process.env, FIRESTORE_EMULATOR_HOST: `127.0.0.1:${port}` });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await stopEmulator(emulator, url);
}
