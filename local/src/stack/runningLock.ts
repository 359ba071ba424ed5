import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps a second stack off the same folder. Throws when another one is alive; a lock left by a killed one is taken over.
 * Answers the function that lets go.
 */
export function takeRunningLock(directory: string, pid = process.pid): () => void {
  const file = join(directory, 'running.pid');
  const other = Number(readOrEmpty(file));
  if (other > 0 && other !== pid && isAlive(other)) {
    throw new Error(`Sổ Lớp already runs on ${directory} (process ${String(other)}). Stop it first.`);
  }
  writeFileSync(file, String(pid));
  return () => {
    rmSync(file, { force: true });
  };
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
