import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** The local stack as a person starts it: the built program in a process of its own. */
export interface RunningStack {
  readonly url: string;
  readonly directory: string;
  /** Stops it as Ctrl-C does; answers the exit code. */
  stop(): Promise<number | null>;
}

interface StartOptions {
  /** The folder to keep things in; a new one without it. */
  readonly directory?: string;
  readonly port?: number;
}

/** Starts the built stack and waits until it is ready. Throws what it printed when it ends before. */
export async function startRunningStack({
  directory = temporaryDirectory(),
  port = 0,
}: StartOptions = {}): Promise<RunningStack> {
  const child = startMain({ SO_LOP_DIRECTORY: directory, PORT: String(port) });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    const read = (text: Buffer): void => {
      printed += text.toString();
      const [, ready] = /^Ready: (\S+)$/m.exec(printed) ?? [];
      if (ready !== undefined) resolve(ready);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      reject(new Error(`The stack ended (${String(code)}):\n${printed}`));
    });
  });
  return {
    url,
    directory,
    async stop() {
      child.kill('SIGINT');
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
}

/** Runs the built stack until it ends by itself; answers its exit code and everything it printed. */
export async function runMain(
  env: Readonly<Record<string, string>>,
  args: string[] = [],
): Promise<{ code: number | null; printed: string }> {
  const child = startMain(env, args);
  let printed = '';
  child.stdout?.on('data', (text: Buffer) => {
    printed += text.toString();
  });
  child.stderr?.on('data', (text: Buffer) => {
    printed += text.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, printed };
}

/** A new folder under the system's temporary one. */
export const temporaryDirectory = (): string => mkdtempSync(join(tmpdir(), 'so-lop-'));

/** Removes what a stack kept. */
export const removeDirectory = (directory: string): void => {
  rmSync(directory, { recursive: true, force: true });
};

const startMain = (env: Readonly<Record<string, string>>, args: string[] = []): ChildProcess =>
  spawn(process.execPath, [join(ROOT, 'local/dist/main.js'), ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
