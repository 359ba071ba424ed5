import type { SyncAnswer } from '../../../core/src/api/syncAnswer.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { ENROLMENT_KEYS, SENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { answerHistory } from '../../../functions/src/operations/answerHistory.ts';
import { answerState } from '../../../functions/src/operations/answerState.ts';
import { sweepWorkbooks } from '../../../functions/src/operations/sweepWorkbooks.ts';
import { syncClasses } from '../../../functions/src/operations/syncClasses.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aListRow } from '../../builders/aListRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import {
  aPush,
  aPushedClass,
  CLERK,
  CODE,
  DAI_TU,
  fillSpreadsheets,
  registeredDeps,
  reporterTabs,
  summariesIn,
  type FakeDeps,
} from './fakeDeps.ts';

let deps: FakeDeps;
beforeEach(async () => {
  deps = await registeredDeps();
});

const NAMES = [
  'Hoàng Thị Giả Định',
  'Lê Văn Mẫu',
  'Nông Thị Ví Dụ',
  'Trần Văn Thử',
  'Vi Thị Mẫu',
  'Lý Văn Thử',
];
const roster = NAMES.map((fullName, at) =>
  anEnrolmentRow({ _id: `r${String(at)}`, fullName, idNumber: '', phone: `09500000${String(10 + at)}` }),
);
const FULL_NAME = ENROLMENT_KEYS.indexOf('fullName');
const withCell = (row: readonly Cell[], at: number, cell: Cell): Cell[] =>
  Object.assign([...row], { [at]: cell });
let minute = 0;
const push = (more: Parameters<typeof aPush>[0]): Promise<SyncAnswer> => {
  const observedAt = new Date(Date.UTC(2026, 2, 5, 5, (minute += 1))).toISOString();
  deps.clock.time = Math.max(deps.clock.time, Date.parse(observedAt));
  return syncClasses(deps, aPush({ observedAt, ...more }), CLERK);
};
const pushRoster = async (enrolments: Cell[][], confirm?: string): Promise<SyncAnswer['classes'][number]> => {
  const baseRevision = deps.classes.classOf(CODE)?.revision ?? 0;
  const one = {
    ...aPushedClass({ enrolments, baseRevision }),
    ...(confirm === undefined ? {} : { confirm }),
  };
  const [answer] = (await push({ classes: [one] })).classes;
  if (answer === undefined) throw new Error('no answer');
  return answer;
};
const namesNow = (): unknown[] =>
  (deps.classes.classOf(CODE)?.enrolments ?? []).map((row) => row[ENROLMENT_KEYS.indexOf('fullName')]);

/** The names sorted, everything else left where it was. */
const sortedAlone = (): Cell[][] => {
  const at = ENROLMENT_KEYS.indexOf('fullName');
  const names = roster.map((row) => row[at] ?? '').sort();
  return roster.map((row, i) => withCell(row, at, [...names].reverse()[i] ?? ''));
};

describe('a change that nobody makes on purpose', () => {
  beforeEach(async () => {
    await pushRoster(roster);
  });

  it('is held, stored nowhere, and stored when exactly it is confirmed', async () => {
    const sorted = sortedAlone();
    const answer = await pushRoster(sorted);
    expect(answer).toMatchObject({
      outcome: 'held',
      revision: 1,
      held: { why: 'partial-sort', columns: ['fullName'] },
    });
    expect(namesNow()).toEqual(NAMES);
    expect(deps.classes.revisionsOf(CODE)).toHaveLength(1);
    expect(await pushRoster(sorted, 'guessed')).toMatchObject({ outcome: 'held' });
    const other = sorted.map((row, at) =>
      at === 0 ? withCell(row, ENROLMENT_KEYS.indexOf('phone'), '0950000099') : row,
    );
    expect(await pushRoster(other, answer.held?.confirm)).toMatchObject({ outcome: 'held' });
    expect(await pushRoster(sorted, answer.held?.confirm)).toMatchObject({ outcome: 'stored', revision: 2 });
  });

  it('is no sort of the whole list', async () => {
    expect(await pushRoster([...roster].reverse())).toMatchObject({ outcome: 'unchanged' });
  });

  it('costs no write', async () => {
    deps.classes.resetBilled();
    await pushRoster(sortedAlone());
    expect(deps.classes.billed()).toEqual({ reads: 2, writes: 0 });
  });
});

