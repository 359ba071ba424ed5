import { readClassCode } from '../../../core/src/cell/parseClassCode.ts';
import { PROVINCE_ROW } from '../../../core/src/sheet/provinceSettings.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problem.ts';
import type { WorkbookRecord } from '../records.ts';

/** The registered workbook, if this e-mail may sync it. Throws `workbook/unknown` or `workbook/not-member`. */
export async function authoriseWorkbook(
  { classes, keys }: Pick<Deps, 'classes' | 'keys'>,
  workbookId: string,
  email: string,
): Promise<WorkbookRecord> {
  const workbook = await classes.findWorkbook(workbookId);
  if (workbook === undefined) throw new Problem('workbook/unknown');
  if (!workbook.members.includes(keys.ofEmail(email))) throw new Problem('workbook/not-member');
  return workbook;
}

/** A reporter's workbook; the province's own holds no classes. */
export async function authoriseReporterWorkbook(
  deps: Pick<Deps, 'classes' | 'keys'>,
  workbookId: string,
  email: string,
): Promise<WorkbookRecord> {
  const workbook = await authoriseWorkbook(deps, workbookId, email);
  if (workbook.reporterId === PROVINCE_ROW) throw new Problem('workbook/not-member');
  return workbook;
}

/** The workbook, if this e-mail may look into that class: its reporter's members, or the province's. */
export async function authoriseClass(
  deps: Pick<Deps, 'classes' | 'keys'>,
  { workbookId, classCode }: { readonly workbookId: string; readonly classCode: string },
  email: string,
): Promise<WorkbookRecord> {
  const workbook = await authoriseWorkbook(deps, workbookId, email);
  const reporterId = readClassCode(classCode)?.reporterId;
  const isTheirs = workbook.reporterId === PROVINCE_ROW || reporterId === workbook.reporterId;
  if (!isTheirs) throw new Problem('class/other-reporter', { classCode });
  return workbook;
}

/** The province's people and the scheduler may run the province's jobs. Throws `workbook/not-member`. */
export async function authoriseProvince(
  deps: Pick<Deps, 'classes' | 'keys' | 'provinceWorkbookId' | 'schedulerEmail'>,
  email: string,
): Promise<void> {
  if (deps.schedulerEmail !== '' && email === deps.schedulerEmail) return;
  await authoriseWorkbook(deps, deps.provinceWorkbookId, email);
}
