import {
  ADJUSTMENT_NAMES,
  GEOGRAPHY_NAMES,
  PROVINCE_ROW,
  REGISTER_HEAD,
  REGISTER_HEADERS,
  SETTING_NAMES,
  SPAN_NAMES,
} from '../../../core/src/sheet/provinceSettings.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';

/** A workbook as the register of `Cấu hình` lists it. */
export interface RegisteredWorkbook {
  readonly reporterId: string;
  readonly name: string;
  readonly workbookId: string;
  readonly members: readonly string[];
}

/**
 * The values of the tab `Cấu hình`: the settings, the register with the province's own workbook last, then the tables that
 * say something of the plan.
 */
export function provinceSettingsRows(
  settings: { planId: string; reportYear: number },
  reporters: readonly RegisteredWorkbook[],
  province: Omit<RegisteredWorkbook, 'reporterId'>,
  tables: readonly Cell[][],
): Cell[][] {
  const register = [...reporters, { ...province, reporterId: PROVINCE_ROW }];
  return [
    [SETTING_NAMES.planId, settings.planId],
    [SETTING_NAMES.reportYear, String(settings.reportYear)],
    [SETTING_NAMES.office, province.name.toLocaleUpperCase('vi')],
    [SETTING_NAMES.period, ''],
    [SETTING_NAMES.span, SPAN_NAMES.plan],
    [SETTING_NAMES.geography, GEOGRAPHY_NAMES.recorded],
    [SETTING_NAMES.adjustments, ADJUSTMENT_NAMES.next],
    ['', ''],
    [REGISTER_HEAD.title.toLocaleUpperCase('vi')],
    [...REGISTER_HEADERS],
    ...register.map(({ reporterId, name, workbookId, members }) => [
      reporterId,
      name,
      workbookId,
      members.join('; '),
      '',
    ]),
    [],
    [],
    ...tables,
  ];
}
