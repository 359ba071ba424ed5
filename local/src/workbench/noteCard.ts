import { element } from './element.ts';

/** A card that shows a cell's note beside it. */
export interface NoteCard {
  readonly show: (cell: HTMLElement, note: string) => void;
  readonly hide: () => void;
}

const GAP = 4;

/** Right of the cell, or left of it where the window ends; pixels of the window. */
function place(card: HTMLElement, cell: DOMRect): void {
  const { width, height } = card.getBoundingClientRect();
  const fits = cell.right + GAP + width < window.innerWidth;
  card.style.left = `${String(fits ? cell.right + GAP : Math.max(GAP, cell.left - GAP - width))}px`;
  card.style.top = `${String(Math.max(GAP, Math.min(cell.top, window.innerHeight - height - GAP)))}px`;
}

/** Makes the one card of the page. */
export function makeNoteCard(): NoteCard {
  const card = element('div', {
    class: 'note-card',
    role: 'tooltip',
    'data-testid': 'note-card',
    hidden: true,
  });
  document.body.append(card);
  return {
    show: (cell, note) => {
      card.textContent = note;
      card.hidden = false;
      place(card, cell.getBoundingClientRect());
    },
    hide: () => {
      card.hidden = true;
    },
  };
}
