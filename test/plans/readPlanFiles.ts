import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { parsePlan, type Plan } from '../../core/src/plan/plan.ts';
import { Unit } from '../../core/src/plan/unit.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../../plans', name), 'utf8'));

/** The plan of Thái Nguyên as it ships. Throws with every mistake when the file is wrong. */
export function thaiNguyenPlan(): Plan {
  const parsed = parsePlan(read('thai-nguyen-2022-2025.json'));
  if ('mistakes' in parsed) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.plan;
}

/** The administrative units as they ship. */
export const administrativeUnits = (): Unit[] => z.array(Unit).parse(read('units.json'));
