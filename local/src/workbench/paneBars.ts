import { element, switchControl } from './element.ts';
import type { Workbook } from './localApi.ts';
import type { Block } from './rangeNames.ts';
import { blockName, parseRangeName } from './rangeNames.ts';

/** Who edits and how, as chosen above a pane. */
export interface WhoBar {
  readonly element: HTMLElement;
  readonly person: () => string;
  readonly losesEvents: () => boolean;
  readonly show: (workbook: Workbook) => void;
}

/** A made-up colleague of the workbook's owner, who has no trigger of their own. */
const colleagueOf = ({ kind, reporterId }: Workbook): string =>
  `dong.nghiep.${kind === 'province' || reporterId === '' ? 'tinh' : reporterId}@example.org`;

/** Makes the choice of a person and, where a script hears edits (`hasEvents`), the switch that loses the events. */
export function makeWhoBar(testPrefix: string, hasEvents: boolean): WhoBar {
  let losesEvents = false;
  const select = element('select', { 'data-testid': `${testPrefix}-person`, 'aria-label': 'Người dùng' });
  const hint =
    'Mô phỏng lúc Google bỏ sót sự kiện: ô vẫn được ghi nhưng kịch bản không chạy, chờ lần quét sau bắt kịp.';
  const lost = { testId: `${testPrefix}-lose-events`, on: false, hint };
  const toggle = switchControl('Mất sự kiện sửa', lost, (on) => {
    losesEvents = on;
  });
  const label = element('label', { class: 'field' }, 'Người dùng', select);
  return {
    element: element('div', { class: 'who-bar' }, label, ...(hasEvents ? [toggle] : [])),
    person: () => select.value,
    losesEvents: () => losesEvents,
    show: (workbook) => {
      const people = [
        { email: workbook.owner, role: 'chủ sổ' },
        { email: colleagueOf(workbook), role: 'đồng nghiệp' },
      ];
      const options = people.map(({ email, role }) =>
        element('option', { value: email }, `${email} (${role})`),
      );
      select.replaceChildren(...options);
    },
  };
}

/** The name box and the full text of the selected cell. */
export interface CellBar {
  readonly element: HTMLElement;
  readonly show: (block: Block, text: string) => void;
  readonly clear: () => void;
}

/** Makes the bar; `go` gets the cell or range somebody typed into the name box. */
export function makeCellBar(go: (target: { tab?: string; block: Block }) => void): CellBar {
  const box = element('input', {
    class: 'name-box',
    'data-testid': 'name-box',
    'aria-label': 'Tới ô',
    title: 'Gõ tên ô rồi bấm Enter, ví dụ C120 hoặc Lớp!C5',
    spellcheck: 'false',
  });
  const content = element('output', { class: 'cell-content', 'data-testid': 'cell-content' });
  box.addEventListener('focus', () => {
    box.select();
  });
  box.addEventListener('input', () => {
    box.classList.remove('is-wrong');
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const target = parseRangeName(box.value);
    box.classList.toggle('is-wrong', !target);
    if (!target) return;
    event.stopPropagation();
    // Else the key would end as a line break in the cell that takes the focus now.
    event.preventDefault();
    box.blur();
    go(target);
  });
  const show = (name: string, text: string): void => {
    box.value = name;
    content.textContent = text;
    content.title = text;
  };
  return {
    element: element('div', { class: 'cell-bar' }, box, element('span', { class: 'fx' }, 'fx'), content),
    show: (block, text) => {
      show(blockName(block), text);
    },
    clear: () => {
      show('', '');
    },
  };
}

/** What a pane says instead of, or above, its sheet. */
export interface PaneMessage {
  readonly element: HTMLElement;
  readonly show: (text: string, actions?: readonly { label: string; choose: () => void }[]) => void;
  readonly hide: () => void;
}

/** Makes a hidden message; `kind` is its class: `pane-state` covers the sheet, `pane-banner` stands above it. */
export function makePaneMessage(kind: 'pane-state' | 'pane-banner'): PaneMessage {
  const box = element('div', { class: kind, role: 'alert', hidden: true, 'data-testid': kind });
  return {
    element: box,
    show: (text, actions = []) => {
      const buttons = actions.map(({ label, choose }) =>
        element('button', { type: 'button', class: 'button', click: choose }, label),
      );
      box.replaceChildren(element('p', {}, text), ...buttons);
      box.hidden = false;
    },
    hide: () => {
      box.hidden = true;
    },
  };
}
