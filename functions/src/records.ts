import * as z from 'zod/mini';
import { ClassSummary } from '../../core/src/class/summariseClass.ts';
import { PlanSettings } from '../../core/src/plan/planSettings.ts';
import { Unit } from '../../core/src/plan/unit.ts';
import { Removal, RemovedRow } from '../../core/src/sync/classState.ts';
import { knownClass } from '../../core/src/sync/isAlreadyStored.ts';
import { opinionHashes } from '../../core/src/sync/opinionHashes.ts';
import { ProvinceFields } from '../../core/src/sync/provinceFields.ts';

const CellValue = z.union([z.string(), z.number(), z.boolean()]);
const Row = z.array(CellValue);
const Rows = z.array(Row);
/** A class's lists (`ListName`); absent in what was stored before there were others than the roster. */
const lists = {
  enrolments: Rows,
  costs: z._default(Rows, []),
  materials: z._default(Rows, []),
  lecturers: z._default(Rows, []),
};

/** A class as it is stored: one document, its lists in one field (design §6). Rows are in the order of core's keys. */
export const ClassRecord = z.object({
  classCode: z.string(),
  planId: z.string(),
  reporterId: z.string(),
  workbookId: z.string(),
  revision: z.int(),
  hash: z.string(),
  observedAt: z.string(),
  storedAt: z.string(),
  /** Key of the e-mail that sent it. */
  by: z.string(),
  cells: Row,
  ...lists,
  /** The commune it was held for, as it was on the class's day. */
  unit: z.exactOptional(Unit),
  summary: ClassSummary,
  /** The revision that last changed what the sheet holds; later ones are the province's. */
  sheetRevision: z.int(),
  provinceFields: z._default(ProvinceFields, {}),
  /** Tombstone: the class left the workbook. It counts nowhere and can come back. */
  removed: z.exactOptional(Removal),
  removedRows: z._default(z.array(RemovedRow), []),
  /** The `LoadedPlan.version` that the summary was made with. */
  checkedWith: z._default(z.string(), ''),
});
export type ClassRecord = z.infer<typeof ClassRecord>;

/** One change of a class: the state it became, who, when, from where, and what changed. */
export const ClassRevision = z.object({
  revision: z.int(),
  hash: z.string(),
  storedAt: z.string(),
  observedAt: z.string(),
  by: z.string(),
  workbookId: z.string(),
  reason: z.enum(['edit', 'sweep', 'menu', 'province']),
  provinceFields: z._default(ProvinceFields, {}),
  /** This revision is the class's removal, or its coming back. */
  removal: z.exactOptional(z.enum(['removed', 'restored'])),
  cells: Row,
  ...lists,
  changed: z.object({
    fields: z.array(z.string()),
    added: z.array(z.string()),
    removed: z.array(z.string()),
    changed: z.array(z.string()),
  }),
});
export type ClassRevision = z.infer<typeof ClassRevision>;

/** A registered workbook: whose it is, who may sync it, and which revision and content of each class is stored. */
export const WorkbookRecord = z.object({
  workbookId: z.string(),
  reporterId: z.string(),
  planId: z.string(),
  /** Keys of e-mail addresses. */
  members: z.array(z.string()),
  /** The addresses behind the keys, so that a history can say who. */
  addresses: z._default(z.record(z.string(), z.string()), {}),
  /** Only in the province's own: the year its forms report on, and the office that makes them. */
  reportYear: z.exactOptional(z.int()),
  office: z.exactOptional(z.string()),
  /** Hash of what the plan asks with what the province set for it, as of the last sweep: a sync tells a sheet without a read. */
  requirementsHash: z.exactOptional(z.string()),
  /** By the key of a period that the province returned and nobody handed in again: why. So a sync can tell without a read. */
  returned: z.exactOptional(z.record(z.string(), z.string())),
  classes: z.record(
    z.string(),
    z.object({
      revision: z.int(),
      hash: z.string(),
      checkedWith: z._default(z.string(), ''),
      /** The class left the workbook. */
      isRemoved: z.exactOptional(z.boolean()),
      /** As in core's `KnownClass`: the sheet is to be told something of the province. */
      isWaiting: z.exactOptional(z.boolean()),
      /** By field, the hash of what the province typed (`OpinionHashes`); absent when it typed nothing. */
      opinions: z.exactOptional(z.record(z.string(), z.string())),
    }),
  ),
  /** Core's `SweptBody` of the last complete reading that left nothing open; absent before there was one. */
  swept: z.exactOptional(z.object({ body: z.string(), readAs: z.string(), waiting: z.int() })),
});
export type WorkbookRecord = z.infer<typeof WorkbookRecord>;

/** What the tab `Cấu hình` says of a workbook. */
export type WorkbookRegistration = Omit<WorkbookRecord, 'classes' | 'swept' | 'returned'>;

/** What the province set for a plan, as a sweep read it from `Cấu hình`: one version of it. */
export const SettingsRecord = z.object({
  planId: z.string(),
  /** Counts the versions of the plan's settings, from 1. */
  version: z.int(),
  /** Of the content. */
  hash: z.string(),
  storedAt: z.string(),
  /** The job that read it. */
  job: z.literal('sweep'),
  content: PlanSettings,
});
export type SettingsRecord = z.infer<typeof SettingsRecord>;

/** What the workbook's index says of a class. */
export function indexEntryOf(record: ClassRecord): WorkbookRecord['classes'][string] {
  const { checkedWith, removed, provinceFields } = record;
  const { revision, hash, isWaiting = false } = knownClass(record);
  const opinions = opinionHashes(provinceFields);
  return {
    revision,
    hash,
    checkedWith,
    ...(removed === undefined ? {} : { isRemoved: true }),
    ...(isWaiting ? { isWaiting } : {}),
    ...(Object.keys(opinions).length === 0 ? {} : { opinions }),
  };
}
