import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codebookOf } from '../../core/src/plan/codebookOf.ts';
import { parsePlan } from '../../core/src/plan/parsePlan.ts';
import { parseUnits, type UnitHistory } from '../../core/src/plan/parseUnits.ts';
import { checkPlanUnits } from '../../core/src/plan/planChecks/checkPlanUnits.ts';
import type { PlanMistake } from '../../core/src/plan/planMistake.ts';
import { indexUnits } from '../../core/src/plan/unitIndex.ts';
import { hashText } from '../../core/src/sheet/contentHash.ts';
import { successionSources } from '../../core/src/plan/successionSources.ts';
import { successorIds } from '../../core/src/plan/unitSuccession.ts';
import type { LoadedPlan, Plans } from './deps.ts';

const UNIT_FILES = ['units.json', 'unitSuccessors.json'] as const;

/**
 * Loads every plan of the folder and the units with their history. Throws, naming file and path of each mistake, when
 * one is wrong or two plans have one id. `codeVersion` names the code that checks with them.
 */
export function loadPlans(directory: string, codeVersion = ''): Plans {
  const history = readUnits(directory);
  const successors = successorIds(history.successions);
  const index = indexUnits(history.units, successors, successionSources(history.successions));
  const loaded = new Map<string, LoadedPlan>();
  for (const file of planFiles(directory)) {
    const plan = readPlan(directory, file, history);
    if (loaded.has(plan.id)) throw new Error(`The plan ${file} has the id of another file: ${plan.id}`);
    const codebookFor: LoadedPlan['codebookFor'] = (reporterId) =>
      codebookOf(plan, history.units, reporterId, successors);
    const version = hashText(JSON.stringify([codeVersion, plan, history]));
    loaded.set(plan.id, { version, plan, units: index, codebook: codebookFor(undefined), codebookFor });
  }
  return { find: (planId) => (planId === undefined ? undefined : loaded.get(planId)) };
}

const planFiles = (directory: string): string[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith('.json') && !UNIT_FILES.some((file) => file === name))
    .sort();

function readUnits(directory: string): UnitHistory {
  const [units, successions] = UNIT_FILES.map((file) => readJson(directory, file));
  const read = parseUnits(units, successions);
  if ('mistakes' in read) throw mistaken(`The files ${UNIT_FILES.join(', ')} are wrong`, read.mistakes);
  return read.history;
}

function readPlan(directory: string, file: string, history: UnitHistory): LoadedPlan['plan'] {
  const read = parsePlan(readJson(directory, file));
  const mistakes = 'mistakes' in read ? read.mistakes : checkPlanUnits(read.plan, history.units);
  if ('mistakes' in read || mistakes.length > 0) throw mistaken(`The plan ${file} is wrong`, mistakes);
  return read.plan;
}

const mistaken = (what: string, mistakes: readonly PlanMistake[]): Error =>
  new Error(`${what}:\n${mistakes.map(({ path, message }) => `  ${path}: ${message}`).join('\n')}`);

function readJson(directory: string, file: string): unknown {
  const text = readFileSync(join(directory, file), 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The file ${file} is no JSON: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
}
