import type { OpenEdit } from './cellEditor.ts';
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

/** The keys that move through the list, and the value marked last for the key that stores the cell. */
function chooseByKeys(input: HTMLTextAreaElement, open: OpenList, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      open.step(step);
    }
    const marked = open.marked();
    if ((event.key === 'Enter' || event.key === 'Tab') && marked !== undefined) input.value = marked;
  };
  input.addEventListener('keydown', onKey, { signal });
}

/**
 * Offers a cell's allowed values under its editor, until that closes. Any other text may still be typed.
 * @param original what stood in the cell: it is no filter, the whole list is offered until something else is typed
 * @param store stores what the editor holds and closes it
 */
export function offerOptions(
  { input, closed }: OpenEdit,
  options: readonly string[],
  original: string,
  store: () => void,
): void {
  if (options.length === 0 || closed.aborted) return;
  const open = makeList((option) => {
    input.value = option;
    store();
  });
  document.body.append(open.list);
  const draw = (typed: string): void => {
    open.draw(matchingOptions(options, typed));
    place(open.list, input);
  };
  const onInput = (): void => {
    draw(input.value);
  };
  const follow = (): void => {
    place(open.list, input);
  };
  input.addEventListener('input', onInput, { signal: closed });
  chooseByKeys(input, open, closed);
  window.addEventListener('scroll', follow, { capture: true, signal: closed });
  closed.addEventListener('abort', () => {
    open.list.remove();
  });
  draw(input.value === original ? '' : input.value);
}
