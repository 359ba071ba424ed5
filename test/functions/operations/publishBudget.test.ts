import type { Plan } from '../../../core/src/plan/plan.ts';
import { indexUnits, type UnitIndex } from '../../../core/src/plan/unitIndex.ts';
import { APPROVAL_TAB, PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import type { Deps, ListedClass, LoadedPlan } from '../../../functions/src/deps.ts';
import { sheetIdOf } from '../../../functions/src/google/formRequests.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aUnit } from '../../builders/aUnit.ts';
import { fakePlans } from './fakeDeps.ts';
import { publishWorlds, type Published } from './publishWorld.ts';

jest.setTimeout(120_000);

const { form03 } = PROVINCE_TABS;
const LINES = 10_000;

const world = publishWorlds();

/** The deployment of a province that listed so many communes, so that Biểu 03 has a line for each. */
function withCommunes(communes: number, name = 'Xã Tân Thịnh'): Deps {
  const ids = Array.from({ length: communes }, (_, at) => `x${String(at)}`);
  const units = ids.map((id, at) =>
    aUnit({ id, code: String(10_000 + at), name: `${name} ${String(at)}`, districtName: 'Huyện Đại Từ' }),
  );
  const target = { category: 'XA_NTM', year: 2024, decision: 'QĐ mẫu' } as const;
  const plan: Plan = aPlan({ communeTargets: ids.map((unitId) => ({ unitId, ...target })) });
  const found: LoadedPlan & { units: UnitIndex } = { ...loadedPlan(), plan, units: indexUnits(units) };
  return { ...world().deps, plans: { find: () => found } };
}

/** The same with so many classes, each with a row in `Phê duyệt`; `title` stands in a column of each. */
function withClasses(count: number, of: Deps, title = 'Lớp mẫu'): Deps {
  const listClasses = async (planId: string): Promise<ListedClass[]> => {
    const [first] = await world().fakes.classes.listClasses(planId);
    if (first === undefined) throw new Error('no class');
    return Array.from({ length: count }, (_, at) => {
      const classCode = `NTM-2024-171-${String(at).padStart(5, '0')}`;
      const cells = first.cells.map((cell) => (cell === 'NTM' ? title : cell));
      return { ...first, classCode, cells, summary: { ...first.summary, classCode, enrolments: [] } };
    });
  };
  return { ...of, classes: { ...of.classes, listClasses } };
}

function loadedPlan(): LoadedPlan {
  const loaded = fakePlans().find('sample');
  if (loaded === undefined) throw new Error('no plan');
  return loaded;
}

const deleteTab = (tab: string) => world().batch({ deleteSheet: { sheetId: sheetIdOf(tab) } });

/** As after a release with a tab that there was not before. */
async function forget(tab: string): Promise<void> {
  const { publications } = world().fakes;
  const last = await publications.find('sample');
  if (last !== undefined) {
    await publications.put({ ...last, tabs: (last.tabs ?? []).filter((one) => one !== tab) });
  }
  await deleteTab(tab);
}

interface Case {
  readonly what: string;
  /** What has happened before; answers the deployment that publishes then. */
  readonly given: () => Promise<Deps>;
  /** Calls of each publish until nothing waits, and what waits after those before the last. */
  readonly calls: readonly number[];
  readonly waiting?: readonly string[];
  /** Lines of the form and rows of `Phê duyệt` in the end. */
  readonly lines?: number;
  readonly rows?: number;
}

const published = async (deps: Deps): Promise<Deps> => {
  expect((await world().publish(deps)).waiting).toEqual([]);
  return deps;
};

const cases: Case[] = [
  {
    what: 'a first publish into an empty workbook',
    given: () => Promise.resolve(withCommunes(LINES)),
    calls: [3],
    lines: LINES,
  },
  {
    what: 'a first publish with as many classes too, 3.4 MB in all',
    given: () => Promise.resolve(withClasses(LINES, withCommunes(LINES))),
    calls: [3],
    lines: LINES,
    rows: LINES,
  },
  {
    what: 'a new form among old ones',
    given: async () => {
      const deps = await published(withCommunes(LINES));
      await forget(form03);
      return deps;
    },
    calls: [3],
    lines: LINES,
  },
  {
    what: 'a tab that the office deleted: reading takes two calls, so that its lines wait',
    given: async () => {
      const deps = await published(withCommunes(LINES));
      await deleteTab(form03);
      return deps;
    },
    calls: [3, 2],
    waiting: [form03],
    lines: LINES,
  },
  {
    what: 'a form that grows to as many lines',
    given: async () => {
      await published(withCommunes(3));
      return withCommunes(LINES);
    },
    calls: [3],
    lines: LINES,
  },
  {
    what: 'all forms changed',
    given: async () => {
      await published(withCommunes(LINES));
      await world().type(`'${PROVINCE_TABS.settings}'!B3`, [['Văn phòng khác']]);
      return withCommunes(LINES, 'Xã Tân Hòa');
    },
    calls: [2],
    lines: LINES,
  },
  {
    what: 'as many new rows in Phê duyệt, and all forms changed',
    given: async () => {
      await published(world().deps);
      return withClasses(LINES, world().deps);
    },
    calls: [3],
    rows: LINES + 2,
  },
  {
    what: 'as many changed rows in Phê duyệt',
    given: async () => {
      await published(withClasses(LINES, world().deps));
      return withClasses(LINES, world().deps, 'Lớp khác');
    },
    calls: [2],
    rows: LINES,
  },
  { what: 'nothing changed', given: () => published(withCommunes(LINES)), calls: [1], lines: LINES },
];

/** Lines of Biểu 03 without its total, and rows of `Phê duyệt` without its header. */
const linesOf03 = (): number =>
  world()
    .valuesOf(form03)
    .filter(([, name]) => String(name).startsWith('Xã Tân')).length;
const rowsOf = (tab: string): number =>
  world()
    .valuesOf(tab)
    .filter(([code]) => String(code).startsWith('NTM-')).length;

describe(`publishing ${String(LINES)} lines, each request below 2 MB`, () => {
  it.each(cases)('$what', async ({ given, calls, waiting, lines, rows }) => {
    const deps = await given();
    const runs: Published[] = [];
    while (runs.length < 6 && runs.at(-1)?.waiting.length !== 0) runs.push(await world().publish(deps));
    expect(runs.map((run) => run.calls)).toEqual(calls);
    expect(runs.slice(0, -1).map((run) => run.waiting)).toEqual(waiting === undefined ? [] : [waiting]);
    if (lines !== undefined) expect(linesOf03()).toBe(lines);
    if (rows !== undefined) expect(rowsOf(APPROVAL_TAB)).toBe(rows);
    expect(String(world().valuesOf(form03)[3]?.[0])).toMatch(/^Số liệu tính đến/);
  });
});

describe('a form longer than a publish can carry', () => {
  const long = (): Deps => withCommunes(LINES, `Xã Tân ${'có tên rất dài '.repeat(25)}`);
  const moment = (): string => String(world().valuesOf(form03)[3]?.[0]);

  it('says so where its moment stands, and goes on where it stopped', async () => {
    const deps = long();
    expect(await world().publish(deps)).toMatchObject({ calls: 3, waiting: [form03] });
    expect(moment()).toContain('lần tổng hợp sau');
    const some = linesOf03();
    expect(some).toBeGreaterThan(1_000);
    expect(await world().publish(deps)).toMatchObject({ calls: 3, tabs: [form03], waiting: [form03] });
    expect(moment()).toContain('lần tổng hợp sau');
    expect(linesOf03()).toBeGreaterThan(some);
  });
});
