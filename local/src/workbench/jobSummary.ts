import { listOf, numberOf, objectOf, textOf } from './jsonFields.ts';

const sumOf = (items: readonly unknown[], field: string): number =>
  items.reduce<number>((sum, item) => sum + numberOf(objectOf(item)[field]), 0);

const sweepParts = (workbooks: readonly unknown[]): string[] => {
  if (workbooks.length === 0) return [];
  const [stored, refused] = [sumOf(workbooks, 'stored'), sumOf(workbooks, 'refused')];
  const read = `đã đọc ${String(workbooks.length)} sổ, lưu ${String(stored)} lớp`;
  return refused > 0 ? [read, `${String(refused)} lớp bị từ chối`] : [read];
};

/** What a sweep took of the province's tab `Phê duyệt`; nothing when there was nothing new. */
const approvalParts = (approvals: unknown): string[] => {
  const { stored, wrong } = objectOf(approvals);
  return [
    ...(numberOf(stored) > 0 ? [`nhận ý kiến của tỉnh về ${String(numberOf(stored))} lớp`] : []),
    ...(numberOf(wrong) > 0 ? [`${String(numberOf(wrong))} dòng ở tab Phê duyệt cần sửa`] : []),
  ];
};

/**
 * A few Vietnamese words on the answer of a job: the tabs a publish wrote, the workbooks a sweep read.
 * Empty when the answer says neither.
 */
export function jobSummary(result: unknown): string {
  const answer = objectOf(result);
  const tabs = listOf(answer['changedTabs']).map((tab) => textOf(tab));
  const published = 'changedTabs' in answer && tabs.length === 0 ? ['sổ tỉnh không đổi'] : [];
  const written = tabs.length > 0 ? [`đã cập nhật ${tabs.join(', ')}`] : [];
  const swept = [...sweepParts(listOf(answer['workbooks'])), ...approvalParts(answer['approvals'])];
  return [...swept, ...written, ...published].join('; ');
}
