import type { GridView } from '../../../local/src/workbench/gridView.ts';
import { makePendingCells } from '../../../local/src/workbench/pendingCells.ts';
import { makeSheetArea } from '../../../local/src/workbench/sheetArea.ts';
import type { SheetGrid } from '../../../local/src/workbench/sheetModel.ts';
import { EMPTY_CELL } from '../../../local/src/workbench/sheetModel.ts';

const gridOf = (title: string, ...texts: string[]): SheetGrid => ({
  title,
  cells: texts.map((text) => [{ ...EMPTY_CELL, text, typed: text }]),
  columnCount: 1,
  columnWidths: [],
  hiddenColumns: new Set(),
  frozenRows: 0,
  merges: [],
  charts: [],
});

/** An area whose drawings end when the test says so; the log tells what became of each. */
function areaOver() {
  const log: string[] = [];
  const drawings: (() => void)[] = [];
  const viewOf = (title: string, rows: number): GridView => ({
    rows,
    paint: (cells) => log.push(`paint ${String([...cells].length)} of ${title}`),
    flash: () => undefined,
    drawCharts: () => undefined,
    selection: () => ({ left: 0, top: 0, right: 0, bottom: 0 }),
    select: () => undefined,
    scroll: () => ({ left: 0, top: 0 }),
    scrollTo: () => undefined,
    isActive: () => false,
    commit: () => log.push(`commit ${title}`),
    remove: () => log.push(`remove ${title}`),
  });
  const area = makeSheetArea(
    makePendingCells(),
    ({ grid, rows }) =>
      new Promise((resolve) => {
        drawings.push(() => {
          resolve(viewOf(grid.title, rows));
        });
      }),
  );
  return { area, log, drawn: (nth: number) => drawings[nth]?.() };
}

describe('makeSheetArea', () => {
  it('shows the tab asked for last, whichever is drawn first', async () => {
    const { area, log, drawn } = areaOver();
    const both = [area.show(gridOf('Lớp'), []), area.show(gridOf('Học viên'), [])];
    drawn(1);
    drawn(0);
    await Promise.all(both);
    expect(area.grid()?.title).toBe('Học viên');
    expect(log).toEqual(['remove Lớp']);
    area.commit();
    expect(log.at(-1)).toBe('commit Học viên');
  });

  it('shows nothing of a drawing that ends after it was cleared', async () => {
    const { area, log, drawn } = areaOver();
    const showing = area.show(gridOf('Lớp', 'x'), []);
    area.clear();
    drawn(0);
    expect(await showing).toEqual([]);
    expect(area.grid()).toBeUndefined();
    expect(log).toEqual(['remove Lớp']);
  });

  it('takes another reading of the tab into the drawing it has', async () => {
    const { area, log, drawn } = areaOver();
    const showing = area.show(gridOf('Lớp', 'x'), []);
    drawn(0);
    await showing;
    expect(await area.show(gridOf('Lớp', 'y'), [])).toEqual([{ x: 0, y: 0, textChanged: true }]);
    expect(log[0]).toBe('paint 1 of Lớp');
    expect(area.look(0, 0)).toMatchObject({ text: 'y', state: 'stored' });
  });

  it('takes the drawing away when cleared', async () => {
    const { area, log, drawn } = areaOver();
    const showing = area.show(gridOf('Lớp'), []);
    drawn(0);
    await showing;
    area.clear();
    expect(log).toEqual(['remove Lớp']);
    expect(() => area.look(0, 0)).toThrow('No tab is shown');
  });
});
