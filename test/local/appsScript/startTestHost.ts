import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { startAppsScriptHost, type AppsScriptHost } from '../../../local/src/appsScript/appsScriptHost.ts';
import type { RunRequest, RunResult } from '../../../local/src/appsScript/runRequest.ts';

export type TestHost = {
  host: AppsScriptHost;
  directory: string;
  bundleFile: string;
  rootUrl: string;
  /** Runs with full consent as the owner of workbook `wb1`, unless told otherwise. */
  run: (name: string, request?: Partial<RunRequest>) => Promise<RunResult>;
  /** Runs and gives the result; an error of the script is thrown. */
  value: (name: string, ...args: unknown[]) => Promise<unknown>;
  /** Forgets what scripts have kept. */
  reset: () => Promise<void>;
  close: () => Promise<void>;
};

export const OWNER = 'owner@example.com';

/** Builds the thread's entry as the product's build does. */
export async function buildThread(directory: string): Promise<string> {
  const outfile = path.join(directory, 'thread.mjs');
  await build({
    entryPoints: [path.join(__dirname, '../../../local/src/appsScript/thread.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outfile,
  });
  return outfile;
}

/** A host for a script given as its text, against a server on this thread. */
export async function startTestHost(
  script: string,
  options: { listener?: RequestListener; timeoutMs?: number; fetchTimeoutMs?: number } = {},
): Promise<TestHost> {
  const { listener = notFound, ...limits } = options;
  const directory = await mkdtemp(path.join(tmpdir(), 'apps-script-'));
  const bundleFile = path.join(directory, 'Code.js');
  await writeFile(bundleFile, script);
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const rootUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const threadFile = await buildThread(directory);
  const stateDirectory = path.join(directory, 'state');
  const host = startAppsScriptHost({ bundleFile, threadFile, rootUrl, stateDirectory, ...limits });
  const run: TestHost['run'] = (name, request = {}) =>
    host.run({ workbookId: 'wb1', function: name, as: OWNER, authMode: 'FULL', ...request });
  return {
    host,
    directory,
    bundleFile,
    rootUrl,
    run,
    value: async (name, ...args) => {
      const { result, error } = await run(name, { args });
      if (error !== undefined) throw new Error(error.message);
      return result;
    },
    reset: () => rm(stateDirectory, { recursive: true, force: true }),
    close: async () => {
      await host.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true });
    },
  };
}

const notFound: RequestListener = (_request, response) => {
  response.writeHead(404).end('nothing here');
};
