import { settleFields } from '../../../core/src/sync/settleFields.ts';
import { reconcileFields } from '../../../core/src/sync/reconcileFields.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aProvinceField } from '../../builders/aProvinceField.ts';

describe('settleFields', () => {
  const approval = aProvinceField();
  const answered = { kept: 'KHONG_DUYET', by: 'r', at: 't' };

  it.each([
    ['the sheet does not have it yet', '', approval],
    ['the sheet has something else', 'KHONG_DUYET', { ...approval, answered }],
    ['the province withdrew it', '', aProvinceField({ value: '', sheetThen: 'X' })],
    ['it was noted before', 'DUYET', aProvinceField({ sheetThen: 'DUYET' })],
  ])('notes nothing when %s', (_case, mine, field) => {
    const fields = { approval: field };
    expect(settleFields(fields, aClassRow({ approval: mine }))).toBe(fields);
  });

  it('notes that the sheet took the value, and that an answer is over', () => {
    expect(settleFields({ approval: { ...approval, answered } }, aClassRow({ approval: 'DUYET ' }))).toEqual({
      approval: { ...approval, sheetThen: 'DUYET ' },
    });
  });

  it('so a cell that is put back after that is a conflict and not written over', () => {
    const sheet = aClassRow({ approval: '' });
    const settled = settleFields({ approval }, aClassRow({ approval: 'DUYET' }));
    expect(reconcileFields(sheet, { approval }).changes).toHaveLength(1);
    expect(reconcileFields(sheet, settled)).toMatchObject({
      changes: [],
      conflicts: [{ field: 'approval' }],
    });
  });
});
