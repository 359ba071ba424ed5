import { listOf, numberOf, objectOf, textOf } from './jsonFields.ts';
import type { ScriptSelection } from './scriptSelection.ts';
import { parseSelection } from './scriptSelection.ts';

/** An entry of a script's menu. */
export type MenuEntry =
  | { readonly kind: 'separator' }
  | { readonly kind: 'item'; readonly label: string; readonly run: string }
  | { readonly kind: 'submenu'; readonly label: string; readonly entries: readonly MenuEntry[] };

/** A menu a script added to the workbook. */
export interface ScriptMenu {
  readonly name: string;
  readonly entries: readonly MenuEntry[];
}

/** Words a script shows; `title` may be empty. */
export interface Notice {
  readonly title: string;
  readonly message: string;
}

/** A dialog with buttons, and the one the script was told was pressed (`CLOSE`: none). */
export interface ScriptAlert extends Notice {
  readonly buttons: readonly string[];
  readonly answer: string;
}

/** A sidebar or dialog: a small page of HTML. */
export interface ScriptPage {
  readonly title: string;
  readonly html: string;
}

/** What came of running a script or its triggers. */
export interface ScriptOutcome {
  readonly result: unknown;
  /** Empty when nothing failed. */
  readonly error: string;
  readonly toasts: readonly Notice[];
  readonly alerts: readonly ScriptAlert[];
  readonly pages: readonly ScriptPage[];
  readonly menus: readonly ScriptMenu[];
  /** Whether the script wrote anything into the workbook. */
  readonly hasChanged: boolean;
  /** What the script left selected; undefined where it did not say. */
  readonly selection: ScriptSelection | undefined;
}

function parseNotice(value: unknown): Notice {
  const notice = objectOf(value);
  const message =
    textOf(value) || textOf(notice['message']) || textOf(notice['prompt']) || textOf(notice['msg']);
  return { title: textOf(notice['title']), message };
}

function parseAlert(value: unknown): ScriptAlert {
  const alert = objectOf(value);
  const [buttons, answer] = [textOf(alert['buttons']) || 'OK', textOf(alert['answer']) || 'OK'];
  return { ...parseNotice(value), buttons: buttons.split('_'), answer };
}

function parsePage(value: unknown): ScriptPage {
  const page = objectOf(value);
  return { title: textOf(page['title']), html: textOf(page['html']) || textOf(page['content']) };
}

function parseEntry(value: unknown): MenuEntry {
  const entry = objectOf(value);
  if (entry['separator'] === true) return { kind: 'separator' };
  const label = textOf(entry['label']) || textOf(entry['name']);
  if (Array.isArray(entry['items']))
    return { kind: 'submenu', label, entries: entry['items'].map(parseEntry) };
  return { kind: 'item', label, run: textOf(entry['function']) };
}

const parseMenu = (value: unknown): ScriptMenu => {
  const menu = objectOf(value);
  return { name: textOf(menu['name']), entries: listOf(menu['items']).map(parseEntry) };
};

const messageOf = (error: unknown): string => textOf(error) || textOf(objectOf(error)['message']);

function triggerErrors(triggers: unknown): string[] {
  return listOf(triggers).flatMap((value) => {
    const trigger = objectOf(value);
    const message = messageOf(trigger['error']);
    return message === '' ? [] : [`${textOf(trigger['function'])}: ${message}`];
  });
}

/** Reads the answer of `run`, `edit` or `rows`; errors of triggers count as errors of the run. */
export function parseScriptOutcome(body: unknown): ScriptOutcome {
  const answer = objectOf(body);
  const errors = [messageOf(answer['error']), ...triggerErrors(answer['triggers'])];
  return {
    result: answer['result'],
    error: errors.filter((text) => text !== '').join('\n'),
    toasts: listOf(answer['toasts']).map(parseNotice),
    alerts: listOf(answer['alerts']).map(parseAlert),
    pages: listOf(answer['dialogs']).map(parsePage),
    menus: listOf(answer['menus']).map(parseMenu),
    hasChanged: numberOf(objectOf(answer['calls'])['changes']) > 0,
    selection: parseSelection(answer['selection']),
  };
}
