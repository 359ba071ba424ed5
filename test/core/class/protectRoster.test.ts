import { protectRoster } from '../../../core/src/class/protectRoster.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { ENROLMENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';

const keysAsked: string[] = [];
const protect = (row: Cell[]): Readonly<Record<string, Cell | undefined>> => {
  const [cells = []] = protectRoster([row], ({ kind, key }) => {
    keysAsked.push(`${kind} ${key}`);
    return 'KEY';
  });
  return Object.fromEntries(ENROLMENT_KEYS.map((key, at) => [key, cells[at]]));
};

describe('protectRoster', () => {
  it.each(['099185000001', '099 185 000 001', 99185000001])(
    'keeps of %p a key and three digits',
    (idNumber) => {
      expect(protect(anEnrolmentRow({ idNumber }))['idNumber']).toBe('KEY…001');
    },
  );

  it('asks for the key of the digits, not of how they were typed', () => {
    keysAsked.length = 0;
    protect(anEnrolmentRow({ idNumber: ' 099.185.000-001' }));
    expect(keysAsked).toEqual(['idNumber 099185000001']);
  });

  it.each([
    ['Kinh', 'Kinh'],
    ['kinh', 'Kinh'],
    ['01', 'Kinh'],
    ['Tày', 'DTTS'],
    ['x', 'DTTS'],
    ['Dân tộc thiểu số', 'DTTS'],
    ['Công giáo', ''],
    ['', ''],
  ])('keeps of the ethnicity %p only %p', (ethnicity, kept) => {
    expect(protect(anEnrolmentRow({ ethnicity }))['ethnicity']).toBe(kept);
  });

  it('leaves an empty identity number empty, and every other cell as it is', () => {
    const row = anEnrolmentRow({ idNumber: '', note: 'tổ trưởng' });
    expect(protectRoster([row], () => 'KEY')).toEqual([row]);
  });
});
