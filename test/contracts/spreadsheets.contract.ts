import type { FormTable } from '../../core/src/rollup/formTable.ts';
import { APPROVAL_TAB } from '../../core/src/schema/tabs.ts';
import type { Cell } from '../../core/src/schema/cell.ts';
import type { FormsToWrite, LaidOutForm, Spreadsheets, TabsReading } from '../../functions/src/deps.ts';

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

/** The same form with other cells. */
export const aFormOf = (tab: string, grid: Values): LaidOutForm => ({ ...aForm(tab), grid });

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

  it('reads the tabs of a reporter in one call, to the last filled cell', async () => {
    put('wb', {
      Lớp: [['Mã lớp'], [], ['NTM']],
      'Học viên': [
        ['Họ và tên', 'CCCD'],
        ['Mẫu', '099'],
      ],
      'Kinh phí': [['Khoản chi']],
      'Tài liệu': [],
      'Giảng viên': [['STT'], [1]],
    });
    let read: unknown;
    expect(await callsOf(async () => (read = (await spreadsheets.fetchReporterTabs('wb')).read()))).toBe(1);
    expect(read).toEqual({
      class: [['Mã lớp'], [], ['NTM']],
      enrolment: [
        ['Họ và tên', 'CCCD'],
        ['Mẫu', '099'],
      ],
      cost: [['Khoản chi']],
      material: [],
      lecturer: [['STT'], [1]],
    });
  });

  it('answers the same hash for the same cells, and another for others', async () => {
    const tabs = { 'Học viên': [], 'Kinh phí': [], 'Tài liệu': [], 'Giảng viên': [] };
    const contents: Cell[][][] = [
      [['Mã lớp', 'Mẫu']],
      [['Mã lớp', 'Mầu']],
      [['Mã lớp', 'Mẫu', '1']],
      [['Mã lớp', 'Mẫu', 1]],
      [['Mã lớp'], ['Mẫu']],
    ];
    const hashes = [];
    for (const Lớp of [...contents, ...contents]) {
      put('wb', { ...tabs, Lớp });
      hashes.push((await spreadsheets.fetchReporterTabs('wb')).bodyHash);
    }
    expect(new Set(hashes).size).toBe(contents.length);
    expect(hashes.slice(contents.length)).toEqual(hashes.slice(0, contents.length));
  });

  it('refuses to read a reporter’s workbook that lacks a tab, or that is not there', async () => {
    put('wb', { Lớp: [['Mã lớp']] });
    await expect(spreadsheets.fetchReporterTabs('wb')).rejects.toThrow();
    await expect(spreadsheets.fetchReporterTabs('nowhere')).rejects.toThrow();
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
    let reading: TabsReading | undefined;
    expect(await callsOf(async () => (reading = await spreadsheets.readTabs('wb', ['C', 'A', 'B'])))).toBe(1);
    expect([...(reading?.values ?? [])]).toEqual([
      ['C', [[1, '', 0.25]]],
      ['A', [['a']]],
      ['B', []],
    ]);
  });

  it('reads those that are there in two calls when some are missing, and tells their ids', async () => {
    const values = [['099185000001', 1, 0.25, true], [], ['', '=không phải công thức']];
    put('wb', { 'Cấu hình': [['Năm', 2024]], A: [...values, ['', '']], Trống: [] });
    let reading: TabsReading | undefined;
    const tabs = ['Cấu hình', 'A', 'B', 'Trống'];
    expect(await callsOf(async () => (reading = await spreadsheets.readTabs('wb', tabs)))).toBe(2);
    const read = tabs.map((tab) => reading?.values.get(tab));
    expect(read).toEqual([[['Năm', 2024]], values, undefined, []]);
    const ids = tabs.map((tab) => reading?.sheetIds.get(tab));
    expect(ids).toEqual([expect.any(Number), expect.any(Number), undefined, expect.any(Number)]);
    expect(new Set(ids).size).toBe(4);
  });

  it('reads them in one call when it is known that some are missing, and takes a wrong word for no more than that', async () => {
    put('wb', { A: [['a']], B: [['b']] });
    let reading: TabsReading | undefined;
    const read = (tabs: string[], standing: string[]) =>
      callsOf(async () => (reading = await spreadsheets.readTabs('wb', tabs, standing)));
    expect(await read(['A', 'C'], ['A'])).toBe(1);
    expect(['A', 'C'].map((tab) => reading?.values.get(tab))).toEqual([[['a']], undefined]);
    expect(await read(['A', 'B'], ['A'])).toBe(1);
    expect(['A', 'B'].map((tab) => reading?.values.get(tab))).toEqual([[['a']], [['b']]]);
    expect(await read(['A', 'C'], ['A', 'C'])).toBe(2);
    expect(['A', 'C'].map((tab) => reading?.values.get(tab))).toEqual([[['a']], undefined]);
  });

  it('refuses to read tabs of a spreadsheet that is not there', async () => {
    await expect(spreadsheets.readTabs('nowhere', ['A'])).rejects.toThrow();
  });

  const write = async (forms: Partial<FormsToWrite>): Promise<number> => {
    const tabs = [...(forms.missing ?? []), ...(forms.changed ?? [])].map(({ table }) => table.tab);
    const reading = await spreadsheets.readTabs('wb', tabs);
    return callsOf(() => spreadsheets.writeForms('wb', { missing: [], changed: [], ...forms }, reading));
  };
  /** Both ways to write over a tab that is there: alone, and in one call with a tab that is added. */
  const ways: [string, Partial<FormsToWrite>][] = [
    ['alone', {}],
    ['beside a tab that is added', { missing: [aForm('Biểu 02')] }],
  ];

  it.each(ways)(
    'writes whole grids over tabs from A1 in one call, %s, and leaves what is beyond',
    async (_how, more) => {
      put('wb', {
        C: [['stays']],
        A: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        B: [],
      });
      const changed = [aFormOf('A', [['x', '']]), aFormOf('B', [[], ['y', 7]])];
      expect(await write({ ...more, changed })).toBe(1);
      expect(await spreadsheets.readTab('wb', 'A')).toEqual([
        ['x', '', 3],
        [4, 5, 6],
      ]);
      expect(await spreadsheets.readTab('wb', 'B')).toEqual([[], ['y', 7]]);
      expect(await spreadsheets.readTab('wb', 'C')).toEqual([['stays']]);
    },
  );

  const cells: [string, Cell][] = [
    ['text that begins with =', '=HYPERLINK("http://x.vn";"x")'],
    ['text that begins with +, - or @', '+84 950 000 001'],
    ['leading zeros', '099185000001'],
    ['a date as text', '12/03/2024'],
    ['a large number', 123_456_789_012],
    ['a small share', 0.123456789012345],
    ['a tick', true],
    ['a decomposed accent and an emoji', 'Hoà\u0300 😀\n"x"'],
  ];
  it.each(cells.flatMap(([what, cell]) => ways.map(([how, more]) => [what, how, cell, more] as const)))(
    'writes and reads %s as it is, %s',
    async (_what, _how, cell, more) => {
      put('wb', { A: [['old']] });
      await write({ ...more, changed: [aFormOf('A', [[cell]])] });
      expect(await spreadsheets.readTab('wb', 'A')).toEqual([[cell]]);
    },
  );

  it.each(ways)('empties a cell over which an empty one is written, %s', async (_how, more) => {
    put('wb', { A: [['a', 'b'], ['c']] });
    await write({ ...more, changed: [aFormOf('A', [['a', ''], ['']])] });
    expect(await spreadsheets.readTab('wb', 'A')).toEqual([['a']]);
  });

  it('writes no tab at all when one of them is not there', async () => {
    put('wb', { A: [['a']] });
    const reading = await spreadsheets.readTabs('wb', ['A']);
    const changed = [aFormOf('A', [['changed']]), aFormOf('B', [['new']])];
    await expect(spreadsheets.writeForms('wb', { missing: [], changed }, reading)).rejects.toThrow();
    expect(await spreadsheets.readTab('wb', 'A')).toEqual([['a']]);
  });

  it('adds tabs with their values in one call', async () => {
    put('wb', { A: [['a']] });
    expect(await write({ missing: [aForm('Biểu 01'), aForm('Biểu 02')] })).toBe(1);
    const read = await spreadsheets.readTab('wb', 'Biểu 02');
    expect(read[6]).toEqual(['TỔNG SỐ', 3, 0.5]);
    expect(read[8]).toEqual(['=Ghi chú bắt đầu bằng dấu bằng']);
    expect(await spreadsheets.readTab('wb', 'A')).toEqual([['a']]);
  });

  it('writes no form at all when somebody added one of the missing tabs by now', async () => {
    put('wb', { A: [['a']], 'Biểu 02': [['the office’s']] });
    const reading = await spreadsheets.readTabs('wb', ['A', 'Biểu 01', 'Biểu 02']);
    const forms = { missing: [aForm('Biểu 01'), aForm('Biểu 02')], changed: [aFormOf('A', [['changed']])] };
    await expect(spreadsheets.writeForms('wb', forms, reading)).rejects.toThrow();
    expect(await spreadsheets.readTab('wb', 'A')).toEqual([['a']]);
    expect(await spreadsheets.readTab('wb', 'Biểu 02')).toEqual([['the office’s']]);
    await expect(spreadsheets.readTab('wb', 'Biểu 01')).rejects.toThrow();
  });

  it('never guesses which tab to write over', async () => {
    put('wb', { 'Cấu hình': [['stays']], A: [] });
    const reading = { values: new Map(), sheetIds: new Map() };
    const forms = { missing: [aForm('Biểu 01')], changed: [aFormOf('A', [['changed']])] };
    await expect(spreadsheets.writeForms('wb', forms, reading)).rejects.toThrow('tab A');
    expect(await spreadsheets.readTab('wb', 'Cấu hình')).toEqual([['stays']]);
  });

  describe('single cells of the tab Phê duyệt', () => {
    const blocks = [
      { row: 1, column: 2, values: [['=x', 7]] },
      { row: 4, column: 0, values: [['NTM'], ['']] },
    ];
    const portions = [blocks];
    const approvals = { isMissing: false, portions };

    it.each(ways)(
      'are written where they belong in one call, %s, and nothing else is',
      async (_how, more) => {
        put('wb', {
          A: [['a']],
          [APPROVAL_TAB]: [['Mã lớp'], ['b', 'c', 'd', 'e', 'f'], [], [], [], ['g', 'h']],
        });
        const added = (more.missing ?? []).map(({ table }) => table.tab);
        const reading = await spreadsheets.readTabs('wb', ['A', APPROVAL_TAB, ...added]);
        const forms = { missing: [], changed: [aFormOf('A', [['x']])], approvals, ...more };
        expect(await callsOf(() => spreadsheets.writeForms('wb', forms, reading))).toBe(1);
        expect(await spreadsheets.readTab('wb', APPROVAL_TAB)).toEqual([
          ['Mã lớp'],
          ['b', 'c', '=x', 7, 'f'],
          [],
          [],
          ['NTM'],
          ['', 'h'],
        ]);
        expect(await spreadsheets.readTab('wb', 'A')).toEqual([['x']]);
      },
    );

    it('come with the tab when it is missing, in one call', async () => {
      put('wb', { A: [['a']] });
      const reading = await spreadsheets.readTabs('wb', ['A', APPROVAL_TAB]);
      const forms = { missing: [], changed: [], approvals: { isMissing: true, portions } };
      expect(await callsOf(() => spreadsheets.writeForms('wb', forms, reading))).toBe(1);
      expect((await spreadsheets.readTab('wb', APPROVAL_TAB))[1]).toEqual(['', '', '=x', 7]);
      await expect(spreadsheets.writeForms('wb', forms, reading)).rejects.toThrow();
    });

    it.each(ways)(
      'are written beyond the rows and columns there are, in at most two calls, %s',
      async (_how, more) => {
        put('wb', { A: [['a']], [APPROVAL_TAB]: [['Mã lớp']] });
        const added = (more.missing ?? []).map(({ table }) => table.tab);
        const reading = await spreadsheets.readTabs('wb', ['A', APPROVAL_TAB, ...added]);
        const far = { isMissing: false, portions: [[{ row: 1_500, column: 30, values: [['far']] }]] };
        const forms = { missing: [], changed: [aFormOf('A', [['x']])], approvals: far, ...more };
        expect(await callsOf(() => spreadsheets.writeForms('wb', forms, reading))).toBeLessThanOrEqual(2);
        expect((await spreadsheets.readTab('wb', APPROVAL_TAB))[1_500]?.[30]).toBe('far');
        expect(await spreadsheets.readTab('wb', 'A')).toEqual([['x']]);
      },
    );
  });

  describe('single cells of the tab Cấu hình', () => {
    const settings = [{ row: 1, column: 1, values: [['=x'], ['']] }];

    it.each(ways)('are written where they belong in one call, %s, beside the others', async (_how, more) => {
      put('wb', {
        A: [['a']],
        [APPROVAL_TAB]: [['Mã lớp']],
        'Cấu hình': [['b'], ['c', 'd'], ['e', 'f', 'g']],
      });
      const added = (more.missing ?? []).map(({ table }) => table.tab);
      const reading = await spreadsheets.readTabs('wb', ['A', APPROVAL_TAB, 'Cấu hình', ...added]);
      const approvals = { isMissing: false, portions: [[{ row: 1, column: 0, values: [['NTM']] }]] };
      const forms = { missing: [], changed: [aFormOf('A', [['x']])], approvals, settings, ...more };
      expect(await callsOf(() => spreadsheets.writeForms('wb', forms, reading))).toBe(1);
      expect(await spreadsheets.readTab('wb', 'Cấu hình')).toEqual([['b'], ['c', '=x'], ['e', '', 'g']]);
      expect(await spreadsheets.readTab('wb', APPROVAL_TAB)).toEqual([['Mã lớp'], ['NTM']]);
      expect(await spreadsheets.readTab('wb', 'A')).toEqual([['x']]);
    });

    it.each(ways)('make no tab that is not there, and nothing is written, %s', async (_how, more) => {
      put('wb', { A: [['a']] });
      const added = (more.missing ?? []).map(({ table }) => table.tab);
      const reading = await spreadsheets.readTabs('wb', ['A', 'Cấu hình', ...added]);
      const forms = { missing: [], changed: [aFormOf('A', [['x']])], settings, ...more };
      await expect(spreadsheets.writeForms('wb', forms, reading)).rejects.toThrow();
      expect(await spreadsheets.readTab('wb', 'A')).toEqual([['a']]);
    });
  });
}
