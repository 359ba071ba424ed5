import type { SyncRequest } from '../../../core/src/api/syncRequest.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { CLASS_KEYS, ENROLMENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { syncClasses } from '../../../functions/src/operations/syncClasses.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import {
  aPush,
  aPushedClass,
  aSecondLearner,
  CLERK,
  CODE,
  DAI_TU,
  fakePlans,
  OFFICE_CLERK,
  PHU_BINH,
  PROVINCE,
  registeredDeps,
  type FakeDeps,
} from './fakeDeps.ts';

const OTHER = 'NTM-2024-171-004';
let deps: FakeDeps;
beforeEach(async () => {
  deps = await registeredDeps();
});
const push = (request: Partial<SyncRequest> = {}, email = CLERK): ReturnType<typeof syncClasses> =>
  syncClasses(deps, aPush(request), email);
const pushClass = (one: Parameters<typeof aPushedClass>[0] = {}): ReturnType<typeof syncClasses> =>
  push({ classes: [aPushedClass(one)] });

describe('syncClasses refuses whole', () => {
  const two = (second: SyncRequest['classes'][number]): Partial<SyncRequest> => ({
    classes: [aPushedClass(), second],
  });
  const keys = { class: [...CLASS_KEYS], enrolment: [...ENROLMENT_KEYS] };

  it.each<[string, Partial<SyncRequest>, object]>([
    ['an unknown workbook', { workbookId: 'nobody-knows-it' }, { code: 'workbook/unknown' }],
    ['a workbook of others', { workbookId: PHU_BINH }, { code: 'workbook/not-member' }],
    [
      'a class code of others after a good one',
      two(aPushedClass({ classCode: 'NTM-2024-173-001' })),
      { code: 'class/other-reporter', details: { classCode: 'NTM-2024-173-001' } },
    ],
    [
      'a class code that is none',
      two(aPushedClass({ classCode: 'NTM-171-3' })),
      { code: 'request/malformed', details: { path: 'classes.1.classCode' } },
    ],
    [
      'a class that stands twice',
      two(aPushedClass()),
      { code: 'request/malformed', details: { path: 'classes.1.classCode' } },
    ],
    [
      'a cost line that is longer than its columns',
      {
        ...two(aPushedClass({ classCode: OTHER, costs: [['x', 1]] })),
        columns: { ...keys, cost: ['costLine'] },
      },
      { code: 'request/malformed', details: { path: 'classes.1.costs.0' } },
    ],
    [
      'an unknown column of cost lines',
      { columns: { ...keys, cost: ['price'] } },
      { code: 'request/malformed', details: { path: 'columns.cost: price' } },
    ],
    [
      'an unknown column of classes',
      { columns: { ...keys, class: [...CLASS_KEYS, 'party'] } },
      { code: 'request/malformed', details: { path: 'columns.class: party' } },
    ],
    [
      'a column of classes among those of learners',
      { columns: { ...keys, enrolment: ['title'] } },
      { code: 'request/malformed', details: { path: 'columns.enrolment: title' } },
    ],
    [
      'a column that stands twice',
      { columns: { ...keys, enrolment: ['_id', 'fullName', '_id'] } },
      { code: 'request/malformed', details: { path: 'columns.enrolment: _id' } },
    ],
    [
      'a column that stays in the sheet',
      { columns: { ...keys, class: ['syncMark'] } },
      { code: 'request/malformed', details: { path: 'columns.class: syncMark' } },
    ],
    [
      'a class row longer than its columns',
      two(aPushedClass({ classCode: OTHER, cells: [...aClassRow(), 'one more'] })),
      { code: 'request/malformed', details: { path: 'classes.1.cells' } },
    ],
    [
      'a learner’s row longer than its columns',
      two(aPushedClass({ classCode: OTHER, enrolments: [anEnrolmentRow(), [...anEnrolmentRow(), '']] })),
      { code: 'request/malformed', details: { path: 'classes.1.enrolments.1' } },
    ],
  ])('%s: nothing is stored', async (_what, request, problem) => {
    await expect(push(request)).rejects.toMatchObject(problem);
    expect(deps.classes.billed().writes).toBe(0);
    expect(deps.classes.classOf(CODE)).toBeUndefined();
  });

  it('a person who is not a member of the workbook', async () => {
    for (const email of ['nguoi.la@example.org', OFFICE_CLERK, '']) {
      await expect(push({}, email)).rejects.toMatchObject({ code: 'workbook/not-member' });
    }
    expect(deps.classes.billed().writes).toBe(0);
  });

  it('the province’s own workbook, which holds no classes', async () => {
    const refused = push({ workbookId: PROVINCE }, OFFICE_CLERK);
    await expect(refused).rejects.toMatchObject({ code: 'workbook/not-member' });
  });

  it('a workbook of a plan that is not deployed', async () => {
    const without = { ...deps, plans: { ...fakePlans(), find: () => undefined } };
    await expect(syncClasses(without, aPush(), CLERK)).rejects.toMatchObject({ code: 'province/not-ready' });
    expect(deps.classes.billed().writes).toBe(0);
  });
});

