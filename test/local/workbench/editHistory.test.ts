import type { StoredEdit } from '../../../local/src/workbench/editHistory.ts';
import { NO_HISTORY, redo, remember, undo } from '../../../local/src/workbench/editHistory.ts';

const edit = (text: string): StoredEdit => ({
  tab: 'Lớp',
  block: { left: 0, top: 0, right: 0, bottom: 0 },
  before: [['']],
  after: [[text]],
});

describe('editHistory', () => {
  const [a, b, c] = [edit('a'), edit('b'), edit('c')];

  it('takes back the last edit first', () => {
    const first = undo(remember(remember(NO_HISTORY, a), b));
    expect(first.edit).toBe(b);
    expect(undo(first.history).edit).toBe(a);
  });

  it('repeats what was taken back', () => {
    const { history } = undo(remember(remember(NO_HISTORY, a), b));
    const again = redo(history);
    expect(again.edit).toBe(b);
    expect(again.history).toEqual(remember(remember(NO_HISTORY, a), b));
  });

  it('cannot repeat once something else was typed', () => {
    const { history } = undo(remember(NO_HISTORY, a));
    expect(redo(remember(history, c))).toEqual({ history: remember(NO_HISTORY, c) });
  });

  it('has nothing to take back or repeat at first', () => {
    expect(undo(NO_HISTORY)).toEqual({ history: NO_HISTORY });
    expect(redo(NO_HISTORY)).toEqual({ history: NO_HISTORY });
  });

  it('keeps the last hundred edits', () => {
    const many = Array.from({ length: 150 }, (_, at) => edit(String(at)));
    const { done } = many.reduce(remember, NO_HISTORY);
    expect([done.length, done[0]]).toEqual([100, many[50]]);
  });
});
