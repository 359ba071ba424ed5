import { element } from './element.ts';
import { matchingOptions } from './optionFilter.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const SHOWN = 200;

function place(list: HTMLElement, input: HTMLElement): void {
  const cell = input.getBoundingClientRect();
  const { height } = list.getBoundingClientRect();
  const below = cell.bottom + height + 4 < window.innerHeight;
  list.style.left = `${String(Math.min(cell.left, window.innerWidth - list.offsetWidth - 4))}px`;
  list.style.top = `${String(below ? cell.bottom + 2 : Math.max(4, cell.top - height - 2))}px`;
  list.style.minWidth = `${String(cell.width)}px`;
}

/** The list under one cell editor: what it shows and which line is marked. */
interface OpenList {
  readonly list: HTMLElement;
  readonly draw: (options: readonly string[]) => void;
  readonly step: (by: number) => void;
  readonly marked: () => string | undefined;
}

function makeList(choose: (option: string) => void): OpenList {
  let shown: readonly string[] = [];
  let at = -1;
  const list = element('ul', { class: 'option-list', role: 'listbox', 'data-testid': 'option-list' });
  const mark = (): void => {
    [...list.children].forEach((item, index) => item.classList.toggle('is-marked', index === at));
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  };
  // Pressing must neither take the focus from the editor nor reach the grid, which would close it.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    event.stopPropagation();
    const index = [...list.children].indexOf(event.target instanceof Element ? event.target : list);
    const option = shown[index];
    if (option !== undefined) choose(option);
  });
  return {
    list,
    draw: (options) => {
      shown = options.slice(0, SHOWN);
      at = -1;
      list.replaceChildren(...shown.map((option) => element('li', { role: 'option' }, option)));
      list.hidden = shown.length === 0;
    },
    step: (by) => {
      at = shown.length === 0 ? -1 : (at + by + shown.length + (at < 0 && by < 0 ? 1 : 0)) % shown.length;
      mark();
    },
    marked: () => shown[at],
  };
}

/**
 * Offers a cell's allowed values under its editor. Any other text may still be typed. Choosing a value fills the
 * editor and takes the focus from it, which stores the cell.
 * @param original what stood in the cell: it is no filter, the whole list is offered until something else is typed
 */
export function offerOptions(input: HTMLInputElement, options: readonly string[], original: string): void {
  if (options.length === 0 || !input.isConnected) return;
  const open = makeList((option) => {
    input.value = option;
    input.blur();
  });
  document.body.append(open.list);
  const draw = (typed: string): void => {
    open.draw(matchingOptions(options, typed));
    place(open.list, input);
  };
  input.addEventListener('input', () => {
    draw(input.value);
  });
  input.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      open.step(step);
    }
    const marked = open.marked();
    if ((event.key === 'Enter' || event.key === 'Tab') && marked !== undefined) input.value = marked;
  });
  const follow = (): void => {
    place(open.list, input);
  };
  window.addEventListener('scroll', follow, true);
  const removeWhenClosed = new MutationObserver(() => {
    if (input.isConnected) return;
    window.removeEventListener('scroll', follow, true);
    open.list.remove();
    removeWhenClosed.disconnect();
  });
  const cell = input.parentElement;
  if (cell) removeWhenClosed.observe(cell, { childList: true });
  draw(input.value === original ? '' : input.value);
}
