import type { HistoryAnswer } from '../../../core/src/api/history.ts';
import { diffClass } from '../../../core/src/class/diffClass.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import type { ProvinceFields } from '../../../core/src/sync/provinceFields.ts';
import type { Deps } from '../deps.ts';
import type { ClassRevision, WorkbookRecord } from '../records.ts';
import { authoriseClass } from './authoriseWorkbook.ts';

/** Most revisions of a class that are told of. */
const MOST = 50;

/**
 * What happened to a class: every cell that changed, from what to what, who sent it and when, the newest first. Identity
 * numbers are told as the server keeps them. For the members of the reporter's workbook, and for the province.
 */
export async function answerHistory(
  deps: Pick<Deps, 'classes' | 'keys' | 'provinceWorkbookId'>,
  { workbookId, classCode }: { readonly workbookId: string; readonly classCode: string },
  email: string,
): Promise<HistoryAnswer> {
  const workbook = await authoriseClass(deps, { workbookId, classCode }, email);
  const province = await deps.classes.findWorkbook(deps.provinceWorkbookId);
  const addresses = { ...province?.addresses, ...workbook.addresses };
  // One more than is told: the oldest is compared with it.
  const newest = await deps.classes.listRevisions(classCode, MOST + 1);
  const revisions = newest.slice(0, MOST).map((one, at) => tell(one, newest[at + 1], addresses));
  return { classCode, revisions };
}

function tell(
  revision: ClassRevision,
  before: ClassRevision | undefined,
  addresses: WorkbookRecord['addresses'],
): HistoryAnswer['revisions'][number] {
  const { cells, addedRows, removedRows } = diffClass(before, revision);
  const province = changesOfProvince(before?.provinceFields ?? {}, revision.provinceFields);
  return {
    revision: revision.revision,
    at: revision.storedAt,
    by: addresses[revision.by] ?? '',
    reason: revision.removal ?? revision.reason,
    changes: [...cells, ...province],
    added: [...addedRows],
    removed: [...removedRows],
  };
}

/** What the province typed is told as a change of the class's own cell. */
const changesOfProvince = (
  before: ProvinceFields,
  after: ProvinceFields,
): HistoryAnswer['revisions'][number]['changes'] =>
  Object.entries(after).flatMap(([field, { value }]) => {
    const from: Cell = before[field]?.value ?? '';
    return from === value ? [] : [{ kind: 'class', field, from, to: value }];
  });
