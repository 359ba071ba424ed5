import type { Cell } from '../schema/cell.ts';
import type { Parsed } from './parsed.ts';

/** What a sheet repeats is short and little; anything else is not worth keeping. */
const LONGEST_KEPT = 100;
const MOST_KEPT = 2_000;

/**
 * A parser that remembers its answers: a sheet names the same few codes and communes thousands of times. Answers must
 * depend on the cell alone. Holds at most 2,000.
 */
export function rememberCells<Value>(parse: (cell: Cell) => Parsed<Value>): (cell: Cell) => Parsed<Value> {
  const answers = new Map<Cell, Parsed<Value>>();
  return (cell) => {
    const known = answers.get(cell);
    if (known !== undefined) return known;
    const answer = parse(cell);
    if (answers.size >= MOST_KEPT) answers.clear();
    if (typeof cell !== 'string' || cell.length <= LONGEST_KEPT) answers.set(cell, answer);
    return answer;
  };
}

/** The same for answers that depend on the units and the day too. */
export function rememberCellsOfDay<
  Value,
  Context extends { readonly units: object; readonly onDay: string | undefined },
>(parse: (cell: Cell, context: Context) => Parsed<Value>): (cell: Cell, context: Context) => Parsed<Value> {
  let ofUnits: object | undefined;
  const ofDay = new Map<string | undefined, (cell: Cell) => Parsed<Value>>();
  return (cell, context) => {
    if (context.units !== ofUnits || ofDay.size > 50) ofDay.clear();
    ofUnits = context.units;
    const known = ofDay.get(context.onDay);
    if (known !== undefined) return known(cell);
    const made = rememberCells((one) => parse(one, context));
    ofDay.set(context.onDay, made);
    return made(cell);
  };
}
