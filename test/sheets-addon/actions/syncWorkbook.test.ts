import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { TABS } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { explainIssue } from '../../../core/src/wording/explainIssue.ts';
import { checkWorkbook, syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aListRow } from '../../builders/aListRow.ts';
import { aClassTab, anEnrolmentTab, aTabOf } from '../../builders/aTab.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { anAnswerOf, holdingOnce } from '../../fakes/heldAnswers.ts';
import { MARK_AT, marksOf, SECOND, synced, twoClasses, typeName } from '../../fakes/twoClasses.ts';
import { addonPorts, anAnswer, aRefusal, type AddonPorts } from '../../fakes/addonPorts.ts';

const ID_AT = columnAt(columnsOf.enrolment, '_id');
const pushed = (ports: AddonPorts) =>
  ports.fakeServer.pushes.map(({ classes }) => classes.map((one) => one.classCode));

const ofSecond = anAnswerOf(SECOND);

describe('syncWorkbook', () => {
  it('sends every class once and says in its row when', () => {
    const ports = twoClasses();
    expect(syncWorkbook(ports, 'menu')).toMatchObject({ sent: 2, notSent: 0, problem: undefined, block: 0 });
    expect(pushed(ports)).toEqual([['NTM-2024-171-003', SECOND]]);
    expect(ports.fakeServer.pushes[0]).toMatchObject({
      workbookId: 'wb1',
      reason: 'menu',
      observedAt: '2024-03-13T07:05:00.000Z',
      present: ['NTM-2024-171-003', SECOND],
    });
    expect(marksOf(ports)).toEqual(['đã đồng bộ lúc T0', 'đã đồng bộ lúc T0']);
  });

  it.each([
    ['edit', undefined, 0],
    ['sweep', undefined, 0],
    ['sweep', true, 1],
    ['menu', undefined, 1],
  ] as const)(
    'sends and writes nothing when nothing changed (%s, somebody looking: %s): %i requests',
    (reason, isAsking, requests) => {
      const ports = synced();
      expect(syncWorkbook(ports, reason, isAsking)).toMatchObject({ sent: 0, problem: undefined });
      expect(pushed(ports)).toEqual(Array.from({ length: requests }, () => []));
      expect(Object.keys(ports.workbook.calls()).filter((name) => name.startsWith('write'))).toEqual([]);
    },
  );

  it('sends the lists of a class with it', () => {
    const ports = synced();
    ports.workbook.type(TABS.cost, [2, 1], aTabOf('cost', aListRow('cost', { _id: '' })).slice(1));
    expect(syncWorkbook(ports, 'edit')).toMatchObject({ sent: 1 });
    const [sent] = ports.fakeServer.pushes[0]?.classes ?? [];
    const ids = ports.workbook.tab(TABS.cost).values[1]?.slice(-1);
    expect(ids).toEqual(['rid000000000001']);
    expect(sent).toMatchObject({
      classCode: 'NTM-2024-171-003',
      costs: [aListRow('cost', { _id: 'rid000000000001' })],
      materials: [],
      lecturers: [],
    });
    expect(syncWorkbook(ports, 'edit')).toMatchObject({ sent: 0 });
  });

  it('costs six spreadsheet calls after an edit that changes nothing that is wrong, however many rows', () => {
    for (const extra of [0, 500]) {
      const ports = synced();
      const more = Array.from({ length: extra }, (_, at) =>
        anEnrolmentRow({
          _id: `m${String(at)}`,
          fullName: `Nguyễn Thị Mẫu ${'ABCDEGHIKL'[at % 10] ?? ''}`,
          idNumber: '',
        }),
      );
      if (extra > 0) ports.workbook.type(TABS.enrolment, [4, 1], anEnrolmentTab(...more).slice(1));
      syncWorkbook(ports, 'menu');
      ports.workbook.resetCalls();
      typeName(ports, 3, 'Trần Thị Thử');
      expect(syncWorkbook(ports, 'edit')).toMatchObject({ sent: 1 });
      expect(ports.workbook.calls()).toEqual({ readTab: 5, writeValues: 1 });
    }
  });

  it.each(['Kinh phí', 'Tài liệu', 'Giảng viên'])('sends nothing while the tab %s is missing', (title) => {
    const ports = synced();
    typeName(ports, 3, 'Trần Thị Thử');
    const readTab = ports.cells.readTab.bind(ports.cells);
    const without = { ...ports.cells, readTab: (tab: string) => (tab === title ? undefined : readTab(tab)) };
    const summary = syncWorkbook({ ...ports, cells: without }, 'menu');
    expect(summary?.problem).toContain(`Không thấy tab “${title}”, nên chưa gửi gì.`);
    expect(ports.fakeServer.pushes).toEqual([]);
  });

  it('sends only the class that changed, on the revision it saw, without saying what is present', () => {
    const ports = synced();
    typeName(ports, 3, 'Trần Thị Thử');
    syncWorkbook(ports, 'edit');
    expect(ports.fakeServer.pushes).toMatchObject([
      { reason: 'edit', classes: [{ classCode: SECOND, baseRevision: 1 }] },
    ]);
    expect(ports.fakeServer.pushes[0]).not.toHaveProperty('present');
    expect(marksOf(ports)).toEqual(['đã đồng bộ lúc T0', 'đã đồng bộ lúc T60000']);
  });

  it('finds a sorted sheet unchanged', () => {
    const ports = synced();
    const { values } = ports.workbook.tab(TABS.enrolment);
    values.splice(1, 2, values[2] ?? [], values[1] ?? []);
    syncWorkbook(ports, 'sweep');
    expect(ports.fakeServer.pushes).toEqual([]);
  });

  it('tells at every sweep which classes are left while the removal of one is not confirmed', () => {
    const ports = synced();
    ports.workbook.tab(TABS.class).values.splice(2, 1);
    ports.workbook.tab(TABS.enrolment).values.splice(2, 1);
    syncWorkbook(ports, 'edit');
    expect(ports.fakeServer.pushes).toEqual([]);
    syncWorkbook(ports, 'sweep');
    syncWorkbook(ports, 'sweep');
    const left = { classes: [], present: ['NTM-2024-171-003'] };
    expect(ports.fakeServer.pushes).toMatchObject([left, left]);
    expect(ports.workbook.tab(TABS.findings).values.flat().join()).toContain(
      `Lớp ${SECOND} không còn trong bảng tính nhưng tỉnh vẫn giữ.`,
    );
  });

  it('does not take a spoilt code for a removed class', () => {
    const ports = synced();
    ports.workbook.type(TABS.class, [3, 2], [['NTM 2024']]);
    syncWorkbook(ports, 'sweep');
    expect(ports.fakeServer.pushes).toEqual([]);
    expect(marksOf(ports)[1]).toBe(`chưa gửi được: ${explainIssue({ code: 'class-code/malformed' })}`);
  });

  it('gives a new class its code, sends it and never reuses the code', () => {
    const ports = synced();
    // Later than the plan: its last year.
    ports.state.now = Date.UTC(2026, 2, 5);
    ports.workbook.type(TABS.class, [4, 3], [['NTM']]);
    syncWorkbook(ports, 'edit');
    expect(ports.workbook.tab(TABS.class).values[3]?.[1]).toBe('NTM-2025-171-001');
    expect(pushed(ports)).toEqual([['NTM-2025-171-001']]);
    ports.workbook.type(TABS.class, [4, 2], [['', 'NTM']]);
    syncWorkbook(ports, 'edit');
    expect(ports.workbook.tab(TABS.class).values[3]?.[1]).toBe('NTM-2025-171-002');
  });

  it('waits for the programme of a new class and says so', () => {
    const ports = synced();
    ports.workbook.type(TABS.class, [4, 7], [['Tập huấn']]);
    syncWorkbook(ports, 'edit');
    expect(marksOf(ports)[2]).toBe(`chưa gửi được: ${explainIssue({ code: 'class/code-waiting' })}`);
  });

  it('stands what went wrong in the rows concerned and sends again later', () => {
    const ports = synced();
    typeName(ports, 2, 'Trần Thị Thử');
    ports.fakeServer.answer = () => ({ failure: 'unreachable' });
    expect(syncWorkbook(ports, 'edit')).toMatchObject({ sent: 0, notSent: 1 });
    expect(marksOf(ports)).toEqual([
      expect.stringMatching(/^chưa gửi được: không kết nối được/),
      'đã đồng bộ lúc T0',
    ]);
    ports.fakeServer.answer = undefined;
    expect(syncWorkbook(ports, 'sweep')).toMatchObject({ sent: 1, problem: undefined });
    expect(marksOf(ports)[0]).toBe('đã đồng bộ lúc T60000');
  });

  it('removes a class for good when the person confirms it, and never sends its code again', () => {
    const ports = synced();
    ports.workbook.tab(TABS.class).values.splice(2, 1);
    ports.workbook.tab(TABS.enrolment).values.splice(2, 1);
    ports.state.saysYes = true;
    const held = { why: 'class-removed', removed: ['r2'], changed: [], confirm: 'token2' };
    const answers = [
      { classes: [{ ...ofSecond, outcome: 'held', held }], revisions: {} },
      { classes: [{ ...ofSecond, outcome: 'stored', revision: 10 }], revisions: {} },
    ];
    const bodies: unknown[] = [];
    ports.fakeServer.answer = (_name, body) => {
      bodies.push(JSON.parse(body));
      return anAnswer(answers[bodies.length - 1]);
    };
    syncWorkbook(ports, 'menu');
    expect(bodies).toMatchObject([{}, { classes: [], removals: [{ classCode: SECOND, confirm: 'token2' }] }]);
    ports.fakeServer.answer = undefined;
    syncWorkbook(ports, 'sweep');
    expect(ports.fakeServer.pushes).toEqual([]);
    expect(ports.workbook.tab(TABS.findings).values.flat().join()).not.toContain('không còn trong bảng tính');
  });

  it('takes what the province set in its own field, and tells that both agree', () => {
    const ports = synced();
    typeName(ports, 2, 'Trần Thị Thử');
    const change = { field: 'approval', value: 'DUYET', by: 'key', at: '2026-03-05T07:00:00.000Z' };
    const first = {
      ...ofSecond,
      classCode: 'NTM-2024-171-003',
      outcome: 'merged',
      revision: 5,
      changes: [change],
    };
    holdingOnce(ports, { classes: [first], revisions: {} });
    syncWorkbook(ports, 'edit');
    const column = classColumns.findIndex(({ key }) => key === 'approval');
    expect(ports.workbook.tab(TABS.class).values[1]?.[column]).toBe('DUYET');
    expect(ports.fakeServer.pushes).toMatchObject([
      { classes: [{ classCode: 'NTM-2024-171-003', baseRevision: 5 }] },
    ]);
  });

  it('sends once more what the province changed, to learn what, and shows where the two differ', () => {
    const ports = synced();
    const conflict = {
      field: 'title',
      mine: 'cũ',
      theirs: 'mới',
      by: 'key',
      at: '2026-03-05T07:00:00.000Z',
      isProposal: true,
    };
    const answers = [
      { classes: [], revisions: { [SECOND]: 9 } },
      { classes: [{ ...ofSecond, outcome: 'unchanged', conflicts: [conflict] }], revisions: { [SECOND]: 9 } },
    ];
    let asked = 0;
    ports.fakeServer.answer = () => anAnswer(answers[(asked += 1) - 1]);
    syncWorkbook(ports, 'sweep', true);
    expect(asked).toBe(2);
    const title = classColumns.findIndex(({ key }) => key === 'title') + 1;
    expect(ports.workbook.note(TABS.class, 3, title)).toContain('Tỉnh đề nghị sửa thành “mới”');
    // The mark stands without a connection too.
    ports.fakeServer.answer = () => ({ failure: 'unreachable' });
    syncWorkbook(ports, 'sweep');
    expect(ports.workbook.note(TABS.class, 3, title)).toContain('Tỉnh đề nghị sửa thành “mới”');
  });

  it.each([
    ['a refusal', aRefusal(404, 'workbook/unknown'), /lời máy chủ\.$/],
    ['an answer of another kind', anAnswer({ ok: true }), /không đúng dạng/],
  ])('says why after %s', (_, reply, words) => {
    const ports = twoClasses();
    ports.fakeServer.answer = () => reply;
    expect(syncWorkbook(ports, 'menu')?.problem).toMatch(words);
    expect(marksOf(ports).every((mark) => words.test(String(mark)))).toBe(true);
    expect(ports.properties).toEqual({});
  });

  it('never sends learners of a tab whose column is missing as emptied cells', () => {
    const ports = synced();
    ports.workbook.type(TABS.enrolment, [1, 2], [['Lớp học']]);
    const params = { tab: TABS.enrolment, header: 'Mã lớp' };
    expect(syncWorkbook(ports, 'sweep')?.problem).toBe(
      explainIssue({ code: 'sheet/column-missing', params }),
    );
    expect(ports.fakeServer.pushes).toEqual([]);
  });

  it('sends nothing when a tab is missing', () => {
    const ports = addonPorts({ [TABS.class]: aClassTab(aClassRow()) });
    expect(syncWorkbook(ports, 'sweep')?.problem).toMatch(/Không thấy tab “Học viên”/);
    expect(ports.fakeServer.calls).toEqual([]);
  });

  it('asks for the set-up when there is no codebook', () => {
    const ports = addonPorts({ [TABS.codebook]: [] });
    expect(syncWorkbook(ports, 'menu')?.problem).toMatch(/chưa được thiết lập/);
  });

  it('leaves it to the next run when somebody else is at it', () => {
    const ports = twoClasses();
    ports.state.isLocked = true;
    expect(syncWorkbook(ports, 'edit')).toBeUndefined();
    expect(ports.workbook.callCount()).toBe(0);
  });

  it('takes away the mark of a row that is no class any more', () => {
    const ports = synced();
    ports.workbook.type(TABS.class, [3, 1], [Array.from({ length: MARK_AT }, () => '')]);
    syncWorkbook(ports, 'edit');
    expect(marksOf(ports)).toEqual(['đã đồng bộ lúc T0', '']);
  });

  it('sends what it cannot remember to have sent', () => {
    const ports = synced();
    ports.properties[`class:${SECOND}`] = 'broken';
    syncWorkbook(ports, 'sweep');
    expect(ports.fakeServer.pushes).toMatchObject([{ classes: [{ classCode: SECOND, baseRevision: 0 }] }]);
  });

  it('remembers each class in a property of its own, well below 9 KB', () => {
    const { properties } = synced();
    expect(Object.keys(properties)).toEqual(['class:NTM-2024-171-003', `class:${SECOND}`, 'lastSync']);
    expect(Math.max(...Object.values(properties).map((value) => value.length))).toBeLessThan(200);
  });
});

describe('checkWorkbook', () => {
  it('marks and lists everything, gives no ids and sends nothing', () => {
    const ports = twoClasses();
    ports.workbook.type(TABS.enrolment, [2, 8], [['12']]);
    ports.workbook.type(TABS.enrolment, [3, ID_AT + 1], [['']]);
    expect(checkWorkbook(ports)).toMatchObject({ warn: 1 });
    expect(ports.workbook.note(TABS.enrolment, 2, 8)).toContain(explainIssue({ code: 'phone/unreadable' }));
    expect(ports.workbook.tab(TABS.findings).values[1]?.[0]).toBe('Cảnh báo');
    expect(ports.workbook.tab(TABS.enrolment).values[2]?.[ID_AT]).toBe('');
    expect(ports.fakeServer.calls).toEqual([]);
  });

  it('puts back colours that a paste took away', () => {
    const ports = twoClasses();
    ports.workbook.type(TABS.enrolment, [2, 8], [['12']]);
    checkWorkbook(ports);
    ports.cells.writeColours({ tab: TABS.enrolment, row: 2, column: 8 }, [[null]]);
    checkWorkbook(ports);
    expect(ports.workbook.colour(TABS.enrolment, 2, 8)).toBe('#fce8b2');
  });
});
