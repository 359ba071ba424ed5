import type {
  SidebarAction,
  SidebarCard,
  SidebarChange,
  SidebarFact,
  SidebarSection,
  SidebarState,
} from './sidebarModel.ts';

/** The script's functions, as Google offers them to a page; calling one that it does not have throws. */
interface Runner {
  withSuccessHandler(handler: (result: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}
declare const google: { readonly script: { readonly run: Runner } };
type ServerFunctions = { readonly [name in string]: (...args: readonly unknown[]) => void };

/** How often the page asks whether the person is at another cell; milliseconds. */
const ASK_EVERY = 3_000;
/** So many times in vain, and it waits until the pointer comes in again: a forgotten sidebar costs nothing. */
const MOST_IN_VAIN = 200;

/** Draws the state that the script answers and runs what the buttons name. It decides nothing. */
const page = {
  stamp: '',
  /** Counts presses: what was asked before one is not drawn after it. */
  presses: 0,
  isPressed: false,
  isAsking: false,
  isPinned: false,
  inVain: 0,
  main: document.querySelector('main') ?? document.body,
  foot: document.querySelector('footer') ?? document.body,
};

const call = (name: string, args: readonly unknown[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const run: unknown = google.script.run.withSuccessHandler(resolve).withFailureHandler(reject);
    const serverFunction = (run as ServerFunctions)[name];
    if (serverFunction === undefined) throw new Error(name);
    serverFunction.call(run, ...args);
  });

function element(tag: string, look: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (look !== '') made.className = look;
  made.append(...children);
  return made;
}

/** An element with these words; nothing without words. */
const words = (tag: string, look: string, text: string): HTMLElement[] =>
  text === '' ? [] : [element(tag, look, text)];

/** A field and its button: what is typed goes along. */
function asking({ input = '', typed = '', ...action }: SidebarAction): HTMLElement {
  const field = document.createElement('textarea');
  field.rows = 4;
  field.value = typed;
  const made = button(action, () => [...action.args, field.value]);
  return element('label', 'asked', element('span', '', input), field, made);
}

function button(action: SidebarAction, argsNow = (): readonly unknown[] => action.args): HTMLElement {
  const made = element('button', action.isMain ? 'is-main' : '', action.label) as HTMLButtonElement;
  made.type = 'button';
  made.addEventListener('click', () => {
    made.textContent = action.busy;
    void press({ run: action.run, args: argsNow() }).then(() => {
      made.textContent = action.label;
    });
  });
  return made;
}

const actionRow = (actions: readonly SidebarAction[]): HTMLElement[] =>
  actions.length === 0
    ? []
    : [
        element(
          'div',
          'actions',
          ...actions.map((action) => (action.input === undefined ? button(action) : asking(action))),
        ),
      ];

const changeLine = ({ where, from, to }: SidebarChange): HTMLElement =>
  element(
    'li',
    '',
    ...words('span', 'at', where),
    element('span', 'from', from),
    ' ',
    element('span', 'to', element('span', 'arrow', '→'), to),
  );

const factCell = ({ label, value, differs }: SidebarFact): HTMLElement =>
  element(
    'td',
    differs ? 'differs' : '',
    element('span', 'at', label),
    element('span', value === '' ? 'unknown' : '', value === '' ? 'không có' : value),
  );

/** Facts row by row, so that what belongs together stands side by side. */
const factTable = (columns: readonly (readonly SidebarFact[])[]): HTMLElement =>
  element(
    'table',
    'facts',
    ...(columns[0] ?? []).map((_, at) =>
      element('tr', '', ...columns.flatMap((facts) => facts.slice(at, at + 1).map(factCell))),
    ),
  );

function card(
  { tone, label, where, text, changes, columns = [], actions }: SidebarCard,
  look: string,
): HTMLElement {
  const head = [...words('span', 'label', label), ...words('span', 'where', where)];
  return element(
    'section',
    `card is-${tone} ${look}`,
    ...(head.length === 0 ? [] : [element('div', 'head', ...head)]),
    ...words('p', '', text),
    ...(columns.length === 0 ? [] : [factTable(columns)]),
    ...(changes.length === 0 ? [] : [element('ul', 'changes', ...changes.map(changeLine))]),
    ...actionRow(actions),
  );
}

const section = ({ title, cards, empty }: SidebarSection): HTMLElement[] => [
  element('h2', '', title),
  ...(cards.length === 0 ? words('p', 'empty', empty) : cards.map((one) => card(one, ''))),
];

function footer({ title, counts, lines, actions }: SidebarState['foot']): HTMLElement[] {
  const chips = counts.map(({ tone, label, count }) =>
    element(
      'span',
      count === 0 ? 'is-none' : `is-${tone}`,
      element('b', '', count.toLocaleString('vi-VN')),
      ` ${label}`,
    ),
  );
  return [
    ...words('h2', '', title),
    ...(chips.length === 0 ? [] : [element('div', 'counts', ...chips)]),
    ...lines.map((line) => element('p', '', line)),
    ...actionRow(actions),
  ];
}

function draw({ stamp, isPinned = false, notice, sections, foot }: SidebarState): void {
  page.stamp = stamp;
  page.isPinned = isPinned;
  page.inVain = 0;
  page.main.replaceChildren(
    ...(notice === undefined ? [] : [card(notice, 'is-notice')]),
    ...sections.flatMap(section),
  );
  page.foot.replaceChildren(...footer(foot));
  if (notice !== undefined || isPinned) page.main.scrollTop = 0;
}

/** Says that a call failed, above what stands there; `run` is what is tried again. */
function complain(error: unknown, run = 'sidebarState'): void {
  page.main.querySelector('.is-failure')?.remove();
  const detail = error instanceof Error ? ` (${error.message})` : '';
  const text = `Chưa làm được. Hãy thử lại; nếu vẫn vậy, đóng bảng này rồi mở lại từ trình đơn Sổ Lớp.${detail}`;
  const again: SidebarAction = {
    label: 'Thử lại',
    run,
    args: [],
    busy: 'Đang làm lại…',
    isMain: false,
  };
  const failure: SidebarCard = { tone: 'bad', label: '', where: '', text, changes: [], actions: [again] };
  page.main.prepend(card(failure, 'is-notice is-failure'));
  page.main.scrollTop = 0;
}

const setWorking = (isWorking: boolean): void => {
  document.body.classList.toggle('is-working', isWorking);
};

function setPressed(isPressed: boolean): void {
  page.isPressed = isPressed;
  setWorking(isPressed);
  for (const one of document.querySelectorAll('button')) one.disabled = isPressed;
}

async function press({ run, args }: Pick<SidebarAction, 'run' | 'args'>): Promise<void> {
  page.presses += 1;
  setPressed(true);
  try {
    draw((await call(run, args)) as SidebarState);
  } catch (error) {
    // A page that asks for nothing in particular changes nothing, and may be asked for again.
    complain(error, page.stamp === '' && args.length === 0 ? run : undefined);
  }
  setPressed(false);
}

const mayLook = (): boolean => !(page.isPressed || page.isAsking || page.isPinned || document.hidden);

/** Draws anew when there may be something else to show. */
async function lookAgain(): Promise<void> {
  if (!mayLook()) return;
  const { presses } = page;
  page.isAsking = true;
  page.inVain += 1;
  try {
    if ((await call('sidebarStamp', [])) !== page.stamp && !page.isPressed) {
      setWorking(true);
      const state = (await call('sidebarState', [])) as SidebarState;
      if (presses === page.presses) draw(state);
    }
  } catch (error) {
    if (page.stamp === '') complain(error);
  }
  if (!page.isPressed) setWorking(false);
  page.isAsking = false;
}

/** Shows what the menu's item opened the sidebar for; without that, what there is to say of the cell. */
function begin(): void {
  const first = document.querySelector<HTMLElement>('[data-first]')?.dataset['first'];
  page.isPinned = first !== undefined;
  if (first === undefined) void lookAgain();
  else void press({ run: first, args: [] });
}

setInterval(() => {
  if (page.inVain < MOST_IN_VAIN) void lookAgain();
}, ASK_EVERY);
document.documentElement.addEventListener('pointerenter', () => {
  page.inVain = 0;
  void lookAgain();
});
// What is appended to the page stands after this script.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
