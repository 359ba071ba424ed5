import type { Cell } from '../../../core/src/schema/cell.ts';
import { REGISTER_HEAD } from '../../../core/src/sheet/provinceSettings.ts';
import { sectionsIn } from '../../../core/src/sheet/settings/settingSections.ts';
import { SETTING_TABLES } from '../../../core/src/sheet/settings/settingTables.ts';
import type { NewSheet } from '../spreadsheet/newSpreadsheet.ts';

const TITLE = { textFormat: { bold: true } };
const HEADER = {
  backgroundColor: { red: 0.89, green: 0.93, blue: 0.97 },
  horizontalAlignment: 'CENTER',
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
  textFormat: { bold: true },
};
const BODY = { wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE' };
const WIDTHS = [150, 150, 115, 185, 125, 130, 170];

/** How an office dresses its tab `Cấu hình`: titles and headers bold, columns wide enough for what stands in them. */
export function settingsLook(
  values: readonly (readonly Cell[])[],
): Required<Pick<NewSheet, 'rowFormats' | 'columnFormats' | 'columnWidths'>> {
  const headers = sectionsIn(values, [REGISTER_HEAD, ...Object.values(SETTING_TABLES)]).flatMap(
    ({ headerAt }) => headerAt ?? [],
  );
  return {
    rowFormats: Object.fromEntries(
      headers.flatMap((at) => [
        [at - 1, TITLE],
        [at, HEADER],
      ]),
    ),
    columnFormats: Object.fromEntries(WIDTHS.map((_, at) => [at, BODY])),
    columnWidths: WIDTHS,
  };
}
