import { PROVINCE_TABS } from '../schema/tabs.ts';
import { TOTAL } from './form.ts';
import type { Taken } from './formTable.ts';
import { SPANS } from './reportScope.ts';

const { form01, form04 } = PROVINCE_TABS;

/** The places of the columns, from 0. */
export const AT = {
  planned: 3,
  plannedYear: 4,
  period: 5,
  year: 6,
  plan: 7,
  shareYear: 8,
  sharePlan: 9,
  blocks: 10,
};

/** The three numbers of a line that a form tells of one span at a time. */
export const inSpans = (tab: string, line: string, column: string): Record<number, Taken> =>
  Object.fromEntries(SPANS.map((span) => [AT[span], { tab, line, column, span }]));

/** The numbers of a line of Biểu 01, which has the spans side by side; with what is planned of it. */
export function ofClasses(line: string, isPlanned: boolean): Record<number, Taken> {
  const columns: Record<number, string> = {
    [AT.period]: '(3)',
    [AT.year]: '(4)',
    [AT.plan]: '(5)',
    ...(isPlanned
      ? { [AT.planned]: '(1)', [AT.plannedYear]: '(2)', [AT.shareYear]: '(6)', [AT.sharePlan]: '(7)' }
      : {}),
  };
  return Object.fromEntries(
    Object.entries(columns).map(([at, column]) => [at, { tab: form01, line, column }]),
  );
}

/** What was paid of what was estimated, in the year and in the plan. */
export const sharesOfMoney = (column: string): Record<number, Taken> =>
  Object.fromEntries(
    (['year', 'plan'] as const).map((span) => {
      const of = { tab: form04, line: TOTAL, span };
      return [
        AT[span === 'year' ? 'shareYear' : 'sharePlan'],
        { part: { ...of, column }, whole: { ...of, column: '(2)' } },
      ];
    }),
  );
