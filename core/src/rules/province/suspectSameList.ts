import { pairsWithCommonPeople } from './classPeople.ts';
import type { SuspicionRule } from './suspicion.ts';

/** Shorter lists may well be equal. */
const FEWEST = 10;
/** Lists nine in ten of which are the same people. */
const SHARE = 0.9;

/** The same list in two classes [domain §4.1 Q18]. */
export const suspectSameList: SuspicionRule = ({ classes }) =>
  pairsWithCommonPeople(classes)
    .filter(({ common, listed }) => listed >= FEWEST && common.length >= listed * SHARE)
    .map(({ one, other, common, listed }) => ({
      code: 'suspicion/same-list',
      classCodes: [one.classCode, other.classCode],
      rows: [],
      params: { classes: `${one.classCode}, ${other.classCode}`, common: common.length, listed },
    }));
