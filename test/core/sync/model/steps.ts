import type { Cell } from '../../../../core/src/schema/cell.ts';
import { resolveConflict } from './addon.ts';
import { OPINION_FIELDS, typeOpinion } from './province.ts';
import { aClass, aRow, CLASS_FIELDS, codeOf, codeOfRow, moveTo, ROW_FIELDS } from './sheet.ts';
import {
  arrive,
  beginRun,
  pushProvince,
  sendNext,
  sweepNow,
  sweepRequest,
  syncNow,
  type World,
} from './world.ts';

/** What happens: which kind of thing (by its place in a table of weights), and three numbers that say to what. */
export type Step = readonly [kind: number, a: number, b: number, c: number];

const VALUES: readonly Cell[] = ['a', 'b', 'c', 'd', 'A', 'B', 1, ''];
const OPINIONS: readonly Cell[] = ['A', 'B', ''];
const MOST_ROWS = 9;
const MOST_CLASSES = 4;
const pick = <Item>(list: readonly Item[], at: number): Item | undefined => list[at % list.length];

/** An edit event comes through two times of three. */
const touched = ({ addOn }: World, classCode: string, luck: number): void => {
  if (luck % 3 !== 0) addOn.dirty.add(classCode);
};

type Act = (world: World, a: number, b: number, c: number) => void;

// What people do in the reporter's workbook: two editors of it are two who do these things.
const editCell: Act = (world, a, b, c) => {
  const row = pick(world.sheet.rows, a);
  if (row === undefined) return;
  row[pick(ROW_FIELDS, b) ?? 0] = pick(VALUES, c) ?? '';
  touched(world, codeOfRow(row), a + b);
};

const editClass: Act = (world, a, b, c) => {
  const row = pick(world.sheet.classes, a);
  if (row === undefined) return;
  row[pick(CLASS_FIELDS, b) ?? 0] = pick(VALUES, c) ?? '';
  touched(world, codeOf(row), a + b);
};

const addRow: Act = (world, a, b, c) => {
  const row = pick(world.sheet.classes, a);
  if (row === undefined || world.sheet.rows.length >= MOST_ROWS) return;
  world.sheet.rows.splice(b % (world.sheet.rows.length + 1), 0, aRow(codeOf(row), pick(VALUES, c) ?? ''));
  touched(world, codeOf(row), b);
};

const deleteRow: Act = (world, a, b) => {
  const [row] = world.sheet.rows.splice(a % Math.max(1, world.sheet.rows.length), 1);
  if (row !== undefined) touched(world, codeOfRow(row), b);
};

const deleteRows: Act = (world, a, b) => {
  world.sheet.rows.splice(a % Math.max(1, world.sheet.rows.length), 2 + (b % 4));
};

const copyRow: Act = (world, a, b, c) => {
  const row = pick(world.sheet.rows, a);
  if (row === undefined || world.sheet.rows.length >= MOST_ROWS) return;
  const copy = [...row];
  const into = pick(world.sheet.classes, c);
  if (c % 2 === 0 && into !== undefined) moveTo(copy, codeOf(into));
  world.sheet.rows.splice(b % (world.sheet.rows.length + 1), 0, copy);
};

const moveRow: Act = (world, a, b, c) => {
  const [row, into] = [pick(world.sheet.rows, a), pick(world.sheet.classes, b)];
  if (row === undefined || into === undefined) return;
  touched(world, codeOfRow(row), c);
  moveTo(row, codeOf(into));
  touched(world, codeOf(into), c + 1);
};

const sortRows: Act = ({ sheet }, a) => {
  const at = pick(ROW_FIELDS, a) ?? 0;
  sheet.rows.sort((one, other) => (String(one[at]) < String(other[at]) ? -1 : 1));
};

const sortColumn: Act = ({ sheet }, a, b) => {
  const at = pick(ROW_FIELDS, a) ?? 0;
  const code = codeOf(pick(sheet.classes, b) ?? []);
  const rows = sheet.rows.filter((row) => b % 2 === 0 || codeOfRow(row) === code);
  const values = rows
    .map((row) => row[at] ?? '')
    .sort((one, other) => (String(one) < String(other) ? 1 : -1));
  rows.forEach((row, place) => {
    row[at] = values[place] ?? '';
  });
};

const pasteBeside: Act = ({ sheet }, a) => {
  const [to, from] = [ROW_FIELDS[3] ?? 0, ROW_FIELDS[2] ?? 0];
  for (const row of sheet.rows.slice(a % 4, (a % 4) + 4)) {
    row[to] = row[from] ?? '';
    row[from] = row[from - 1] ?? '';
  }
};

const fillColumn: Act = ({ sheet }, a, b) => {
  for (const row of sheet.rows) row[pick(ROW_FIELDS, a) ?? 0] = pick(VALUES, b) ?? '';
};

const addClass: Act = (world, a, b) => {
  if (world.sheet.classes.length >= MOST_CLASSES) return;
  world.lastClass += 1;
  const code = `NTM-2024-171-${String(world.lastClass).padStart(3, '0')}`;
  world.sheet.classes.push(aClass(code, pick(VALUES, a) ?? ''));
  touched(world, code, b);
};

const deleteClass: Act = ({ sheet, bin }, a) => {
  const [row] = sheet.classes.splice(a % Math.max(1, sheet.classes.length), 1);
  if (row !== undefined) bin.push(codeOf(row));
};

