import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRunningStack } from './runningStack.ts';

const VARIABLE = 'SO_LOP_SAMPLE_DIRECTORY';

/** Jest's global set-up: makes the sample province once, for every test file to copy. */
export const makeSample = async (): Promise<void> => {
  if (process.env[VARIABLE] !== undefined) return;
  const { directory, stop } = await startRunningStack();
  await stop();
  process.env[VARIABLE] = directory;
};

/** Jest's global tear-down. */
export const removeSample = (): void => {
  const directory = process.env[VARIABLE];
  if (directory === undefined) return;
  rmSync(directory, { recursive: true, force: true });
  Reflect.deleteProperty(process.env, VARIABLE);
};

/** A fresh copy of the sample province's folder. */
export function copyOfSample(): string {
  const sample = process.env[VARIABLE];
  if (sample === undefined) throw new Error('The sample was not made: is the global set-up configured?');
  const directory = mkdtempSync(join(tmpdir(), 'so-lop-'));
  cpSync(sample, directory, { recursive: true });
  return directory;
}
