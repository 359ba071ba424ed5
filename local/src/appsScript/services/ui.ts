import { textArgument } from '../argument.ts';
import { makeRef, type Ref } from '../ref.ts';
import type { Run } from '../run.ts';
import type { Dialog, MenuItem } from '../runRequest.ts';
import { takeRef, type Kind, type ServiceRef } from '../strictObject.ts';
import type { HtmlOutputRef } from './htmlService.ts';

type MenuRef = Ref & { run: Run; caption: string; items: MenuItem[] };

/** A menu that a script puts together. */
export const menu: Kind<MenuRef> = {
  methods: {
    addItem: (self, caption, functionName) => {
      self.items.push({
        caption: textArgument(caption, 'caption'),
        function: textArgument(functionName, 'functionName'),
      });
      return self;
    },
    addSeparator: (self) => {
      self.items.push({ separator: true });
      return self;
    },
    addSubMenu: (self, subMenu) => {
      const { caption, items } = takeRef<MenuRef>(self.run, subMenu, 'Menu');
      self.items.push({ caption, items });
      return self;
    },
    addToUi: ({ run, caption, items }) => {
      run.record.menus.push({ caption, items });
    },
  },
};

const BUTTON_SETS = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'] as const;

/** alert(prompt), alert(prompt, buttons), alert(title, prompt, buttons) */
function parseAlert(args: readonly unknown[]): { title: string; message: string; buttons: string } {
  const last = args.at(-1);
  const hasButtons = args.length > 1 && BUTTON_SETS.some((set) => set === last);
  const texts = hasButtons ? args.slice(0, -1) : args;
  if (texts.length < 1 || texts.length > 2) {
    throw new Error("The parameters don't match the method signature for Ui.alert.");
  }
  const [title, message] = texts.length === 1 ? ['', texts[0]] : texts;
  return {
    title: textArgument(title, 'title'),
    message: textArgument(message, 'prompt'),
    buttons: hasButtons ? String(last) : 'OK',
  };
}

/** Shows a message; the person presses the next of the request's answers, or closes it. */
function alert(run: Run, args: readonly unknown[]): string {
  const shown = parseAlert(args);
  const answer = run.request.answers?.[run.record.alerts.length] ?? (shown.buttons === 'OK' ? 'OK' : 'CLOSE');
  if (answer !== 'CLOSE' && !shown.buttons.split('_').includes(answer)) {
    throw new Error(`The answer ${answer} is no button of ${shown.buttons}`);
  }
  run.record.alerts.push({ ...shown, answer });
  return answer;
}

function show(run: Run, kind: Dialog['kind'], output: unknown, title?: unknown): void {
  const { page } = takeRef<HtmlOutputRef>(run, output, 'HtmlOutput');
  run.record.dialogs.push({
    kind,
    ...page,
    ...(title === undefined ? {} : { title: textArgument(title, 'title') }),
  });
}

/** SpreadsheetApp.getUi() */
export const ui: Kind<ServiceRef> = {
  methods: {
    createMenu: ({ run }, caption) =>
      makeRef('Menu', { run, caption: textArgument(caption, 'caption'), items: [] }),
    createAddonMenu: ({ run }) => makeRef('Menu', { run, caption: '', items: [] }),
    alert: ({ run }, ...args) => alert(run, args),
    showSidebar: ({ run }, output) => show(run, 'sidebar', output),
    showModalDialog: ({ run }, output, title) => show(run, 'modal', output, title),
    showModelessDialog: ({ run }, output, title) => show(run, 'modeless', output, title),
  },
  enums: { ButtonSet: BUTTON_SETS, Button: ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'] },
};
