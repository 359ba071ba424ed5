import { readFileSync, statSync } from 'node:fs';
import vm from 'node:vm';

/** Gives the compiled bundle, compiled again only when the file has changed. */
export function compiledBundle(file: string): () => vm.Script {
  let compiled: { script: vm.Script; version: string } | undefined;
  return () => {
    const { mtimeMs, size } = statSync(file);
    const version = `${String(mtimeMs)}:${String(size)}`;
    if (compiled?.version !== version) {
      compiled = { script: new vm.Script(readFileSync(file, 'utf8'), { filename: file }), version };
    }
    return compiled.script;
  };
}
