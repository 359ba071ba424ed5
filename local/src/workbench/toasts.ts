import { element } from './element.ts';
import type { Notice } from './scriptOutcome.ts';

/** Shows short messages at the bottom right, as Google Sheets does. */
export interface Toasts {
  readonly show: (notice: Notice, kind?: 'info' | 'error') => void;
}

const SHOWN_MS = { info: 6_000, error: 15_000 } as const;

/** Makes the toast corner inside `host`. An error stays longer; every toast can be closed. */
export function makeToasts(host: HTMLElement): Toasts {
  const corner = element('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
  host.append(corner);
  return {
    show: ({ title, message }, kind = 'info') => {
      const close = element('button', { class: 'toast-close', type: 'button', 'aria-label': 'Đóng' }, '×');
      const text = element('div', { class: 'toast-text' });
      if (title !== '') text.append(element('strong', {}, title));
      text.append(element('span', {}, message));
      const toast = element('div', { class: `toast toast-${kind}`, 'data-testid': 'toast' }, text, close);
      close.addEventListener('click', () => {
        toast.remove();
      });
      corner.append(toast);
      setTimeout(() => {
        toast.remove();
      }, SHOWN_MS[kind]);
    },
  };
}
