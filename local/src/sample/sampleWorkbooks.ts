import type { Plan, Reporter } from '../../../core/src/plan/plan.ts';
import type { Unit } from '../../../core/src/plan/unit.ts';
import { indexUnits } from '../../../core/src/plan/unitIndex.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import type { RowKind } from '../../../core/src/schema/tabs.ts';
import { drawWorkbookId } from './drawId.ts';
import { drawLists, type ReporterLists } from './drawLists.ts';
import { drawReporter, type ReporterClasses, type SampleMistake } from './drawReporter.ts';
import { placeClasses } from './placeClasses.ts';
import { provinceSettingsRows } from './provinceSettingsRows.ts';
import { sampleSettings } from './sampleSettings.ts';
import { settingTableRows } from './settingTableRows.ts';
import { seededRandom } from './seededRandom.ts';

/** A workbook's head: who it belongs to and who may sync it. */
interface WorkbookHead {
  readonly workbookId: string;
  readonly title: string;
  /** The e-mail whose triggers run. */
  readonly owner: string;
  readonly members: readonly string[];
}

/** Everything one reporter's clerks have typed. */
type ReporterRecords = ReporterClasses & ReporterLists;
const NO_RECORDS: ReporterRecords = {
  classes: [],
  enrolments: [],
  costs: [],
  materials: [],
  lecturers: [],
  mistakes: [],
};

/** What to type into a reporter's workbook, below the header rows, in the order of the columns. */
export interface ReporterWorkbook extends WorkbookHead {
  readonly reporterId: string;
  readonly rows: Readonly<Record<RowKind, Cell[][]>>;
}

/** The province's workbook and all rows of its tab `Cấu hình`. */
export interface ProvinceWorkbook extends WorkbookHead {
  readonly settingsRows: Cell[][];
}

const REPORT_YEAR = 2024;
const OFFICE = { name: 'Văn phòng Điều phối nông thôn mới tỉnh', owner: 'van.phong@example.org' };

/**
 * The sample province: what the clerks of the plan's reporters and the provincial office have typed by the end of 2024.
 * Made-up people, natural mistakes. The same for the same seed.
 */
export function sampleWorkbooks(
  plan: Plan,
  units: readonly Unit[],
  seed: number,
): { reporters: ReporterWorkbook[]; province: ProvinceWorkbook } {
  const records = drawRecords(plan, units, seed);
  const reporters = plan.reporters.map((reporter) => ({
    reporterId: reporter.id,
    name: reporter.name,
    ...headOf(reporter, seed),
    rows: rowsOfReporter(records.get(reporter.id) ?? NO_RECORDS),
  }));
  const province = {
    workbookId: drawWorkbookId(seededRandom(seed, 'province workbook')),
    title: `Sổ Lớp – ${plan.province.name}`,
    owner: OFFICE.owner,
    members: [OFFICE.owner],
  };
  const settings = { planId: plan.id, reportYear: REPORT_YEAR };
  const tables = settingTableRows(sampleSettings(plan, units, seed), { plan, units: indexUnits(units) });
  const settingsRows = provinceSettingsRows(settings, reporters, { ...province, name: OFFICE.name }, tables);
  return {
    reporters: reporters.map(({ name: _, ...workbook }) => workbook),
    province: { ...province, settingsRows },
  };
}

/** Every mistake in the workbooks of the same plan, units and seed. */
export const sampleMistakes = (plan: Plan, units: readonly Unit[], seed: number): SampleMistake[] =>
  [...drawRecords(plan, units, seed).values()].flatMap(({ mistakes }) => mistakes);

function drawRecords(plan: Plan, units: readonly Unit[], seed: number): Map<string, ReporterRecords> {
  const placed = placeClasses(plan, units, seededRandom(seed, 'classes'));
  const index = indexUnits(units);
  const taken = new Set<string>();
  const districts = new Set(plan.reporters.map(({ districtCode }) => districtCode));
  const province = units.filter(({ districtCode }) => districts.has(districtCode));
  const capital = units.filter(
    ({ districtName, type }) =>
      districtName === plan.province.name.replace(/^Tỉnh/, 'Thành phố') && type === 'PHUONG',
  );
  return new Map(
    plan.reporters.map((reporter) => {
      const own = placed.filter(({ reporterId }) => reporterId === reporter.id);
      const homes = {
        district: units.filter(({ districtCode }) => districtCode === reporter.districtCode),
        capital,
        province,
      };
      const population = { busyUntil: new Map(), taken };
      const surroundings = { plan, units: index, homes, population };
      const drawn = drawReporter(reporter, own, surroundings, seededRandom(seed, `reporter ${reporter.id}`));
      const lists = drawLists(reporter, drawn, seededRandom(seed, `lists ${reporter.id}`));
      return [reporter.id, { ...drawn, ...lists, mistakes: [...drawn.mistakes, ...lists.mistakes] }];
    }),
  );
}

function headOf({ id, name }: Reporter, seed: number): WorkbookHead {
  const owner = `can.bo.${id.toLowerCase()}@example.org`;
  return {
    workbookId: drawWorkbookId(seededRandom(seed, `workbook ${id}`)),
    title: `Sổ Lớp – ${name}`,
    owner,
    members: [owner, `lanh.dao.${id.toLowerCase()}@example.org`],
  };
}

const rowsOfReporter = ({
  classes,
  enrolments,
  costs,
  materials,
  lecturers,
}: ReporterRecords): ReporterWorkbook['rows'] => ({
  class: rowsOf(columnsOf.class, classes),
  enrolment: rowsOf(columnsOf.enrolment, enrolments),
  cost: rowsOf(columnsOf.cost, costs),
  material: rowsOf(columnsOf.material, materials),
  lecturer: rowsOf(columnsOf.lecturer, lecturers),
});

const rowsOf = <Key extends string>(
  columns: readonly { readonly key: Key }[],
  records: readonly Readonly<Record<Key, Cell>>[],
): Cell[][] =>
  records.map((record, at) => columns.map(({ key }) => (key === 'ordinal' ? String(at + 1) : record[key])));
