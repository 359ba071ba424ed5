import fc from 'fast-check';
import { Buffer } from 'node:buffer';
import { classColumns } from '../../core/src/schema/classColumns.ts';
import type { Cell } from '../../core/src/schema/cell.ts';
import { enrolmentColumns } from '../../core/src/schema/enrolmentColumns.ts';
import { PROVINCE_TABS, TABS } from '../../core/src/schema/tabs.ts';
import { SETTING_NAMES } from '../../core/src/sheet/provinceSettings.ts';
import { columnAt } from '../../core/src/sheet/readTab.ts';
import type { ClassStore, ClosingStore } from '../../functions/src/deps.ts';
import { answerClosings } from '../../functions/src/operations/answerClosings.ts';
import { changeClosing } from '../../functions/src/operations/changeClosing.ts';
import { publishForms } from '../../functions/src/operations/publishForms.ts';
import { sweepWorkbooks } from '../../functions/src/operations/sweepWorkbooks.ts';
import { aClassRow } from '../builders/aClassRow.ts';
import { anEnrolmentRow } from '../builders/anEnrolmentRow.ts';
import {
  DAI_TU,
  fakeDeps,
  fillSpreadsheets,
  OFFICE_CLERK,
  PROVINCE,
  reporterTabs,
  settingsTab,
  type FakeDeps,
} from '../functions/operations/fakeDeps.ts';

const PERIOD = '6 tháng đầu năm 2024';
const EDITS = 200;
const { settings, closings: CLOSINGS, ...NUMBERED } = PROVINCE_TABS;
const CLASSES = ['003', '004', '005', '006'];
const LEARNERS = 12;

/** One edit of the reporter's sheet: a cell of a class or of a learner. */
const anyEdit = fc.oneof(
  fc.record({
    tab: fc.constant(TABS.class),
    row: fc.integer({ min: 1, max: CLASSES.length }),
    edit: fc.oneof(
      fc.record({
        field: fc.constant('status'),
        value: fc.constantFrom('HOAN', 'HUY', 'KE_HOACH', 'DANG_HOC'),
      }),
      fc.record({ field: fc.constant('communeCategory'), value: fc.constantFrom('XA_NC', 'XA_NTM', '') }),
      fc.record({ field: fc.constant('inPlan'), value: fc.constantFrom('Có', 'Không') }),
      fc.record({
        field: fc.constant('endDate'),
        value: fc.constantFrom('15/03/2024', '16/07/2024', 'hôm nào'),
      }),
      fc.record({ field: fc.constant('settledCost'), value: fc.integer({ min: 0, max: 99_000_000 }) }),
    ),
  }),
  fc.record({
    tab: fc.constant(TABS.enrolment),
    row: fc.integer({ min: 1, max: LEARNERS }),
    edit: fc.oneof(
      fc.record({ field: fc.constant('sex'), value: fc.constantFrom('Nam', 'Nữ', 'Khác lạ') }),
      fc.record({ field: fc.constant('result'), value: fc.constantFrom('HOAN_THANH', 'VANG', '') }),
      fc.record({ field: fc.constant('ethnicity'), value: fc.constantFrom('Kinh', 'Tày') }),
    ),
  }),
);

/** The reporter's sheet: four classes, three learners in each. */
function fill(deps: FakeDeps): void {
  fillSpreadsheets(deps);
  const tab = settingsTab();
  tab.splice(3, 0, [SETTING_NAMES.period, PERIOD]);
  deps.spreadsheets.put(PROVINCE, { [settings]: tab });
  const codeOf = (at: number): string => `NTM-2024-171-${CLASSES[at % CLASSES.length] ?? ''}`;
  deps.spreadsheets.put(
    DAI_TU,
    reporterTabs(
      CLASSES.map((_, at) => aClassRow({ classCode: codeOf(at) })),
      Array.from({ length: LEARNERS }, (_, at) =>
        anEnrolmentRow({
          _id: `r${String(at)}`,
          classCode: codeOf(at),
          fullName: `Nguyễn Thị Mẫu ${'ABCDEFGHIKLM'.charAt(at)}`,
          idNumber: `0991850001${String(at).padStart(2, '0')}`,
        }),
      ),
    ),
  );
}

/**
 * A closed period on whatever stores: 200 random edits of the sheets later, its tables rebuild to the same bytes, the hashes hold,
 * and the province's sheet shows them.
 */
export function closingHistoryContract(
  make: () => Promise<{ classes?: ClassStore; closings?: ClosingStore }>,
): void {
  it(`rebuilds the same bytes after ${String(EDITS)} random edits`, async () => {
    const memory = fakeDeps();
    const deps = { ...memory, ...(await make()) };
    const shown = (): Buffer =>
      Buffer.from(
        JSON.stringify(Object.values(NUMBERED).map((title) => memory.spreadsheets.tab(PROVINCE, title))),
      );
    const type = (tab: string, row: number, field: string, value: Cell): void => {
      const columns = tab === TABS.class ? classColumns : enrolmentColumns;
      memory.spreadsheets.type(DAI_TU, tab, [row, columnAt(columns, field), value]);
    };
    fill(memory);
    await sweepWorkbooks(deps);
    const [closed] = (await changeClosing(deps, { act: 'close', period: PERIOD }, OFFICE_CLERK)).closings;
    await publishForms(deps);
    const before = shown();
    const hashes = closed?.tables.map(({ hash }) => hash);
    /** Of the closing: its tables' hashes, whether they rebuild, and how many classes are others by now. */
    const check = async (): Promise<number> => {
      expect(shown().equals(before)).toBe(true);
      const [now] = (await answerClosings(deps, { period: PERIOD })).closings;
      const tables = now?.tables ?? [];
      expect(tables.map(({ hash }) => hash)).toEqual(hashes);
      expect(tables.every(({ isSame }) => isSame)).toBe(true);
      return now?.adjustments.length ?? 0;
    };
    const edits = fc.sample(anyEdit, { numRuns: EDITS, seed: 19 });
    let touched = 0;
    for (const [at, { tab, row, edit }] of edits.entries()) {
      type(tab, row, edit.field, edit.value);
      memory.clock.time += 3_600_000;
      if (at % 5 !== 4) continue;
      await sweepWorkbooks(deps);
      if (at % 50 !== 49) continue;
      await publishForms(deps);
      touched += await check();
    }
    // The edits did change the numbers: without the closing the tables would be others.
    expect(touched).toBeGreaterThan(4);
    expect(memory.spreadsheets.tab(PROVINCE, CLOSINGS)?.length).toBeGreaterThan(7);
    await changeClosing(deps, { act: 'reopen', period: PERIOD, reason: 'Thử' }, OFFICE_CLERK);
    await publishForms(deps);
    expect(shown().equals(before)).toBe(false);
  });
}
