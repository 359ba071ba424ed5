import fc from 'fast-check';
import type { FormTable } from '../../../core/src/rollup/formTable.ts';
import { rollUp } from '../../../core/src/rollup/rollUp.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { anyReportedProvince, inputOf, someScopes } from '../../oracle/anyProvince.ts';

const { form01, form02, form04, form06, overview, leaders, charts } = PROVINCE_TABS;

/** The cells of a line of a form; `at` counts from 0 over all columns. */
const cellsOf = ({ rows }: FormTable, line: string, ...at: number[]) => {
  const row = rows.find((one) => one.line === line);
  return at.map((column) => row?.cells[column]);
};
/** What stands in lines whose name begins so, without the name. */
const linesOf = ({ rows }: FormTable, begin: string, ...at: number[]) =>
  rows.flatMap(({ line, cells }) =>
    line?.startsWith(begin) === true ? [[cells[1], ...at.map((column) => cells[column])]] : [],
  );

describe('overview, leaders’ page and charts', () => {
  it('tell what Biểu 01, 02, 04 and 06 tell, in every kind of period', () => {
    fc.assert(
      fc.property(anyReportedProvince, ({ province, periods, turn }) => {
        for (const scope of someScopes(province, periods, turn)) {
          const tables = new Map(rollUp(inputOf(province, scope)).map((table) => [table.tab, table]));
          const the = (tab: string): FormTable => {
            const table = tables.get(tab);
            if (table === undefined) throw new Error(`no ${tab}`);
            return table;
          };
          const spanAt = { period: 5, year: 6, plan: 7 }[scope.span];
          const inSpan = (line: string) => cellsOf(the(overview), line, spanAt)[0];
          // Planned in all, in the year; held in the period, the year, the plan; shares of both.
          expect(cellsOf(the(overview), 'classes', 3, 4, 5, 6, 7, 8, 9)).toEqual(
            cellsOf(the(form01), 'total', 2, 3, 4, 5, 6, 7, 8),
          );
          const [lượt, female, minority] = cellsOf(the(form02), 'total', 3, 4, 5);
          expect(['enrolments', 'female', 'minority'].map(inSpan)).toEqual([lượt, female, minority]);
          expect([inSpan('people'), inSpan('completed')]).toEqual(cellsOf(the(form02), 'total', 12, 13));
          expect(['estimated', 'disbursed', 'settled'].map(inSpan)).toEqual(
            cellsOf(the(form04), 'total', 3, 4, 5),
          );
          expect(linesOf(the(overview), 'target:', 7)).toEqual(
            the(form06).rows.map(({ cells }) => [cells[1], cells[4]]),
          );
          expect(cellsOf(the(leaders), 'plan:total', 2, 3, 4, 5)).toEqual(
            cellsOf(the(form01), 'total', 2, 6, 8, 9),
          );
          expect(cellsOf(the(leaders), 'year:total', 3)).toEqual(cellsOf(the(form01), 'total', 5));
          expect(linesOf(the(charts), 'reporter:', 3, 4)).toEqual(
            the(form02)
              .rows.slice(1)
              .map(({ cells }) => [cells[1], cells[2], cells[3]]),
          );
          expect(linesOf(the(charts), 'money:', 3, 4, 5)).toEqual(
            the(form04)
              .rows.slice(1)
              .map(({ cells }) => [cells[1], cells[3], cells[4], cells[5]]),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
