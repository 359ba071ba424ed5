import { planChanges, planPaste } from '../../../local/src/workbench/pasteBlock.ts';

const at = (left: number, top: number, right = left, bottom = top) => ({ left, top, right, bottom });

describe('planPaste', () => {
  it('starts at the top left cell of the selection', () => {
    expect(
      planPaste(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        at(3, 5),
      ),
    ).toEqual({
      block: at(3, 5, 4, 6),
      values: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
  });

  it('fills the selection with one copied cell', () => {
    expect(planPaste([['x']], at(0, 0, 1, 2)).values).toEqual([
      ['x', 'x'],
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });

  it('repeats what fits a whole number of times', () => {
    expect(planPaste([['a'], ['b']], at(0, 0, 0, 3)).values).toEqual([['a'], ['b'], ['a'], ['b']]);
  });

  it('does not repeat what does not fit', () => {
    expect(planPaste([['a'], ['b']], at(0, 0, 0, 2)).block).toEqual(at(0, 0, 0, 1));
  });

  it('fills short rows with empty cells', () => {
    expect(planPaste([['a'], ['b', 'c']], at(0, 0)).values).toEqual([
      ['a', ''],
      ['b', 'c'],
    ]);
  });
});

describe('planChanges', () => {
  it('sends the block around the changes and leaves the other cells in it as they are', () => {
    const changes = [
      { x: 2, y: 4, value: 'mới' },
      { x: 3, y: 5, value: 'nữa' },
    ];
    expect(planChanges(changes, (x, y) => `${String(x)},${String(y)}`)).toEqual({
      block: at(2, 4, 3, 5),
      values: [
        ['mới', '3,4'],
        ['2,5', 'nữa'],
      ],
    });
  });
});
