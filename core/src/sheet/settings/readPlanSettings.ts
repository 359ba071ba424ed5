import { applySettings } from '../../plan/applySettings.ts';
import type { Codebook } from '../../plan/codebook.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Adjustments, PlanSettings } from '../../plan/planSettings.ts';
import { planWarnings } from '../../plan/planWarnings.ts';
import { unitLabel, type UnitIndex } from '../../plan/unitIndex.ts';
import type { Cell } from '../../schema/cell.ts';
import type { Column } from '../../schema/column.ts';
import { joinCells, type CellBlock } from '../approvals/joinCells.ts';
import { readSettingTable, type Remark, type TableReading } from './readSettingTable.ts';
import { settingLists } from './settingLists.ts';
import { sectionsIn, STATUS_HEADER } from './settingSections.ts';
import type { SettingContext, SettingTable } from './settingTable.ts';
import { SETTING_TABLES } from './settingTables.ts';
import { REGISTER_HEAD } from '../provinceSettings.ts';

/** The plan that the tab speaks of, as it is without it. */
export interface SettingFacts {
  readonly plan: Plan;
  readonly units: UnitIndex;
  readonly codebook: Codebook;
  /** What is set by name, above the tables. */
  readonly adjustments: Adjustments;
}

/** The tables of the tab `Cấu hình`, understood. */
export interface PlanSettingsReading {
  readonly settings: PlanSettings;
  /** What is wrong or doubtful, a sentence for each row; then what is allowed but must be seen. */
  readonly mistakes: readonly string[];
  /** That something of it cannot be said beside its line, for want of a column `Tình trạng`: a sentence, or none. */
  readonly untold: readonly string[];
  /** What the columns `Tình trạng` are to say, where they say something else. */
  readonly statuses: readonly CellBlock[];
}

/** Most rows of a table that are named one by one outside the table. */
const MOST_NAMED = 10;

/** Reads the tables of `Cấu hình` against a plan. Wrong lines are left out and named, never guessed; never throws. */
export function readPlanSettings(
  values: readonly (readonly Cell[])[],
  { plan, units, codebook, adjustments }: SettingFacts,
): PlanSettingsReading {
  const context: SettingContext = {
    plan,
    units,
    onDay: undefined,
    codebook: { ...codebook, codes: settingLists(plan) as Codebook['codes'] },
  };
  const sections = sectionsIn(values, [REGISTER_HEAD, ...Object.values(SETTING_TABLES)]);
  const read = <Columns extends readonly Column[], Line>(
    table: SettingTable<Columns, Line>,
  ): TableReading<Line> => readSettingTable(values, sections, table, context);
  const denominators = read(SETTING_TABLES.denominators);
  const allocations = read(SETTING_TABLES.allocations);
  const carryOvers = read(SETTING_TABLES.carryOvers);
  const deadlines = read(SETTING_TABLES.deadlines);
  const contacts = read(SETTING_TABLES.contacts);
  const communeTargets = read(SETTING_TABLES.communeTargets);
  const settings: PlanSettings = {
    ...(denominators.lines === undefined ? {} : { denominators: [...denominators.lines] }),
    ...(communeTargets.lines === undefined ? {} : { communeTargets: [...communeTargets.lines] }),
    ...(allocations.lines === undefined ? {} : { allocations: [...allocations.lines] }),
    ...(carryOvers.lines === undefined ? {} : { carryOvers: [...carryOvers.lines] }),
    ...(deadlines.lines === undefined ? {} : { deadlines: [...deadlines.lines] }),
    ...(contacts.lines === undefined ? {} : { contacts: [...contacts.lines] }),
    adjustments,
  };
  const tables = { denominators, allocations, carryOvers, deadlines, contacts, communeTargets };
  return {
    settings,
    mistakes: [
      ...Object.values(tables).flatMap(({ remarks }) => mistakesOf(remarks)),
      ...newWarnings(plan, settings, units),
    ],
    untold: untoldIn(tables),
    statuses: joinCells(Object.values(tables).flatMap(({ statuses }) => statuses)),
  };
}

/** Where the office would look for what was said of a line, and finds nothing. */
function untoldIn(
  tables: Readonly<Record<keyof typeof SETTING_TABLES, Pick<TableReading<unknown>, 'isUntold'>>>,
): string[] {
  const names = Object.entries(SETTING_TABLES)
    .filter(([name]) => tables[name as keyof typeof SETTING_TABLES].isUntold)
    .map(([, { title }]) => `“${title}”`);
  if (names.length === 0) return [];
  return [
    `Cấu hình: bảng ${names.join(', ')} không có cột “${STATUS_HEADER}”, nên không ghi được lời nhắc cạnh dòng. Hãy thêm tiêu đề “${STATUS_HEADER}” vào cuối dòng tiêu đề của bảng.`,
  ];
}

function mistakesOf(remarks: readonly Remark[]): string[] {
  const more = remarks.length - MOST_NAMED;
  return [
    ...remarks
      .slice(0, MOST_NAMED)
      .map(({ row, text }) => `Cấu hình, dòng ${String(row + 1)}: ${withSmallLetter(text)}`),
    ...(more > 0 ? [`Cấu hình: còn ${String(more)} dòng nữa của bảng này cần xem lại.`] : []),
  ];
}

const withSmallLetter = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What the plan warns of with the tables and did not without. */
function newWarnings(plan: Plan, settings: PlanSettings, units: UnitIndex): string[] {
  const nameOf = (unitId: string): string => {
    const unit = units.byId(unitId);
    return unit === undefined ? unitId : unitLabel(unit);
  };
  const before = new Set(planWarnings(plan, nameOf));
  return planWarnings(applySettings(plan, settings), nameOf)
    .filter((warning) => !before.has(warning))
    .map((warning) => `Cấu hình: ${withSmallLetter(warning)}`);
}
