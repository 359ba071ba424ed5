/** Writes docs/issues.md, the table of every issue, from core: `node scripts/issuesTable.mjs`. */
import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { outputFiles } = await build({
  entryPoints: [join(root, 'core/src/wording/issuesTable.ts')],
  bundle: true,
  write: false,
  format: 'esm',
  charset: 'utf8',
});
const { printIssuesTable } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
await writeFile(join(root, 'docs/issues.md'), printIssuesTable());
console.log('docs/issues.md written');
