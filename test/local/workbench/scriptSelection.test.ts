import fc from 'fast-check';
import {
  parseSelection,
  scriptSelection,
  selectedBlock,
} from '../../../local/src/workbench/scriptSelection.ts';

describe('scriptSelection', () => {
  it('counts from one, as scripts do', () => {
    expect(scriptSelection('Lớp', { left: 2, top: 4, right: 3, bottom: 8 })).toEqual({
      sheetName: 'Lớp',
      row: 5,
      column: 3,
      numRows: 5,
      numColumns: 2,
    });
  });

  it('names a block that is the same again', () => {
    const size = fc.nat(500);
    fc.assert(
      fc.property(size, size, size, size, (left, top, across, down) => {
        const block = { left, top, right: left + across, bottom: top + down };
        expect(selectedBlock(scriptSelection('Lớp', block))).toEqual(block);
      }),
    );
  });
});

describe('parseSelection', () => {
  it('reads what it wrote', () => {
    const selection = { sheetName: 'Kiểm tra', row: 2, column: 1, numRows: 1, numColumns: 3 };
    expect(parseSelection(selection)).toEqual(selection);
  });

  it.each([undefined, null, {}, { sheetName: '' }, 'A1'])('reads none from %j', (value) => {
    expect(parseSelection(value)).toBeUndefined();
  });
});
