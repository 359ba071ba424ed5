/**
 * The part of the repository's lock file that a deployable folder needs, so that the cloud installs exactly what was
 * tested here. Packages are found as Node finds them: in the folder of whoever asks, then outwards.
 */
export function lockFor(manifest, rootLock) {
  const { name, version, dependencies, engines } = manifest;
  const packages = { '': { name, version, dependencies, engines } };
  const queue = Object.keys(dependencies).map((dependency) => ['functions', dependency, true]);
  for (const [from, dependency, isRequired] of queue) {
    const at = find(from, dependency, rootLock.packages);
    if (at === undefined) {
      if (isRequired) throw new Error(`package-lock.json has no ${dependency} for ${from}`);
      continue;
    }
    const target = at.replace(/^functions\//, '');
    const entry = { ...rootLock.packages[at] };
    if (packages[target] !== undefined) {
      if (packages[target].version !== entry.version)
        throw new Error(`two versions of ${dependency} want ${target}`);
      continue;
    }
    delete entry.dev;
    delete entry.peer;
    packages[target] = entry;
    queue.push(...Object.keys(entry.dependencies ?? {}).map((next) => [at, next, true]));
    queue.push(...Object.keys(entry.optionalDependencies ?? {}).map((next) => [at, next, false]));
  }
  return { name, version, lockfileVersion: 3, requires: true, packages };
}

function find(from, dependency, packages) {
  for (let folder = from; ; folder = folder.replace(/(^|\/)[^/]+$/, '')) {
    const at = `${folder === '' ? '' : `${folder}/`}node_modules/${dependency}`;
    if (packages[at] !== undefined && packages[at].link !== true) return at;
    if (folder === '') return undefined;
  }
}
