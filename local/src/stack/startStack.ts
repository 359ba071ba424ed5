import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { parsePlan } from '../../../core/src/plan/parsePlan.ts';
import { Unit } from '../../../core/src/plan/unit.ts';
import { startAppsScriptHost, type AppsScriptHost } from '../appsScript/appsScriptHost.ts';
import { startFirestore, type LocalFirestore } from '../firestore/startFirestore.ts';
import { startFunctionsHost } from '../functions/functionsHost.ts';
import { surface } from '../http/surface.ts';
import { makeTokenIssuer } from '../identity/tokenIssuer.ts';
import { sheetsApi } from '../sheetsApi/sheetsApi.ts';
import { openSpreadsheetStore, type SpreadsheetStore } from '../spreadsheet/spreadsheetStore.ts';
import type { Artefacts } from './artefacts.ts';
import { faultsOf } from './faults.ts';
import { jobsOf, SCHEDULER_EMAIL } from './jobs.ts';
import { openLocalFiles, type LocalFiles } from './localFiles.ts';
import { operationsOf, sheetsCounter } from './operations.ts';
import { createSample, fillSample, sampleOf, type Sample } from './provisionSample.ts';
import { scriptsOf, type Scripts } from './scripts.ts';
import type { Stack } from './stack.ts';

const AUDIENCE = 'so-lop-local';
const PLAN_FILE = 'thai-nguyen-2022-2025.json';

export interface StackOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The folder of all that is kept. */
  readonly directory: string;
  readonly artefacts: Artefacts;
  readonly now: () => number;
  /** Another Firestore (an emulator's `host:port`) instead of the local one. */
  readonly firestoreHost?: string | undefined;
  /** Lines for the person who started it. */
  readonly say: (line: string) => void;
  /** What the functions print. */
  readonly log: (text: string) => void;
}

/** The running stack: where it answers, and how to stop it without losing anything. */
export interface RunningStack {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts every part, makes the sample province when there is none, sweeps and publishes once. */
export async function startStack(options: StackOptions): Promise<RunningStack> {
  const sample = readSample(options.artefacts.plansDirectory);
  const parts = await startParts(options, sample);
  try {
    await bringUp(parts.stack, sample, options.say);
  } catch (error) {
    await parts.close();
    throw error;
  }
  parts.stack.operations.reset();
  parts.markReady();
  return { url: parts.url, close: parts.close };
}

interface Parts {
  readonly url: string;
  readonly stack: Stack;
  markReady(): void;
  close(): Promise<void>;
}

async function startParts(options: StackOptions, sample: Sample): Promise<Parts> {
  const { artefacts, now, log } = options;
  const files = openLocalFiles(options.directory);
  const spreadsheets = openSpreadsheets(files, sample);
  // A client ends its idle connections itself: a busy stack that ended one would cut off the request just sent on it.
  const server = createServer({ keepAliveTimeout: 0 });
  const url = await listen(server, options.port);
  const firestore = await openFirestore(options, files);
  const tokens = await makeTokenIssuer(`${url}/local`, AUDIENCE, now);
  const { host, scripts } = startScripts({ url, artefacts, files, spreadsheets });
  const sheets = sheetsCounter();
  const env = functionsEnvironment({
    url,
    artefacts,
    firestore: firestore.address,
    files,
    provinceWorkbookId: provinceIn(spreadsheets),
  });
  const functions = await startFunctionsHost({ processFile: artefacts.functionsProcessFile, env, log });
  const faults = faultsOf(firestore);
  let isReady = false;
  const stack: Stack = {
    isReady: () => isReady,
    spreadsheets,
    sheetsApi: sheetsApi({ store: spreadsheets, onRequest: sheets.count, fault: faults.takeSheetsFault }),
    functions,
    tokens,
    scripts,
    jobs: jobsOf({ rootUrl: url, tokens, scripts, spreadsheets }),
    operations: operationsOf({ firestore, sheets, host }),
    firestore,
    faults,
    log,
  };
  server.on('request', surface(stack, artefacts.workbenchDirectory));
  return {
    url,
    stack,
    markReady: () => {
      isReady = true;
    },
    async close() {
      isReady = false;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const part of [host, functions, firestore, spreadsheets]) await part.close();
    },
  };
}

