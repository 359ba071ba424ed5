import fc from 'fast-check';
import { applySettings } from '../../../../core/src/plan/applySettings.ts';
import { NOTHING_SET, PlanSettings } from '../../../../core/src/plan/planSettings.ts';
import { parsePlan } from '../../../../core/src/plan/parsePlan.ts';
import { checkPlanUnits } from '../../../../core/src/plan/planChecks/checkPlanUnits.ts';
import type { Cell } from '../../../../core/src/schema/cell.ts';
import { REGISTER_HEADERS } from '../../../../core/src/sheet/provinceSettings.ts';
import { readPlanSettings } from '../../../../core/src/sheet/settings/readPlanSettings.ts';
import { SETTING_TABLES } from '../../../../core/src/sheet/settings/settingTables.ts';
import { sampleSettings } from '../../../../local/src/sample/sampleSettings.ts';
import { settingTableRows } from '../../../../local/src/sample/settingTableRows.ts';
import { anyCell } from '../../../builders/anyCell.ts';
import { aPlan } from '../../../builders/aPlan.ts';
import { HOSTILE } from '../../../builders/hostileCells.ts';
import { administrativeUnits, thaiNguyenPlan } from '../../../plans/readPlanFiles.ts';
import { aTable, readTab, settingFacts, SOUND, type TableName } from './settingTab.ts';

const NAMES = Object.keys(SETTING_TABLES) as TableName[];
const soundLine = (name: TableName): Cell[] => [...(SOUND.find(([of]) => of === name)?.[1] ?? [])];
const said = (name: TableName): object => SOUND.find(([of]) => of === name)?.[2] ?? {};

