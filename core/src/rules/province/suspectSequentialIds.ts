import type { SuspicionRule } from './suspicion.ts';

/** The last six digits of a CCCD are random: three in a row may happen, five do not. */
const SHORTEST_RUN = 5;

interface NumberedRow {
  readonly row: string;
  readonly number: number;
}

/** CCCD numbers that follow one another in a class [domain §4.1 Q18]. */
export const suspectSequentialIds: SuspicionRule = ({ classes }) =>
  classes.flatMap(({ classCode, checked }) => {
    const numbers = checked.enrolments
      .flatMap(({ id, values: { idNumber } }): NumberedRow[] =>
        idNumber?.length === 12 ? [{ row: id, number: Number(idNumber) }] : [],
      )
      .sort((one, other) => one.number - other.number);
    return runsOf(numbers)
      .filter((run) => run.length >= SHORTEST_RUN)
      .map((run) => ({
        code: 'suspicion/sequential-ids',
        classCodes: [classCode],
        rows: run.map(({ row }) => ({ classCode, row })),
        params: { classes: classCode, people: run.length },
      }));
  });

function runsOf(numbers: readonly NumberedRow[]): NumberedRow[][] {
  const runs: NumberedRow[][] = [];
  for (const one of numbers) {
    const run = runs.at(-1);
    const step = one.number - (run?.at(-1)?.number ?? NaN);
    if (run !== undefined && step === 1) run.push(one);
    // The same number twice is a repeated person, said elsewhere: it neither makes nor breaks a run.
    else if (step !== 0) runs.push([one]);
  }
  return runs;
}
