import type { FormTable } from '../../core/src/rollup/formTable.ts';
import type { Cell } from '../../core/src/schema/cell.ts';
import type { Spreadsheets } from '../../functions/src/deps.ts';

type Values = readonly (readonly Cell[])[];

/** Spreadsheets under test, with one spreadsheet made for the test. */
export interface SpreadsheetsUnderTest {
  readonly spreadsheets: Spreadsheets;
  /** Puts a spreadsheet there with these tabs. */
  put(workbookId: string, tabs: Readonly<Record<string, Values>>): void;
}

/** A form of two columns on the tab `tab`. */
export const aForm = (tab: string): { table: FormTable; grid: Cell[][] } => ({
  table: {
    tab,
    formNumber: '09',
    title: 'BIỂU THỬ',
    scope: 'Kỳ thử',
    unitLine: 'ĐVT: lớp',
    columns: [
      { header: 'Nội dung', number: 'A', format: 'text', width: 200 },
      { header: 'Số lớp', number: '(1)', format: 'count', width: 80 },
      { header: 'Tỷ lệ', number: '(2)', format: 'percent', width: 90 },
    ],
    rows: [
      { level: 0, cells: ['TỔNG SỐ', 3, 0.5] },
      { level: 1, cells: ['Huyện Đại Từ', 3, ''] },
    ],
    notes: ['=Ghi chú bắt đầu bằng dấu bằng'],
  },
  grid: [
    ['Văn phòng mẫu', '', 'Biểu số 09'],
    ['BIỂU THỬ', '', ''],
    ['Kỳ thử', '', ''],
    ['Số liệu tính đến 10:05 ngày 24/11/2026', '', 'ĐVT: lớp'],
    ['Nội dung', 'Số lớp', 'Tỷ lệ'],
    ['A', '(1)', '(2)'],
    ['TỔNG SỐ', 3, 0.5],
    ['Huyện Đại Từ', 3, ''],
    ['=Ghi chú bắt đầu bằng dấu bằng', '', ''],
  ],
});

