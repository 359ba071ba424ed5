import type { Plan } from '../../core/src/plan/plan.ts';
import type { PeriodKind } from '../../core/src/plan/reporting.ts';
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

const KINDS: Readonly<Record<string, PeriodKind>> = {
  Tháng: 'month',
  Quý: 'quarter',
  '6 tháng': 'half',
  Năm: 'year',
};

/** By reporter, whom to call, as it stands under `Đầu mối của đơn vị báo cáo`. */
export function contactsAsTyped({ reporters }: Plan, settings: Values): Record<string, string> {
  const contacts: Record<string, string> = {};
  for (const [reporter, ...whom] of linesUnder(settings, 'ĐẦU MỐI CỦA ĐƠN VỊ BÁO CÁO')) {
    const found = reporters.find(({ id, name }) => reporter === id || reporter === name);
    // The status of the line, which stands in the seventh column, is no part of it.
    const words = whom.slice(0, 3).filter((word) => word !== '');
    if (found !== undefined) contacts[found.id] = words.join(', ');
  }
  return contacts;
}

/** The plan with what the province typed into the tables of `Cấu hình`, read as they stand there. */
export function planAsTyped(plan: Plan, settings: Values, units: readonly Unit[]): Plan {
  const denominators = linesUnder(settings, 'MẪU SỐ CÁC MỤC TIÊU').map(
    ([target = '', year, value, source = '', date, approvedBy = '']) => ({
      target,
      line: { year: Number(year), value: Number(value), source, date: dayIn(date) ?? '', approvedBy },
    }),
  );
  const deadlines = linesUnder(settings, 'HẠN BÁO CÁO').map(([kind = '', dueDays]) => ({
    kind: KINDS[kind] ?? 'year',
    dueDays: Number(dueDays),
  }));
  const ofPlan = units.filter(({ provinceCode }) => provinceCode === plan.scope.provinceCode);
  return {
    ...plan,
    reporting: { ...plan.reporting, periods: deadlines },
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
