import type { Cell } from '../../../../core/src/schema/cell.ts';
import type { ProvinceRequest, Answer } from './server.ts';

/** Columns of the province's tab: two it owns, one that is the reporter's. */
export const OPINION_FIELDS = ['approval', 'allottedCost', 'title'] as const;

/** The province's workbook: what the office typed for each class, and what was acknowledged of it. */
export interface Province {
  readonly tab: Map<string, Record<string, Cell>>;
  readonly memory: Map<string, string>;
}

export const newProvince = (): Province => ({ tab: new Map(), memory: new Map() });

/** Types into a cell of a class's row. */
export function typeOpinion({ tab }: Province, classCode: string, field: string, value: Cell): void {
  const blank = Object.fromEntries(OPINION_FIELDS.map((key) => [key, '']));
  tab.set(classCode, { ...(tab.get(classCode) ?? blank), [field]: value });
}

/** What the office sends: the classes that are not what was acknowledged, or all of them. */
export function provinceRequest(
  { tab, memory }: Province,
  observedAt: string,
  isAll: boolean,
): ProvinceRequest | undefined {
  const classes = [...tab].filter(([code, cells]) => isAll || memory.get(code) !== JSON.stringify(cells));
  if (classes.length === 0) return undefined;
  return {
    kind: 'province',
    classes: classes.map(([code, cells]) => [code, { cells: { ...cells }, by: 'office', observedAt }]),
  };
}

/** Remembers what was taken. */
export function takeProvinceAnswer({ memory }: Province, request: ProvinceRequest, answer: Answer): void {
  for (const [code, { cells }] of request.classes) {
    const outcome = answer.classes.find(({ classCode }) => classCode === code)?.outcome;
    if (outcome === 'stored' || outcome === 'unchanged') memory.set(code, JSON.stringify(cells));
  }
}
