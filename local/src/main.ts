import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findArtefacts } from './stack/artefacts.ts';
import { takeRunningLock } from './stack/runningLock.ts';
import { startStack } from './stack/startStack.ts';

// The composition root of the local stack: environment, clock, signals and the screen.

const HELP = `Sổ Lớp on this machine.

  npm start              builds and starts everything; prints "Ready: http://127.0.0.1:8080"
  PORT=9000 npm start    on another port
  npm run reset          forgets the workbooks and all that is stored (folder .local/)

Ctrl-C stops it; the next start keeps the workbooks. The functions' log is .local/functions.log.`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function parsePort(text = '8080'): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`PORT=${text} is no port number (0 to 65535).`);
  return port;
}

function sayWhy(error: unknown, port: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const isInUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return isInUse
    ? `Port ${port} is in use. Stop what listens there, or choose another: PORT=8081 npm start`
    : message;
}

async function main(): Promise<void> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const directory = process.env['SO_LOP_DIRECTORY'] ?? join(root, '.local');
  const artefacts = findArtefacts(root);
  const port = parsePort(process.env['PORT']);
  mkdirSync(directory, { recursive: true });
  const letGo = takeRunningLock(directory);
  process.once('exit', letGo);
  say('Starting Sổ Lớp …');
  const log = (text: string): void => {
    appendFileSync(join(directory, 'functions.log'), text);
  };
  const firestoreHost = process.env['FIRESTORE_EMULATOR_HOST'];
  const stack = await startStack({
    port,
    directory,
    artefacts,
    firestoreHost,
    now: () => Date.now(),
    say,
    log,
  });
  const stop = (): void => {
    say('Stopping …');
    void stack.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Whoever waits for this line may stop it at once.
  say(`Ready: ${stack.url}`);
}

if (process.argv.includes('--help')) say(HELP);
else {
  main().catch((error: unknown) => {
    process.stderr.write(`${sayWhy(error, process.env['PORT'] ?? '8080')}\n`);
    process.exit(1);
  });
}
