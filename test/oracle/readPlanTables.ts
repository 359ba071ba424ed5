import type { Plan } from '../../core/src/plan/plan.ts';
import type { Unit } from '../../core/src/plan/unit.ts';
import { communeNamed, dayIn, type Values } from './readSheets.ts';

/** The lines of a table of `Cấu hình`, from below its headers to the first empty row. */
function linesUnder(settings: Values, title: string): string[][] {
  const at = settings.findIndex(([first]) => first === title);
  if (at < 0) throw new Error(`no table ${title}`);
  const lines: string[][] = [];
  for (const row of settings.slice(at + 2)) {
    if (String(row[0] ?? '') === '') break;
    lines.push(row.map((cell) => String(cell)));
  }
  return lines;
}

/** The plan with what the province typed into the tables of `Cấu hình`, read as they stand there. */
export function planAsTyped(plan: Plan, settings: Values, units: readonly Unit[]): Plan {
  const denominators = linesUnder(settings, 'MẪU SỐ CÁC MỤC TIÊU').map(
    ([target = '', year, value, source = '', date, approvedBy = '']) => ({
      target,
      line: { year: Number(year), value: Number(value), source, date: dayIn(date) ?? '', approvedBy },
    }),
  );
  const ofPlan = units.filter(({ provinceCode }) => provinceCode === plan.scope.provinceCode);
  return {
    ...plan,
    targets: plan.targets.map((target) => ({
      ...target,
      denominators: denominators.flatMap(({ target: id, line }) => (id === target.id ? [line] : [])),
    })),
    allocations: linesUnder(settings, 'PHÂN BỔ CHỈ TIÊU THEO NĂM').map(
      ([quotaLine = '', year, classes, document = '']) => ({
        quotaLine,
        year: Number(year),
        classes: Number(classes),
        document,
      }),
    ),
    carryOvers: linesUnder(settings, 'CHUYỂN CHỈ TIÊU GIỮA CÁC NĂM').map(
      ([quotaLine = '', fromYear, toYear, classes, document = '', reason = '']) => ({
        quotaLine,
        fromYear: Number(fromYear),
        toYear: Number(toYear),
        classes: Number(classes),
        document,
        reason,
      }),
    ),
    communeTargets: linesUnder(settings, 'XÃ THEO LOẠI').map(
      ([commune = '', category = '', year, decision = '']) => ({
        // One that is no more on that day, as the only one that ever bore the name.
        unitId:
          communeNamed(commune, plan.scope.asOf, ofPlan) ?? communeNamed(commune, undefined, ofPlan) ?? '',
        category: plan.communeCategories.find(({ label }) => label === category)?.code ?? '',
        year: Number(year),
        decision,
      }),
    ),
  };
}
