import type { PublishAnswer } from '../../../core/src/api/jobs.ts';
import { closingsTable } from '../../../core/src/rollup/closingsTable.ts';
import { formGrid } from '../../../core/src/rollup/formGrid.ts';
import { APPROVAL_TAB, PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { planApprovals } from '../../../core/src/sheet/approvals/planApprovals.ts';
import type { Deps } from '../deps.ts';
import type { PublicationRecord } from '../publicationRecord.ts';
import { nameOf } from './nameOf.ts';
import { formsShown, shownForms } from './closedForms.ts';
import { tellClosings } from './closingAdjustments.ts';
import { formsInput, openAsOf, readProvince } from './provinceForms.ts';
import { publicationOf } from './publication.ts';
import { writeChangedForms } from './writeChangedForms.ts';

type PublishDeps = Pick<
  Deps,
  | 'classes'
  | 'closings'
  | 'log'
  | 'now'
  | 'people'
  | 'plans'
  | 'provinceWorkbookId'
  | 'publications'
  | 'settings'
  | 'spreadsheets'
  | 'submissions'
>;

/**
 * Recomputes the province's forms from all classes, those of a closed period from what was frozen at its closing, and writes the
 * tabs whose cells differ from what stands there, so a number somebody overwrote comes back; so does the tab `Phê duyệt`, but for
 * the cells that are the office's to type; and what became of each line of the tables in `Cấu hình`, where they have a column
 * `Tình trạng`. Nothing changed: one Sheets call. What was published is remembered, so that it can be said what changed since. A
 * failed read writes nothing.
 */
export async function publishForms(deps: PublishDeps): Promise<PublishAnswer> {
  const { spreadsheets, provinceWorkbookId } = deps;
  const callsBefore = spreadsheets.calls();
  const known = await readProvince(deps);
  const { province, loadedPlan, listed } = known;
  const last = await deps.publications.find(province.planId);
  const reading = await spreadsheets.readTabs(provinceWorkbookId, PUBLISHED_TABS, standingTabs(last));
  const now = deps.now();
  const closings = await deps.closings.list(province.planId);
  const set = await formsInput(deps, known, reading);
  const shown = await shownForms(deps, set, closings);
  const closed = closingsTable(await tellClosings(deps, known, closings), loadedPlan.plan);
  const asOf = openAsOf(now);
  const forms = [
    ...formsShown(shown, asOf),
    { table: closed, grid: formGrid(closed, shown.input.office, asOf) },
  ];
  const approvals = planApprovals(reading.values.get(APPROVAL_TAB), {
    classes: listed,
    reporterName: (reporterId) => nameOf(loadedPlan, reporterId),
    context: { ...loadedPlan, onDay: undefined },
  });
  const { changedTabs, waiting } = await writeChangedForms(deps, forms, reading, {
    approvals,
    settings: set.statuses,
  });
  if (changedTabs.length > 0 || last === undefined) {
    const tabs = PUBLISHED_TABS.filter((tab) => reading.values.has(tab) || changedTabs.includes(tab));
    const at = new Date(now).toISOString();
    await deps.publications.put({ ...publicationOf(province.planId, at, listed), tabs });
  }
  const sheetsCalls = spreadsheets.calls() - callsBefore;
  const classes = listed.filter(({ isRemoved }) => !isRemoved).length;
  const counts = { changedTabs: changedTabs.length, waiting: waiting.length };
  deps.log('INFO', 'publish', { classes, ...counts, sheetsCalls });
  return { planId: province.planId, changedTabs, waiting, classes, sheetsCalls };
}

/** The tabs that stood there after the last publish: nothing depends on it but how many calls reading takes. */
const standingTabs = (last: PublicationRecord | undefined): readonly string[] | undefined =>
  last === undefined ? [] : last.tabs;

const PUBLISHED_TABS = [...Object.values(PROVINCE_TABS), APPROVAL_TAB];
