import { issuesOfRows, rowIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

const YOUNGEST = 15;
const OLDEST = 85;

/** A learner is 15 to 85 years old on the day the class starts; a year without a day is given the doubt [domain §4.3]. */
export const checkAge: Rule = ({ trainingClass: { startDate }, enrolments }) => {
  if (startDate === undefined) return [];
  const year = Number(startDate.slice(0, 4));
  return issuesOfRows(enrolments, (enrolment, issues) => {
    const { birth } = enrolment.values;
    if (birth === undefined) return;
    const turns = year - birth.year;
    // Whoever is old and young enough all through the year needs no look at the day.
    if (turns > YOUNGEST && turns <= OLDEST) return;
    const { least, most } = ageOn(startDate, birth.date, turns);
    if (most >= YOUNGEST && least <= OLDEST) return;
    const params = { age: most < YOUNGEST ? most : least, youngest: YOUNGEST, oldest: OLDEST };
    issues.push(rowIssue(enrolment, 'birth', { code: 'enrolment/age-unlikely', params }));
  });
};

/** The age on a day of the year in which somebody turns `turns`. */
function ageOn(day: string, birthday: string | undefined, turns: number): { least: number; most: number } {
  if (birthday === undefined) return { least: turns - 1, most: turns };
  const age = birthday.slice(5) <= day.slice(5) ? turns : turns - 1;
  return { least: age, most: age };
}
