import fc from 'fast-check';
import { cellReader } from '../../../core/src/cell/parseCell.ts';
import { addIssues, checkClass } from '../../../core/src/class/checkClass.ts';
import { protectClass } from '../../../core/src/class/protectClass.ts';
import { summariseClass } from '../../../core/src/class/summariseClass.ts';
import { checkWorkbook } from '../../../core/src/rules/workbook/checkWorkbook.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import type { Column } from '../../../core/src/schema/column.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { CLASS_KEYS, ENROLMENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { LIST_KINDS, TABS } from '../../../core/src/schema/tabs.ts';
import { cellsOf, readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import { explainIssue } from '../../../core/src/wording/explainIssue.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';
import { aClassTab, anEnrolmentTab, someTabs } from '../../builders/aTab.ts';
import {
  anyHostileCell,
  briefly,
  HOSTILE,
  MOST_MS,
  SHORT_HOSTILE,
  timed,
} from '../../builders/hostileCells.ts';

const context = aReadingContext('2024-03-12');
const plan = aPlan();
const columns: readonly (readonly [tab: string, key: string, column: Column])[] = [
  ...classColumns.map((column) => [TABS.class, column.key, column] as const),
  ...LIST_KINDS.flatMap((kind) =>
    columnsOf[kind].map((column): [string, string, Column] => [TABS[kind], column.key, column]),
  ),
];

/**
 * The longest that reading a cell of 50,000 characters may take, ms, with all other tests beside it; alone it takes less than
 * `MOST_MS`, which is for all shorter ones.
 */
const MOST_MS_OF_LONGEST = 50;

/** The longest that a class with such cells may take through everything, ms. */
const MOST_MS_THROUGH = 200;

const oneOfEachType = [
  ...new Map(columns.map(([, key, column]) => [column.type, [column.type, key, column] as const])).values(),
];

const worst: Record<string, { ms: number; where: string }> = {};
const note = (what: string, ms: number, where: () => string): void => {
  if (ms > (worst[what]?.ms ?? 0)) worst[what] = { ms, where: where() };
};
afterAll(() => {
  for (const [what, { ms, where }] of Object.entries(worst)) {
    process.stdout.write(`hostile cells, ${what}: worst ${ms.toFixed(2)} ms (${where})\n`);
  }
});

/** A workbook of one class, two learners, with these cells. */
const aWorkbook = (
  ofClass: Parameters<typeof aClassRow>[0],
  ofLearner: Parameters<typeof anEnrolmentRow>[0],
) => {
  const rows = {
    class: [aClassRow({ status: 'KET_THUC', ...ofClass })],
    enrolment: [anEnrolmentRow({ _id: 'r0' }), anEnrolmentRow({ idNumber: '', ...ofLearner })],
  };
  const tabs = someTabs({ class: aClassTab(...rows.class), enrolment: anEnrolmentTab(...rows.enrolment) });
  return { rows, tabs };
};
type Workbook = ReturnType<typeof aWorkbook>;

/** Everything that the sheet and the server do with a workbook, short of sending and storing it. */
function runThrough({ tabs }: Workbook): ReturnType<typeof readWorkbook> {
  const reading = readWorkbook(tabs, '171');
  const checked = reading.classes.map(({ classCode, cells, lists }) => {
    const content = { cells, ...cellsOf(lists) };
    const found = checkClass(content, { ...context, today: '2024-04-01' });
    protectClass(content, ({ key }) => `#${String(key.length)}`);
    return { classCode, checked: found };
  });
  const between = checkWorkbook(checked, context);
  for (const { classCode, checked: found } of checked) {
    const whole = addIssues(
      found,
      between.filter((issue) => issue.classCode === classCode),
    );
    summariseClass(classCode, whole, plan, ({ key }) => `#${String(key.length)}`);
    for (const issue of whole.issues) expect(explainIssue(issue)).not.toMatch(/undefined|\[object/);
  }
  return reading;
}

/** The rows as reading hands them on, without the running number and the sync mark. */
const rowsOf = (reading: ReturnType<typeof readWorkbook>): Record<'class' | 'enrolment', Cell[][]> => ({
  class: reading.tabs.class.rows.map(({ cells }) => sentOf(cells, classColumns)),
  enrolment: reading.tabs.enrolment.rows.map(({ cells }) => sentOf(cells, enrolmentColumns)),
});
function goThrough(cell: Cell, ofClass: string, ofLearner: string): [number, unknown, unknown] {
  const workbook = aWorkbook({ [ofClass]: cell }, { [ofLearner]: cell });
  let came: unknown;
  const ms = timed(() => (came = rowsOf(runThrough(workbook))), MOST_MS_THROUGH);
  return [ms, came, workbook.rows];
}

const sentOf = (cells: readonly Cell[], of: readonly Column[]): Cell[] =>
  cells.filter((_, at) => of[at]?.local !== true);

describe('hostile cells', () => {
  it.each(columns)('of %s, %s are read within 50 ms, with issues in words', (tab, key, column) => {
    const read = cellReader(column, context.codebook);
    for (const cell of HOSTILE) {
      const ms = timed(() => cellReader(column, context.codebook)(cell, context), MOST_MS_OF_LONGEST);
      note('of the list', ms, () => `${tab} ${key} ${briefly(cell)}`);
      expect([ms < MOST_MS_OF_LONGEST || ms, briefly(cell)]).toEqual([true, briefly(cell)]);
      const { value, issues } = read(cell, context);
      if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
      for (const issue of issues) expect(explainIssue(issue)).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('by the ten thousand never throw in a column of any type and take less than 5 ms each', () => {
    const readers = oneOfEachType.map(
      ([type, , column]) => [type, cellReader(column, context.codebook)] as const,
    );
    fc.assert(
      fc.property(anyHostileCell, (cell) => {
        for (const [where, read] of readers) {
          const ms = timed(() => read(cell, context));
          note('generated', ms, () => `${where} ${briefly(cell)}`);
          expect(ms).toBeLessThan(MOST_MS);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it('by the ten thousand go through everything, in any column, and come out as they were typed', () => {
    const place = fc.tuple(fc.constantFrom(...CLASS_KEYS), fc.constantFrom(...ENROLMENT_KEYS));
    fc.assert(
      fc.property(anyHostileCell, place, (cell, keys) => {
        const [ms, came, typed] = goThrough(cell, ...keys);
        note('generated, through everything', ms, () => `${keys.join(' ')} ${briefly(cell)}`);
        expect(ms).toBeLessThan(MOST_MS_THROUGH);
        expect(came).toEqual(typed);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([...CLASS_KEYS, ...ENROLMENT_KEYS])('of one line go through everything in the column %s', (key) => {
    for (const cell of SHORT_HOSTILE) {
      const [, came, typed] = goThrough(cell, key, key);
      expect(came).toEqual(typed);
    }
  });

  it.each(oneOfEachType)('of any length go through everything in a column of type %s', (_type, key) => {
    for (const cell of HOSTILE) {
      const [ms, came, typed] = goThrough(cell, key, key);
      note('of any length, through everything', ms, () => `${key} ${briefly(cell)}`);
      expect([ms < MOST_MS_THROUGH || ms, briefly(cell)]).toEqual([true, briefly(cell)]);
      expect(came).toEqual(typed);
    }
  });

  it('in every cell at once never throw', () => {
    fc.assert(
      fc.property(fc.array(anyHostileCell, { minLength: 26, maxLength: 26 }), (cells) => {
        const at = (keys: readonly string[]): Record<string, Cell> =>
          Object.fromEntries(keys.map((key, i) => [key, cells[i] ?? '']));
        runThrough(aWorkbook(at(CLASS_KEYS), at(ENROLMENT_KEYS)));
        runThrough(
          aWorkbook(
            { ...at(CLASS_KEYS), classCode: 'NTM-2024-171-003' },
            { ...at(ENROLMENT_KEYS), classCode: 'NTM-2024-171-003' },
          ),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('do not slow the reading of headers down', () => {
    for (const cell of HOSTILE) {
      const { tabs } = aWorkbook({}, {});
      const withHeaders = {
        ...tabs,
        class: [...tabs.class, [cell, cell, cell]],
        enrolment: tabs.enrolment.map((row) => [cell, ...row]),
      };
      const ms = timed(() => readWorkbook(withHeaders, '171'), MOST_MS_THROUGH);
      note('headers', ms, () => briefly(cell));
      expect([ms < MOST_MS_THROUGH || ms, briefly(cell)]).toEqual([true, briefly(cell)]);
    }
  });
});
