const MS_A_DAY = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** `2024-03-05` and some days later (or earlier, when negative). */
export const addDays = (day: string, days: number): string => dayOf(timeOf(day) + days * MS_A_DAY);

/** Days from one day to another. */
export const daysBetween = (from: string, to: string): number => (timeOf(to) - timeOf(from)) / MS_A_DAY;

/** Public holidays that fall on the same day every year, of the months in which classes are held. */
const HOLIDAYS = ['-04-30', '-05-01', '-09-02'];

const isWorkday = (day: string): boolean =>
  new Date(timeOf(day)).getUTCDay() % 6 !== 0 && !HOLIDAYS.some((holiday) => day.endsWith(holiday));

/** That day, or the first working day after it. */
export function workdayFrom(day: string): string {
  let workday = day;
  while (!isWorkday(workday)) workday = addDays(workday, 1);
  return workday;
}

/** The last day of a class that takes so many working days, its first included. */
export function lastWorkday(first: string, workdays: number): string {
  let day = workdayFrom(first);
  for (let left = Math.ceil(workdays) - 1; left > 0; left -= 1) day = workdayFrom(addDays(day, 1));
  return day;
}

/** `2024-03-05` → `05/03/2024`, as clerks type a date. */
export const typedDay = (day: string): string => day.split('-').reverse().join('/');

/** `2024-03-05` → `05/3/2024`, as documents print it: zeros before days under 10 and months 1 and 2 only. */
export function documentDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${Number(month) > 2 ? String(Number(month)) : month}/${year}`;
}
