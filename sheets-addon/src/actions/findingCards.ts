import { printAmount } from '../../../core/src/wording/printAmount.ts';
import type { SidebarAction, SidebarCard, SidebarChange } from '../ui/sidebarModel.ts';
import type { CellChange } from './changeCells.ts';
import type { CheckedWorkbook } from './checkedWorkbook.ts';
import { addressOf, showCell } from './describeCell.ts';
import type { LocatedIssue } from './findIssues.ts';
import { SEVERITY_WORDS } from './ownNote.ts';
import { alikeRepairs, repairOf } from './planRepairs.ts';
import { mainButton } from './sidebarPage.ts';
import { headerOf } from './showFindings.ts';

/** A finding in words, with what can be done about it. `isHere`: the card stands under the name of its cell. */
export function findingCard(workbook: CheckedWorkbook, issue: LocatedIssue, isHere: boolean): SidebarCard {
  const { severity, message, code, kind, field } = issue;
  const repair = repairOf(workbook, issue);
  const address = addressOf(workbook.reading, issue);
  return {
    tone: severity,
    label: SEVERITY_WORDS[severity],
    where: isHere ? '' : `${address} · ${headerOf(kind, field)}`,
    text: message,
    changes: repair === undefined ? [] : [describeChange(repair, '')],
    actions: BETWEEN_BOTH.has(code)
      ? [DIFFERENCES]
      : repair === undefined
        ? []
        : [fixOne(repair, isHere ? 'này' : address), ...fixAlike(code, alikeRepairs(workbook, code))],
  };
}

/** What stands between the sheet and the province is settled on a page of its own, with both values in view. */
const BETWEEN_BOTH: ReadonlySet<string> = new Set([
  'class/province-differs',
  'class/province-proposes',
  'class/gone',
]);
const DIFFERENCES = mainButton('Xem khác biệt với tỉnh', 'showDifferencesList');

/** A change in words. */
export const describeChange = (change: CellChange, where: string): SidebarChange => ({
  where,
  from: showCell(change.from, change),
  to: showCell(change.to, change),
});

const fixOne = (repair: CellChange, which: string): SidebarAction => ({
  label: `Sửa ô ${which}`,
  run: 'applySuggestion',
  args: [repair],
  busy: 'Đang sửa…',
  isMain: true,
});

const fixAlike = (code: string, { length }: readonly CellChange[]): SidebarAction[] =>
  length < 2
    ? []
    : [
        {
          label: `Sửa cả ${printAmount(length)} ô giống vậy`,
          run: 'applyToAlike',
          args: [code],
          busy: 'Đang xem các ô…',
          isMain: false,
        },
      ];
