import { makeTurns } from '../../../local/src/workbench/turns.ts';

describe('makeTurns', () => {
  it('lets only the turn started last be the latest', () => {
    const turns = makeTurns();
    const first = turns.start();
    expect(first()).toBe(true);
    const second = turns.start();
    expect([first(), second()]).toEqual([false, true]);
  });

  it('keeps the turns of two makers apart', () => {
    const own = makeTurns().start();
    makeTurns().start();
    expect(own()).toBe(true);
  });
});
