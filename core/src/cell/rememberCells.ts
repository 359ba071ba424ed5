import type { Cell } from '../schema/cell.ts';

/** What a sheet repeats is short and little; anything else is not worth keeping. */
const LONGEST_KEPT = 100;
const MOST_KEPT = 2_000;
const MOST_DAYS = 50;

/** What is asked of a cell, and what else is looked at. */
type Ask<Asked extends Cell, Context, Answer> = (cell: Asked, context: Context) => Answer;

/**
 * A question about cells that remembers its answers: a sheet names the same few codes, communes and positions thousands of
 * times. Answers must depend on the cell alone, whatever the context. Holds at most 2,000.
 */
export function rememberCells<Asked extends Cell, Context, Answer extends object>(
  ask: Ask<Asked, Context, Answer>,
): Ask<Asked, Context, Answer> {
  const answers = new Map<Asked, Answer>();
  // The cell above holds the same more often than not, and that is seen faster than any map is asked.
  let last: Asked | undefined;
  let lastAnswer: Answer | undefined;
  const answerOf = (cell: Asked, context: Context): Answer => {
    const known = answers.get(cell);
    if (known !== undefined) return known;
    const answer = ask(cell, context);
    if (answers.size >= MOST_KEPT) answers.clear();
    answers.set(cell, answer);
    return answer;
  };
  return (cell, context) => {
    if (cell === last && lastAnswer !== undefined) return lastAnswer;
    if (typeof cell === 'string' && cell.length > LONGEST_KEPT) return ask(cell, context);
    last = cell;
    lastAnswer = answerOf(cell, context);
    return lastAnswer;
  };
}

/** The same for answers that depend on the units and the day too. */
export function rememberCellsOfDay<
  Answer extends object,
  Context extends { readonly units: object; readonly onDay: string | undefined },
>(ask: Ask<Cell, Context, Answer>): Ask<Cell, Context, Answer> {
  const ofDay = new Map<string | undefined, Ask<Cell, Context, Answer>>();
  let last: { units: object; onDay: string | undefined; ask: Ask<Cell, Context, Answer> } | undefined;
  const askOn = ({ units, onDay }: Context): Ask<Cell, Context, Answer> => {
    if (units !== last?.units || ofDay.size > MOST_DAYS) ofDay.clear();
    const askThen = ofDay.get(onDay) ?? rememberCells(ask);
    ofDay.set(onDay, askThen);
    last = { units, onDay, ask: askThen };
    return askThen;
  };
  return (cell, context) => {
    const { units, onDay } = context;
    if (last !== undefined && last.onDay === onDay && last.units === units) return last.ask(cell, context);
    return askOn(context)(cell, context);
  };
}
