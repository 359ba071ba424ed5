import { element } from './element.ts';
import type { LocalApi, Operations } from './localApi.ts';

/** The line at the bottom of the page. */
export interface StatusLine {
  readonly element: HTMLElement;
  /** Says what is going on; with `details`, a button shows them. */
  readonly say: (text: string, details?: () => void) => void;
  readonly synced: () => void;
  readonly refreshCounts: () => Promise<void>;
}

const clock = (time: Date): string =>
  [time.getHours(), time.getMinutes(), time.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

/** The counters in words: `Firestore: đọc 12 · ghi 3 · xóa 0`. */
export function countsText({ firestore, sheets, urlFetch }: Operations): string[] {
  const kilobytes = (urlFetch.bytes / 1024).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  return [
    `Firestore: đọc ${String(firestore.reads)} · ghi ${String(firestore.writes)} · xóa ${String(firestore.deletes)}`,
    `Sheets: đọc ${String(sheets.reads)} · ghi ${String(sheets.writes)}`,
    `Gọi máy chủ: ${String(urlFetch.calls)} lần, ${kilobytes} KB`,
  ];
}

/** Makes the line. `now` in epoch milliseconds. */
export function makeStatusLine(api: LocalApi, now: () => number): StatusLine {
  const what = element('span', { class: 'status-what' });
  const more = element('button', { type: 'button', class: 'link-button', hidden: true }, 'Xem kết quả');
  const last = element('span', { class: 'status-last' }, 'Chưa đồng bộ lần nào');
  const counts = element('span', { class: 'status-counts', 'data-testid': 'counts' });
  const refreshCounts = async (): Promise<void> => {
    const operations = await api.operations();
    const texts = operations ? countsText(operations) : ['Chưa đọc được bộ đếm'];
    counts.replaceChildren(...texts.map((text) => element('span', {}, text)));
  };
  const reset = element(
    'button',
    { type: 'button', class: 'link-button', 'data-testid': 'reset-counts' },
    'Đặt lại',
  );
  reset.addEventListener('click', () => void api.resetOperations().then(refreshCounts));
  return {
    element: element(
      'footer',
      { class: 'status', 'data-testid': 'status', role: 'status' },
      ...[what, more, last, counts, reset],
    ),
    say: (text, details) => {
      what.textContent = text;
      more.hidden = !details;
      more.onclick = details ?? null;
    },
    synced: () => {
      last.textContent = `Tổng hợp lần cuối: ${clock(new Date(now()))}`;
    },
    refreshCounts,
  };
}