describe('syncClasses', () => {
  it('stores a class with its roster, and answers its revision and hash', async () => {
    const { classes } = await pushClass({ enrolments: [anEnrolmentRow(), aSecondLearner()] });
    expect(classes).toEqual([
      {
        classCode: CODE,
        outcome: 'stored',
        revision: 1,
        hash: expect.any(String),
        issues: expect.any(Array),
        conflicts: [],
        changes: [],
      },
    ]);
    expect(classes[0]?.issues.filter(({ severity }) => severity === 'block')).toEqual([]);
    const stored = deps.classes.classOf(CODE);
    expect(stored).toMatchObject({
      revision: 1,
      hash: classes[0]?.hash,
      planId: 'sample',
      reporterId: '171',
      workbookId: DAI_TU,
      observedAt: '2026-03-05T05:05:00.000Z',
      by: deps.keys.ofEmail(CLERK),
      unit: { name: 'Xã La Bằng' },
      summary: { isHeld: true, quotaLine: 'NTM-B2', enrolments: [{ isFemale: true }, { isFemale: false }] },
    });
    expect(stored?.enrolments).toHaveLength(2);
  });

  it('costs 2 reads and 3 writes for one class, however many learners changed', async () => {
    const learners = Array.from({ length: 50 }, (_, at) => anEnrolmentRow({ _id: `r${String(at)}` }));
    await pushClass({ enrolments: learners });
    expect(deps.classes.billed()).toEqual({ reads: 2, writes: 3 });
  });

  it('stores once what is sent twice: the second time 1 read and no write', async () => {
    const [first] = (await push()).classes;
    deps.classes.resetBilled();
    const [second] = (await push()).classes;
    expect(second).toEqual({ ...first, outcome: 'unchanged' });
    expect(deps.classes.billed()).toEqual({ reads: 1, writes: 0 });
    expect(deps.classes.revisionsOf(CODE)).toHaveLength(1);
  });

  it('takes columns in any order, and reads absent columns as empty', async () => {
    await push();
    const shuffled = (keys: readonly string[], row: readonly Cell[]): [string[], Cell[]] => {
      const order = keys.map((_, at) => at).filter((at) => row[at] !== '');
      order.reverse();
      return [order.map((at) => keys[at] ?? ''), order.map((at) => row[at] ?? '')];
    };
    const [classKeys, cells] = shuffled(CLASS_KEYS, aClassRow());
    const [learnerKeys, learner] = shuffled(ENROLMENT_KEYS, anEnrolmentRow());
    const { classes } = await push({
      columns: { class: classKeys, enrolment: learnerKeys },
      classes: [aPushedClass({ cells, enrolments: [learner] })],
    });
    expect(classes).toMatchObject([{ outcome: 'unchanged', revision: 1 }]);
  });

  it('reads rows shorter than the columns as empty at the end', async () => {
    const { classes } = await pushClass({ cells: aClassRow().slice(0, 3), enrolments: [[]] });
    expect(classes).toMatchObject([{ outcome: 'stored' }]);
    expect(deps.classes.classOf(CODE)?.cells).toHaveLength(CLASS_KEYS.length);
  });

  it('stores a bad cell, answers its issue, and counts everything else', async () => {
    const bad = anEnrolmentRow({ _id: 'r2', commune: 'Xã Không Có Thật', idNumber: '' });
    const { classes } = await pushClass({ enrolments: [anEnrolmentRow(), bad] });
    expect(classes).toMatchObject([{ outcome: 'stored' }]);
    expect(classes[0]?.issues.filter(({ severity }) => severity === 'block')).toEqual([
      {
        severity: 'block',
        code: 'commune/unknown',
        row: 'r2',
        field: 'commune',
        message: expect.stringContaining('Xã La Bằng (Đại Từ)'),
      },
    ]);
    const stored = deps.classes.classOf(CODE);
    expect(stored?.enrolments).toHaveLength(2);
    expect(stored?.summary).toMatchObject({ enrolments: [{}], issues: { block: 1 } });
  });

  it('answers the issues again when nothing changed', async () => {
    const enrolments = [anEnrolmentRow({ fullName: '' })];
    const [first] = (await pushClass({ enrolments })).classes;
    const [second] = (await pushClass({ enrolments })).classes;
    const missing = { code: 'cell/missing', row: 'r1', field: 'fullName' };
    expect(first?.issues).toContainEqual(expect.objectContaining(missing));
    expect(second?.issues).toEqual(first?.issues);
  });

  it('gives rows without an id, or with one that is taken, ids that stay the same', async () => {
    const enrolments = [
      anEnrolmentRow({ _id: '' }),
      anEnrolmentRow({ _id: '' }),
      anEnrolmentRow(),
      aSecondLearner(),
    ].map((row) => row.map((cell) => (cell === 'r2' ? 'r1' : cell)));
    const [first] = (await pushClass({ enrolments })).classes;
    const idAt = ENROLMENT_KEYS.indexOf('_id');
    const ids = deps.classes.classOf(CODE)?.enrolments.map((row) => String(row[idAt]));
    expect(new Set(ids).size).toBe(4);
    expect(ids?.every((id) => id !== '')).toBe(true);
    const [again] = (await pushClass({ enrolments, baseRevision: 1 })).classes;
    expect(again).toMatchObject({ outcome: 'unchanged', hash: first?.hash });
  });

  it('answers every class of a push, in its order', async () => {
    await pushClass({ classCode: OTHER });
    const { classes } = await push({ classes: [aPushedClass(), aPushedClass({ classCode: OTHER })] });
    expect(classes.map(({ classCode, outcome }) => [classCode, outcome])).toEqual([
      [CODE, 'stored'],
      [OTHER, 'unchanged'],
    ]);
  });

  it('stores nothing of a push without classes', async () => {
    expect(await push({ classes: [] })).toEqual({ classes: [], revisions: {} });
    expect(deps.classes.billed()).toEqual({ reads: 1, writes: 0 });
  });

  it('logs ids and counts, and nothing that was typed', async () => {
    await push();
    expect(deps.logged).toEqual([
      {
        severity: 'INFO',
        message: 'sync',
        fields: { workbookId: DAI_TU, reason: 'edit', classes: 1, stored: 1 },
      },
    ]);
  });
});