describe('readPlanSettings', () => {
  it('says nothing of a tab without tables, as every older one is', () => {
    const nothing = { settings: NOTHING_SET, mistakes: [], untold: [], statuses: [] };
    expect(readTab([])).toEqual(nothing);
    expect(readTab([['Kế hoạch', 'sample'], [], [...REGISTER_HEADERS], ['171', '', 'book']])).toEqual(
      nothing,
    );
  });

  it('says nothing by a table that is laid out and empty', () => {
    expect(readTab(NAMES.flatMap((name) => aTable(name, [], ['', ' '])))).toEqual({
      settings: NOTHING_SET,
      mistakes: [],
      untold: [],
      statuses: [],
    });
  });

  it.each(SOUND)('reads a line of %s', (name, line, content) => {
    expect(readTab(aTable(name, line))).toEqual({
      settings: { ...NOTHING_SET, [name]: [content] },
      mistakes: [],
      untold: [],
      statuses: [],
    });
  });

  it('reads all tables of a tab, in any order, with titles, blank lines, remarks and columns of the office’s own', () => {
    const tab = [...SOUND]
      .reverse()
      .flatMap(([name, line], at) => [
        [],
        [`${String(at + 1)}. ${SETTING_TABLES[name].title.toUpperCase()}`.normalize('NFD')],
        ['Chỉ ghi số liệu đã được duyệt'],
        ['STT', ...(aTable(name)[0] ?? [])],
        [],
        [at, ...line],
      ]);
    const { settings, mistakes } = readTab([['Năm báo cáo', 2024], ...tab]);
    expect(mistakes).toEqual([]);
    expect(settings).toEqual({
      ...NOTHING_SET,
      ...Object.fromEntries(SOUND.map(([of, , one]) => [of, [one]])),
    });
  });

  it('reads a table whose columns were moved, and one that stands there twice', () => {
    const [header = [], line = []] = aTable('allocations', soundLine('allocations'));
    const later = soundLine('allocations').map((cell) => (cell === 2023 ? 2024 : cell));
    const tab = [[...header].reverse(), [...line].reverse(), [], header, later];
    expect(readTab(tab).settings.allocations).toEqual([
      said('allocations'),
      { ...said('allocations'), year: 2024 },
    ]);
  });

  it.each(NAMES)('takes nothing of %s while a column is missing or there twice, and says which', (name) => {
    const [header = [], line = []] = aTable(name, soundLine(name));
    const last = header.length - 1;
    const renamed = header.map((cell, at) => (at === last ? 'Tên khác' : cell));
    const gone = readTab([renamed, line]);
    expect(gone.settings[name]).toEqual([]);
    expect(gone.mistakes).toEqual([
      `Cấu hình, dòng 1: bảng “${SETTING_TABLES[name].title}” thiếu cột “${String(header[last])}”, nên chưa nhận dòng nào của bảng này. Hãy đặt lại tên tiêu đề.`,
    ]);
    const twice = readTab([[...header, header[0] ?? ''], line]);
    expect(twice.settings[name]).toEqual([]);
    expect(twice.mistakes).toEqual([expect.stringContaining(`có hai cột “${String(header[0])}”`)]);
  });

  it('says that the header row is gone when only the title is left', () => {
    const { settings, mistakes } = readTab([['HẠN BÁO CÁO'], [], soundLine('deadlines')]);
    expect(settings).toEqual({ ...NOTHING_SET, deadlines: [] });
    expect(mistakes).toEqual([
      'Cấu hình, dòng 3: dưới “Hạn báo cáo” không thấy dòng tiêu đề (Loại kỳ | Số ngày sau khi hết kỳ | Số văn bản | Ngày văn bản), nên chưa nhận các dòng bên dưới. Hãy ghi lại dòng tiêu đề.',
    ]);
  });

  it('names ten rows of a table, and how many more there are', () => {
    const lines = Array.from({ length: 13 }, (_, at) => ['NTM-B1', 2023, 'nhiều', `CV ${String(at)}`]);
    const { mistakes } = readTab(aTable('allocations', ...lines));
    expect(mistakes).toHaveLength(11);
    expect(mistakes[10]).toBe('Cấu hình: còn 3 dòng nữa của bảng này cần xem lại.');
  });

  it.each(NAMES)('takes one of two lines of %s that say the same', (name) => {
    const { settings, mistakes } = readTab(aTable(name, soundLine(name), [], soundLine(name)));
    expect(settings[name]).toEqual([said(name)]);
    expect(mistakes).toEqual([
      'Cấu hình, dòng 4: chưa nhận dòng này. Trùng với dòng 2, chỉ tính một lần. Hãy xóa dòng này.',
    ]);
  });

  it.each<[TableName, number, Cell]>([
    ['denominators', 2, 90_000],
    ['communeTargets', 2, 2024],
    ['allocations', 2, 2],
    ['carryOvers', 5, 'Lý do khác'],
    ['deadlines', 1, 8],
    ['contacts', 2, '0950000002'],
  ])(
    'takes neither of two lines of %s that contradict each other, whichever stands first',
    (name, at, cell) => {
      const other = soundLine(name).map((one, column) => (column === at ? cell : one));
      for (const lines of [
        [soundLine(name), other],
        [other, soundLine(name)],
      ]) {
        const { settings, mistakes } = readTab(aTable(name, ...lines));
        expect(settings[name]).toEqual([]);
        expect(mistakes).toEqual([
          'Cấu hình, dòng 2: chưa nhận dòng này. Ghi khác với dòng 3 về cùng một việc, nên chưa nhận dòng nào. Hãy giữ một dòng.',
          'Cấu hình, dòng 3: chưa nhận dòng này. Ghi khác với dòng 2 về cùng một việc, nên chưa nhận dòng nào. Hãy giữ một dòng.',
        ]);
      }
    },
  );

  it('warns of what the plan itself is warned of, by the units’ names, and not of what it was already', () => {
    const tab = [
      ...aTable('allocations', ['NTM-B1', 2023, 2, 'CV 1'], ['NTM-B1', 2024, 1, 'CV 2']),
      ...aTable('communeTargets', ['La Bằng', 'XA_NTM', 2023, 'QĐ 1'], ['La Bằng', 'XA_NC', 2024, 'QĐ 1']),
      ...aTable('carryOvers', ['NTM-A', 2022, 2023, 3, 'CV 1', 'Chưa mở kịp']),
    ];
    const warnings = [
      'Cấu hình: dòng NTM-B1: đã phân bổ 3 lớp, nhiều hơn chỉ tiêu 2 lớp.',
      'Cấu hình: dòng NTM-A: chuyển khỏi năm 2022 nhiều lớp hơn năm đó có.',
      'Cấu hình: đơn vị Xã La Bằng (Đại Từ) thuộc 2 loại xã: XA_NC, XA_NTM.',
    ];
    const { mistakes, settings } = readTab(tab);
    expect(mistakes).toEqual(warnings);
    expect(readTab(tab, settingFacts(applySettings(aPlan(), settings))).mistakes).toEqual([]);
  });
});

