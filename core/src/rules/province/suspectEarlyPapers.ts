import { foldText } from '../../cell/foldText.ts';
import { printDay } from '../../wording/printDay.ts';
import { readPaper } from '../readPaper.ts';
import type { ProvinceClass, Suspicion, SuspicionRule } from './suspicion.ts';

const CERTIFICATE = /chứng nhận|chứng chỉ|công nhận/;

/** A certificate or results before the class is over [domain §4.1 Q19]: the mark of classes on paper only. */
export const suspectEarlyPapers: SuspicionRule = ({ classes, today }) =>
  classes.flatMap((one) => [...earlyCertificate(one), ...earlyResults(one, today)]);

function earlyCertificate({ classCode, checked: { trainingClass } }: ProvinceClass): Suspicion[] {
  const { note = '', endDate } = trainingClass;
  const { day } = readPaper(note);
  if (endDate === undefined || day === undefined || day >= endDate) return [];
  if (!CERTIFICATE.test(foldText(note))) return [];
  const params = { classes: classCode, day: printDay(day), end: printDay(endDate) };
  return [{ code: 'suspicion/early-certificate', classCodes: [classCode], rows: [], params }];
}

function earlyResults({ classCode, checked }: ProvinceClass, today: string | undefined): Suspicion[] {
  const { endDate } = checked.trainingClass;
  if (today === undefined || endDate === undefined || endDate <= today) return [];
  const completed = checked.enrolments.filter(({ values }) => values.result === 'HOAN_THANH');
  if (completed.length === 0) return [];
  const params = { classes: classCode, people: completed.length, end: printDay(endDate) };
  const rows = completed.map(({ id }) => ({ classCode, row: id }));
  return [{ code: 'suspicion/early-results', classCodes: [classCode], rows, params }];
}
