import {
  addDays,
  daysBetween,
  documentDay,
  lastWorkday,
  typedDay,
  workdayFrom,
} from '../../../local/src/sample/days.ts';

describe('days', () => {
  it.each([
    ['2024-02-28', 2, '2024-03-01'],
    ['2024-01-01', -1, '2023-12-31'],
  ])('adds to %s %i days: %s', (day, days, other) => {
    expect(addDays(day, days)).toBe(other);
    expect(daysBetween(day, other)).toBe(days);
  });

  it.each([
    ['2024-03-12', '2024-03-12'],
    ['2024-03-16', '2024-03-18'],
    ['2024-03-17', '2024-03-18'],
    ['2024-04-30', '2024-05-02'],
    ['2023-09-02', '2023-09-04'],
  ])('the first working day from %s is %s', (day, workday) => {
    expect(workdayFrom(day)).toBe(workday);
  });

  it.each([
    ['2024-03-12', 1, '2024-03-12'],
    ['2024-03-12', 4, '2024-03-15'],
    ['2024-03-12', 4.5, '2024-03-18'],
    ['2024-03-15', 2, '2024-03-18'],
  ])('a class from %s of %d days ends on %s', (first, days, last) => {
    expect(lastWorkday(first, days)).toBe(last);
  });

  it('types a date as clerks do', () => {
    expect(typedDay('2024-03-05')).toBe('05/03/2024');
  });

  it.each([
    ['2024-03-05', '05/3/2024'],
    ['2024-02-15', '15/02/2024'],
    ['2024-11-09', '09/11/2024'],
  ])('prints %s in a document as %s', (day, printed) => {
    expect(documentDay(day)).toBe(printed);
  });
});
