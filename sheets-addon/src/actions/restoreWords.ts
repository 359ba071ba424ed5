import { printAmount } from '../../../core/src/wording/printAmount.ts';
import type { SidebarCard, SidebarChange } from '../ui/sidebarModel.ts';
import { keptChange } from './describeCell.ts';
import type { Restore } from './planRestores.ts';
import { describeRow, type RowPlaces } from './rowPlaces.ts';
import type { RestoreOutcome } from './writeRestore.ts';

/** How many changes a preview names. */
const EXAMPLES = 5;

/** Nothing would be written. */
export const isNothing = ({ plan: { overwrite, putBack } }: Restore): boolean =>
  overwrite.length + putBack.length === 0;

/** What would change in the sheet if a class came back, and what cannot come back. */
export function previewCard(restore: Restore, places: RowPlaces): SidebarCard {
  const { classCode, revision, isUnsent } = restore;
  const lines = linesOf(restore, places);
  return {
    tone: isNothing(restore) ? 'plain' : 'warn',
    label: classCode,
    where: `về bản ${String(revision)}`,
    text: [
      isNothing(restore) ? 'Bảng đang giống bản này, không có gì để ghi.' : countWords(restore),
      ...lostWords(restore),
      ...(isUnsent && !isNothing(restore) ? [UNSENT] : []),
      ...(lines.length > EXAMPLES ? ['Ví dụ:'] : []),
    ].join(' '),
    changes: lines.slice(0, EXAMPLES),
    actions: [],
  };
}

const UNSENT =
  'Lớp có thay đổi chưa gửi về tỉnh: ô bị ghi đè chỉ lấy lại được bằng nút Hoàn tác trong vài giờ, hoặc bằng Tệp > Nhật ký phiên bản.';

function countWords({ plan: { overwrite, putBack, surplus, moved } }: Restore): string {
  const parts = [
    [overwrite.length, 'ô đổi lại'],
    [putBack.length, 'dòng thêm lại'],
    [surplus.length, 'dòng thừa (thêm sau bản đó) để nguyên'],
    [moved.length, 'dòng nay ở lớp khác để nguyên ở đó'],
  ] as const;
  return `${parts.flatMap(([count, what]) => (count > 0 ? [`${printAmount(count)} ${what}`] : [])).join(', ')}.`;
}

/** What the province never had in full stays in the sheet as it is, or must be typed again. */
function lostWords({ plan: { lost, putBack } }: Restore): string[] {
  const again = new Set(putBack.map(({ kind, row }) => `${kind} ${row}`));
  const typed = lost.filter(({ kind, row = '' }) => again.has(`${kind} ${row}`)).length;
  const left = lost.length - typed;
  return [
    ...(left > 0
      ? [`${printAmount(left)} ô (số CCCD, dân tộc) tỉnh chỉ giữ một phần nên để nguyên như trong bảng.`]
      : []),
    ...(typed > 0
      ? [
          `${printAmount(typed)} ô (số CCCD, dân tộc) của dòng thêm lại tỉnh chỉ giữ một phần: phải nhập lại cho đủ.`,
        ]
      : []),
  ];
}

function linesOf({ classCode, plan, names }: Restore, places: RowPlaces): SidebarChange[] {
  const named = new Map(Object.entries(names));
  return [
    ...plan.overwrite.map((change) => keptChange(change, describeRow(change, places, named))),
    ...plan.putBack.map(({ kind, row }) => ({
      where: kind === 'class' ? `Lớp · ${classCode}` : describeRow({ kind, row }, places, named),
      from: 'không có',
      to: 'thêm lại',
    })),
  ];
}

/** What was written, in words; `isWhole` when nothing was left out that should have been written. */
export function describeRestored(
  restores: readonly Restore[],
  { undoing, left, added }: RestoreOutcome,
): { readonly text: string; readonly isWhole: boolean } {
  const done = [
    ...(undoing.length > 0 ? [`${printAmount(undoing.length)} ô đổi lại`] : []),
    ...(added > 0 ? [`${printAmount(added)} dòng thêm lại`] : []),
  ].join(', ');
  const classes = restores.map(({ classCode, revision }) => `${classCode} về bản ${String(revision)}`);
  const words = [
    left === 0
      ? `Đã khôi phục lớp ${classes.join('; ')}: ${done}.`
      : `Chưa khôi phục hết lớp ${classes.join('; ')}: ${done === '' ? '' : `${done}, `}${printAmount(left)} ô vừa có người sửa nên để nguyên. Hãy xem lại rồi khôi phục lần nữa.`,
    ...restores.flatMap(lostWords),
  ];
  return { text: words.join(' '), isWhole: left === 0 };
}
