import type { CommuneTarget } from '../../plan/allocation.ts';
import { findCommune } from '../../plan/findCommune.ts';
import type { Unit } from '../../plan/unit.ts';
import { unitLabel } from '../../plan/unitIndex.ts';
import { column } from '../../schema/column.ts';
import { explainIssue } from '../../wording/explainIssue.ts';
import { printDay } from '../../wording/printDay.ts';
import { withSuggestion } from './withSuggestion.ts';
import { settingTable, type SettingContext } from './settingTable.ts';

/** Which commune is a target of which category, by which year and decision: never inferred [A2, A3]. */
export const communeTable = settingTable({
  title: 'Xã theo loại',
  columns: [
    column('commune', 'Xã', 'text', { missing: 'block', width: 150 }),
    column('category', 'Loại xã', 'code', { list: 'communeCategory', missing: 'block', width: 150 }),
    column('year', 'Năm phấn đấu đạt', 'code', { list: 'planYear', missing: 'block', width: 90 }),
    column('decision', 'Quyết định (số, ngày)', 'text', { missing: 'block', width: 220 }),
  ],
  lineOf: ({ commune, category, year, decision }, context): CommuneTarget | string => {
    const unit = findTarget(commune, context);
    if (typeof unit === 'string') return unit;
    if (unit.type !== 'XA') return `${unitLabel(unit)} không phải là xã. Hãy xem lại tên hoặc bỏ dòng này.`;
    return { unitId: unit.id, category, year: Number(year), decision };
  },
  keyOf: ({ unitId, category }) => `${unitId} ${category}`,
});

/**
 * The commune of the plan's province that a text means: as the units were on the plan's day, else the only one that ever
 * bore that name, since communes ended within the plan's years. Or why it is none, a sentence.
 */
function findTarget(text: string, { plan, units }: SettingContext): Unit | string {
  const { asOf, provinceCode } = plan.scope;
  const ofProvince = (found: readonly Unit[]): Unit[] =>
    found.filter((unit) => unit.provinceCode === provinceCode);
  const then = ofProvince(units.find(text, asOf));
  const [unit, ...others] = then.length > 0 ? then : ofProvince(units.find(text, undefined));
  if (unit !== undefined && others.length === 0) return unit;
  if (unit !== undefined && then.length === 0) {
    return `Tên này từng là của ${String(others.length + 1)} đơn vị và không còn vào ngày ${printDay(asOf)}. Hãy ghi mã đơn vị hành chính.`;
  }
  const found = findCommune(text, units, asOf);
  if ('unit' in found) return `${unitLabel(found.unit)} không thuộc ${plan.province.name}.`;
  return withSuggestion(explainIssue(found.issue), found.issue.suggestion);
}
