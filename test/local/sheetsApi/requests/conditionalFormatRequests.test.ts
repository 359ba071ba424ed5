import { aSpreadsheet, tabOf } from '../../spreadsheet/grid.ts';
import { apply, applyAll } from './apply.ts';

const two = () =>
  aSpreadsheet([
    ['a', 'b'],
    ['c', 'd'],
  ]);
const ALL = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };

describe('addConditionalFormatRule', () => {
  const rule = (type: string) => ({ ranges: [ALL], booleanRule: { condition: { type } } });

  test('adds before the others, or at its index; deleting answers the rule', () => {
    const added = applyAll(two(), [
      ['addConditionalFormatRule', { rule: rule('A') }],
      ['addConditionalFormatRule', { rule: rule('B') }],
      ['addConditionalFormatRule', { rule: rule('C'), index: 1 }],
    ]);
    expect(tabOf(added).conditionalFormats).toEqual([rule('B'), rule('C'), rule('A')]);
    const { spreadsheet, reply } = apply(added, 'deleteConditionalFormatRule', { sheetId: 0, index: 1 });
    expect([tabOf(spreadsheet).conditionalFormats, reply]).toEqual([
      [rule('B'), rule('A')],
      { rule: rule('C') },
    ]);
  });

  test('refuses to delete what is not there', () => {
    expect(() => apply(two(), 'deleteConditionalFormatRule', { index: 3 })).toThrow('at index: 3');
  });
});
