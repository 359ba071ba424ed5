import type { CellValues } from '../schema/column.ts';
import { rowIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

const YOUNGEST = 15;
const OLDEST = 85;

/** A learner is 15 to 85 years old on the day the class starts; a year without a day is given the doubt [domain §4.3]. */
export const checkAge: Rule = ({ trainingClass: { startDate }, enrolments }) => {
  if (startDate === undefined) return [];
  return enrolments.flatMap((enrolment) => {
    const { birth } = enrolment.values;
    if (birth === undefined) return [];
    const { least, most } = ageOn(startDate, birth);
    if (most >= YOUNGEST && least <= OLDEST) return [];
    const params = { age: most < YOUNGEST ? most : least, youngest: YOUNGEST, oldest: OLDEST };
    return [rowIssue(enrolment, 'birth', { code: 'enrolment/age-unlikely', params })];
  });
};

function ageOn(day: string, { year, date }: CellValues['birth']): { least: number; most: number } {
  const most = Number(day.slice(0, 4)) - year;
  if (date === undefined) return { least: most - 1, most };
  const age = date.slice(5) <= day.slice(5) ? most : most - 1;
  return { least: age, most: age };
}
