import { TABS } from '../../../core/src/schema/tabs.ts';
import { nameOf, type Step } from '../../core/sync/model/steps.ts';
import type { Cell } from '../syncFaults/peopleTabs.ts';
import { CODE, codeIn, type OurRow } from './ourRows.ts';
import {
  addClass,
  arm,
  forgetProperties,
  PROVINCE_HEADERS,
  runAddOn,
  sweepServer,
  sync,
  typeOpinion,
  type RealWorld,
} from './realWorld.ts';

const ROW_HEADERS = ['Họ và tên', 'Số điện thoại', 'Chức vụ, chức danh', 'Đơn vị công tác / tên HTX, DN'];
const CLASS_HEADERS = ['Tên lớp', 'Ghi chú', ...Object.keys(PROVINCE_HEADERS)];
const VALUES: readonly Cell[] = ['a', 'b', 'c', 'd', 'A', 'B', 1, ''];
const MOST_ROWS = 9;
const MOST_CLASSES = 4;
const pick = <Item>(list: readonly Item[], at: number): Item | undefined => list[at % list.length];

type Act = (world: RealWorld, a: number, b: number, c: number) => Promise<void>;

/** Deletes rows, the lowest first, so that the others keep their numbers. */
async function deleteAll(
  { ours }: RealWorld,
  tab: string,
  rows: readonly (OurRow | undefined)[],
): Promise<void> {
  const numbers = rows.flatMap((row) => (row === undefined ? [] : [row.rowNumber]));
  for (const at of numbers.sort((one, other) => other - one)) await ours.rows(tab, { op: 'delete', at });
}

const moveTo = ({ ours }: RealWorld, row: OurRow | undefined, into: OurRow | undefined): Promise<void> =>
  row === undefined || into === undefined
    ? Promise.resolve()
    : ours.type(TABS.enrolment, row.rowNumber, CODE, codeIn(into));

const begin = (world: RealWorld, work: Promise<unknown>): void => {
  world.underWay.push(work.catch((error: unknown) => Promise.reject(error as Error)));
};
const untilDone = async ({ underWay }: RealWorld): Promise<void> => {
  await Promise.all(underWay.splice(0));
};
const fill = async (
  { ours }: RealWorld,
  rows: readonly OurRow[],
  header: string,
  values: readonly Cell[],
) => {
  for (const [at, { rowNumber }] of rows.entries())
    await ours.type(TABS.enrolment, rowNumber, header, values[at] ?? '');
};

const deleteClass: Act = async (world, a) => {
  const row = pick(await world.ours.classes(), a);
  await deleteAll(world, TABS.class, [row]);
};
const deliver: Act = async (world, _a, b) => {
  if (b % 4 === 0) await arm(world, 'killed', { withinMs: 60, seed: b });
  else await untilDone(world);
};
const sweepNow: Act = async (world) => {
  await untilDone(world);
  await sweepServer(world);
};

