import fc from 'fast-check';
import type { ReadingContext } from '../../../core/src/cell/parseCell.ts';
import { foldText } from '../../../core/src/cell/foldText.ts';
import { codebookOf } from '../../../core/src/plan/codebookOf.ts';
import { unitLabel } from '../../../core/src/plan/unitIndex.ts';
import { INVISIBLE, type Cell } from '../../../core/src/schema/cell.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import type { Column, ColumnType } from '../../../core/src/schema/column.ts';
import { parseRow } from '../../../core/src/sheet/parseRow.ts';
import { severityOf } from '../../../core/src/wording/severityOf.ts';
import { anyCell, anyVisibleText } from '../../builders/anyCell.ts';
import { shapedRow } from '../../builders/shapedRow.ts';
import { administrativeUnits, thaiNguyenPlan, unitsOfProvince } from '../../plans/readPlanFiles.ts';

const codebook = codebookOf(thaiNguyenPlan(), administrativeUnits(), '171');
const units = unitsOfProvince();
const on = (onDay: string): ReadingContext => ({ codebook, units, onDay });
// Between them these tabs have every type of column.
const TABS = (['class', 'enrolment', 'cost'] as const).map((kind) => [kind, columnsOf[kind]] as const);
/** A day of the districts, and one after them. */
const DAYS = ['2024-03-12', '2025-09-15'] as const;
const sentOf = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ local }) => local !== true);

/** Cells of that kind in some of the columns that travel, sound ones in the others. */
const rowWith = (
  cell: fc.Arbitrary<Cell>,
  columns: readonly Column[],
  context: ReadingContext,
): fc.Arbitrary<readonly Cell[]> =>
  fc
    .tuple(shapedRow(columns, context), fc.array(fc.option(cell, { nil: undefined }), { maxLength: 26 }))
    .map(([{ cells }, others]) => cells.map((cell, at) => others[at] ?? cell));

const inText = (cells: readonly Cell[], change: (text: string) => string): readonly Cell[] =>
  cells.map((cell) => (typeof cell === 'string' ? change(cell) : cell));

const TONES = 'òa-oà óa-oá ỏa-oả õa-oã ọa-oạ òe-oè óe-oé ỏe-oẻ õe-oẽ ọe-oẹ ùy-uỳ úy-uý ủy-uỷ ũy-uỹ ụy-uỵ'
  .split(' ')
  .map((pair) => pair.split('-'))
  .flatMap(([early = '', late = '']) => [
    [early, late],
    [early.toUpperCase(), late.toUpperCase()],
  ]);
/** Tones of a final oa, oe, uy on the second vowel, or on the first. */
const withTones = (text: string, from: 0 | 1): string =>
  TONES.reduce(
    (typed, pair) =>
      typed.replace(
        new RegExp(`(?<![qQ])${pair[from] ?? ''}(?![\\p{L}\\p{M}${INVISIBLE}])`, 'gu'),
        pair[1 - from] ?? '',
      ),
    text.normalize('NFC'),
  );

/** Words are kept as they were typed; everything else is the same whatever the tone stands on. */
function folded(value: unknown): unknown {
  if (typeof value === 'string') return foldText(value);
  if (Array.isArray(value)) return value.map(folded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, folded(part)]));
}

/** What a cell in an old encoding may say depends on each of its letters. */
const withoutConversions = ({ values, issues }: ReturnType<typeof parseRow>): unknown => ({
  values: folded(values),
  issues: issues.map((issue) =>
    issue.code === 'text/old-encoding' ? { code: issue.code, field: issue.field } : folded(issue),
  ),
});

describe.each(TABS)('a row of the tab %s', (_tab, columns) => {
  const context = on(DAYS[0]);

  it.each(DAYS)('is on %s the same record in whatever shapes it is typed, with hints at most', (day) => {
    const context = on(day);
    fc.assert(
      fc.property(shapedRow(columns, context), ({ cells, values }) => {
        const parsed = parseRow(cells, columns, context);
        expect(parsed.issues.filter((issue) => severityOf(issue) !== 'hint')).toEqual([]);
        expect(parsed.values).toEqual(values);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is read alike composed and decomposed, whatever is in it', () => {
    fc.assert(
      fc.property(rowWith(anyCell, columns, context), (cells) => {
        const [composed, decomposed] = ['NFC', 'NFD'].map((form) =>
          parseRow(
            inText(cells, (text) => text.normalize(form)),
            columns,
            context,
          ),
        );
        expect(decomposed).toEqual(composed);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is read alike wherever the tone of a final oa, oe or uy stands', () => {
    fc.assert(
      fc.property(rowWith(anyCell, columns, context), (cells) => {
        const [early, late] = ([1, 0] as const).map((from) => {
          const typed = inText(cells, (text) => withTones(text, from));
          return withoutConversions(parseRow(typed, columns, context));
        });
        expect(late).toEqual(early);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is read once and for all: what was understood without a word, printed and read again, is the same', () => {
    const sent = sentOf(columns);
    fc.assert(
      fc.property(rowWith(anyVisibleText, columns, context), (cells) => {
        const { values, issues } = parseRow(cells, columns, context);
        const doubted = new Set(issues.map(({ field }) => field));
        const sure = Object.fromEntries(Object.entries(values).filter(([key]) => !doubted.has(key)));
        const printed = sent.map(({ key, type }) => (sure[key] === undefined ? '' : print(type, sure[key])));
        expect(parseRow(printed, columns, context).values).toEqual(sure);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('shapedRow', () => {
  it('has every type of column', () => {
    const types = new Set(TABS.flatMap(([, columns]) => sentOf(columns).map(({ type }) => type)));
    const all: Readonly<Record<ColumnType, true>> = {
      ...{ text: true, name: true, classCode: true, code: true, codes: true, commune: true, date: true },
      ...{ birth: true, days: true, count: true, money: true, idNumber: true, phone: true },
      ...{ sessions: true, own: true, quantity: true },
    };
    expect([...types].sort()).toEqual(Object.keys(all).sort());
  });
});

/** A value as we would write it into the sheet ourselves. */
function print(type: ColumnType, value: unknown): Cell {
  if (type === 'codes') return (value as string[]).join(';');
  if (type === 'commune') {
    const unit = units.byId(String(value));
    return unit === undefined ? '' : unitLabel(unit);
  }
  if (type === 'birth') {
    const { year, date } = value as { year: number; date?: string };
    return date ?? String(year);
  }
  if (type === 'sessions') {
    const { attended, held } = value as { attended: number; held: number };
    return `${String(attended)}/${String(held)}`;
  }
  return typeof value === 'number' ? value : String(value);
}
