import { makePaneReading, pickTab } from '../../../local/src/workbench/paneReading.ts';
import type { Cell } from '../../../local/src/workbench/rangeNames.ts';
import type { SheetGrid } from '../../../local/src/workbench/sheetModel.ts';

const tabs = [
  { title: 'Hướng dẫn', hidden: false },
  { title: 'Lớp', hidden: false },
  { title: '_DanhMuc', hidden: true },
];

describe('pickTab', () => {
  it.each([
    ['the wanted tab', 'Hướng dẫn', 'Lớp', 'Hướng dẫn'],
    ['the first choice', 'Đã xóa', 'Lớp', 'Lớp'],
    ['the first visible tab', '', 'Biểu 01', 'Hướng dẫn'],
    ['never a hidden tab', '_DanhMuc', '', 'Hướng dẫn'],
  ])('picks %s', (_, wanted, firstTab, expected) => {
    expect(pickTab(tabs, wanted, firstTab)).toBe(expected);
  });

  it('picks nothing where there is nothing', () => {
    expect(pickTab([], 'Lớp', 'Lớp')).toBeUndefined();
  });
});

const workbook = {
  id: 'wb1',
  title: 'Sổ',
  kind: 'reporter',
  reporterId: '171',
  owner: 'a@example.org',
} as const;

/** A reading over a pane that only notes what it is told. Grids are answered by the test, in any order. */
function readingOver(firstFailure?: string) {
  let failure = firstFailure;
  const log: string[] = [];
  const asked: string[] = [];
  const waiting: ((title: string) => void)[] = [];
  const nothing = (): undefined => undefined;
  const element = {} as HTMLElement;
  const gridOf = (title: string): SheetGrid => ({
    title,
    cells: [],
    columnCount: 1,
    columnWidths: [],
    hiddenColumns: new Set(),
    frozenRows: 0,
    merges: [],
    charts: [],
  });
  let shown: SheetGrid | undefined;
  const changed: Cell[] = [{ x: 1, y: 1 }];
  const reading = makePaneReading({
    reader: {
      tabs: () =>
        Promise.resolve(failure === undefined ? { ok: true, tabs } : { ok: false, message: failure }),
      grid: (id, title) =>
        new Promise((resolve) => {
          asked.push(`${id} ${title}`);
          waiting.push(() => {
            resolve({ ok: true, grid: gridOf(title) });
          });
        }),
      options: () => Promise.resolve([]),
    },
    area: {
      show: (grid) => {
        shown = grid;
        log.push(`show ${grid.title}`);
        return Promise.resolve(changed);
      },
      grid: () => shown,
      look: () => {
        throw new Error('not drawn');
      },
      paint: nothing,
      flash: (cells) => log.push(`flash ${String([...cells].length)}`),
      selection: nothing,
      select: nothing,
      commit: nothing,
      clear: () => {
        shown = undefined;
      },
    },
    tabs: { element, show: (_, current) => log.push(`tab ${current}`) },
    state: { element, show: (text) => log.push(`say ${text}`), hide: nothing },
    firstTab: 'Lớp',
    stale: (reason) => log.push(`stale ${reason}`),
    beforeRead: () => () => [],
  });
  const breakDown = (reason: string): void => {
    failure = reason;
  };
  return { reading, log, asked, waiting, breakDown, shown: () => shown };
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe('paneReading', () => {
  it('opens a workbook at the first choice of tab', async () => {
    const { reading, log, waiting } = readingOver();
    const opened = reading.open(workbook);
    await turns();
    waiting[0]?.('');
    await opened;
    expect(log).toEqual(['say Đang mở sổ…', 'tab Lớp', 'show Lớp']);
  });

  it('shows only the latest of two overlapping readings', async () => {
    const { reading, log, waiting } = readingOver();
    void reading.open(workbook);
    await turns();
    void reading.openTab('Hướng dẫn');
    await turns();
    waiting[1]?.('');
    waiting[0]?.('');
    await turns();
    expect(log.filter((line) => line.startsWith('show'))).toEqual(['show Hướng dẫn']);
  });

  it.each([
    ['first', [0, 1]],
    ['last', [1, 0]],
  ])('shows the workbook chosen last when the one left is read %s', async (_, order) => {
    const { reading, log, asked, waiting } = readingOver();
    const left = reading.open(workbook);
    await turns();
    const entered = reading.open({ ...workbook, id: 'wb2' });
    await turns();
    for (const nth of order) waiting[nth]?.('');
    await Promise.all([left, entered]);
    expect(asked).toEqual(['wb1 Lớp', 'wb2 Lớp']);
    expect(reading.workbook()?.id).toBe('wb2');
    expect(log.filter((line) => line.startsWith('show'))).toEqual(['show Lớp']);
  });

  it('shows nothing of the workbook left while the next is read', async () => {
    const { reading, waiting, shown } = readingOver();
    void reading.open(workbook);
    await turns();
    waiting[0]?.('');
    await turns();
    expect(shown()?.title).toBe('Lớp');
    void reading.open({ ...workbook, id: 'wb2' });
    expect(shown()).toBeUndefined();
  });

  it('tells whether a tab opened is the one shown', async () => {
    const { reading, waiting } = readingOver();
    void reading.open(workbook);
    await turns();
    const [first, second] = [reading.openTab('Lớp'), reading.openTab('Hướng dẫn')];
    await turns();
    for (const show of waiting) show('');
    expect([await first, await second]).toEqual([false, true]);
  });

  it('reads the same tab again and marks what changed', async () => {
    const { reading, log, waiting } = readingOver();
    void reading.open(workbook);
    await turns();
    waiting[0]?.('');
    await turns();
    const again = reading.reload(true);
    await turns();
    waiting[1]?.('');
    expect(await again).toBe(1);
    expect(log.slice(-2)).toEqual(['show Lớp', 'flash 1']);
  });

  it('leaves the sheet on the screen when it cannot be read again', async () => {
    const { reading, log, waiting, breakDown } = readingOver();
    void reading.open(workbook);
    await turns();
    waiting[0]?.('');
    await turns();
    breakDown('Mất kết nối');
    await reading.reload(false);
    expect(log.at(-1)).toBe('stale Mất kết nối');
  });

  it('says why a workbook cannot be read', async () => {
    const { reading, log } = readingOver('Sổ đã bị xóa');
    await reading.open(workbook);
    expect(log).toEqual(['say Đang mở sổ…', 'say Sổ đã bị xóa']);
  });
});