/** What the model's steps are on the running stack, by what they are called; the same ones, at the same places. */
const ACTS: Readonly<Record<string, Act>> = {
  async 'a cell is typed'({ ours }, a, b, c) {
    const row = pick(await ours.learners(), a);
    if (row !== undefined)
      await ours.type(TABS.enrolment, row.rowNumber, pick(ROW_HEADERS, b) ?? '', pick(VALUES, c) ?? '');
  },
  async 'a class’s cell is typed'({ ours }, a, b, c) {
    const row = pick(await ours.classes(), a);
    if (row !== undefined)
      await ours.type(TABS.class, row.rowNumber, pick(CLASS_HEADERS, b) ?? '', pick(VALUES, c) ?? '');
  },
  async 'a row is added'({ ours }, a, _b, c) {
    const into = pick(await ours.classes(), a);
    if (into === undefined || (await ours.learners()).length >= MOST_ROWS) return;
    await ours.add(TABS.enrolment, { [CODE]: codeIn(into), 'Họ và tên': pick(VALUES, c) ?? '' });
  },
  async 'a row is deleted'(world, a) {
    await deleteAll(world, TABS.enrolment, [pick(await world.ours.learners(), a)]);
  },
  async 'rows are deleted'(world, a, b) {
    const rows = await world.ours.learners();
    const from = a % Math.max(1, rows.length);
    await deleteAll(world, TABS.enrolment, rows.slice(from, from + 2 + (b % 4)));
  },
  async 'a row is copied'(world, a, _b, c) {
    const { ours } = world;
    const rows = await ours.learners();
    const row = pick(rows, a);
    if (row === undefined || rows.length >= MOST_ROWS) return;
    const to = row.rowNumber + 1;
    await ours.rows(TABS.enrolment, { op: 'insert', at: to });
    await ours.rows(TABS.enrolment, { op: 'copy', from: row.rowNumber, to });
    if (c % 2 === 0) await moveTo(world, { ...row, rowNumber: to }, pick(await ours.classes(), c));
  },
  async 'a row is moved'(world, a, b) {
    await moveTo(world, pick(await world.ours.learners(), a), pick(await world.ours.classes(), b));
  },
  async 'rows are sorted'({ ours }, a) {
    await ours.sort(TABS.enrolment, pick(ROW_HEADERS, a) ?? '');
  },
  async 'a column is sorted'(world, a, b) {
    const header = pick(ROW_HEADERS, a) ?? '';
    const code = codeIn(pick(await world.ours.classes(), b) ?? { rowNumber: 0, cells: new Map() });
    const rows = (await world.ours.learners()).filter((row) => b % 2 === 0 || codeIn(row) === code);
    const values = rows.map(({ cells }) => cells.get(header) ?? '');
    await fill(
      world,
      rows,
      header,
      values.sort((one, other) => (String(one) < String(other) ? 1 : -1)),
    );
  },
  async 'a block is pasted beside'(world, a) {
    const rows = (await world.ours.learners()).slice(a % 4, (a % 4) + 4);
    const [, left = '', from = '', to = ''] = ROW_HEADERS;
    const valuesOf = (header: string): Cell[] => rows.map(({ cells }) => cells.get(header) ?? '');
    await fill(world, rows, to, valuesOf(from));
    await fill(world, rows, from, valuesOf(left));
  },
  async 'a column is filled'(world, a, b) {
    const rows = await world.ours.learners();
    const value = pick(VALUES, b) ?? '';
    await fill(
      world,
      rows,
      pick(ROW_HEADERS, a) ?? '',
      rows.map(() => value),
    );
  },
  async 'a class is added'(world, a) {
    if ((await world.ours.classes()).length >= MOST_CLASSES) return;
    const next = Math.max(...world.codes.map((code) => Number(code.slice(-3)))) + 1;
    await addClass(world, `NTM-2024-${world.workbook.reporterId}-${String(next)}`, pick(VALUES, a) ?? '');
  },
  'a class is deleted': deleteClass,
  async 'a class is deleted and that confirmed'(world, a, b, c) {
    await untilDone(world);
    await deleteClass(world, a, b, c);
    await sync(world, 'syncNow', true);
  },
  async 'a class is put back'(world, a, b) {
    const present = (await world.ours.classes()).map(codeIn);
    const code = pick(
      world.codes.filter((one) => !present.includes(one)),
      a,
    );
    if (code !== undefined) await addClass(world, code, pick(VALUES, b) ?? '');
  },
  async 'a conflict is resolved'(world, a, b) {
    await untilDone(world);
    const { body } = await runAddOn(world, 'showDifferencesList');
    const cards = (body.result.sections as { cards: { actions?: { run: string; args?: unknown[] }[] }[] }[])
      .flatMap((section) => section.cards)
      .flatMap((card) => card.actions ?? []);
    const wanted = b % 2 === 0 ? 'takeTheirs' : 'keepMine';
    const action = pick(
      cards.filter(({ run }) => run === wanted),
      a,
    );
    if (action !== undefined) await runAddOn(world, action.run, { args: action.args ?? [] });
  },
  async 'what the province set is undone'(world, a) {
    await untilDone(world);
    if (a % 4 !== 0) await sync(world, 'syncNow', false);
    const { classCode, header = '', before = '' } = world.overwritten.pop() ?? {};
    const row = (await world.ours.classes()).find((one) => codeIn(one) === classCode);
    if (row !== undefined) await world.ours.type(TABS.class, row.rowNumber, header, before);
  },
  async 'the province types'(world, a, b, c) {
    const code = pick(world.codes, a) ?? '';
    const [header, opinions] = pick(Object.entries(PROVINCE_HEADERS), b) ?? ['', []];
    await typeOpinion(world, code, header, pick(opinions, c) ?? '');
    if (c % 4 < 2) await sweepServer(world);
  },
  'the province sends': sweepServer,
  async 'the add-on syncs'(world, a) {
    await untilDone(world);
    await sync(world, a % 2 === 0 ? 'syncNow' : 'onTimer', false);
  },
  async 'the person confirms'(world) {
    await untilDone(world);
    await sync(world, 'syncNow', true);
  },
  async 'a run begins'(world, a) {
    await untilDone(world);
    begin(world, sync(world, a % 2 === 0 ? 'syncNow' : 'onTimer', a % 4 === 0));
  },
  'a message arrives': deliver,
  'a message comes twice': (world, a) => arm(world, 'duplicated', { withinMs: 100, seed: a }),
  'an old message comes again': (world, a) => arm(world, 'duplicated', { withinMs: 3000, seed: a }),
  // Four times is a whole run's.
  'a message is lost': (world, a, b) =>
    arm(world, a % 2 === 0 ? '503' : '503-after-success', { times: b % 4 === 0 ? 4 : 1 }),
  'a run is given up': (world) => arm(world, 'killed', { withinMs: 10 }),
  'the add-on forgets everything': forgetProperties,
  'the server sweeps': sweepNow,
  async 'the server reads for a sweep'(world) {
    begin(world, sweepServer(world));
    return Promise.resolve();
  },
};

/** Lets a step of a history happen on the running stack. */
export async function act(world: RealWorld, step: Step): Promise<void> {
  const [, a, b, c] = step;
  const known = ACTS[nameOf(step)];
  if (known === undefined) throw new Error(`no act ${nameOf(step)}`);
  await known(world, a, b, c);
}

/** Whatever is under way comes to its end. */
export const untilAllIsDone = untilDone;
