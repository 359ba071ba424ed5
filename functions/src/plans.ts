import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { codebookOf } from '../../core/src/plan/codebookOf.ts';
import { parsePlan } from '../../core/src/plan/plan.ts';
import { Unit } from '../../core/src/plan/unit.ts';
import { indexUnits } from '../../core/src/plan/unitIndex.ts';
import type { LoadedPlan, Plans } from './deps.ts';

const UNITS_FILE = 'units.json';

/** Loads every plan of the folder and the units. Throws, naming file and path of each mistake, when one is wrong. */
export function loadPlans(directory: string): Plans {
  const units = z.array(Unit).parse(readJson(directory, UNITS_FILE));
  const index = indexUnits(units);
  const loaded = new Map<string, LoadedPlan>();
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.json') && name !== UNITS_FILE)) {
    const read = parsePlan(readJson(directory, file));
    if ('mistakes' in read) {
      const list = read.mistakes.map(({ path, message }) => `  ${path}: ${message}`).join('\n');
      throw new Error(`The plan ${file} is wrong:\n${list}`);
    }
    const { plan } = read;
    const codebookFor: LoadedPlan['codebookFor'] = (reporterId) => codebookOf(plan, units, reporterId);
    loaded.set(plan.id, { plan, units: index, codebook: codebookFor(undefined), codebookFor });
  }
  return { find: (planId) => (planId === undefined ? undefined : loaded.get(planId)) };
}

const readJson = (directory: string, file: string): unknown =>
  JSON.parse(readFileSync(join(directory, file), 'utf8'));
