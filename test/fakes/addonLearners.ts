import { TABS } from '../../core/src/schema/tabs.ts';
import { aClassRow } from '../builders/aClassRow.ts';
import { aClassTab, anEnrolmentTab } from '../builders/aTab.ts';
import { anEnrolmentRow } from '../builders/anEnrolmentRow.ts';
import { addonPorts, type AddonPorts } from './addonPorts.ts';

/** Days of birth of different years, for the first seventy. */
const birth = (at: number): string => `05/02/${String(1940 + (at % 70))}`;

/** Ports of a workbook with a sound class and these learners `r0`, `r1`, …, without identity numbers unless given. */
export const addonLearners = (...learners: Parameters<typeof anEnrolmentRow>[0][]): AddonPorts =>
  addonPorts({
    [TABS.class]: aClassTab(aClassRow()),
    [TABS.enrolment]: anEnrolmentTab(
      ...learners.map((cells, at) =>
        anEnrolmentRow({ _id: `r${String(at)}`, idNumber: '', birth: birth(at), ...cells }),
      ),
    ),
  });
