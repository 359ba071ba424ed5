import { protectCells } from '../../../core/src/class/protectCells.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { CLASS_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { aClassRow } from '../../builders/aClassRow.ts';

describe('protectCells', () => {
  it('leaves a class without identity numbers as it is', () => {
    expect(protectCells('class', aClassRow())).toEqual(aClassRow());
  });

  const types = new Map<string, string>(classColumns.map(({ key, type }) => [key, type]));
  const isAmount = (key: string): boolean => /^(money|count|days|date)$/.test(types.get(key) ?? '');

  it.each(CLASS_KEYS.filter((key) => !isAmount(key)))('masks an identity number in %s', (key) => {
    expect(protectCells('class', aClassRow({ [key]: '099185000001' }))).toEqual(aClassRow({ [key]: '…001' }));
  });

  it.each(CLASS_KEYS.filter(isAmount))('takes no number of %s for one', (key) => {
    const row = aClassRow({ [key]: 123_456_789_012 });
    expect(protectCells('class', row)).toEqual(row);
  });
});
