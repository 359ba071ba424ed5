import { element } from './element.ts';

/**
 * Shows words in a dialog with one button; resolves when it was closed.
 * @param isCode the message is shown as fixed-width text that keeps its line breaks, and can be selected
 */
export function messageDialog(title: string, message: string, isCode = false): Promise<void> {
  const ok = element('button', { class: 'button primary', value: 'ok' }, 'Đồng ý');
  const body = element(isCode ? 'pre' : 'p', { class: 'dialog-message' }, message);
  const form = element('form', { method: 'dialog' }, element('h2', {}, title), body);
  form.append(element('div', { class: 'dialog-buttons' }, ok));
  const dialog = element('dialog', { class: 'dialog', 'data-testid': 'dialog' }, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve();
    });
  });
}
