import { addDays, daysBetween, workdayFrom } from './days.ts';
import type { Random } from './seededRandom.ts';

interface Span {
  readonly from: string;
  readonly to: string;
}

/** When classes of a status begin. The plan was signed in August 2022; the sample looks at the end of 2024. */
const STARTS: Readonly<Record<string, (year: number) => Span>> = {
  KET_THUC: (year) => ({
    from: year === 2022 ? '2022-09-12' : `${String(year)}-03-04`,
    to: `${String(year)}-11-15`,
  }),
  DANG_HOC: (year) => ({ from: `${String(year)}-12-16`, to: `${String(year)}-12-17` }),
  DA_MO: (year) => ({ from: `${String(year)}-12-23`, to: `${String(year)}-12-24` }),
  KE_HOACH: (year) => ({ from: `${String(year)}-03-03`, to: `${String(year)}-05-16` }),
  HOAN: (year) => ({ from: `${String(year)}-09-09`, to: `${String(year)}-09-20` }),
  HUY: (year) => ({ from: `${String(year)}-10-07`, to: `${String(year)}-10-18` }),
};

/** The day a class begins, a working day. Throws on a status it does not know. */
export function drawStart(status: string, year: number, random: Random): string {
  const span = STARTS[status]?.(year);
  if (span === undefined) throw new Error(`no dates for classes in status ${status}`);
  return workdayFrom(addDays(span.from, random.whole(0, daysBetween(span.from, span.to))));
}
