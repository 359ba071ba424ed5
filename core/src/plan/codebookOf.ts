import type * as z from 'zod/mini';
import { FIXED_LISTS } from '../schema/codeLists.ts';
import type { Column } from '../schema/column.ts';
import { columnHelp } from '../schema/columnHelp.ts';
import { columnsOf } from '../schema/columnsOf.ts';
import { TABS, type RowKind } from '../schema/tabs.ts';
import { guideText } from '../wording/guideText.ts';
import { issueTexts } from '../wording/issueTexts.ts';
import type { Codebook, ColumnHead, Entry } from './codebook.ts';
import type { Plan } from './plan.ts';
import { requirementsOf } from './requirementsOf.ts';
import { topicsOf } from './topicsOf.ts';
import type { Unit } from './unit.ts';
import type { SuccessorIds } from './unitSuccession.ts';

/**
 * The codebook of a plan, for one of its reporters' workbooks or for nobody in particular. `successors` says where each
 * unit's land went.
 */
export function codebookOf(
  plan: Plan,
  units: readonly Unit[],
  reporterId: string | undefined,
  successors: SuccessorIds = {},
): Codebook {
  const reporter = plan.reporters.find(({ id }) => id === reporterId);
  const { id, title, years, period } = plan;
  return {
    plan: { id, title, years, period },
    ...(reporter === undefined ? {} : { reporter: { id: reporter.id, name: reporter.name } }),
    columns: {
      class: headsOf('class'),
      enrolment: headsOf('enrolment'),
      cost: headsOf('cost'),
      material: headsOf('material'),
      lecturer: headsOf('lecturer'),
    },
    codes: listsOfPlan(plan),
    messages: { ...issueTexts },
    guide: guideText(reporter?.name ?? 'Đơn vị báo cáo', title),
    requirements: requirementsOf(plan),
    units: [...units],
    successors: Object.fromEntries(Object.entries(successors).map(([id, after]) => [id, [...after]])),
  };
}

const headsOf = (kind: RowKind): z.infer<typeof ColumnHead>[] =>
  columnsOf[kind].map((column) => headOf(column, kind));

function headOf(column: Column, kind: RowKind): z.infer<typeof ColumnHead> {
  const { key, header, type, missing } = column;
  const help = columnHelp[kind][key];
  const head = { key, header, tab: TABS[kind], type, required: missing !== undefined };
  return help === undefined ? head : { ...head, help };
}

type Lists = Record<string, z.infer<typeof Entry>[]>;

function listsOfPlan(plan: Plan): Lists {
  const plain = (entries: readonly z.infer<typeof Entry>[]): z.infer<typeof Entry>[] =>
    entries.map(({ code, label, aliases }) => ({ code, label, ...(aliases ? { aliases } : {}) }));
  return {
    ...Object.fromEntries(
      Object.entries(FIXED_LISTS).map(([name, list]) => [
        name,
        list.map(({ code, label, aliases }) => ({ code, label, aliases: [...(aliases ?? [])] })),
      ]),
    ),
    programme: plain(plan.programmes),
    classGroup: plain(plan.classGroups),
    communeCategory: plain(plan.communeCategories),
    topic: plain(topicsOf(plan)),
    venueType: plain(plan.venueTypes),
    fundingSource: plain(plan.fundingSources),
    learnerGroup: plain(plan.learnerGroups),
    costLine: plain(plan.costLines),
    costRank: plain(plan.costRanks),
    materialKind: plain(plan.materialKinds),
    actor: plan.responsibilities.map(({ actor, label }) => ({ code: actor, label })),
  };
}
