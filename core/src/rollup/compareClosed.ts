import type { Cell } from '../schema/cell.ts';
import type { FormColumn, FormTable } from './formTable.ts';

/** A form as it was closed. */
export interface KeptForm {
  readonly table: FormTable;
  readonly grid: readonly (readonly Cell[])[];
}

/**
 * How a closed form stands to the one that today's code makes of the same classes: the same bytes; the same numbers in other
 * words or another layout; other numbers, so many of them (all, where there is no such form any more).
 */
export type Comparison =
  | { readonly kind: 'same' }
  | { readonly kind: 'layout' }
  | { readonly kind: 'numbers'; readonly count: number };

/**
 * Compares by what the numbers are, not by where they stand: a number that is counted over classes by its line and measure,
 * others by being in the same line at all. Numbers that came to a line do not matter.
 */
export function compareClosed(kept: KeptForm, rebuilt: KeptForm | undefined): Comparison {
  if (rebuilt !== undefined && JSON.stringify(kept.grid) === JSON.stringify(rebuilt.grid)) {
    return { kind: 'same' };
  }
  const now = numbersOf(rebuilt?.table);
  const count = [...numbersOf(kept.table)]
    .map(([line, numbers]) => countOther(numbers, now.get(line) ?? noNumbers()))
    .reduce((sum, one) => sum + one, 0);
  return count === 0 ? { kind: 'layout' } : { kind: 'numbers', count };
}

/** How many numbers of a line are others by now; a measure that has another name is looked for by its number. */
function countOther(then: LineNumbers, now: LineNumbers): number {
  const counted = [...then.counted];
  const changed = counted.filter(
    ([measure, cell]) => now.counted.has(measure) && now.counted.get(measure) !== cell,
  );
  const lost = counted.filter(([measure]) => !now.counted.has(measure)).map(([, cell]) => cell);
  const renamed = [...now.counted].filter(([measure]) => !then.counted.has(measure)).map(([, cell]) => cell);
  const left = [...now.others, ...renamed];
  const missing = [...then.others, ...lost].filter((number) => {
    const at = left.indexOf(number);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return changed.length + missing.length;
}

/** The numbers of a line: counted ones by their measures, and the others. */
interface LineNumbers {
  readonly counted: Map<string, Cell>;
  readonly others: number[];
}

const noNumbers = (): LineNumbers => ({ counted: new Map(), others: [] });

/** The numbers of a form by line; those of rows that are no line together. */
function numbersOf(table: FormTable | undefined): Map<string, LineNumbers> {
  const lines = new Map<string, LineNumbers>();
  for (const { line = '', cells } of table?.rows ?? []) {
    const numbers = lines.get(line) ?? noNumbers();
    lines.set(line, numbers);
    table?.columns.forEach(({ measure, format }: FormColumn, at) => {
      const cell = cells[at] ?? '';
      if (measure !== undefined && line !== '') numbers.counted.set(measure, cell);
      else if (typeof cell === 'number' && format !== 'text') numbers.others.push(cell);
    });
  }
  return lines;
}
