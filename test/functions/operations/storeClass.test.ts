import type { Plan } from '../../../core/src/plan/plan.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { CLASS_KEYS, ENROLMENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import type { ClassAnswer } from '../../../core/src/api/syncAnswer.ts';
import type { LoadedPlan } from '../../../functions/src/deps.ts';
import { storeClass, type Observation } from '../../../functions/src/operations/storeClass.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { aPlan } from '../../builders/aPlan.ts';
import {
  aPushedClass,
  aSecondLearner,
  CODE,
  DAI_TU,
  fakePlans,
  registeredDeps,
  type FakeDeps,
  summariesIn,
} from './fakeDeps.ts';

let deps: FakeDeps;
beforeEach(async () => {
  deps = await registeredDeps();
});

async function anObservation(observation: Partial<Observation> = {}): Promise<Observation> {
  const workbook = await deps.classes.findWorkbook(DAI_TU);
  const loadedPlan = deps.plans.find('sample');
  if (workbook === undefined || loadedPlan === undefined) throw new Error('not registered');
  return {
    workbook,
    loadedPlan,
    observedAt: '2026-03-05T05:05:00.000Z',
    reason: 'edit',
    by: 'key',
    ...observation,
  };
}

const store = async (
  one: Parameters<typeof aPushedClass>[0] = {},
  observation: Partial<Observation> = {},
): Promise<ClassAnswer> => storeClass(deps, await anObservation(observation), aPushedClass(one));

describe('storeClass keeps', () => {
  const column = (key: string): unknown =>
    deps.classes.classOf(CODE)?.enrolments.map((row) => row[ENROLMENT_KEYS.indexOf(key)]);

  it.each([
    '099185000001',
    '099 185 000 001',
    '099.185.000.001',
    99185000001,
    '099185000001 (mới cấp)',
    'cũ 095000001',
    '0991850000019',
  ])('of the identity number %p no more than a key and three digits', async (idNumber) => {
    await store({ enrolments: [anEnrolmentRow({ idNumber })] });
    const digits = String(idNumber).replace(/\D/g, '');
    const kept = deps.classes.everything();
    expect(kept).not.toMatch(/\d{12}/);
    expect(kept).not.toContain(digits);
    expect(kept).not.toContain(String(idNumber));
    expect(column('idNumber')).toEqual([expect.stringMatching(/^[\w-]{22}….{3}$/)]);
  });

  it('the same key for the same person in every class, however the number is typed', async () => {
    await store({ enrolments: [anEnrolmentRow({ idNumber: '099 185 000 001' })] });
    await store({ classCode: 'NTM-2024-171-004', enrolments: [anEnrolmentRow({ fullName: 'Khác Tên' })] });
    const summaries = await summariesIn(deps);
    const [first, second] = summaries.map(({ enrolments }) => enrolments.map(({ person }) => person));
    expect(first).toHaveLength(1);
    expect(second).toEqual(first);
    expect(column('idNumber')).toEqual([`${String(first?.[0])}…001`]);
  });

  it.each<[string, string]>([
    ['Kinh', 'Kinh'],
    ['Sán Dìu', 'DTTS'],
    ['Cao Lan', 'DTTS'],
    ['Công giáo', ''],
    ['Đảng viên', ''],
  ])('of the ethnicity %p only %p', async (ethnicity, kept) => {
    await store({ enrolments: [anEnrolmentRow({ ethnicity })] });
    expect(column('ethnicity')).toEqual([kept]);
    if (kept !== ethnicity) expect(deps.classes.everything()).not.toContain(ethnicity);
  });

  it.each<[string, Cell, Cell]>([
    ['note', '099185000001', '…001'],
    ['fullName', 'Nguyễn Thị Mẫu 099 185 000 001', 'Nguyễn Thị Mẫu … 001'],
    ['phone', '099.185.000.001', '….001'],
    ['position', 199185000001, '…001'],
    ['workplace', 'CCCD: 099185000001, 099085000002', 'CCCD: …001, …002'],
    ['hamlet', '099185\u200B000001', '…001'],
  ])('of an identity number in a learner’s %s (%p) no more than three digits', async (key, typed, kept) => {
    await store({ enrolments: [anEnrolmentRow({ [key]: typed })] });
    expect(column(key)).toEqual([kept]);
    expect(deps.classes.everything()).not.toMatch(/\d{12}|185[ .]000/);
  });

  it.each<[string, Cell, Cell]>([
    ['note', 'Lớp trưởng: 099185000001', 'Lớp trưởng: …001'],
    ['lecturers', 'Ông Mẫu (099 185 000 001)', 'Ông Mẫu (… 001)'],
    ['title', 199185000001, '…001'],
    ['status', '099185000001', '…001'],
  ])(
    'of an identity number in the class’s own %s (%p) no more than three digits',
    async (key, typed, kept) => {
      await store({ cells: aClassRow({ [key]: typed }) });
      expect(deps.classes.classOf(CODE)?.cells[CLASS_KEYS.indexOf(key)]).toBe(kept);
      expect(deps.classes.everything()).not.toMatch(/\d{12}|185 000/);
    },
  );

  it('an amount of money of twelve digits whole', async () => {
    const cells = aClassRow({ estimatedCost: 123_456_789_012, settledCost: '123.456.789.012' });
    await store({ cells });
    expect(deps.classes.classOf(CODE)?.cells).toEqual(cells);
  });

  it('no name, number or phone in the summary', async () => {
    await store({ enrolments: [anEnrolmentRow(), aSecondLearner()] });
    const summary = JSON.stringify(deps.classes.classOf(CODE)?.summary);
    expect(summary).not.toMatch(/Mẫu|0950000001|099/);
  });

  it('no unit for a class whose commune is not understood', async () => {
    await store({ cells: aClassRow({ quotaCommune: 'Xã Không Có Thật' }) });
    expect(deps.classes.classOf(CODE)).not.toHaveProperty('unit');
  });
});

