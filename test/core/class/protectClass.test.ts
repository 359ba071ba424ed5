import { protectClass } from '../../../core/src/class/protectClass.ts';
import { SENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { aClassContent } from '../../builders/aClassContent.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aListRow } from '../../builders/aListRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';

const NUMBER = '099185000001';
const protect = (content: Parameters<typeof aClassContent>[0]) =>
  protectClass(aClassContent(content), () => 'KEY');

describe('protectClass', () => {
  it('keeps of an identity number, wherever it was typed, no more than three digits', () => {
    const kept = protect({
      cells: aClassRow({ note: NUMBER }),
      enrolments: [anEnrolmentRow({ idNumber: NUMBER, note: NUMBER })],
      costs: [aListRow('cost', { note: NUMBER, description: `Chi cho ${NUMBER}` })],
      materials: [aListRow('material', { provider: NUMBER })],
      lecturers: [aListRow('lecturer', { fullName: `Mẫu ${NUMBER}` })],
    });
    expect(JSON.stringify(kept)).not.toContain('099185');
    expect(kept.enrolments[0]?.[SENT_KEYS.enrolment.indexOf('idNumber')]).toBe('KEY…001');
  });

  it.each(['unitPrice', 'estimated', 'disbursed', 'settled', 'quantity'] as const)(
    'takes no amount in %s for a number of papers',
    (key) => {
      const costs = [aListRow('cost', { [key]: 123_456_789_012 })];
      expect(protect({ costs }).costs).toEqual(costs);
    },
  );

  it('leaves sound lists as they are', () => {
    const lists = {
      costs: [aListRow('cost')],
      materials: [aListRow('material')],
      lecturers: [aListRow('lecturer')],
    };
    expect(protect(lists)).toMatchObject(lists);
  });
});
