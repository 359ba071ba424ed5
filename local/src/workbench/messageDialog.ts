import { element } from './element.ts';

const LABELS: Readonly<Record<string, string>> = { OK: 'Đồng ý', CANCEL: 'Hủy', YES: 'Có', NO: 'Không' };

function buttonElement(name: string, isFirst: boolean): HTMLButtonElement {
  const kind = isFirst ? 'button primary' : 'button';
  return element('button', { class: kind, value: name, 'data-answer': name }, LABELS[name] ?? name);
}

/** Opens a dialog with some buttons; resolves to the name of the one pressed, `CLOSE` when it was closed otherwise. */
function openDialog(title: string, body: HTMLElement, buttons: readonly string[]): Promise<string> {
  const row = element('div', { class: 'dialog-buttons' });
  row.append(...buttons.map((name, index) => buttonElement(name, index === 0)));
  const form = element('form', { method: 'dialog' }, element('h2', {}, title), body, row);
  const dialog = element('dialog', { class: 'dialog', 'data-testid': 'dialog' }, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === '' ? 'CLOSE' : dialog.returnValue);
    });
  });
}

/**
 * Shows words in a dialog with one button; resolves when it was closed.
 * @param isCode the message is shown as fixed-width text that keeps its line breaks, and can be selected
 */
export async function messageDialog(title: string, message: string, isCode = false): Promise<void> {
  const body = element(isCode ? 'pre' : 'p', { class: 'dialog-message' }, message);
  await openDialog(title, body, ['OK']);
}

/**
 * Asks something; `buttons` are names of Apps Script's button sets (`YES`, `NO`, `OK`, `CANCEL`).
 * @returns the name of the button pressed, `CLOSE` when the dialog was closed without one
 */
export const questionDialog = (title: string, message: string, buttons: readonly string[]): Promise<string> =>
  openDialog(title, element('p', { class: 'dialog-message' }, message), buttons);
