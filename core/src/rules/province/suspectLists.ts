import { fillBlanks } from '../../wording/fillBlanks.ts';
import { suspectEarlyPapers } from './suspectEarlyPapers.ts';
import { suspectMovedClass } from './suspectMovedClass.ts';
import { suspectSameBirthDate } from './suspectSameBirthDate.ts';
import { suspectSameList } from './suspectSameList.ts';
import { suspectSamePhone } from './suspectSamePhone.ts';
import { suspectSequentialIds } from './suspectSequentialIds.ts';
import { suspectTwoPlaces } from './suspectTwoPlaces.ts';
import type { Suspicion, SuspicionInput, SuspicionRule } from './suspicion.ts';
import { suspicionTexts } from './suspicionTexts.ts';

/** Every rule that only the province sees, by its name. A new rule is a file beside this one and a line here. */
export const suspicionRules: Readonly<Record<string, SuspicionRule>> = {
  suspectEarlyPapers,
  suspectMovedClass,
  suspectSameBirthDate,
  suspectSameList,
  suspectSamePhone,
  suspectSequentialIds,
  suspectTwoPlaces,
};

/** What the province's office may want to ask about, over all its classes; never part of what a reporter is told. */
export const suspectLists = (input: SuspicionInput): Suspicion[] =>
  Object.values(suspicionRules).flatMap((rule) => rule(input));

/** The sentence the office reads. */
export const explainSuspicion = ({ code, params }: Suspicion): string =>
  fillBlanks(suspicionTexts[code], { params });
