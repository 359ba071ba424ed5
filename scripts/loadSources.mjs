import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Loads sources in TypeScript, bundled on the fly, for benchmarks and long tests. `exports`: lines like
 * `export { a } from './core/src/a.ts';`, from the project's folder.
 */
export async function loadSources(exports) {
  const folder = await mkdtemp(join(tmpdir(), 'so-lop-sources-'));
  try {
    const outfile = join(folder, 'sources.mjs');
    await build({
      stdin: { contents: exports, resolveDir: join(import.meta.dirname, '..'), loader: 'ts' },
      bundle: true,
      outfile,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
