import fc from 'fast-check';
import { ENROLMENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { identifyRows } from '../../../core/src/sheet/identifyRows.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';

const row = (_id: string, fullName = 'Nguyễn Thị Mẫu') => anEnrolmentRow({ _id, fullName });
const ids = (...rows: ReturnType<typeof row>[]): string[] =>
  identifyRows('enrolment', rows).rows.map(({ id }) => id);

describe('identifyRows', () => {
  it('leaves every row its own id', () => {
    expect(identifyRows('enrolment', [row('a'), row('b')])).toEqual({
      rows: [
        { id: 'a', cells: row('a') },
        { id: 'b', cells: row('b') },
      ],
      unidentified: [],
    });
  });

  it('names the blank and the copied ones by their place', () => {
    expect(identifyRows('enrolment', [row('a'), row(''), row('a'), row('b')]).unidentified).toEqual([1, 2]);
  });

  it('gives a provisional id that the content makes, and writes it into the cells', () => {
    const [first] = identifyRows('enrolment', [row('')]).rows;
    expect(first?.id).toMatch(/^~[0-9a-z]+$/);
    expect(first?.cells[ENROLMENT_KEYS.indexOf('_id')]).toBe(first?.id);
    expect(ids(row(' '))).toEqual([first?.id]);
    expect(ids(row('', 'Trần Văn Thử'))).not.toEqual([first?.id]);
  });

  it('fills a short row up', () => {
    const [first] = identifyRows('enrolment', [['NTM-2024-171-003', 'Nguyễn Thị Mẫu']]).rows;
    expect(first?.cells).toHaveLength(ENROLMENT_KEYS.length);
  });

  it('gives every row an id of its own, the same each time, whatever was copied', () => {
    const some = fc.array(
      fc
        .tuple(fc.constantFrom('', 'a', 'b', '~x'), fc.constantFrom('Mẫu', 'Thử'))
        .map(([id, name]) => row(id, name)),
    );
    fc.assert(
      fc.property(some, (rows) => {
        const given = ids(...rows);
        expect(new Set(given).size).toBe(rows.length);
        expect(ids(...rows)).toEqual(given);
      }),
    );
  });
});
