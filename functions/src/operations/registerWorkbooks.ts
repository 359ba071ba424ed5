import type { ProvinceSettings } from '../../../core/src/sheet/provinceSettings.ts';
import { PROVINCE_ROW } from '../../../core/src/sheet/provinceSettings.ts';
import type { Deps } from '../deps.ts';
import type { WorkbookRecord, WorkbookRegistration } from '../records.ts';

/**
 * Makes the stored register agree with the tab `Cấu hình`: writes only what differs. A workbook that left the register
 * keeps its record without members, so that nobody can sync it and its classes stay. With each goes the hash of what the plan
 * asks by now (`codebookVersion`); without it what was noted stays. Answers the registered ones, and those that are not.
 */
export async function registerWorkbooks(
  { classes, keys }: Pick<Deps, 'classes' | 'keys'>,
  settings: ProvinceSettings,
  { planId, requirementsHash }: Pick<WorkbookRecord, 'planId' | 'requirementsHash'>,
): Promise<{ registered: WorkbookRecord[]; others: WorkbookRecord[] }> {
  const stored = await classes.listWorkbooks();
  const known = new Map(stored.map((workbook) => [workbook.workbookId, workbook]));
  const wanted = settings.registrations.map(({ workbookId, reporterId, members }) => ({
    workbookId,
    reporterId,
    planId,
    members: members.map(keys.ofEmail).sort(),
    addresses: Object.fromEntries(members.map((email) => [keys.ofEmail(email), email])),
    ...(reporterId === PROVINCE_ROW ? provinceFields(settings) : {}),
    ...(requirementsHash === undefined ? {} : { requirementsHash }),
  }));
  const gone = stored
    .filter(
      ({ workbookId, members }) => members.length > 0 && !wanted.some((w) => w.workbookId === workbookId),
    )
    .map(({ classes: _, swept: _swept, returned: _returned, ...workbook }) => ({ ...workbook, members: [] }));
  for (const workbook of [...wanted, ...gone]) {
    if (!isSame(known.get(workbook.workbookId), workbook)) await classes.registerWorkbook(workbook);
  }
  const registered = wanted.map((workbook) => {
    const { classes: index = {}, swept } = known.get(workbook.workbookId) ?? {};
    return { ...workbook, classes: index, ...(swept === undefined ? {} : { swept }) };
  });
  const others = stored.filter(({ workbookId }) => !wanted.some((one) => one.workbookId === workbookId));
  return { registered, others };
}

const provinceFields = ({
  reportYear,
  office,
}: ProvinceSettings): Pick<WorkbookRecord, 'reportYear' | 'office'> => ({
  ...(reportYear === undefined ? {} : { reportYear }),
  ...(office === undefined ? {} : { office }),
});

function isSame(stored: WorkbookRecord | undefined, wanted: WorkbookRegistration): boolean {
  if (stored === undefined) return false;
  const { requirementsHash: noted } = stored;
  const fields = (of: WorkbookRegistration): string =>
    JSON.stringify([
      ...[of.reporterId, of.planId, of.members, of.reportYear, of.office],
      of.requirementsHash ?? noted,
    ]);
  return fields(stored) === fields(wanted);
}
