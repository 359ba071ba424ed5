import type { IssueCode } from '../../../core/src/wording/issueTexts.ts';
import type { Random } from './seededRandom.ts';

interface Mistake<Row, Context> {
  readonly weight: number;
  readonly issues: readonly IssueCode[];
  readonly retype: (row: Row, context: Context) => Partial<Row> | undefined;
}

/** A row with a mistake in it, and which. */
export interface Planted<Row> {
  readonly row: Row;
  readonly mistake: string;
  readonly issues: readonly IssueCode[];
}

/** Puts one of the mistakes into a row, among those it can have; undefined when there is none. */
export function plantMistake<Row extends object, Context>(
  mistakes: Readonly<Record<string, Mistake<Row, Context>>>,
  row: Row,
  context: Context,
  random: Random,
): Planted<Row> | undefined {
  const possible = new Map(
    Object.entries(mistakes).flatMap(([name, { weight, issues, retype }]) => {
      const cells = retype(row, context);
      return cells === undefined ? [] : [[name, { weight, issues, row: { ...row, ...cells } }] as const];
    }),
  );
  if (possible.size === 0) return undefined;
  const mistake = random.weighted(
    Object.fromEntries([...possible].map(([name, { weight }]) => [name, weight])),
  );
  const chosen = possible.get(mistake);
  return chosen && { row: chosen.row, issues: chosen.issues, mistake };
}
