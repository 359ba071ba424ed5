import { element } from './element.ts';
import type { Workbook } from './localApi.ts';

/** What the choice of a workbook needs of its pane. */
export interface ChoicePane {
  readonly current: () => Workbook | undefined;
  readonly open: (workbook: Workbook) => Promise<void>;
  /** Whether the current workbook may be left; asks the person where something is not stored. */
  readonly mayLeave: () => boolean;
  readonly nothingToOpen: () => void;
}

/**
 * Makes the filling of a pane's choice of workbooks. The first is opened, unless the one shown is still offered. What
 * is chosen takes effect at once, also while another workbook is still being read.
 */
export function makeWorkbookChoice(
  select: HTMLSelectElement,
  pane: ChoicePane,
): (workbooks: readonly Workbook[]) => Promise<void> {
  return async (workbooks) => {
    select.replaceChildren(...workbooks.map(({ id, title }) => element('option', { value: id }, title)));
    const find = (id: string | undefined): Workbook | undefined => workbooks.find((one) => one.id === id);
    select.onchange = () => {
      const chosen = find(select.value);
      if (!pane.mayLeave()) select.value = pane.current()?.id ?? '';
      else if (chosen) void pane.open(chosen);
    };
    const current = find(pane.current()?.id);
    const [first] = workbooks;
    if (current) select.value = current.id;
    else if (first) await pane.open(first);
    else pane.nothingToOpen();
  };
}