const deleteClassForGood: Act = (world, a, b, c) => {
  deleteClass(world, a, b, c);
  syncNow(world, 'menu');
  syncNow(world, 'menu', true);
};

const putClassBack: Act = ({ sheet, bin }, a, b) => {
  const code = pick(bin, a);
  if (code === undefined || sheet.classes.some((row) => codeOf(row) === code)) return;
  sheet.classes.push(aClass(code, pick(VALUES, b) ?? ''));
};

const resolve: Act = ({ addOn }, a, b) => {
  resolveConflict(addOn, a, b % 2 === 0);
};

const undo: Act = (world, a, b) => {
  const { sheet, addOn } = world;
  // It is seen best right when it has come.
  if (a % 4 !== 0) syncNow(world, 'menu');
  const { classCode, at, before } = addOn.overwritten.pop() ?? {};
  const row = sheet.classes.find((one) => codeOf(one) === classCode);
  if (row === undefined || at === undefined || before === undefined) return;
  row[at] = before;
  touched(world, codeOf(row), a + b);
};

// What happens in the province's workbook.
const typeForClass: Act = (world, a, b, c) => {
  const { sheet, bin, province } = world;
  const code = pick([...sheet.classes.map(codeOf), ...bin], a);
  if (code === undefined) return;
  typeOpinion(province, code, pick(OPINION_FIELDS, b) ?? 'approval', pick(OPINIONS, c) ?? '');
  if (c % 4 < 2) pushProvince(world, false, true);
};

// What the software does, and what befalls it.
const run: Act = (world, a) => {
  sendNext(world, beginRun(world, a % 2 === 0 ? 'menu' : 'edit', a % 4 === 0));
};

const deliver: Act = (world, a, b) => {
  const [message] = world.wire.splice(a % Math.max(1, world.wire.length), 1);
  if (message !== undefined)
    arrive(world, message, b % 4 === 0 ? { after: b >> 3, isInside: b % 8 === 0 } : undefined);
};

const repeat: Act = ({ wire }, a) => {
  const message = pick(wire, a);
  if (message !== undefined && wire.length < 6) wire.push(message);
};

const repeatPast: Act = (world, a) => {
  const message = pick(world.past, a);
  if (message !== undefined) arrive(world, message);
};

const lose: Act = ({ wire }, a) => {
  wire.splice(a % Math.max(1, wire.length), 1);
};

/** Document properties can be lost, by a copy of the workbook or by hand. */
const forget: Act = ({ addOn }) => {
  for (const kept of [addOn.memory, addOn.held, addOn.conflicts, addOn.answers]) kept.clear();
};

const sweepLater: Act = (world) => {
  world.wire.push({ to: 'server', request: sweepRequest(world) });
};

/** Name, weight, what is done. */
const ACTS: readonly (readonly [name: string, weight: number, act: Act])[] = [
  ['a cell is typed', 12, editCell],
  ['a class’s cell is typed', 7, editClass],
  ['a row is added', 6, addRow],
  ['a row is deleted', 5, deleteRow],
  ['rows are deleted', 2, deleteRows],
  ['a row is copied', 3, copyRow],
  ['a row is moved', 7, moveRow],
  ['rows are sorted', 2, sortRows],
  ['a column is sorted', 5, sortColumn],
  ['a block is pasted beside', 2, pasteBeside],
  ['a column is filled', 2, fillColumn],
  ['a class is added', 3, addClass],
  ['a class is deleted', 3, deleteClass],
  ['a class is deleted and that confirmed', 4, deleteClassForGood],
  ['a class is put back', 3, putClassBack],
  ['a conflict is resolved', 4, resolve],
  ['what the province set is undone', 4, undo],
  ['the province types', 9, typeForClass],
  [
    'the province sends',
    5,
    (world, a) => {
      pushProvince(world, false, a % 2 === 0);
    },
  ],
  [
    'the add-on syncs',
    10,
    (world, a) => {
      syncNow(world, a % 2 === 0 ? 'menu' : 'edit');
    },
  ],
  [
    'the person confirms',
    5,
    (world) => {
      syncNow(world, 'menu', true);
    },
  ],
  ['a run begins', 11, run],
  ['a message arrives', 14, deliver],
  ['a message comes twice', 4, repeat],
  ['an old message comes again', 8, repeatPast],
  ['a message is lost', 5, lose],
  [
    'a run is given up',
    2,
    (world) => {
      world.run = undefined;
    },
  ],
  ['the add-on forgets everything', 1, forget],
  ['the server sweeps', 4, sweepNow],
  ['the server reads for a sweep', 3, sweepLater],
];

const TABLE = ACTS.flatMap(([, weight, act]) => Array.from({ length: weight }, () => act));
const NAMES = ACTS.flatMap(([name, weight]) => Array.from({ length: weight }, () => name));
export const KINDS = TABLE.length;
/** What a step does, in words. */
export const nameOf = ([kind]: Step): string => NAMES[kind % KINDS] ?? '';

/** Lets a step happen. */
export function take(world: World, [kind, a, b, c]: Step): void {
  TABLE[kind % KINDS]?.(world, a, b, c);
}

/** A history in words, for a report. */
export const describeSteps = (steps: readonly Step[]): string =>
  steps.map((step, at) => `${String(at + 1)}. ${nameOf(step)} (${step.slice(1).join(', ')})`).join('\n');
