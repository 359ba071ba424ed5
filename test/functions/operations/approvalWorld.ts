import { approvalColumns, type ApprovalKey } from '../../../core/src/schema/approvalColumns.ts';
import type { PublishAnswer, SweepAnswer } from '../../../core/src/api/jobs.ts';
import type { SyncRequest } from '../../../core/src/api/syncRequest.ts';
import type { ClassAnswer } from '../../../core/src/api/syncAnswer.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { APPROVAL_TAB, PROVINCE_TABS, TABS } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { publishForms } from '../../../functions/src/operations/publishForms.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import { syncClasses } from '../../../functions/src/operations/syncClasses.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import {
  aPush,
  aPushedClass,
  aSecondLearner,
  CLERK,
  CODE,
  DAI_TU,
  fakeDeps,
  fillSpreadsheets,
  PROVINCE,
  type FakeDeps,
} from './fakeDeps.ts';

/** Where a column of the tab `Phê duyệt` stands when nobody moved it. */
export const at = (key: ApprovalKey): number => approvalColumns.findIndex((column) => column.key === key);

/** A province after its first sweep and publish, its office's tab `Phê duyệt`, and the sheet of one class's reporter. */
export async function approvalWorld() {
  const deps: FakeDeps = fakeDeps();
  fillSpreadsheets(deps);
  await sweepWorkbooks(deps);
  await publishForms(deps);
  deps.classes.resetBilled();
  const sheet = { approval: '' as Cell, baseRevision: 1 };
  const tab = (): Cell[][] => deps.spreadsheets.tab(PROVINCE, APPROVAL_TAB) ?? [];
  const rowOf = (classCode: string): number => tab().findIndex((row) => row[0] === classCode);
  const cell = (classCode: string, key: ApprovalKey): Cell => tab()[rowOf(classCode)]?.[at(key)] ?? '';
  const later = (): string => {
    deps.clock.time += 60_000;
    return new Date(deps.clock.time).toISOString();
  };
  return {
    deps,
    /** What the reporter's sheet holds, and the revision it saw last. */
    sheet,
    tab,
    rowOf,
    cell,
    later,
    status: (classCode = CODE): Cell => cell(classCode, 'status'),
    /** The office types into a cell of a class's row. */
    type(key: ApprovalKey, value: Cell, classCode = CODE): void {
      deps.spreadsheets.type(PROVINCE, APPROVAL_TAB, [rowOf(classCode), at(key), value]);
    },
    /** The tab holds other values now, or is gone; the other tabs stay. */
    putTab(values: readonly (readonly Cell[])[] | undefined): void {
      const others = Object.values(PROVINCE_TABS).map(
        (title) => [title, deps.spreadsheets.tab(PROVINCE, title) ?? []] as const,
      );
      const own = values === undefined ? {} : { [APPROVAL_TAB]: values };
      deps.spreadsheets.put(PROVINCE, { ...Object.fromEntries(others), ...own });
    },
    async sweep(): Promise<SweepAnswer['approvals']> {
      later();
      return (await sweepWorkbooks(deps)).approvals;
    },
    async publish(): Promise<PublishAnswer> {
      later();
      return publishForms(deps);
    },
    /** What is stored of the province for the class. */
    valueOf: (field: string): Cell | undefined => deps.classes.classOf(CODE)?.provinceFields[field]?.value,
    /** The reporter's add-on sends the class as its sheet holds it. */
    async sync(more: Partial<SyncRequest['classes'][number]> = {}): Promise<ClassAnswer> {
      const observedAt = later();
      const { approval, baseRevision } = sheet;
      deps.spreadsheets.type(DAI_TU, TABS.class, [1, columnAt(classColumns, 'approval'), approval]);
      const pushed = aPushedClass({
        ...{ baseRevision, cells: aClassRow({ approval }) },
        enrolments: [anEnrolmentRow(), aSecondLearner()],
        ...more,
      });
      const { classes } = await syncClasses(deps, aPush({ observedAt, classes: [pushed] }), CLERK);
      const [answer] = classes;
      if (answer === undefined) throw new Error('no answer');
      sheet.baseRevision = answer.revision;
      return answer;
    },
  };
}

export type ApprovalWorld = Awaited<ReturnType<typeof approvalWorld>>;
