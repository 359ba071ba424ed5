import fc from 'fast-check';
import {
  dateOfSerial,
  serialOfDate,
  withDates,
} from '../../../../local/src/appsScript/spreadsheetServices/dateCells.ts';
import { zoneClock } from '../../../../local/src/appsScript/zoneClock.ts';

const hoChiMinh = zoneClock('Asia/Ho_Chi_Minh');

describe('dateCells', () => {
  it.each([
    [45_356, '2024-03-04T17:00:00.000Z'],
    [45_356.5, '2024-03-05T05:00:00.000Z'],
    [22_068, '1960-05-31T16:00:00.000Z'],
  ])('serial %d is %s in Asia/Ho_Chi_Minh', (serial, moment) => {
    expect(dateOfSerial(serial, hoChiMinh).toISOString()).toBe(moment);
  });

  it('finds the serial of every date it gives', () => {
    const serials = fc.integer({ min: 28_000, max: 60_000 });
    fc.assert(
      fc.property(serials, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const found = serialOfDate(dateOfSerial(day + minute / 1440, hoChiMinh), hoChiMinh);
        expect(found.serial).toBeCloseTo(day + minute / 1440, 9);
        expect(found.hasTime).toBe(minute !== 0);
      }),
    );
  });

  it('puts Dates only where a number is shown as a date', () => {
    const values = withDates([[45_356, 12, 'x'], [true]], [['05/03/2024', 12, 'x'], [true]], hoChiMinh);
    expect(values).toEqual([[new Date('2024-03-04T17:00:00.000Z'), 12, 'x'], [true]]);
  });
});
