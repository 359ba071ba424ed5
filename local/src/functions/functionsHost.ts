import { fork, type ChildProcess } from 'node:child_process';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { FUNCTION_NAMES } from './functionNames.ts';
import type { Ports } from './functionsProcess.ts';

/** A failed answer in place of the function's own, and whether the function has done its work all the same. */
export type AnswerFault = { readonly status: 429 | 503; readonly afterSuccess: boolean };

/** A request as it came, its body read. */
export interface FunctionRequest {
  readonly method: string;
  /** Path and query below the function's name. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface FunctionAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | Buffer;
}

/** The deployed functions, running in a process of their own. */
export interface FunctionsHost {
  /**
   * Passes a request on to a function and answers what it answers, whole. 404 for an unknown name; 503 while the process
   * starts, and when it ends before it has answered.
   */
  call(name: string, request: FunctionRequest): Promise<FunctionAnswer>;
  /** Whether the process answers requests now. */
  isUp(): boolean;
  /** Resolves when it does, at once if it does already; also when the host is closed. */
  untilUp(): Promise<void>;
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

const LOOK_AGAIN_MS = 20;
/** Between two starts when the first one failed. */
const RESTART_MS = 200;

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
    child.stdout?.on('data', (text: Buffer) => log(text.toString()));
    ports = await portsOf(child);
    child.once('exit', () => {
      ports = {};
      void startAgain();
    });
  };
  // A process may be killed while it starts too.
  const startAgain = async (): Promise<void> => {
    while (!isClosing) {
      try {
        return await start();
      } catch (error) {
        log(`${String(error)}\n`);
        await sleep(RESTART_MS);
      }
    }
  };
  const isUp = (): boolean => Object.keys(ports).length > 0;
  const untilUp = async (): Promise<void> => {
    while (!isUp() && !isClosing) await sleep(LOOK_AGAIN_MS);
  };
  await start();
  return {
    async call(name, { method, url, headers, body }) {
      const port = ports[name];
      if (port === undefined) return refusal(name);
      return send({ port, method, path: url, headers: headersOnward(headers, body) }, body);
    },
    isUp,
    untilUp,
    async kill() {
      await end(child, 'SIGKILL');
      await untilUp();
    },
    async close() {
      isClosing = true;
      await end(child, 'SIGTERM');
    },
  };
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Ends a process; resolves when it is gone. */
async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const isGone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await isGone;
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

function refusal(name: string): FunctionAnswer {
  const isKnown = FUNCTION_NAMES.some((one) => one === name);
  return isKnown
    ? errorAnswer(503, 'server/starting', name)
    : errorAnswer(404, 'server/no-such-function', name);
}

/** What Google's front end answers in the functions' place. */
export const frontEndAnswer = ({ status }: AnswerFault): FunctionAnswer => ({
  status,
  headers: { 'content-type': 'text/plain', ...(status === 429 ? { 'retry-after': '1' } : {}) },
  body: status === 429 ? 'Rate exceeded.' : 'Service Unavailable',
});

/** What the platform answers when the process ends under a request. */
const goneAnswer = (): FunctionAnswer =>
  errorAnswer(503, 'server/gone', 'The function ended before it answered.');

const errorAnswer = (status: number, code: string, message: string): FunctionAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ error: { code, message } }),
});

/** Headers that are about one connection only. */
const OF_A_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'expect'];

const headersOnward = (headers: IncomingHttpHeaders, { length }: Buffer): OutgoingHttpHeaders => ({
  ...withoutConnection(headers),
  ...(length === 0 ? {} : { 'content-length': length }),
});

const withoutConnection = (headers: IncomingHttpHeaders): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_A_CONNECTION.includes(name)));

interface Onward {
  readonly port: number;
  readonly method: string;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
}

function send(onward: Onward, body: Buffer): Promise<FunctionAnswer> {
  return new Promise((resolve) => {
    const gone = (): void => {
      resolve(goneAnswer());
    };
    request({ host: '127.0.0.1', ...onward }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', gone);
      answer.on('end', () => {
        const { statusCode = 502, headers } = answer;
        resolve({ status: statusCode, headers: withoutConnection(headers), body: Buffer.concat(parts) });
      });
    })
      .on('error', gone)
      .end(body);
  });
}
