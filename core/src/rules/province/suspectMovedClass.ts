import { pairsWithCommonPeople } from './classPeople.ts';
import type { SuspicionRule } from './suspicion.ts';

/** Half of a list is more than neighbours who come by chance. */
const SHARE = 0.5;

/**
 * One class in the workbooks of two reporters: it moved from one to the other, or organiser and host both report it
 * [domain §8: why totals differ].
 */
export const suspectMovedClass: SuspicionRule = ({ classes }) =>
  pairsWithCommonPeople(classes)
    .filter(({ one, other, common, listed }) => {
      const { startDate } = one.checked.trainingClass;
      const isSameDay = startDate !== undefined && startDate === other.checked.trainingClass.startDate;
      return isSameDay && one.reporterId !== other.reporterId && common.length >= listed * SHARE;
    })
    .map(({ one, other, common }) => ({
      code: 'suspicion/class-moved',
      classCodes: [one.classCode, other.classCode],
      rows: [],
      params: { classes: `${one.classCode}, ${other.classCode}`, common: common.length },
    }));
