import { fork, type ChildProcess } from 'node:child_process';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { FUNCTION_NAMES } from './functionNames.ts';
import type { Ports } from './functionsProcess.ts';

/** A failed answer in place of the function's own, and whether the function has done its work all the same. */
export type AnswerFault = { readonly status: 429 | 503; readonly afterSuccess: boolean };

/** The deployed functions, running in a process of their own. */
export interface FunctionsHost {
  /**
   * Passes a request on to a function and its answer back; 404 for an unknown name, 503 while the process restarts. With a
   * fault the caller never sees the function's answer.
   */
  forward(name: string, req: IncomingMessage, res: ServerResponse, fault?: AnswerFault): void;
  /** Kills the process as a crash would (SIGKILL); a new one starts at once. Resolves when that one answers. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

interface FunctionsHostOptions {
  /** The built `functionsProcess.ts`. */
  readonly processFile: string;
  /** The environment of the functions: nothing else of ours reaches them. */
  readonly env: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

/** Starts the functions; rejects with the process's own words when they do not come up. */
export async function startFunctionsHost({
  processFile,
  env,
  log,
}: FunctionsHostOptions): Promise<FunctionsHost> {
  let child: ChildProcess;
  let ports: Ports = {};
  let isClosing = false;
  const start = async (): Promise<void> => {
    child = fork(processFile, [], { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    child.stdout?.on('data', (text: Buffer) => {
      log(text.toString());
    });
    ports = await portsOf(child);
    child.once('exit', () => {
      ports = {};
      if (!isClosing) void start();
    });
  };
  await start();
  return {
    forward(name, req, res, fault) {
      const port = ports[name];
      if (port === undefined) return refuse(res, name);
      if (fault?.afterSuccess === false) fail(req.resume(), res, fault);
      else forwardTo(port, req, res, fault);
    },
    async kill() {
      const before = child;
      const isGone = new Promise((resolve) => before.once('exit', resolve));
      before.kill('SIGKILL');
      await isGone;
      while (Object.keys(ports).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async close() {
      isClosing = true;
      const isGone = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode !== null || !child.kill('SIGTERM')) return;
      await isGone;
    },
  };
}

function portsOf(child: ChildProcess): Promise<Ports> {
  let errors = '';
  child.stderr?.on('data', (text: Buffer) => {
    errors += text.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      resolve(message as Ports);
    });
    child.once('exit', (code) => {
      reject(new Error(`The functions did not start (exit ${String(code)}).\n${errors}`));
    });
  });
}

function refuse(res: ServerResponse, name: string): void {
  const known = FUNCTION_NAMES.some((one) => one === name);
  const body = { error: { code: known ? 'server/starting' : 'server/no-such-function', message: name } };
  res.writeHead(known ? 503 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** What Google's front end answers in the functions' place, once all of `from` was read. */
function fail(from: IncomingMessage, res: ServerResponse, { status }: AnswerFault): void {
  const [words, more] =
    status === 429 ? ['Rate exceeded.', { 'retry-after': '1' }] : ['Service Unavailable', {}];
  from.on('end', () => {
    res.writeHead(status, { 'content-type': 'text/plain', ...more }).end(words);
  });
}

function forwardTo(port: number, req: IncomingMessage, res: ServerResponse, fault?: AnswerFault): void {
  const { method, headers, url } = req;
  const onward = request({ host: '127.0.0.1', port, method, headers, path: url }, (answer) => {
    if (fault !== undefined) {
      fail(answer.resume(), res, fault);
      return;
    }
    res.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(res);
  });
  onward.on('error', () => {
    // The process died under the request: what the platform answers then.
    if (!res.headersSent) res.writeHead(503, { 'content-type': 'application/json' });
    res.end(
      JSON.stringify({ error: { code: 'server/gone', message: 'The function ended before it answered.' } }),
    );
  });
  req.pipe(onward);
}
