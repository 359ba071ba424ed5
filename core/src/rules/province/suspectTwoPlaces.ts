import { printDay } from '../../wording/printDay.ts';
import { classDays, commonDays } from '../workbook/classDays.ts';
import { classPeople, pairsWithCommonPeople } from './classPeople.ts';
import type { Suspicion, SuspicionRule } from './suspicion.ts';

/** One person, known by a CCCD, in classes of two reporters on one day; within a workbook it is an issue [A23; Q17]. */
export const suspectTwoPlaces: SuspicionRule = ({ classes }) =>
  pairsWithCommonPeople(classes).flatMap(({ one, other, common }): Suspicion[] => {
    const [first, second] = [classDays(one.checked.trainingClass), classDays(other.checked.trainingClass)];
    if (one.reporterId === other.reporterId || first === undefined || second === undefined) return [];
    const days = commonDays(first, second);
    if (days === undefined) return [];
    const classCodes = [one.classCode, other.classCode];
    const params = { classes: classCodes.join(', '), day: printDay(days.from) };
    const [ofOne, ofOther] = [classPeople(one), classPeople(other)];
    return common
      .filter((person) => /^\d{12}$/.test(person))
      .map((person) => ({
        code: 'suspicion/two-places',
        classCodes,
        rows: [
          { classCode: one.classCode, row: ofOne.get(person) ?? '' },
          { classCode: other.classCode, row: ofOther.get(person) ?? '' },
        ],
        params,
      }));
  });