/** The local Firestore, at the address of the other one when one is named. */
async function openFirestore(
  { artefacts: { indexesFile }, now, firestoreHost }: StackOptions,
  { journal: journalFile }: LocalFiles,
): Promise<LocalFirestore> {
  const own = await startFirestore({ host: '127.0.0.1', port: 0, journalFile, indexesFile, now });
  return { ...own, address: firestoreHost ?? own.address };
}

function openSpreadsheets({ spreadsheets: directory }: LocalFiles, sample: Sample): SpreadsheetStore {
  const spreadsheets = openSpreadsheetStore({ directory });
  if (spreadsheets.list().length === 0) createSample(spreadsheets, sample);
  return spreadsheets;
}

interface ScriptsPlace {
  readonly url: string;
  readonly artefacts: Artefacts;
  readonly files: LocalFiles;
  readonly spreadsheets: SpreadsheetStore;
}

function startScripts({ url, artefacts, files, spreadsheets }: ScriptsPlace): {
  host: AppsScriptHost;
  scripts: Scripts;
} {
  const { addOnFile: bundleFile, appsScriptThreadFile: threadFile } = artefacts;
  const { appsScript: stateDirectory } = files;
  const host = startAppsScriptHost({ bundleFile, threadFile, rootUrl: url, stateDirectory });
  return { host, scripts: scriptsOf({ host, stateDirectory, spreadsheets, serverUrl: `${url}/functions` }) };
}

async function bringUp(stack: Stack, sample: Sample, say: (line: string) => void): Promise<void> {
  const must = async (name: 'sweep' | 'publish'): Promise<void> => {
    const { status, body } = await stack.jobs[name]();
    if (status !== 200)
      throw new Error(`The job ${name} answered ${String(status)}: ${JSON.stringify(body)}`);
  };
  await stack.scripts.prepare();
  await must('sweep');
  await fillSample({ ...stack, say }, sample);
  await must('publish');
}

function readSample(plansDirectory: string): Sample {
  const readJson = (file: string): unknown => JSON.parse(readFileSync(join(plansDirectory, file), 'utf8'));
  const read = parsePlan(readJson(PLAN_FILE));
  if ('mistakes' in read) throw new Error(`The plan ${PLAN_FILE} is wrong: ${JSON.stringify(read.mistakes)}`);
  return sampleOf(read.plan, z.array(Unit).parse(readJson('units.json')));
}

interface Environment {
  readonly url: string;
  readonly artefacts: Artefacts;
  readonly firestore: string;
  readonly files: LocalFiles;
  readonly provinceWorkbookId: string;
}

/** What a deployment sets, with local addresses; the functions cannot tell the difference. */
const functionsEnvironment = ({
  url,
  artefacts,
  firestore,
  files,
  provinceWorkbookId,
}: Environment): Record<string, string> => ({
  FUNCTIONS_BUNDLE: artefacts.functionsFile,
  GOOGLE_CLOUD_PROJECT: 'so-lop-local',
  GOOGLE_APPLICATION_CREDENTIALS: files.serviceAccount,
  METADATA_SERVER_DETECTION: 'none',
  FIRESTORE_EMULATOR_HOST: firestore,
  SHEETS_ROOT_URL: `${url}/`,
  // No quota is filled up again here by waiting.
  SHEETS_RETRY_MS: '4000',
  TOKEN_ISSUERS: `${url}/local`,
  TOKEN_CERTS_URL: `${url}/local/certs`,
  TOKEN_AUDIENCES: AUDIENCE,
  SCHEDULER_EMAIL,
  PERSON_KEY_SECRET: files.personKeySecret,
  PROVINCE_WORKBOOK_ID: provinceWorkbookId,
});

function provinceIn(spreadsheets: SpreadsheetStore): string {
  const province = spreadsheets.list().find(({ attributes }) => attributes['kind'] === 'province');
  if (province === undefined)
    throw new Error('The province\u2019s workbook is gone. "npm run reset" starts afresh.');
  return province.spreadsheetId;
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return `http://127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : port)}`;
}