/** What `Spreadsheets` do, whatever they are made of. `make` gives an empty set of them for each test. */
export function spreadsheetsContract(make: () => Promise<SpreadsheetsUnderTest>): void {
  let spreadsheets: Spreadsheets;
  let put: SpreadsheetsUnderTest['put'];
  beforeEach(async () => {
    ({ spreadsheets, put } = await make());
  });

  const callsOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = spreadsheets.calls();
    await work();
    return spreadsheets.calls() - before;
  };

  it('reads both tabs of a reporter in one call, to the last filled cell', async () => {
    put('wb', {
      Lớp: [['Mã lớp'], [], ['NTM']],
      'Học viên': [
        ['Họ và tên', 'CCCD'],
        ['Mẫu', '099'],
      ],
    });
    let read: unknown;
    expect(await callsOf(async () => (read = await spreadsheets.readReporterTabs('wb')))).toBe(1);
    expect(read).toEqual({
      class: [['Mã lớp'], [], ['NTM']],
      enrolment: [
        ['Họ và tên', 'CCCD'],
        ['Mẫu', '099'],
      ],
    });
  });

  it('refuses to read a reporter’s workbook that lacks a tab, or that is not there', async () => {
    put('wb', { Lớp: [['Mã lớp']] });
    await expect(spreadsheets.readReporterTabs('wb')).rejects.toThrow();
    await expect(spreadsheets.readReporterTabs('nowhere')).rejects.toThrow();
  });

  it('reads one tab, empty or not, and refuses one that is missing', async () => {
    put('wb', { 'Cấu hình': [['Kế hoạch', 'sample', 2024, true]], 'Tab d’un "ami"': [], "L'autre": [['x']] });
    expect(await spreadsheets.readTab('wb', 'Cấu hình')).toEqual([['Kế hoạch', 'sample', 2024, true]]);
    expect(await spreadsheets.readTab('wb', 'Tab d’un "ami"')).toEqual([]);
    expect(await spreadsheets.readTab('wb', "L'autre")).toEqual([['x']]);
    await expect(spreadsheets.readTab('wb', 'Biểu 01')).rejects.toThrow();
  });

  it('reads several tabs in one call when all are there', async () => {
    put('wb', { A: [['a']], B: [], C: [[1, '', 0.25]] });
    let read: ReadonlyMap<string, unknown> = new Map();
    expect(await callsOf(async () => (read = await spreadsheets.readTabs('wb', ['C', 'A', 'B'])))).toBe(1);
    expect([...read]).toEqual([
      ['C', [[1, '', 0.25]]],
      ['A', [['a']]],
      ['B', []],
    ]);
  });

  it('tells in two calls which tabs are missing', async () => {
    put('wb', { A: [['a']] });
    let read: ReadonlyMap<string, unknown> = new Map();
    expect(await callsOf(async () => (read = await spreadsheets.readTabs('wb', ['A', 'B'])))).toBe(2);
    expect(read.get('A')).not.toBeUndefined();
    expect(read.get('B')).toBeUndefined();
    await expect(spreadsheets.readTabs('nowhere', ['A'])).rejects.toThrow();
  });

  it('writes whole grids over tabs from A1 in one call, and leaves what is beyond', async () => {
    put('wb', {
      A: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      B: [],
      C: [['stays']],
    });
    const grids = new Map<string, Cell[][]>([
      ['A', [['x', '']]],
      ['B', [[], ['y', 7]]],
    ]);
    expect(await callsOf(() => spreadsheets.writeGrids('wb', grids))).toBe(1);
    expect(await spreadsheets.readTab('wb', 'A')).toEqual([
      ['x', '', 3],
      [4, 5, 6],
    ]);
    expect(await spreadsheets.readTab('wb', 'B')).toEqual([[], ['y', 7]]);
    expect(await spreadsheets.readTab('wb', 'C')).toEqual([['stays']]);
  });

  it.each<[string, Cell]>([
    ['text that begins with =', '=HYPERLINK("http://x.vn";"x")'],
    ['text that begins with +, - or @', '+84 950 000 001'],
    ['leading zeros', '099185000001'],
    ['a date as text', '12/03/2024'],
    ['a large number', 123_456_789_012],
    ['a small share', 0.123456789012345],
    ['a tick', true],
    ['a decomposed accent and an emoji', 'Hoà\u0300 😀\n"x"'],
  ])('writes and reads %s as it is', async (_what, cell) => {
    put('wb', { A: [] });
    await spreadsheets.writeGrids('wb', new Map([['A', [[cell]]]]));
    expect(await spreadsheets.readTab('wb', 'A')).toEqual([[cell]]);
  });

  it('writes no tab at all when one of them is missing', async () => {
    put('wb', { A: [['a']] });
    const grids = new Map<string, Cell[][]>([
      ['A', [['changed']]],
      ['B', [['new']]],
    ]);
    await expect(spreadsheets.writeGrids('wb', grids)).rejects.toThrow();
    expect(await spreadsheets.readTab('wb', 'A')).toEqual([['a']]);
  });

  it('adds tabs with their values in one call, and refuses one that is there', async () => {
    put('wb', { A: [['a']] });
    const forms = [aForm('Biểu 01'), aForm('Biểu 02')];
    expect(await callsOf(() => spreadsheets.addForms('wb', forms))).toBe(1);
    const read = await spreadsheets.readTab('wb', 'Biểu 02');
    expect(read[6]).toEqual(['TỔNG SỐ', 3, 0.5]);
    expect(read[8]).toEqual(['=Ghi chú bắt đầu bằng dấu bằng']);
    await expect(spreadsheets.addForms('wb', forms)).rejects.toThrow();
    expect(await spreadsheets.readTab('wb', 'A')).toEqual([['a']]);
  });
}
