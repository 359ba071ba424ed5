import type { Plan } from '../../../core/src/plan/plan.ts';
import type { Unit } from '../../../core/src/plan/unit.ts';
import { PROVINCE_TABS, ROW_KINDS, TABS } from '../../../core/src/schema/tabs.ts';
import { PROVINCE_ROW } from '../../../core/src/sheet/provinceSettings.ts';
import { settingsLook } from '../sample/settingsLook.ts';
import { sampleWorkbooks, type ReporterWorkbook } from '../sample/sampleWorkbooks.ts';
import { newSheet, newSpreadsheet } from '../spreadsheet/newSpreadsheet.ts';
import { typeValues } from '../spreadsheet/personEdits.ts';
import type { SpreadsheetStore } from '../spreadsheet/spreadsheetStore.ts';
import type { Scripts } from './scripts.ts';

const SEED = 20_220_801;
/** Empty rows below the settings, for what the office adds. */
const SPARE_ROWS = 20;

/** The made-up province of a plan. */
export type Sample = ReturnType<typeof sampleWorkbooks>;

/** The sample of a plan, always the same. */
export const sampleOf = (plan: Plan, units: readonly Unit[]): Sample => sampleWorkbooks(plan, units, SEED);

/** Creates the sample's spreadsheets, still empty but for the register in the province's `Cấu hình`. */
export function createSample(spreadsheets: SpreadsheetStore, { reporters, province }: Sample): void {
  spreadsheets.create(
    newSpreadsheet({
      spreadsheetId: province.workbookId,
      title: province.title,
      attributes: { kind: 'province', reporterId: PROVINCE_ROW, owner: province.owner },
      sheets: [
        newSheet({
          sheetId: 1,
          title: PROVINCE_TABS.settings,
          values: province.settingsRows,
          rowCount: province.settingsRows.length + SPARE_ROWS,
          ...settingsLook(province.settingsRows),
        }),
      ],
    }),
  );
  for (const { workbookId, title, reporterId, owner } of reporters) {
    const attributes = { kind: 'reporter', reporterId, owner, [FILLED]: 'no' };
    const sheets = [newSheet({ sheetId: 1, title: TABS.guide })];
    spreadsheets.create(newSpreadsheet({ spreadsheetId: workbookId, title, attributes, sheets }));
  }
}

const FILLED = 'filled';

interface Filling {
  readonly spreadsheets: SpreadsheetStore;
  readonly scripts: Scripts;
  readonly say: (line: string) => void;
}

/**
 * Fills the workbooks that are still empty the way an office would: set up from the menu, type the lists, switch
 * automatic sync on, sync. The workbooks are registered by then. A start that was cut short is taken up again.
 */
export async function fillSample(
  { spreadsheets, scripts, say }: Filling,
  { reporters }: Sample,
): Promise<void> {
  for (const reporter of reporters) {
    const { workbookId, title } = reporter;
    if (spreadsheets.list().find((one) => one.spreadsheetId === workbookId)?.attributes[FILLED] !== 'no')
      continue;
    say(`Making the sample workbook ${title}`);
    await fillWorkbook({ spreadsheets, scripts }, reporter);
    spreadsheets.update(workbookId, (before) => ({
      spreadsheet: { ...before, attributes: { ...before.attributes, [FILLED]: 'yes' } },
    }));
  }
}

async function fillWorkbook(
  { spreadsheets, scripts }: Pick<Filling, 'spreadsheets' | 'scripts'>,
  { workbookId, owner, rows }: ReporterWorkbook,
): Promise<void> {
  const run = async (name: string): Promise<void> => {
    const { error } = await scripts.run({ workbookId, function: name, as: owner, authMode: 'FULL' });
    if (error !== undefined)
      throw new Error(`${name} failed in ${workbookId}: ${error.message}\n${error.stack}`);
  };
  await run('setUpWorkbook');
  for (const kind of ROW_KINDS) {
    const values = rows[kind];
    if (values.length === 0) continue;
    const range = `'${TABS[kind]}'!A2`;
    spreadsheets.update(workbookId, (before) => typeValues(before, { range, values }));
  }
  await run('installTriggers');
  await run('syncNow');
}
