import type { Plan } from '../plan.ts';
import type { PlanMistake } from '../planMistake.ts';

/** Every sum the plan states: children to parent, years to total, communes × classes to total [domain §1.6]. */
export function checkQuotaSums({ quotaLines, years }: Pick<Plan, 'quotaLines' | 'years'>): PlanMistake[] {
  return quotaLines.flatMap((line, at) => {
    const path = `quotaLines.${String(at)}.classes`;
    const mistake = (sum: number, of: string): PlanMistake[] =>
      sum === line.classes
        ? []
        : [{ path, message: `${line.id} says ${String(line.classes)} classes, ${of} give ${String(sum)}` }];
    const children = quotaLines.filter(({ parent }) => parent === line.id);
    return [
      ...(children.length > 0 ? mistake(total(children.map(({ classes }) => classes)), 'its lines') : []),
      ...(line.perYear
        ? mistake(total(years.map((year) => line.perYear?.[String(year)] ?? 0)), 'its years')
        : []),
      ...(line.communes !== undefined && line.classesPerCommune !== undefined
        ? mistake(line.communes * line.classesPerCommune, 'communes × classes')
        : []),
    ];
  });
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
