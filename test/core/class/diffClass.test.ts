import { diffClass } from '../../../core/src/class/diffClass.ts';
import { CLASS_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { aClassContent } from '../../builders/aClassContent.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aListRow } from '../../builders/aListRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';

const roster = [anEnrolmentRow({ _id: 'a' }), anEnrolmentRow({ _id: 'b' }), anEnrolmentRow({ _id: 'c' })];
const before = aClassContent({ enrolments: roster });
const nothing = { fields: [], added: [], removed: [], changed: [] };

describe('diffClass', () => {
  it('finds nothing in the same state, whatever the order of the roster', () => {
    expect(diffClass(before, { ...before, enrolments: [...roster].reverse() })).toEqual(nothing);
  });

  it('names the changed fields of the class', () => {
    const cells = aClassRow({ status: 'HOAN', note: 'lũ' });
    expect(diffClass(before, { ...before, cells })).toEqual({ ...nothing, fields: ['status', 'note'] });
  });

  it('takes the text 3 and the number 3 for different', () => {
    expect(diffClass(before, { ...before, cells: aClassRow({ theoryDays: '3' }) }).fields).toEqual([
      'theoryDays',
    ]);
  });

  it('names added, removed and changed learners by their ids', () => {
    const enrolments = [
      anEnrolmentRow({ _id: 'd' }),
      anEnrolmentRow({ _id: 'b', result: 'VANG' }),
      roster[0] ?? [],
    ];
    expect(diffClass(before, { ...before, enrolments })).toEqual({
      ...nothing,
      added: ['d'],
      removed: ['c'],
      changed: ['b'],
    });
  });

  it('names the rows of every list', () => {
    const after = aClassContent({
      enrolments: roster,
      costs: [aListRow('cost', { _id: 'k1' })],
      lecturers: [aListRow('lecturer', { _id: 'g1' })],
    });
    expect(diffClass(before, after)).toEqual({ ...nothing, added: ['k1', 'g1'] });
  });

  it('takes everything of a new class for added', () => {
    expect(diffClass(undefined, before)).toEqual({
      ...nothing,
      fields: [...CLASS_KEYS],
      added: ['a', 'b', 'c'],
    });
  });
});
