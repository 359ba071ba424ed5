import type { ObservedClass } from '../../../functions/src/operations/storeClass.ts';
import type { SyncRequest } from '../../../core/src/api/syncRequest.ts';
import type { ClassSummary } from '../../../core/src/class/summariseClass.ts';
import { codebookOf } from '../../../core/src/plan/codebookOf.ts';
import type { Plan } from '../../../core/src/plan/plan.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { CLASS_KEYS, ENROLMENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { PROVINCE_TABS, TABS } from '../../../core/src/schema/tabs.ts';
import { hashText } from '../../../core/src/sheet/contentHash.ts';
import { REGISTER_HEADERS, SETTING_NAMES } from '../../../core/src/sheet/provinceSettings.ts';
import type { Deps, LoadedPlan, Plans } from '../../../functions/src/deps.ts';
import { keysFrom } from '../../../functions/src/keys.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';
import { aClassTab, anEnrolmentTab, aTabOf } from '../../builders/aTab.ts';
import { memoryAuditStore } from '../../fakes/memoryAuditStore.ts';
import { memoryClassStore, type MemoryClassStore } from '../../fakes/memoryClassStore.ts';
import { memorySettingsStore, type MemorySettingsStore } from '../../fakes/memorySettingsStore.ts';
import { memorySubmissionStore, type MemorySubmissionStore } from '../../fakes/memorySubmissionStore.ts';
import { memoryPeopleStore } from '../../fakes/memoryPeopleStore.ts';
import { memoryClosingStore, type MemoryClosingStore } from '../../fakes/memoryClosingStore.ts';
import { memoryPublicationStore, type MemoryPublicationStore } from '../../fakes/memoryPublicationStore.ts';
import { memorySpreadsheets, type MemorySpreadsheets } from '../../fakes/memorySpreadsheets.ts';

export const PROVINCE = 'wb-tinh';
export const DAI_TU = 'wb-171';
export const PHU_BINH = 'wb-173';
export const CODE = 'NTM-2024-171-003';
export const CLERK = 'can.bo.171@example.org';
export const OFFICE_CLERK = 'van.phong@example.org';
export const SCHEDULER = 'lap.lich@example.org';

/** Everything an operation may touch, in memory, and what a test may see of it. */
export interface FakeDeps extends Deps {
  readonly classes: MemoryClassStore;
  readonly settings: MemorySettingsStore;
  readonly submissions: MemorySubmissionStore;
  readonly publications: MemoryPublicationStore;
  readonly closings: MemoryClosingStore;
  readonly spreadsheets: MemorySpreadsheets;
  /** What was logged. */
  readonly logged: { severity: string; message: string; fields: Record<string, string | number> }[];
  /** The time, in ms since 1970; a test may move it. */
  readonly clock: { time: number };
}

/** Nothing stored, nothing in any spreadsheet; it is 12:05 on 2026-03-05 in Vietnam. */
export function fakeDeps(): FakeDeps {
  const clock = { time: Date.UTC(2026, 2, 5, 5, 5) };
  const logged: FakeDeps['logged'] = [];
  return {
    classes: memoryClassStore(),
    settings: memorySettingsStore(),
    submissions: memorySubmissionStore(),
    people: memoryPeopleStore(),
    publications: memoryPublicationStore(),
    audit: memoryAuditStore(),
    closings: memoryClosingStore(),
    spreadsheets: memorySpreadsheets(),
    plans: fakePlans(),
    identity: { emailOf: (authorization) => Promise.resolve(authorization ?? '') },
    keys: keysFrom('a secret of the tests'),
    log: (severity, message, fields = {}) => void logged.push({ severity, message, fields }),
    now: () => clock.time,
    release: 'ban-thu',
    provinceWorkbookId: PROVINCE,
    schedulerEmail: SCHEDULER,
    logged,
    clock,
  };
}

/** What the classes of the plan `sample`, or of another, count for: those that were not removed. */
export async function summariesIn(
  { classes }: Pick<Deps, 'classes'>,
  planId = 'sample',
): Promise<ClassSummary[]> {
  const listed = await classes.listClasses(planId);
  return listed.filter(({ isRemoved }) => !isRemoved).map(({ summary }) => summary);
}

/** The plans with four units, each with the version that its content gives it; the small plan `sample` alone if none is named. */
export function fakePlans(...plans: readonly Plan[]): Plans {
  const loaded = new Map((plans.length === 0 ? [aPlan()] : plans).map((plan) => [plan.id, load(plan)]));
  return { find: (planId) => (planId === undefined ? undefined : loaded.get(planId)) };
}

