import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The built files that the stack runs. */
export interface Artefacts {
  readonly functionsFile: string;
  readonly plansDirectory: string;
  readonly addOnFile: string;
  readonly functionsProcessFile: string;
  readonly appsScriptThreadFile: string;
  readonly workbenchDirectory: string;
  readonly indexesFile: string;
}

/** Finds the built files below the repository's root. Throws one line when one is missing. */
export function findArtefacts(root: string): Artefacts {
  const artefacts: Artefacts = {
    functionsFile: join(root, 'functions/dist/index.cjs'),
    plansDirectory: join(root, 'functions/dist/plans'),
    addOnFile: join(root, 'sheets-addon/dist/Code.js'),
    functionsProcessFile: join(root, 'local/dist/functionsProcess.js'),
    appsScriptThreadFile: join(root, 'local/dist/appsScriptThread.js'),
    workbenchDirectory: join(root, 'local/dist/workbench'),
    indexesFile: join(root, 'firestore.indexes.json'),
  };
  const missing = Object.values(artefacts).find((file) => !existsSync(file));
  if (missing !== undefined) throw new Error(`${missing} is missing. Run "npm run build" first.`);
  return artefacts;
}
