import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { optional?: boolean }>>;
}
interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
}
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const ROOT = join(__dirname, '../..');
const readJson = <T>(file: string): T => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as T;

/** Runs the script as the build does: in Node, as the ES module it is. Throws what it throws. */
function lockFor(manifest: Manifest, rootLock: Lock): Lock & { readonly lockfileVersion: number } {
  const url = pathToFileURL(join(ROOT, 'functions/lockFor.mjs')).href;
  const code = `
    import { readFileSync } from 'node:fs';
    import { lockFor } from ${JSON.stringify(url)};
    process.stdout.write(JSON.stringify(lockFor(...JSON.parse(readFileSync(0, 'utf8')))));`;
  const args = ['--input-type=module', '--eval', code];
  const printed = execFileSync(process.execPath, args, {
    input: JSON.stringify([manifest, rootLock]),
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return JSON.parse(printed.toString()) as Lock & { lockfileVersion: number };
}

/** Where Node finds `dependency` for the package at `from`; undefined when it does not. */
function find(packages: Lock['packages'], from: string, dependency: string): string | undefined {
  const folders = from
    .split('/node_modules/')
    .map((_, at, parts) => parts.slice(0, at + 1).join('/node_modules/'));
  const places = ['', ...folders.filter((folder) => folder !== '')]
    .reverse()
    .map((folder) => `${folder === '' ? '' : `${folder}/`}node_modules/${dependency}`);
  return places.find((place) => packages[place] !== undefined);
}

const requiredOf = ({
  dependencies = {},
  peerDependencies = {},
  peerDependenciesMeta = {},
}: Entry): string[] => [
  ...Object.keys(dependencies),
  ...Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true),
];

describe('lockFor the functions of this repository', () => {
  const { name, version, dependencies } = readJson<Manifest>('functions/package.json');
  const manifest = {
    name,
    version,
    dependencies: Object.fromEntries(Object.entries(dependencies).filter(([one]) => one !== 'zod')),
  };
  const rootLock = readJson<Lock>('package-lock.json');
  const { packages, lockfileVersion } = lockFor(manifest, rootLock);
  const listed = Object.entries(packages);

  it('lists every dependency of every package it lists', () => {
    const missing = listed.flatMap(([from, entry]) =>
      requiredOf(entry).flatMap((dependency) =>
        find(packages, from, dependency) === undefined ? [`${from} needs ${dependency}`] : [],
      ),
    );
    expect(missing).toEqual([]);
    expect(listed.length).toBeGreaterThan(100);
    expect(lockfileVersion).toBe(3);
  });

  it('lists nothing that nobody needs', () => {
    const needed = new Set(['']);
    for (const from of needed) {
      const { optionalDependencies = {}, ...entry } = packages[from] ?? {};
      for (const dependency of [...requiredOf(entry), ...Object.keys(optionalDependencies)]) {
        const at = find(packages, from, dependency);
        if (at !== undefined) needed.add(at);
      }
    }
    expect(listed.map(([at]) => at).filter((at) => !needed.has(at))).toEqual([]);
  });

  it('has the very versions and checksums that are tested here', () => {
    for (const [at, entry] of listed) {
      if (at === '') continue;
      const tested = rootLock.packages[`functions/${at}`] ?? rootLock.packages[at];
      expect([at, entry.version]).toEqual([at, tested?.version]);
      expect([at, entry]).toEqual([at, expect.objectContaining({ integrity: tested?.integrity })]);
      expect(entry.integrity).toMatch(/^sha/);
      expect(entry).not.toHaveProperty('dev');
    }
  });

  it('is the lock file of its manifest', () => {
    expect(packages['']).toMatchObject({ name, version, dependencies: manifest.dependencies });
  });
});

describe('lockFor', () => {
  const manifest = { name: 'f', version: '1.0.0', dependencies: { a: '1.0.0' } };

  it('takes the copy that Node would find: the nearest one outwards', () => {
    const { packages } = lockFor(manifest, {
      packages: {
        'functions/node_modules/a': { version: '1.0.0', dependencies: { b: '*', c: '*' } },
        'functions/node_modules/a/node_modules/b': { version: '2.0.0' },
        'node_modules/a': { version: '0.9.0' },
        'node_modules/b': { version: '1.0.0' },
        'node_modules/c': { version: '3.0.0', dependencies: { b: '*' } },
      },
    });
    const versions = Object.entries(packages).map(([at, { version }]) => [at, version]);
    expect(Object.fromEntries(versions.slice(1))).toEqual({
      'node_modules/a': '1.0.0',
      'node_modules/a/node_modules/b': '2.0.0',
      'node_modules/c': '3.0.0',
      'node_modules/b': '1.0.0',
    });
  });

  it('refuses two versions for one place: the workspace’s own copy and another package’s', () => {
    const lock = {
      packages: {
        'functions/node_modules/a': { version: '1.0.0', dependencies: { b: '*' } },
        'node_modules/a': { version: '0.9.0' },
        'node_modules/b': { version: '1.0.0', dependencies: { a: '^0.9.0' } },
      },
    };
    expect(() => lockFor(manifest, lock)).toThrow(/two versions of a want node_modules\/a/);
  });

  it('takes one version found in two places as one', () => {
    const { packages } = lockFor(manifest, {
      packages: {
        'functions/node_modules/a': { version: '1.0.0', dependencies: { b: '*' } },
        'node_modules/a': { version: '1.0.0' },
        'node_modules/b': { version: '1.0.0', dependencies: { a: '*' } },
      },
    });
    expect(Object.keys(packages)).toEqual(['', 'node_modules/a', 'node_modules/b']);
  });

  it('lists an optional package that is there, leaves out one that is not, and marks none as for development', () => {
    const optionalDependencies = { there: '*', gone: '*' };
    const { packages } = lockFor(manifest, {
      packages: {
        'node_modules/a': { version: '1.0.0', dev: true, optionalDependencies },
        'node_modules/there': { version: '2.0.0' },
      },
    });
    expect(packages).toEqual({
      '': manifest,
      'node_modules/a': { version: '1.0.0', optionalDependencies },
      'node_modules/there': { version: '2.0.0' },
    });
  });

  it('refuses to make a lock file that lacks a package', () => {
    const lock = { packages: { 'node_modules/a': { version: '1.0.0', dependencies: { gone: '*' } } } };
    expect(() => lockFor(manifest, lock)).toThrow(/package-lock\.json has no gone for node_modules\/a/);
  });

  it('ends on packages that need each other', () => {
    const { packages } = lockFor(manifest, {
      packages: {
        'node_modules/a': { version: '1.0.0', dependencies: { b: '*' } },
        'node_modules/b': { version: '1.0.0', dependencies: { a: '*' } },
      },
    });
    expect(Object.keys(packages)).toHaveLength(3);
  });
});
