// Builds the local stack: its processes (packages stay outside) and the workbench page.
import { cpSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const path = (file) => new URL(file, import.meta.url).pathname;
rmSync(path('dist'), { recursive: true, force: true });
await build({
  entryPoints: {
    main: path('src/main.ts'),
    functionsProcess: path('src/functions/functionsProcess.ts'),
    appsScriptThread: path('src/appsScript/thread.ts'),
  },
  outdir: path('dist'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  charset: 'utf8',
  logLevel: 'warning',
});
await build({
  entryPoints: { workbench: path('src/workbench/main.ts') },
  outdir: path('dist/workbench'),
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  loader: {
    '.png': 'dataurl',
    '.svg': 'dataurl',
    '.woff': 'dataurl',
    '.woff2': 'dataurl',
    '.ttf': 'dataurl',
  },
  logLevel: 'warning',
});
cpSync(path('src/workbench/index.html'), path('dist/workbench/index.html'));
