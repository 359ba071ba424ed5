import type { PlanSettings } from '../../../core/src/plan/planSettings.ts';
import type { Plan } from '../../../core/src/plan/plan.ts';
import { unitLabel, type UnitIndex } from '../../../core/src/plan/unitIndex.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { Column } from '../../../core/src/schema/column.ts';
import { PERIOD_KINDS } from '../../../core/src/sheet/settings/settingLists.ts';
import { STATUS_HEADER } from '../../../core/src/sheet/settings/settingSections.ts';
import { SETTING_TABLES } from '../../../core/src/sheet/settings/settingTables.ts';
import { printDay } from '../../../core/src/wording/printDay.ts';

/** `Tình trạng` stands in one column for all tables: a status that comes late lands in no other column. */
const STATUS_COLUMN = 6;

type Line = Readonly<Record<string, Cell>>;

/** The tables of `Cấu hình` as an office lays them out: a title, the headers, the lines, and room below. */
export function settingTableRows(
  settings: PlanSettings,
  { plan, units }: { readonly plan: Plan; readonly units: UnitIndex },
): Cell[][] {
  const { denominators = [], allocations = [], carryOvers = [], deadlines = [], contacts = [] } = settings;
  const lines: Readonly<Record<keyof typeof SETTING_TABLES, readonly Line[]>> = {
    denominators: denominators.map((one) => ({ ...one, date: printDay(one.date) })),
    allocations,
    carryOvers,
    deadlines: deadlines.map(({ kind, date, ...rest }) => ({
      ...rest,
      kind: PERIOD_KINDS[kind][0],
      ...(date === undefined ? {} : { date: printDay(date) }),
    })),
    contacts: contacts.map((one) => ({
      ...one,
      reporterId: plan.reporters.find(({ id }) => id === one.reporterId)?.name ?? one.reporterId,
    })),
    communeTargets: (settings.communeTargets ?? []).map(({ unitId, category, ...rest }) => {
      const unit = units.byId(unitId);
      const { label = category } = plan.communeCategories.find(({ code }) => code === category) ?? {};
      return { ...rest, commune: unit === undefined ? unitId : unitLabel(unit), category: label };
    }),
  };
  return Object.entries(SETTING_TABLES).flatMap(([name, { title, columns }]) =>
    rowsOf(title, columns, lines[name as keyof typeof SETTING_TABLES]),
  );
}

function rowsOf(title: string, columns: readonly Column[], lines: readonly Line[]): Cell[][] {
  const headers: Cell[] = Array.from({ length: STATUS_COLUMN }, (_, at) => columns[at]?.header ?? '');
  return [
    [title.toLocaleUpperCase('vi')],
    [...headers, STATUS_HEADER],
    ...lines.map((line) => columns.map(({ key }) => line[key] ?? '')),
    [],
    [],
  ];
}