describe('what Tình trạng says', () => {
  const [header = []] = aTable('deadlines');
  const wrong = 'Chưa nhận dòng này. Chưa nhập “Số ngày sau khi hết kỳ”.';

  it('says of each line whether it was taken, and of a blank one nothing', () => {
    const { statuses } = readTab([
      [],
      [...header, '', 'Tình trạng'],
      ['Quý', 7],
      ['Tháng'],
      ['', '', '', '', '', 'Đã nhận.'],
      ['Năm', '15', '', '', 'ghi chú', 'Đã nhận.'],
    ]);
    expect(statuses).toEqual([{ row: 2, column: 5, values: [['Đã nhận.'], [wrong], ['']] }]);
  });

  it('says nothing where it stands already, and nothing in a table without the column', () => {
    const lines = [
      ['Quý', 7, '', '', 'Đã nhận.'],
      ['Tháng', '', '', '', `${wrong} `],
    ];
    expect(readTab([[...header, 'Tình trạng'], ...lines]).statuses).toEqual([]);
    expect(readTab([header, ...lines]).statuses).toEqual([]);
  });

  it('is asked for where there is something to say and no column for it', () => {
    const untold = (headers: Cell[], ...lines: Cell[][]): readonly string[] =>
      readTab([headers, ...lines]).untold;
    expect(untold(header, ['Quý', 7], ['Tháng'])).toEqual([
      'Cấu hình: bảng “Hạn báo cáo” không có cột “Tình trạng”, nên không ghi được lời nhắc cạnh dòng. Hãy thêm tiêu đề “Tình trạng” vào cuối dòng tiêu đề của bảng.',
    ]);
    expect(untold([...header, 'Tình trạng'], ['Quý', 7], ['Tháng'])).toEqual([]);
    expect(untold(header, ['Quý', 7])).toEqual([]);
  });
});

