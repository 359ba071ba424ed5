import type { Cell } from '../schema/cell.ts';
import type { Parsed } from './parsed.ts';

/** What a sheet repeats is short and little; anything else is not worth keeping. */
const LONGEST_KEPT = 100;
const MOST_KEPT = 2_000;
const MOST_DAYS = 50;

/** A parser, and what else it looks at. */
type Parse<Context, Value> = (cell: Cell, context: Context) => Parsed<Value>;

/**
 * A parser that remembers its answers: a sheet names the same few codes and communes thousands of times. Answers must
 * depend on the cell alone, whatever the context. Holds at most 2,000.
 */
export function rememberCells<Context, Value>(parse: Parse<Context, Value>): Parse<Context, Value> {
  const answers = new Map<Cell, Parsed<Value>>();
  return (cell, context) => {
    const known = answers.get(cell);
    if (known !== undefined) return known;
    const answer = parse(cell, context);
    if (answers.size >= MOST_KEPT) answers.clear();
    if (typeof cell !== 'string' || cell.length <= LONGEST_KEPT) answers.set(cell, answer);
    return answer;
  };
}

/** The same for answers that depend on the units and the day too. */
export function rememberCellsOfDay<
  Value,
  Context extends { readonly units: object; readonly onDay: string | undefined },
>(parse: Parse<Context, Value>): Parse<Context, Value> {
  let ofUnits: object | undefined;
  const ofDay = new Map<string | undefined, Parse<Context, Value>>();
  return (cell, context) => {
    const { units, onDay } = context;
    if (units !== ofUnits || ofDay.size > MOST_DAYS) ofDay.clear();
    ofUnits = units;
    const known = ofDay.get(onDay);
    if (known !== undefined) return known(cell, context);
    const made = rememberCells(parse);
    ofDay.set(onDay, made);
    return made(cell, context);
  };
}