describe('a column of a whole tab that was sorted alone', () => {
  const CODES = ['001', '002', '003'].map((number) => `NTM-2024-171-${number}`);
  const AMOUNTS = [900, 300, 700, 100, 500, 200];
  /** Three classes of two cost lines each, none of which would be asked about by itself. */
  const classesOf = (amounts: readonly Cell[], confirms: readonly (string | undefined)[] = []) =>
    CODES.map((classCode, at) => ({
      ...aPushedClass({ classCode, cells: aClassRow({ classCode }), baseRevision: 1 }),
      costs: [0, 1].map((more) =>
        aListRow('cost', {
          ...{ classCode, _id: `k${String(2 * at + more)}`, estimated: amounts[2 * at + more] ?? '' },
        }),
      ),
      ...(confirms[at] === undefined ? {} : { confirm: confirms[at] }),
    }));
  const columns = {
    class: [...SENT_KEYS.class],
    enrolment: [...SENT_KEYS.enrolment],
    cost: [...SENT_KEYS.cost],
  };
  const send = async (classes: ReturnType<typeof classesOf>) => (await push({ columns, classes })).classes;
  const sorted = [...AMOUNTS].sort((a, b) => a - b);
  const outcomes = (answers: Awaited<ReturnType<typeof send>>) => answers.map(({ outcome }) => outcome);

  beforeEach(async () => {
    expect(outcomes(await send(classesOf(AMOUNTS)))).toEqual(['stored', 'stored', 'stored']);
  });

  it('is held in every class, with its rows and column, and nothing is written', async () => {
    deps.classes.resetBilled();
    const answers = await send(classesOf(sorted));
    expect(answers.map(({ held }) => held)).toMatchObject(
      CODES.map((_, at) => ({
        ...{ why: 'partial-sort', kind: 'cost', isWide: true, columns: ['estimated'], removed: [] },
        changed: [`k${String(2 * at)}`, `k${String(2 * at + 1)}`],
      })),
    );
    // The workbook, each class once for all of them together, and once more for its own transaction.
    expect(deps.classes.billed()).toEqual({ reads: 1 + 3 + 3, writes: 0 });
  });

  it('is stored when it is confirmed, in all classes or in one', async () => {
    const confirms = (await send(classesOf(sorted))).map(({ held }) => held?.confirm);
    const [first] = classesOf(sorted, confirms);
    expect(outcomes(await send(first === undefined ? [] : [first]))).toEqual(['stored']);
    const rest = classesOf(sorted, confirms).slice(1);
    expect(outcomes(await send(rest))).toEqual(['stored', 'stored']);
  });

  it('is not taken for it when somebody types other amounts into several classes, at one read more a class', async () => {
    deps.classes.resetBilled();
    expect(outcomes(await send(classesOf(AMOUNTS.map((amount) => amount + 7))))).toEqual([
      'stored',
      'stored',
      'stored',
    ]);
    expect(deps.classes.billed()).toEqual({ reads: 1 + 3 + 3, writes: 3 * 3 });
  });

  it('is found by a sweep too, which stores nothing of it', async () => {
    const codes = ['011', '012'].map((number) => `NTM-2024-171-${number}`);
    const learners = (phones: readonly string[]): Cell[][] =>
      phones.map((phone, at) =>
        anEnrolmentRow({ _id: `r${String(at)}`, classCode: codes[at >> 1] ?? '', phone, idNumber: '' }),
      );
    const put = (phones: readonly string[]): void => {
      const rows = codes.map((classCode) => aClassRow({ classCode }));
      deps.spreadsheets.put(DAI_TU, reporterTabs(rows, learners(phones)));
    };
    const sweep = async () => (await sweepWorkbooks(deps)).workbooks[0];
    const phones = ['0950000009', '0950000007', '0950000003', '0950000001'];
    fillSpreadsheets(deps);
    put(phones);
    expect(await sweep()).toMatchObject({ stored: 2, held: 0 });
    const before = codes.map((code) => deps.classes.classOf(code));
    put([...phones].sort());
    deps.clock.time += 60_000;
    expect(await sweep()).toMatchObject({ stored: 0, held: 2 });
    expect(codes.map((code) => deps.classes.classOf(code))).toEqual(before);
  });
});

describe('a class that left the workbook', () => {
  beforeEach(async () => {
    await pushRoster(roster);
  });

  it('counts until its removal is confirmed, and is a tombstone with its content then', async () => {
    const [held] = (await push({ classes: [], present: [] })).classes;
    expect(held).toMatchObject({ classCode: CODE, outcome: 'held', held: { why: 'class-removed' } });
    expect(held?.held?.removed).toHaveLength(NAMES.length);
    expect(await summariesIn(deps)).toHaveLength(1);
    deps.classes.resetBilled();
    const removals = [{ classCode: CODE, confirm: held?.held?.confirm ?? '' }];
    const [gone] = (await push({ classes: [], present: [], removals })).classes;
    expect(gone).toMatchObject({ outcome: 'stored', revision: 2 });
    expect(deps.classes.billed()).toEqual({ reads: 2, writes: 3 });
    expect(await summariesIn(deps)).toEqual([]);
    expect(namesNow()).toEqual(NAMES);
    expect(deps.classes.classOf(CODE)?.removed).toMatchObject({ by: deps.keys.ofEmail(CLERK) });
    expect((await push({ classes: [], present: [] })).classes).toEqual([]);
  });

  it('is back when it is sent again', async () => {
    const [held] = (await push({ classes: [], present: [] })).classes;
    await push({
      classes: [],
      present: [],
      removals: [{ classCode: CODE, confirm: held?.held?.confirm ?? '' }],
    });
    expect(await pushRoster(roster)).toMatchObject({ outcome: 'stored', revision: 3 });
    expect(deps.classes.classOf(CODE)).not.toHaveProperty('removed');
    expect(await summariesIn(deps)).toHaveLength(1);
  });

  it('is not gone because a request says nothing of what is present', async () => {
    expect((await push({ classes: [] })).classes).toEqual([]);
  });
});

