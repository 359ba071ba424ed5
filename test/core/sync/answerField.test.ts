import { answerField, type FieldAnswer } from '../../../core/src/sync/answerField.ts';
import type { ProvinceFields } from '../../../core/src/sync/provinceFields.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aProvinceField } from '../../builders/aProvinceField.ts';

const sheet = aClassRow({ approval: 'KHONG_DUYET' });
const approval = aProvinceField();
const who = { by: 'clerk', at: '2026-03-05T04:00:00.000Z' };
const mine = { kept: 'KHONG_DUYET', ...who };
const answer: FieldAnswer = { field: 'approval', theirs: 'DUYET' };

describe('answerField', () => {
  it('records what the reporter keeps', () => {
    expect(answerField({ approval }, answer, sheet, who)).toEqual({
      approval: { ...approval, answered: mine },
    });
  });

  it('records a new answer when the sheet holds something else than what was kept before', () => {
    const before = { approval: { ...approval, answered: { ...mine, kept: 'CHO_BO_SUNG' } } };
    expect(answerField(before, answer, sheet, who)).toEqual({ approval: { ...approval, answered: mine } });
  });

  it.each<[string, ProvinceFields, FieldAnswer]>([
    [
      'the province has typed something else since',
      { approval: aProvinceField({ value: 'CHO_BO_SUNG' }) },
      answer,
    ],
    ['the province has withdrawn it', { approval: aProvinceField({ value: '' }) }, { ...answer, theirs: '' }],
    [
      'the two agree',
      { approval: aProvinceField({ value: 'KHONG_DUYET' }) },
      { ...answer, theirs: 'KHONG_DUYET' },
    ],
    ['the province has typed nothing there', {}, answer],
    ['there is no such column', { approval }, { field: 'constructor', theirs: 'DUYET' }],
    ['it was answered before', { approval: { ...approval, answered: { ...mine, at: 'earlier' } } }, answer],
  ])('records nothing when %s', (_case, before, given) => {
    expect(answerField(before, given, sheet, who)).toBe(before);
  });
});
