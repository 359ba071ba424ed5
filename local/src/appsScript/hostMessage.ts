import type { MessagePort } from 'node:worker_threads';
import type { RunRequest, RunResult } from './runRequest.ts';

/** What a thread is started for: to execute scripts, or to fetch for the thread that does. */
export type ThreadTask =
  | { role: 'run'; bundleFile: string; rootUrl: string; stateDirectory: string; fetchTimeoutMs: number }
  | { role: 'fetch'; port: MessagePort };

/** From the main thread to the running one. */
export type RunOrder = { id: number; request: RunRequest };

/** From the running thread to the main one: first that it is up, then an outcome for each order. */
export type ThreadReport = { ready: true } | { id: number; outcome: RunResult };
