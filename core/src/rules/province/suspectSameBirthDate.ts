import type { SuspicionRule } from './suspicion.ts';

/** Five of fifty born on one day is already odd; a bare year says nothing. */
const MOST_PEOPLE = 5;

/** More than five people of one class born on the same day; which day is theirs alone [domain §4.1 Q18]. */
export const suspectSameBirthDate: SuspicionRule = ({ classes }) =>
  classes.flatMap(({ classCode, checked }) => {
    const born = new Map<string, string[]>();
    for (const { id, values } of checked.enrolments) {
      const day = values.birth?.date;
      if (day !== undefined) born.set(day, [...(born.get(day) ?? []), id]);
    }
    return [...born.values()]
      .filter((ids) => ids.length > MOST_PEOPLE)
      .map((ids) => ({
        code: 'suspicion/same-birth-date',
        classCodes: [classCode],
        rows: ids.map((row) => ({ classCode, row })),
        params: { classes: classCode, people: ids.length },
      }));
  });
