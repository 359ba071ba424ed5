import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The add-on as it is pushed to Apps Script, built into a folder of its own. */
export function buildBundle(): { directory: string; remove: () => void } {
  const root = mkdtempSync(path.join(tmpdir(), 'sheets-addon-'));
  const directory = path.join(root, 'dist');
  const script = path.join(__dirname, '../../sheets-addon/build.mjs');
  execFileSync(process.execPath, [script, `--outdir=${directory}`]);
  return {
    directory,
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
}
