// Builds the deployable folder dist/: one CJS file with core inside, the plans beside it, and a package.json with the
// exact versions of what stays outside the bundle (Cloud Build uploads nothing but this folder).
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { lockFor } from './lockFor.mjs';

const root = new URL('../', import.meta.url);
const dist = new URL('dist/', import.meta.url);
const { dependencies, version, engines } = JSON.parse(
  readFileSync(new URL('package.json', import.meta.url), 'utf8'),
);
// zod goes into the bundle with core.
const external = Object.fromEntries(Object.entries(dependencies).filter(([name]) => name !== 'zod'));

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
await build({
  entryPoints: [new URL('src/index.ts', import.meta.url).pathname],
  outfile: new URL('index.cjs', dist).pathname,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  charset: 'utf8',
  external: Object.keys(external),
  logLevel: 'warning',
});
cpSync(new URL('plans/', root), new URL('plans/', dist), { recursive: true });
const manifest = {
  name: 'so-lop-functions',
  private: true,
  version,
  main: 'index.cjs',
  engines,
  dependencies: external,
};
writeFileSync(new URL('package.json', dist), `${JSON.stringify(manifest, null, 2)}\n`);
const rootLock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));
writeFileSync(
  new URL('package-lock.json', dist),
  `${JSON.stringify(lockFor(manifest, rootLock), null, 2)}\n`,
);