describe('tables of any content', () => {
  const plan = thaiNguyenPlan();
  const units = administrativeUnits();
  const facts = settingFacts(plan, units);
  const sample = sampleSettings(plan, units, 1);

  it('come back as they were laid out, every commune of the plan’s day among them', () => {
    const { asOf, provinceCode } = plan.scope;
    const communes = units.filter(
      (unit) =>
        unit.type === 'XA' &&
        unit.provinceCode === provinceCode &&
        (unit.validFrom ?? '') <= asOf &&
        asOf <= (unit.validTo ?? '9999'),
    );
    const text = fc.constantFrom('QĐ 1/QĐ-UBND', 'CV 2', 'Niên giám 2023', 'Kế hoạch năm');
    const year = fc.constantFrom(...plan.years);
    const settings: fc.Arbitrary<PlanSettings> = fc.record(
      {
        denominators: some(
          fc.record({
            target: fc.constantFrom(...plan.targets.map(({ id }) => id)),
            year,
            value: fc.integer({ min: 1, max: 1_000_000 }),
            source: text,
            date: fc.constantFrom('2022-01-01', '2023-12-31'),
            approvedBy: text,
          }),
          ({ target, year: of }) => `${target} ${String(of)}`,
        ),
        communeTargets: some(
          fc.record({
            unitId: fc.constantFrom(...communes.map(({ id }) => id)),
            category: fc.constantFrom(...plan.communeCategories.map(({ code }) => code)),
            year,
            decision: text,
          }),
          ({ unitId, category }) => `${unitId} ${category}`,
          200,
        ),
        allocations: some(
          fc.record({
            quotaLine: fc.constantFrom('NTM-B1', 'NTM-B2', 'NTM-B3'),
            year,
            classes: fc.integer({ min: 0, max: 60 }),
            document: text,
          }),
          ({ quotaLine, year: of, document }) => `${quotaLine} ${String(of)} ${document}`,
        ),
        contacts: fc.constant(sample.contacts ?? []),
        deadlines: fc.constant(sample.deadlines ?? []),
        adjustments: fc.constant('next' as const),
      },
      { requiredKeys: ['adjustments'] },
    );
    fc.assert(
      fc.property(settings, (wanted) => {
        const read = readPlanSettings(settingTableRows(wanted, facts), facts);
        expect(inAnyOrder(read.settings)).toEqual(inAnyOrder(wanted));
      }),
      { numRuns: 50 },
    );
  });

  it('give the sample province what it set, without a mistake', () => {
    const read = readPlanSettings(settingTableRows(sample, facts), facts);
    expect(inAnyOrder(read.settings)).toEqual(inAnyOrder(sample));
    expect(read.mistakes).toEqual([]);
  });

  it('never throw, and never make a plan that loading it would refuse', () => {
    const sound = fc.constantFrom<Cell>(
      ...SOUND.flatMap(([, line]) => line),
      'NTM-B2',
      'XA_NTM',
      'Tháng',
      2025,
    );
    const cell = fc.oneof({ weight: 6, arbitrary: sound }, anyCell, fc.constantFrom(...HOSTILE));
    const line = fc.array(cell, { maxLength: 7 });
    const table = fc.record({ name: fc.constantFrom(...NAMES), lines: fc.array(line, { maxLength: 6 }) });
    const mixed = fc.array(
      fc.oneof(table, fc.record({ name: fc.constant(undefined), lines: fc.array(line) })),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(mixed, (tables) => {
        const tab = tables.flatMap(({ name, lines }) =>
          name === undefined ? lines : aTable(name, ...lines),
        );
        const small = settingFacts();
        const { settings } = readTab(tab, small);
        expect(PlanSettings.safeParse(settings).success).toBe(true);
        const applied = parsePlan(JSON.parse(JSON.stringify(applySettings(small.plan, settings))));
        expect(applied).toHaveProperty('plan');
        const known = (settings.communeTargets ?? []).flatMap(({ unitId }) => small.units.byId(unitId) ?? []);
        expect(
          checkPlanUnits({ ...small.plan, communeTargets: settings.communeTargets ?? [] }, known).filter(
            ({ path }) => path.startsWith('communeTargets'),
          ),
        ).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('change nothing when the lines of a table are sorted', () => {
    const lines = SOUND.find(([name]) => name === 'allocations')?.[1] ?? [];
    const allocations = [2022, 2023, 2024].flatMap((year) =>
      [1, 1, 2].map((classes, at): Cell[] => [lines[0] ?? '', year, classes, `CV ${String(at)}`]),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(allocations, { minLength: 9 }), (shuffled) => {
        expect(readTab(aTable('allocations', ...shuffled)).settings).toEqual(
          readTab(aTable('allocations', ...allocations)).settings,
        );
      }),
      { numRuns: 20 },
    );
  });

  it.each(HOSTILE.filter((cell) => typeof cell === 'string').map((cell) => [cell.slice(0, 30), cell]))(
    'are not delayed by %j in every cell',
    (_shown, cell) => {
      const tab = NAMES.flatMap((name) =>
        aTable(
          name,
          Array.from({ length: 7 }, () => cell),
        ),
      );
      const took = Array.from({ length: 3 }, () => {
        const before = performance.now();
        expect(() => readTab(tab)).not.toThrow();
        return performance.now() - before;
      });
      expect(Math.min(...took)).toBeLessThan(500);
    },
  );
});

/** So many things of different keys. */
const some = <Item>(
  item: fc.Arbitrary<Item>,
  keyOf: (item: Item) => string,
  maxLength = 12,
): fc.Arbitrary<Item[]> => fc.uniqueArray(item, { selector: keyOf, minLength: 1, maxLength });

/** The lines of each table in one order. */
const inAnyOrder = (settings: PlanSettings): object =>
  Object.fromEntries(
    Object.entries(settings).map(([name, lines]) => [
      name,
      Array.isArray(lines) ? lines.map((line) => JSON.stringify(sortedKeys(line))).sort() : lines,
    ]),
  );
const sortedKeys = (line: object): object =>
  Object.fromEntries(Object.entries(line).sort(([one], [other]) => (one < other ? -1 : 1)));