describe('the history of a class', () => {
  it('tells who changed which cell from what to what, the newest first', async () => {
    await pushRoster(roster);
    const renamed = roster.map((row, at) =>
      at === 0 ? withCell(row, ENROLMENT_KEYS.indexOf('fullName'), 'Tên Mới') : row,
    );
    await pushRoster(renamed.slice(0, 5));
    const workbook = await deps.classes.findWorkbook(DAI_TU);
    if (workbook === undefined) throw new Error('no workbook');
    const { workbookId, reporterId, planId, members } = workbook;
    const registration = { workbookId, reporterId, planId, members };
    await deps.classes.registerWorkbook({
      ...registration,
      addresses: { [deps.keys.ofEmail(CLERK)]: CLERK },
    });
    const { revisions } = await answerHistory(deps, { workbookId: DAI_TU, classCode: CODE }, CLERK);
    expect(revisions.map(({ revision, by, reason }) => [revision, by, reason])).toEqual([
      [2, CLERK, 'edit'],
      [1, CLERK, 'edit'],
    ]);
    expect(revisions[0]).toMatchObject({
      changes: [{ kind: 'enrolment', row: 'r0', field: 'fullName', from: NAMES[0], to: 'Tên Mới' }],
      added: [],
      removed: [{ kind: 'enrolment', row: 'r5' }],
    });
    expect(revisions[1]?.added).toHaveLength(NAMES.length);
  });

  it('is told in parts, and names the rows, those that are gone too', async () => {
    await pushRoster(roster);
    const renamed = roster.map((row, at) => (at === 0 ? withCell(row, FULL_NAME, 'Tên Mới') : row));
    await pushRoster(renamed);
    await pushRoster(renamed.slice(0, 5));
    const ask = { workbookId: DAI_TU, classCode: CODE, most: 1 };
    const told = async (more: object): Promise<unknown[]> => {
      const { revisions, hasOlder, names } = await answerHistory(deps, { ...ask, ...more }, CLERK);
      return [revisions.map(({ revision }) => revision), hasOlder, names];
    };
    deps.classes.resetBilled();
    expect(await told({})).toEqual([[3], true, { r5: NAMES[5] }]);
    expect(deps.classes.billed()).toEqual({ reads: 4, writes: 0 });
    expect(await told({ before: 3 })).toEqual([[2], true, { r0: 'Tên Mới' }]);
    expect(await told({ before: 2 })).toMatchObject([[1], false, { r0: NAMES[0] }]);
    expect(await told({ before: 1 })).toEqual([[], false, {}]);
  });

  it('gives back what the class held, beside what the sheet says it holds, which is kept nowhere', async () => {
    await pushRoster(roster);
    const idNumber = '099185000001';
    const present = {
      cells: [],
      enrolments: [anEnrolmentRow({ _id: 'r0', idNumber })],
      costs: [],
      materials: [],
      lecturers: [],
    };
    const request = { workbookId: DAI_TU, classCode: CODE, revision: 1, present };
    deps.classes.resetBilled();
    const { wanted, now, columns } = await answerState(deps, request, CLERK);
    expect(deps.classes.billed()).toEqual({ reads: 2, writes: 0 });
    expect(columns.enrolment).toEqual(ENROLMENT_KEYS);
    expect([wanted.enrolments.length, now.cells, now.enrolments.length]).toEqual([6, [], 1]);
    expect(JSON.stringify(now)).not.toContain(idNumber);
    expect(String(now.enrolments[0]?.[ENROLMENT_KEYS.indexOf('idNumber')])).toMatch(/^\w+…001$/);
    expect(deps.classes.everything()).not.toContain('…001');
  });

  it('gives back what the class held, beside what it holds', async () => {
    await pushRoster(roster);
    await pushRoster(roster.slice(0, 5));
    const state = await answerState(deps, { workbookId: DAI_TU, classCode: CODE, revision: 1 }, CLERK);
    expect([state.wanted.enrolments.length, state.now.enrolments.length]).toEqual([6, 5]);
    const none = answerState(deps, { workbookId: DAI_TU, classCode: CODE, revision: 9 }, CLERK);
    await expect(none).rejects.toMatchObject({ code: 'class/no-revision' });
  });

  it.each([
    ['another reporter’s class', 'NTM-2024-173-001', CLERK, 'class/other-reporter'],
    ['who is no member', CODE, 'ai.do@example.org', 'workbook/not-member'],
  ])('is refused for %s', async (_what, classCode, email, code) => {
    await expect(answerHistory(deps, { workbookId: DAI_TU, classCode }, email)).rejects.toMatchObject({
      code,
    });
    const state = answerState(deps, { workbookId: DAI_TU, classCode, revision: 1 }, email);
    await expect(state).rejects.toMatchObject({ code });
  });
});
