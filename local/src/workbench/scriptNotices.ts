import { messageDialog } from './messageDialog.ts';
import type { Notice, ScriptOutcome } from './scriptOutcome.ts';
import type { RunForPage } from './scriptPage.ts';
import { showScriptPage } from './scriptPage.ts';
import type { Toasts } from './toasts.ts';

/** Where a script's words go. */
export interface NoticePlaces {
  readonly toasts: Toasts;
  /** Sidebars open inside this element. */
  readonly host: HTMLElement;
  readonly run: RunForPage;
}

/** The title of a script's dialog; a script may leave it out. */
export const titleOf = ({ title }: Notice): string => title || 'Sổ Lớp';

/** Shows what a script had to say, as Sheets does: toasts in the corner, alerts one after the other, pages beside. */
export async function showScriptNotices(outcome: ScriptOutcome, places: NoticePlaces): Promise<void> {
  for (const toast of outcome.toasts) places.toasts.show(toast);
  if (outcome.error !== '')
    places.toasts.show({ title: 'Kịch bản báo lỗi', message: outcome.error }, 'error');
  for (const page of outcome.pages) showScriptPage(places.host, page, places.run);
  for (const alert of outcome.alerts) await messageDialog(titleOf(alert), alert.message);
}
