import type { Cell } from '../schema/cell.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { HEAD_ROWS } from './formGrid.ts';
import type { FormChart, FormRow, TakenNumber } from './formTable.ts';

/** A name and a number for each series; `planned` is no number of classes, and stands in a column of its own. */
export interface ChartLine {
  readonly line: string;
  readonly name: string;
  readonly planned?: number;
  readonly numbers: readonly number[];
  /** Where the numbers, after what is planned, are told in parts; those that stand nowhere else are left out. */
  readonly taken?: readonly TakenNumber[];
  readonly takenPlan?: TakenNumber;
}

/** The numbers that charts are drawn of, and which charts. */
export interface ChartBlock {
  readonly title: string;
  /** Lines that the block keeps free for its data, so that what stands below it stays where its chart looks for it. */
  readonly room: number;
  /** The name of the planned numbers, drawn before the series; absent where there are none. */
  readonly planned?: string;
  readonly series: readonly string[];
  readonly lines: readonly ChartLine[];
  readonly charts: readonly (Pick<FormChart, 'title' | 'kind' | 'axes'> & {
    readonly id: keyof typeof CHARTS;
    /** The places of the series it shows; absent: all. */
    readonly series?: readonly number[];
  })[];
}

/** A block with the row on its tab that names its series, 0-based. */
interface PlacedBlock {
  readonly block: ChartBlock;
  readonly headRow: number;
}

/** For each chart its number, for good, and its place among the others beside the data. */
const CHARTS = {
  progress: { id: 170_001, across: 0, down: 0 },
  time: { id: 170_002, across: 1, down: 0 },
  classes: { id: 170_003, across: 0, down: 1 },
  learners: { id: 170_004, across: 1, down: 1 },
  money: { id: 170_005, across: 0, down: 2 },
} as const;

const NAMES_COLUMN = 1;
const PLANNED_COLUMN = 2;
const FIRST_SERIES_COLUMN = 3;
const MOST_SERIES = 6;
const FIRST_CHART_COLUMN = 10;
const COLUMNS_A_CHART = 6;
const ROWS_A_CHART = 17;
const SIZE = { width: 580, height: 340 };

/** Numbers of one line of a form. */
export const takenFrom = (tab: string, line: string, ...columns: string[]): TakenNumber[] =>
  columns.map((column) => ({ tab, line, column }));

/** What was held and planned of a line of Biểu 01. */
export const takenClasses = (line: string): Pick<ChartLine, 'taken' | 'takenPlan'> => ({
  taken: takenFrom(PROVINCE_TABS.form01, line, '(5)'),
  takenPlan: { tab: PROVINCE_TABS.form01, line, column: '(1)' },
});

/** Rows of the blocks, one below the other; a block that outgrows its room moves those below it. */
export function layOutBlocks(blocks: readonly ChartBlock[]): { rows: FormRow[]; places: PlacedBlock[] } {
  const rows: FormRow[] = [];
  const places: PlacedBlock[] = [];
  for (const [at, block] of blocks.entries()) {
    places.push({ block, headRow: HEAD_ROWS + rows.length });
    rows.push({ level: 0, cells: [ROMAN[at] ?? '', block.title, block.planned ?? '', ...block.series] });
    rows.push(...block.lines.map((line, of) => rowOf(line, of + 1)));
    const isLast = at === blocks.length - 1;
    const free = isLast ? 0 : Math.max(0, block.room - block.lines.length) + 1;
    rows.push(...Array.from({ length: free }, (): FormRow => ({ level: 1, cells: [] })));
  }
  return { rows, places };
}

const ROMAN = ['I', 'II', 'III', 'IV'];
/** As wide as the widest block. */
function rowOf({ line, name, planned, numbers, taken = [], takenPlan }: ChartLine, place: number): FormRow {
  const cells: Cell[] = [place, name, planned ?? '', ...numbers];
  return {
    line,
    level: 1,
    cells: Array.from({ length: FIRST_SERIES_COLUMN + MOST_SERIES }, (_, at) => cells[at] ?? ''),
    taken: {
      ...(takenPlan === undefined ? {} : { [PLANNED_COLUMN]: takenPlan }),
      ...Object.fromEntries(taken.map((one, at) => [FIRST_SERIES_COLUMN + at, one])),
    },
  };
}

/** The charts of the blocks, each looking at all the room of its block, in two lines to the right of the data. */
export const chartsOf = (places: readonly PlacedBlock[]): FormChart[] =>
  places.flatMap(({ block, headRow }) => {
    const rows = { fromRow: headRow, toRow: headRow + 1 + Math.max(block.room, block.lines.length) };
    const all = block.series.map((_, at) => at);
    return block.charts.map(({ id: name, title, kind, axes, series = all }) => {
      const { id, across, down } = CHARTS[name];
      return {
        id,
        title,
        kind,
        axes,
        names: { ...rows, column: NAMES_COLUMN },
        series: [
          ...(block.planned === undefined ? [] : [PLANNED_COLUMN]),
          ...series.map((at) => FIRST_SERIES_COLUMN + at),
        ].map((column) => ({ ...rows, column })),
        at: { row: HEAD_ROWS + down * ROWS_A_CHART, column: FIRST_CHART_COLUMN + across * COLUMNS_A_CHART },
        size: SIZE,
      };
    });
  });