describe('syncClasses and the order of observations', () => {
  const at = (minute: string): string => `2026-03-05T05:${minute}:00.000Z`;
  const observed = (title: string, observedAt: string, baseRevision: number): Promise<string[]> =>
    push({
      observedAt,
      classes: [aPushedClass({ baseRevision, cells: aClassRow({ title }) })],
    }).then(({ classes }) => classes.map(({ outcome, revision }) => `${outcome} ${String(revision)}`));
  const title = (): unknown => deps.classes.classOf(CODE)?.cells[CLASS_KEYS.indexOf('title')];

  it('stores each state on top of the one it was made from', async () => {
    expect(await observed('một', at('01'), 0)).toEqual(['stored 1']);
    expect(await observed('hai', at('02'), 1)).toEqual(['stored 2']);
    expect(deps.classes.revisionsOf(CODE).map(({ revision }) => revision)).toEqual([1, 2]);
    expect(title()).toBe('hai');
  });

  it('refuses a state older than the stored one, and says which revision stands', async () => {
    await observed('một', at('01'), 0);
    await observed('hai', at('03'), 1);
    expect(await observed('lạc hậu', at('02'), 1)).toEqual(['refused 2']);
    expect(title()).toBe('hai');
  });

  it('takes a later observation of the same workbook, though it has not seen the stored revision', async () => {
    await observed('một', at('01'), 0);
    await observed('hai', at('02'), 1);
    expect(await observed('ba', at('03'), 0)).toEqual(['stored 3']);
    expect(title()).toBe('ba');
  });

  it('goes on from the sheet’s revision after the store was lost', async () => {
    expect(await observed('một', at('01'), 7)).toEqual(['stored 8']);
  });

  it('takes a time to come for the time it is, so that later states are not taken for old ones', async () => {
    const ahead = '2031-01-01T00:00:00.000Z';
    expect(await observed('từ máy chạy nhanh', ahead, 0)).toEqual(['stored 1']);
    expect(deps.classes.classOf(CODE)?.observedAt).toBe('2026-03-05T05:05:00.000Z');
    deps.clock.time += 60_000;
    expect(await observed('từ máy chạy đúng', at('06'), 0)).toEqual(['stored 2']);
    expect(deps.classes.revisionsOf(CODE).map(({ observedAt }) => observedAt)).toEqual([at('05'), at('06')]);
  });

  it('brings content back that an earlier revision had', async () => {
    await observed('một', at('01'), 0);
    await observed('hai', at('02'), 1);
    expect(await observed('một', at('03'), 2)).toEqual(['stored 3']);
    expect(title()).toBe('một');
  });
});
