import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../core/src/plan/parsePlan.ts';
import { parseUnits, type UnitHistory } from '../../core/src/plan/parseUnits.ts';
import type { Plan } from '../../core/src/plan/plan.ts';
import type { Unit } from '../../core/src/plan/unit.ts';
import { indexUnits, type UnitIndex } from '../../core/src/plan/unitIndex.ts';
import { successorIds } from '../../core/src/plan/unitSuccession.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../../plans', name), 'utf8'));

/** A plan as it ships. Throws with every mistake when the file is wrong. */
function planIn(file: string): Plan {
  const parsed = parsePlan(read(file));
  if ('mistakes' in parsed) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.plan;
}

/** The plan of Thái Nguyên as it ships. */
export const thaiNguyenPlan = (): Plan => planIn('thai-nguyen-2022-2025.json');

/** The example of a next plan as it ships. */
export const nextPlan = (): Plan => planIn('thai-nguyen-2026-2030.json');

/** The administrative units and their links as they ship. Throws with every mistake when a file is wrong. */
export function unitHistory(): UnitHistory {
  const parsed = parseUnits(read('units.json'), read('unitSuccessors.json'));
  if ('mistakes' in parsed) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.history;
}

/** The administrative units as they ship. */
export const administrativeUnits = (): Unit[] => unitHistory().units;

/** The administrative units as they ship, with their links, ready to look up. */
export function unitsOfProvince(): UnitIndex {
  const { units, successions } = unitHistory();
  return indexUnits(units, successorIds(successions));
}
