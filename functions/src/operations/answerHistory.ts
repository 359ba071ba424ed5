import { MOST_REVISIONS, type HistoryAnswer, type HistoryQuery } from '../../../core/src/api/history.ts';
import { diffClass } from '../../../core/src/class/diffClass.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { rowNames } from '../../../core/src/class/rowNames.ts';
import type { ProvinceFields } from '../../../core/src/sync/provinceFields.ts';
import type { Deps } from '../deps.ts';
import type { ClassRevision, WorkbookRecord } from '../records.ts';
import { authoriseClass } from './authoriseWorkbook.ts';

/**
 * What happened to a class: every cell that changed, from what to what, who sent it and when, the newest first. Identity
 * numbers are told as the server keeps them. For the members of the reporter's workbook, and for the province.
 */
export async function answerHistory(
  deps: Pick<Deps, 'classes' | 'keys' | 'provinceWorkbookId'>,
  { workbookId, classCode, most = MOST_REVISIONS, before }: Partial<HistoryQuery> & ClassOfWorkbook,
  email: string,
): Promise<HistoryAnswer> {
  const workbook = await authoriseClass(deps, { workbookId, classCode }, email);
  const province = await deps.classes.findWorkbook(deps.provinceWorkbookId);
  const addresses = { ...province?.addresses, ...workbook.addresses };
  // One more than is told: the oldest is compared with it.
  const newest = await deps.classes.listRevisions(classCode, most + 1, before);
  const revisions = newest.slice(0, most).map((one, at) => tell(one, newest[at + 1], addresses));
  const told = new Set(
    revisions.flatMap(({ changes, added, removed }) =>
      [...changes, ...added, ...removed].flatMap(({ row }) => row ?? []),
    ),
  );
  return { classCode, hasOlder: newest.length > most, names: namesIn(newest, told), revisions };
}

interface ClassOfWorkbook {
  readonly workbookId: string;
  readonly classCode: string;
}

/** The newest name of each of those rows. */
const namesIn = (newest: readonly ClassRevision[], rows: ReadonlySet<string>): Record<string, string> =>
  Object.fromEntries(
    [...newest].reverse().flatMap((revision) => rowNames(revision).filter(([row]) => rows.has(row))),
  );

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
export const changesOfProvince = (
  before: ProvinceFields,
  after: ProvinceFields,
): HistoryAnswer['revisions'][number]['changes'] =>
  Object.entries(after).flatMap(([field, { value }]) => {
    const from: Cell = before[field]?.value ?? '';
    return from === value ? [] : [{ kind: 'class', field, from, to: value }];
  });