describe('storeClass with other rules, or another plan', () => {
  const knowing = (...codes: string[]): Plan =>
    aPlan({ learnerGroups: aPlan().learnerGroups.filter(({ code }) => codes.includes(code)) });
  const loaded = (plan: Plan): LoadedPlan => {
    const found = fakePlans(plan).find(plan.id);
    if (found === undefined) throw new Error('no such plan');
    return found;
  };
  const before = { loadedPlan: loaded(knowing('X1')) };
  const after = {
    loadedPlan: loaded(knowing('X1', 'X8')),
    by: 'another key',
    observedAt: '2026-03-06T05:05:00.000Z',
  };
  const roster = [anEnrolmentRow(), aSecondLearner()];

  it('counts equal content anew in 1 read and 2 writes, without a revision', async () => {
    await store({ enrolments: roster }, before);
    const observation = await anObservation(after);
    const first = deps.classes.classOf(CODE);
    expect(first?.summary.enrolments).toEqual([]);
    deps.classes.resetBilled();
    deps.clock.time += 86_400_000;
    const one = aPushedClass({ baseRevision: 1, enrolments: roster });
    expect(await storeClass(deps, observation, one)).toMatchObject({ outcome: 'unchanged', revision: 1 });
    expect(deps.classes.billed()).toEqual({ reads: 1, writes: 2 });
    const second = deps.classes.classOf(CODE);
    expect(second?.summary.enrolments).toHaveLength(2);
    expect(second).toEqual({ ...first, summary: second?.summary, checkedWith: after.loadedPlan.version });
    expect(deps.classes.revisionsOf(CODE)).toHaveLength(1);
  });

  it('does it once', async () => {
    await store({ enrolments: roster }, before);
    await store({ enrolments: roster }, after);
    const observation = await anObservation(after);
    deps.classes.resetBilled();
    await storeClass(deps, observation, aPushedClass({ enrolments: roster }));
    expect(deps.classes.billed()).toEqual({ reads: 0, writes: 0 });
  });

  it('answers the issues as the new rules find them', async () => {
    const codes = ({ issues }: ClassAnswer): string[] => issues.map(({ field = '' }) => field);
    expect(codes(await store({ enrolments: roster }, before))).toContain('learnerGroup');
    expect(codes(await store({ enrolments: roster }, after))).not.toContain('learnerGroup');
  });

  it('stores changed content as a revision as ever', async () => {
    await store({ enrolments: roster }, before);
    expect(await store({ baseRevision: 1, enrolments: [] }, after)).toMatchObject({
      outcome: 'stored',
      revision: 2,
    });
    expect(deps.classes.revisionsOf(CODE)).toHaveLength(2);
  });

  it('refuses outdated content as ever', async () => {
    await store({ enrolments: roster }, before);
    await store({ baseRevision: 1, enrolments: [] }, before);
    const late = { ...after, observedAt: '2026-03-05T05:04:00.000Z' };
    expect(await store({ enrolments: roster }, late)).toMatchObject({ outcome: 'refused', revision: 2 });
    expect(deps.classes.classOf(CODE)?.checkedWith).toBe(before.loadedPlan.version);
  });
});

