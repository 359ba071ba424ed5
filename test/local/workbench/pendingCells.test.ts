import { makePendingCells } from '../../../local/src/workbench/pendingCells.ts';

const one = (text: string) => ({ block: { left: 1, top: 2, right: 1, bottom: 2 }, values: [[text]] });

describe('pendingCells', () => {
  it('holds what was typed, by tab and cell', () => {
    const pending = makePendingCells();
    pending.set('Lớp', one('a'), 1, 'saving');
    expect(pending.at('Lớp', 1, 2)).toEqual({ edit: 1, text: 'a', state: 'saving' });
    expect(pending.at('Học viên', 1, 2)).toBeUndefined();
    expect(pending.at('Lớp', 2, 1)).toBeUndefined();
  });

  it('forgets an edit and names its cells', () => {
    const pending = makePendingCells();
    pending.set('Lớp', one('a'), 1, 'saving');
    expect(pending.forget('Lớp', one('a'), 1)).toEqual([{ x: 1, y: 2 }]);
    expect(pending.at('Lớp', 1, 2)).toBeUndefined();
  });

  it('keeps a cell that a later edit took over', () => {
    const pending = makePendingCells();
    pending.set('Lớp', one('a'), 1, 'saving');
    pending.set('Lớp', one('b'), 2, 'unsaved');
    expect(pending.forget('Lớp', one('a'), 1)).toEqual([]);
    expect(pending.at('Lớp', 1, 2)?.text).toBe('b');
  });

  it('can be emptied', () => {
    const pending = makePendingCells();
    pending.set('Lớp', one('a'), 1, 'saving');
    pending.clear();
    expect(pending.at('Lớp', 1, 2)).toBeUndefined();
  });
});
