import { PROVINCE_TABS } from './tabs.ts';

/** The paper that a tab is printed on, always across. */
export type Paper = 'A4' | 'A3';

/** The published tabs too wide for A4; a test holds them against the widths of their columns. */
const A3_TABS: readonly string[] = [PROVINCE_TABS.form06, PROVINCE_TABS.tracker, PROVINCE_TABS.charts];

/** The paper for a tab of the province's workbook. */
export const paperOf = (tab: string): Paper => (A3_TABS.includes(tab) ? 'A3' : 'A4');