function load(plan: Plan): LoadedPlan {
  const { codebook, units } = aReadingContext();
  const codebookFor: LoadedPlan['codebookFor'] = (reporterId) => codebookOf(plan, codebook.units, reporterId);
  const version = hashText(JSON.stringify(plan));
  return { version, plan, units, codebook: codebookFor(undefined), codebookFor };
}

/** The same, with the province's and both reporters' workbooks registered. */
export async function registeredDeps(): Promise<FakeDeps> {
  const deps = fakeDeps();
  const members = (...emails: string[]): string[] => emails.map(deps.keys.ofEmail);
  const planId = 'sample';
  for (const workbook of [
    { workbookId: PROVINCE, reporterId: 'TINH', planId, members: members(OFFICE_CLERK) },
    { workbookId: DAI_TU, reporterId: '171', planId, members: members(CLERK) },
    { workbookId: PHU_BINH, reporterId: '173', planId, members: members('can.bo.173@example.org') },
  ]) {
    await deps.classes.registerWorkbook({ ...workbook, addresses: {} });
  }
  deps.classes.resetBilled();
  return deps;
}

/** The tab `Cấu hình` with both reporters registered. */
export const settingsTab = (
  settings: Partial<Record<keyof typeof SETTING_NAMES, Cell>> = {},
  register: readonly (readonly Cell[])[] = REGISTER,
): Cell[][] => {
  const set = { planId: 'sample', reportYear: 2024, office: 'Văn phòng mẫu', ...settings };
  return [
    [SETTING_NAMES.planId, set.planId],
    [SETTING_NAMES.reportYear, set.reportYear],
    [SETTING_NAMES.office, set.office],
    ...(set.period === undefined ? [] : [[SETTING_NAMES.period, set.period]]),
    ...(set.adjustments === undefined ? [] : [[SETTING_NAMES.adjustments, set.adjustments]]),
    [],
    [...REGISTER_HEADERS],
    ...register.map((row) => [...row]),
  ];
};

export const REGISTER: readonly (readonly Cell[])[] = [
  ['TINH', 'Văn phòng mẫu', PROVINCE, OFFICE_CLERK],
  ['171', 'Huyện Đại Từ', DAI_TU, `${CLERK}; pho.phong@example.org`],
  ['173', 'Huyện Phú Bình', PHU_BINH, 'can.bo.173@example.org'],
];

/** The synced tabs of a reporter's workbook. */
export const reporterTabs = (
  classes: readonly (readonly Cell[])[],
  enrolments: readonly (readonly Cell[])[] = [],
): Record<string, Cell[][]> => ({
  [TABS.class]: aClassTab(...classes),
  [TABS.enrolment]: anEnrolmentTab(...enrolments),
  [TABS.cost]: aTabOf('cost'),
  [TABS.material]: aTabOf('material'),
  [TABS.lecturer]: aTabOf('lecturer'),
});

/** Fills the spreadsheets: the register, a class with two learners in Đại Từ, a class of nobody in Phú Bình. */
export function fillSpreadsheets({ spreadsheets }: Pick<FakeDeps, 'spreadsheets'>): void {
  spreadsheets.put(PROVINCE, { [PROVINCE_TABS.settings]: settingsTab() });
  spreadsheets.put(DAI_TU, reporterTabs([aClassRow()], [anEnrolmentRow(), aSecondLearner()]));
  spreadsheets.put(PHU_BINH, reporterTabs([aClassRow({ classCode: 'NTM-2024-173-001' })]));
}

/** Another learner of the same class. */
export const aSecondLearner = (): Cell[] =>
  anEnrolmentRow({ _id: 'r2', fullName: 'Lý Văn Mẫu', sex: 'Nam', idNumber: '099085000002' });

type PushedClass = SyncRequest['classes'][number] & ObservedClass;

/** One class of a push. */
export const aPushedClass = (one: Partial<PushedClass> = {}): PushedClass => ({
  classCode: CODE,
  baseRevision: 0,
  cells: aClassRow({ classCode: one.classCode ?? CODE }),
  enrolments: [anEnrolmentRow()],
  costs: [],
  materials: [],
  lecturers: [],
  ...one,
});

/** A push of Đại Từ's workbook: one class, with every column in our own order. */
export const aPush = (request: Partial<SyncRequest> = {}): SyncRequest => ({
  protocol: 1,
  workbookId: DAI_TU,
  observedAt: '2026-03-05T05:05:00.000Z',
  reason: 'edit',
  columns: { class: [...CLASS_KEYS], enrolment: [...ENROLMENT_KEYS] },
  classes: [aPushedClass()],
  ...request,
});