describe('storeClass', () => {
  it('tells in the revision what changed: fields, and learners by their ids', async () => {
    await store({ enrolments: [anEnrolmentRow(), aSecondLearner()] });
    const cells = aClassRow({ title: 'Tên mới', status: 'KET_THUC' });
    const third = anEnrolmentRow({ _id: 'r3', fullName: 'Tô Mẫu', idNumber: '' });
    deps.clock.time += 60_000;
    await store({ baseRevision: 1, cells, enrolments: [anEnrolmentRow({ phone: '' }), third] });
    expect(deps.classes.revisionsOf(CODE)).toMatchObject([
      { revision: 1, changed: { fields: CLASS_KEYS, added: ['r1', 'r2'], removed: [], changed: [] } },
      {
        revision: 2,
        storedAt: '2026-03-05T05:06:00.000Z',
        reason: 'edit',
        by: 'key',
        changed: { fields: ['title', 'status'], added: ['r3'], removed: ['r2'], changed: ['r1'] },
      },
    ]);
  });

  it('sees no change of learners in a sort of the roster', async () => {
    const [first] = [await store({ enrolments: [anEnrolmentRow(), aSecondLearner()] })];
    const sorted = await store({ baseRevision: 1, enrolments: [aSecondLearner(), anEnrolmentRow()] });
    expect(sorted).toEqual({ ...first, outcome: 'unchanged' });
    expect(deps.classes.revisionsOf(CODE)).toHaveLength(1);
  });

  it('touches the store neither to read nor to write what the workbook’s index knows', async () => {
    await store();
    const observation = await anObservation();
    deps.classes.resetBilled();
    expect(await storeClass(deps, observation, aPushedClass())).toMatchObject({ outcome: 'unchanged' });
    expect(deps.classes.billed()).toEqual({ reads: 0, writes: 0 });
  });

  it('tells whether the status keeps up with the day, and stores nothing anew because a day has passed', async () => {
    const lateOnes = (issues: ClassAnswer['issues']): string[] =>
      issues.flatMap(({ code }) => (code === 'class/status-late' ? [code] : []));
    deps.clock.time = Date.UTC(2024, 2, 15, 16, 59);
    const onLastDay = await store();
    expect(lateOnes(onLastDay.issues)).toEqual([]);
    const [summary] = await summariesIn(deps);
    deps.clock.time += 60_000;
    deps.classes.resetBilled();
    const dayAfter = await store({ baseRevision: 1 });
    expect(dayAfter).toMatchObject({ outcome: 'unchanged', revision: 1 });
    expect(lateOnes(dayAfter.issues)).toEqual(['class/status-late']);
    expect(deps.classes.billed().writes).toBe(0);
    const rebuilt = await registeredDeps();
    rebuilt.clock.time = deps.clock.time;
    deps = rebuilt;
    await store();
    expect(await summariesIn(deps)).toEqual([summary]);
  });

  it('mends an outdated index, and leaves revision and history alone', async () => {
    const outdated = await anObservation();
    await store();
    const before = deps.classes.classOf(CODE);
    deps.classes.resetBilled();
    const answer = await storeClass(deps, outdated, aPushedClass());
    expect(answer).toMatchObject({ outcome: 'unchanged', revision: 1 });
    expect(deps.classes.billed()).toEqual({ reads: 1, writes: 2 });
    expect(deps.classes.classOf(CODE)).toEqual(before);
    expect(deps.classes.revisionsOf(CODE)).toHaveLength(1);
  });

  it('decides again when another writer came between, and answers what became of it', async () => {
    await store();
    const other = async (): Promise<void> => {
      await store(
        { baseRevision: 1, cells: aClassRow({ title: 'Của người khác' }) },
        { observedAt: '2026-03-05T05:09:00.000Z' },
      );
    };
    deps.classes.interruptNext(other);
    const mine = { baseRevision: 1, cells: aClassRow({ title: 'Của tôi' }) };
    expect(await store(mine, { observedAt: '2026-03-05T05:08:00.000Z' })).toMatchObject({
      outcome: 'refused',
      revision: 2,
    });
    expect(await store(mine, { observedAt: '2026-03-05T05:10:00.000Z' })).toMatchObject({
      outcome: 'stored',
      revision: 3,
    });
    expect(deps.classes.revisionsOf(CODE)).toHaveLength(3);
  });

  it('writes nothing when another copy of the same request came between', async () => {
    await store({});
    const { workbook } = await anObservation();
    const mine = { baseRevision: 1, cells: aClassRow({ title: 'Gửi hai lần' }) };
    expect(await store(mine)).toMatchObject({ outcome: 'stored', revision: 2 });
    deps.classes.resetBilled();
    expect(await store(mine, { workbook })).toMatchObject({ outcome: 'unchanged', revision: 2 });
    expect(deps.classes.billed().writes).toBe(0);
  });

  it('keeps what was typed in the class’s own row, wrong or not', async () => {
    const cells = aClassRow({ startDate: '31/02/2024', estimatedCost: 'khoảng 48 triệu' });
    const { issues } = await store({ cells });
    expect(issues.map(({ field }) => field)).toEqual(expect.arrayContaining(['startDate', 'estimatedCost']));
    expect(deps.classes.classOf(CODE)?.cells).toEqual(cells);
    expect(deps.classes.classOf(CODE)?.summary.isHeld).toBe(false);
  });
});
