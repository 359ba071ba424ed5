import { DIRECTIONS, jumpTarget } from '../../../local/src/workbench/jumpTarget.ts';

// One column, top to bottom: filled cells are marked.
const column = 'xx..xxx...';
const isFilled = (_: number, y: number): boolean => column[y] === 'x';
const last = { x: 0, y: column.length - 1 };

describe('jumpTarget', () => {
  it.each([
    ['to the end of a run', 4, 'ArrowDown', 6],
    ['over a gap to the next filled cell', 1, 'ArrowDown', 4],
    ['from an empty cell to the next filled one', 2, 'ArrowDown', 4],
    ['to the edge when nothing follows', 6, 'ArrowDown', 9],
    ['up to the start of a run', 6, 'ArrowUp', 4],
    ['up over a gap', 4, 'ArrowUp', 1],
    ['nowhere at the edge', 9, 'ArrowDown', 9],
    ['nowhere across a single column', 3, 'ArrowLeft', 3],
  ])('goes %s', (_, from, key, expected) => {
    const direction = DIRECTIONS[key] ?? [0, 0];
    expect(jumpTarget({ x: 0, y: from }, direction, last, isFilled)).toEqual({ x: 0, y: expected });
  });
});
