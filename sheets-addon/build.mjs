/**
 * Builds the add-on: `node sheets-addon/build.mjs [--outdir=DIR]` writes Code.js, sidebar.html and appsscript.json into
 * `dist/`, the folder that is pushed to Apps Script.
 */
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const here = import.meta.dirname;
const ENTRY = join(here, 'src', 'entry.ts');
const GLOBAL_NAME = 'SoLop';

/** Bytes of the minified Code.js: Apps Script parses the whole script on every click. */
const MOST_BYTES = 170_000;

const OPTIONS = {
  bundle: true,
  write: false,
  target: 'es2020',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  charset: 'utf8',
  legalComments: 'none',
  outdir: here,
};

async function buildAddOn(outdir) {
  const functions = await exportsOf(ENTRY);
  const { outputFiles } = await build({
    ...OPTIONS,
    stdin: { contents: exposing(functions), resolveDir: here },
    format: 'iife',
    banner: { js: `"use strict";var ${GLOBAL_NAME};` },
    footer: { js: stubsOf(functions) },
    minify: true,
  });
  const code = outputFiles[0].text;
  const bytes = Buffer.byteLength(code);
  if (bytes > MOST_BYTES) throw new Error(`Code.js has ${bytes} bytes, over ${MOST_BYTES}`);
  if (/\bnew Function\b|\beval\(/.test(code)) throw new Error('Code.js makes code from text');
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await writeFile(join(outdir, 'Code.js'), code);
  await writeFile(join(outdir, 'sidebar.html'), await builtPage(join(here, 'src/ui'), 'sidebar.html'));
  await copyFile(join(here, 'appsscript.json'), join(outdir, 'appsscript.json'));
  return { bytes, functions };
}

/** One object with the entry's functions: esbuild's own `globalName` brings 600 bytes of module machinery. */
const exposing = (functions) => {
  const names = functions.join(', ');
  return `import { ${names} } from './src/entry.ts';\n${GLOBAL_NAME} = { ${names} };`;
};

/** An IIFE shows nothing to Apps Script, which only lists functions declared at the top level. */
const stubsOf = (functions) =>
  functions.map((name) => `function ${name}(...a){return ${GLOBAL_NAME}.${name}(...a)}`).join('\n');

/** A page of one file, as HtmlService wants it: what its links and scripts name stands in it, built and minified. */
async function builtPage(directory, name) {
  const html = await readFile(join(directory, name), 'utf8');
  const built = async (file) => {
    const options = { ...OPTIONS, entryPoints: [join(directory, file)], format: 'iife', minify: true };
    return (await build(options)).outputFiles[0].text.trim();
  };
  const parts = html.split(/(<link rel="stylesheet" href="[^"]+" \/>|<script src="[^"]+"><\/script>)/);
  const filled = parts.map(async (part) => {
    const [, style, script] = /^<(?:link .*href="([^"]+)"|script src="([^"]+)")/.exec(part) ?? [];
    if (style !== undefined) return `<style>${await built(style)}</style>`;
    return script === undefined
      ? part.replace(/>\s+</g, '><').trim()
      : `<script>${await built(script)}</script>`;
  });
  return `${(await Promise.all(filled)).join('')}\n`;
}

async function exportsOf(entry) {
  const { metafile } = await build({ ...OPTIONS, entryPoints: [entry], format: 'esm', metafile: true });
  return Object.values(metafile.outputs)
    .flatMap((output) => output.exports)
    .sort();
}

const given = process.argv.find((argument) => argument.startsWith('--outdir='))?.slice('--outdir='.length);
const outdir = given === undefined ? join(here, 'dist') : resolve(given);
const { bytes, functions } = await buildAddOn(outdir);
console.log(`sheets-addon: Code.js ${bytes} bytes, ${functions.length} functions`);
