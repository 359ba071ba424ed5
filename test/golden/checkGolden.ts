import { addIssues, checkClass } from '../../core/src/class/checkClass.ts';
import type { Issue } from '../../core/src/issue.ts';
import { codebookOf } from '../../core/src/plan/codebookOf.ts';
import { checkWorkbook } from '../../core/src/rules/workbook/checkWorkbook.ts';
import { LIST_KINDS } from '../../core/src/schema/tabs.ts';
import { cellsOf, readWorkbook } from '../../core/src/sheet/readWorkbook.ts';
import { withoutMissingBelow } from '../../core/src/sheet/withoutMissingBelow.ts';
import { thaiNguyenPlan, unitHistory, unitsOfProvince } from '../plans/readPlanFiles.ts';
import type { Golden } from './readGolden.ts';

/** The units as they ship, ready to look up. */
export const units = unitsOfProvince();
/** The codebook of the plan of Thái Nguyên as it ships. */
export const codebook = codebookOf(thaiNguyenPlan(), unitHistory().units, undefined);

/** An issue and the row of its tab, as shown. */
export type PlacedIssue = Issue & { readonly rowNumber: number };

/** Everything that reading and checking a workbook finds, by the plan of Thái Nguyên as it ships. */
export function checkGolden({ tabs, reporterId, today }: Golden): PlacedIssue[] {
  const reading = readWorkbook(tabs, reporterId);
  const checked = reading.classes.map(({ classCode, cells, lists }) => {
    const content = { cells, ...cellsOf(lists) };
    return { classCode, checked: checkClass(content, { codebook, units, today }) };
  });
  const between = checkWorkbook(checked, { codebook, units });
  const placed = reading.classes.flatMap(({ classCode, rowNumber, lists }, at) => {
    const rows = new Map<string, number>(
      LIST_KINDS.flatMap((kind) => lists[kind].map((row) => [`${kind} ${row.id}`, row.rowNumber] as const)),
    );
    const own = checked[at]?.checked;
    const all =
      own &&
      addIssues(
        own,
        between.filter((issue) => issue.classCode === classCode),
      ).issues;
    return (all ?? []).map((issue) => ({
      ...issue,
      rowNumber: rows.get(`${issue.kind} ${issue.row ?? ''}`) ?? rowNumber,
    }));
  });
  return withoutMissingBelow([...reading.issues, ...placed]);
}
