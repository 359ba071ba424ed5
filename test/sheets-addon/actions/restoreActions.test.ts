import type { Cell } from '../../../core/src/schema/cell.ts';
import { columnsOf } from '../../../core/src/schema/columnsOf.ts';
import { TABS, type RowKind } from '../../../core/src/schema/tabs.ts';
import { columnAt } from '../../../core/src/sheet/readTab.ts';
import { readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import { planRestores } from '../../../sheets-addon/src/actions/planRestores.ts';
import { removedClasses } from '../../../sheets-addon/src/actions/removedClasses.ts';
import { undoLastRepair } from '../../../sheets-addon/src/actions/repairActions.ts';
import { restoreToRevisions } from '../../../sheets-addon/src/actions/restoreActions.ts';
import { openWorkbook, syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import { askToUndoSync } from '../../../sheets-addon/src/actions/undoSync.ts';
import { writeRestore } from '../../../sheets-addon/src/actions/writeRestore.ts';
import type { SidebarAction, SidebarState } from '../../../sheets-addon/src/ui/sidebarModel.ts';
import { addonLearners } from '../../fakes/addonLearners.ts';
import type { AddonPorts } from '../../fakes/addonPorts.ts';
import { keepingServer, lastOf, type KeptStates } from '../../fakes/keepingServer.ts';

const CODE = 'NTM-2024-171-003';
const HV = TABS.enrolment;
const TARGET = [{ classCode: CODE, revision: 1 }];

let ports: AddonPorts;
let kept: KeptStates;

const columnOf = (kind: RowKind, field: string): number => 1 + columnAt(columnsOf[kind], field);
const type = (kind: RowKind, row: number, field: string, cell: Cell): void => {
  ports.workbook.type(TABS[kind], [row, columnOf(kind, field)], [[cell]]);
};
const cellsUnder = (kind: RowKind, field: string): Cell[] =>
  ports.workbook
    .tab(TABS[kind])
    .values.slice(1)
    .map((row) => row[columnOf(kind, field) - 1] ?? '');
const names = (): Cell[] => cellsUnder('enrolment', 'fullName');
const deleteRow = (kind: RowKind, row: number): void => {
  ports.workbook.tab(TABS[kind]).values.splice(row - 1, 1);
};
const sync = (saysYes = false) => {
  ports.state.saysYes = saysYes;
  ports.state.now += 60_000;
  return syncWorkbook(ports, 'menu');
};
const NAMES = ['An Thị Thử', 'Bế Văn Thử', 'Cao Thị Thử', 'Đinh Văn Thử', 'Giàng A Thử', 'Hà Thị Thử'];

const labels = (actions: readonly SidebarAction[] = []): string[] => actions.map(({ label }) => label);
const cards = ({ sections }: SidebarState): string[] =>
  sections.flatMap((section) => section.cards.map(({ text }) => text));
/** Presses `Khôi phục` of a question. */
const confirmed = ({ notice }: SidebarState): SidebarState => {
  const button = notice?.actions.find(({ label }) => label === 'Khôi phục');
  if (button === undefined) throw new Error(`no question: ${notice?.text ?? ''}`);
  ports.state.now += 60_000;
  return restoreToRevisions(ports, button.args[0], button.args[1]);
};

/** Six learners, the first with an identity number, sent as revision 1. */
beforeEach(() => {
  ports = addonLearners(
    ...NAMES.map((fullName, at) => ({
      fullName,
      phone: `095000000${String(at)}`,
      idNumber: at === 0 ? '099185000001' : '',
    })),
  );
  kept = keepingServer(ports);
  sync();
});

describe('restoring a class', () => {
  it('shows what would change and writes nothing before it is told to', () => {
    type('enrolment', 2, 'fullName', 'Tên Gõ Nhầm');
    type('class', 2, 'title', 'Tên lớp gõ nhầm');
    deleteRow('enrolment', 7);
    sync();
    const before = JSON.stringify([names(), cellsUnder('class', 'title')]);
    ports.workbook.resetCalls();
    const state = restoreToRevisions(ports, TARGET);
    expect(state.isPinned).toBe(true);
    expect(state.notice?.label).toBe(`Khôi phục ${CODE} về bản 1?`);
    expect(cards(state)).toEqual(['2 ô đổi lại, 1 dòng thêm lại.']);
    expect(state.sections[0]?.cards[0]?.changes).toEqual([
      {
        where: 'Lớp · Tên lớp',
        from: 'Tên lớp gõ nhầm',
        to: 'Tập huấn kỹ năng lập kế hoạch phát triển xóm',
      },
      { where: 'Học viên dòng 2 · Tên Gõ Nhầm · Họ và tên', from: 'Tên Gõ Nhầm', to: NAMES[0] },
      { where: `Học viên, dòng đã xóa · ${NAMES[5] ?? ''}`, from: 'không có', to: 'thêm lại' },
    ]);
    expect(JSON.stringify([names(), cellsUnder('class', 'title')])).toBe(before);
    expect(ports.workbook.calls()).toEqual({ readTab: 5 });
  });

  it('writes it, keeps identity numbers, and sends it without asking again', () => {
    NAMES.forEach((_, at) => {
      type('enrolment', at + 2, 'fullName', `Tên Nhầm ${'ABCDEF'[at] ?? ''}`);
      type('enrolment', at + 2, 'hamlet', `Xóm ${String(at)}`);
    });
    sync(true);
    expect(lastOf(kept, CODE).revision).toBe(2);
    const asked = restoreToRevisions(ports, TARGET);
    const before = ports.seen.questions.length;
    const done = confirmed(asked);
    expect(done.notice).toMatchObject({
      tone: 'good',
      text: `Đã khôi phục lớp ${CODE} về bản 1: 12 ô đổi lại. Đã gửi 1 lớp.`,
    });
    expect(names()).toEqual(NAMES);
    expect(cellsUnder('enrolment', 'idNumber')[0]).toBe('099185000001');
    expect(lastOf(kept, CODE)).toMatchObject({ revision: 3, enrolments: kept.get(CODE)?.[0]?.enrolments });
    expect(ports.seen.questions.length).toBe(before);
  });

  it('leaves rows that were added meanwhile and says so', () => {
    ports.workbook.type(HV, [8, 1], [ports.workbook.tab(HV).values[6] ?? []]);
    type('enrolment', 8, 'fullName', 'Người Mới Thêm');
    type('enrolment', 8, '_id', '');
    type('enrolment', 2, 'fullName', 'Tên Nhầm');
    sync();
    const asked = restoreToRevisions(ports, TARGET);
    expect(cards(asked)).toEqual(['1 ô đổi lại, 1 dòng thừa (thêm sau bản đó) để nguyên.']);
    confirmed(asked);
    expect(names()).toEqual([...NAMES, 'Người Mới Thêm']);
  });

  it('never writes the end of an identity number over a number, and says what must be typed again', () => {
    type('enrolment', 2, 'idNumber', '099185000002');
    type('enrolment', 3, 'hamlet', 'Xóm Khác');
    sync();
    const asked = restoreToRevisions(ports, TARGET);
    expect(cards(asked)[0]).toContain(
      '1 ô (số CCCD, dân tộc) tỉnh chỉ giữ một phần nên để nguyên như trong bảng.',
    );
    confirmed(asked);
    expect(cellsUnder('enrolment', 'idNumber')[0]).toBe('099185000002');
    deleteRow('enrolment', 2);
    sync();
    const again = restoreToRevisions(ports, TARGET);
    expect(cards(again)[0]).toContain('1 ô (số CCCD, dân tộc) của dòng thêm lại tỉnh chỉ giữ một phần');
    confirmed(again);
    expect(cellsUnder('enrolment', 'idNumber').at(-1)).toBe('…001');
  });

  it('asks anew when the sheet changed after the question', () => {
    type('enrolment', 2, 'fullName', 'Tên Nhầm');
    sync();
    const asked = restoreToRevisions(ports, TARGET);
    type('enrolment', 3, 'fullName', 'Vừa Gõ');
    const state = confirmed(asked);
    expect(state.notice?.text).toBe('Dữ liệu vừa thay đổi, xin xem lại. Chưa ghi gì vào bảng tính.');
    expect(names().slice(0, 2)).toEqual(['Tên Nhầm', 'Vừa Gõ']);
    expect(cards(state)[0]).toContain('Lớp có thay đổi chưa gửi về tỉnh');
    confirmed(state);
    expect(names()).toEqual(NAMES);
    undoLastRepair(ports);
    expect(names().slice(0, 2)).toEqual(['Tên Nhầm', 'Vừa Gõ']);
  });

  it('leaves a cell that somebody typed into within that second, and does not pass it off as whole', () => {
    type('enrolment', 2, 'fullName', 'Tên Nhầm');
    type('enrolment', 3, 'fullName', 'Nhầm Nữa');
    sync();
    const asked = restoreToRevisions(ports, TARGET);
    const { answer } = ports.fakeServer;
    ports.fakeServer.answer = (name, body) => {
      if (name === 'state') type('enrolment', 2, 'fullName', 'Người Khác Gõ');
      return answer?.(name, body);
    };
    const done = confirmed(asked);
    expect(names().slice(0, 2)).toEqual(['Người Khác Gõ', NAMES[1]]);
    expect(done.notice?.tone).toBe('bad');
    expect(done.notice?.text).toMatch(
      /^Chưa khôi phục hết .*1 ô đổi lại, 1 ô vừa có người sửa nên để nguyên/,
    );
  });

  it('takes back what was never sent because it was held', () => {
    NAMES.forEach((_, at) => {
      type('enrolment', at + 2, 'fullName', 'Dán Nhầm');
    });
    expect(sync()?.held).toHaveLength(1);
    confirmed(restoreToRevisions(ports, TARGET));
    expect(names()).toEqual(NAMES);
    expect(lastOf(kept, CODE).revision).toBe(1);
  });

  it('puts rows back that were deleted and not sent, below the others', () => {
    type('enrolment', 2, 'fullName', 'Tên Nhầm');
    sync();
    for (const at of [3, 3, 3, 3]) deleteRow('enrolment', at);
    const gone = NAMES.slice(1, 5);
    const asked = restoreToRevisions(ports, [{ classCode: CODE, revision: 2 }]);
    expect(cards(asked)[0]).toContain('4 dòng thêm lại');
    const state = confirmed(asked);
    expect(state.notice?.tone).toBe('good');
    expect(names()).toEqual(['Tên Nhầm', NAMES[5], ...gone]);
  });

  it('has nothing to write when the sheet is what it was', () => {
    const state = restoreToRevisions(ports, TARGET);
    expect(state.notice).toMatchObject({ text: 'Không có gì để khôi phục.', actions: [] });
    expect(cards(state)).toEqual(['Bảng đang giống bản này, không có gì để ghi.']);
  });

  it.each([
    ['no connection', { failure: 'unreachable' as const }, /^Không kết nối được máy chủ/],
    ['no such revision', undefined, /^Không có bản này của lớp/],
  ])('says what kept it from being planned: %s', (_what, reply, words) => {
    if (reply !== undefined) ports.fakeServer.answer = () => reply;
    const state = restoreToRevisions(ports, [{ classCode: CODE, revision: 9 }]);
    expect(state.sections[0]?.empty).toMatch(words);
    expect(labels(state.foot.actions)).toEqual(['Thử lại', 'Về lỗi của ô']);
  });

  it('writes nothing where a column is missing, or the server has other columns', () => {
    type('enrolment', 1, 'hamlet', 'Cột lạ');
    expect(restoreToRevisions(ports, TARGET).sections[0]?.empty).toMatch(/thiếu cột/);
    type('enrolment', 1, 'hamlet', 'Xóm/TDP');
    const { answer } = ports.fakeServer;
    ports.fakeServer.answer = (name, body) => {
      const reply = answer?.(name, body);
      return reply && 'text' in reply ? { ...reply, text: reply.text.replace('"title",', '"ten",') } : reply;
    };
    expect(restoreToRevisions(ports, TARGET).sections[0]?.empty).toMatch(/^Tiện ích trong bảng tính đã cũ/);
  });
});

describe('writeRestore', () => {
  it('takes six calls for cells of a tab, four for its rows, however many there are', () => {
    NAMES.forEach((_, at) => {
      type('enrolment', at + 2, 'phone', '0950000099');
      if (at % 2 === 0) type('enrolment', at + 2, 'hamlet', `Xóm ${String(at)}`);
    });
    deleteRow('enrolment', 7);
    deleteRow('enrolment', 6);
    const opened = openWorkbook(ports);
    if (typeof opened === 'string') throw new Error(opened);
    const reading = readWorkbook(opened.values, '171');
    const restores = planRestores(ports, reading, TARGET);
    if (typeof restores === 'string') throw new Error(restores);
    ports.workbook.resetCalls();
    const outcome = writeRestore(ports.cells, { reading, values: opened.values }, restores);
    expect([outcome.undoing.length, outcome.left, outcome.added]).toEqual([6, 0, 2]);
    // The phones are a block, the two hamlets stand apart; then the rows.
    expect(ports.workbook.calls()).toEqual({
      readTab: 2,
      readFormats: 2,
      readFormulas: 1,
      readNow: 2,
      writeValues: 3 + 1,
    });
    expect(cellsUnder('enrolment', 'phone').map(String)).toEqual(
      NAMES.map((_, at) => `095000000${String(at)}`),
    );
  });

  it.each([[1], [3]])('writes its rows below %i that somebody types there meanwhile', (count) => {
    deleteRow('enrolment', 7);
    deleteRow('enrolment', 6);
    const opened = openWorkbook(ports);
    if (typeof opened === 'string') throw new Error(opened);
    const reading = readWorkbook(opened.values, '171');
    const restores = planRestores(ports, reading, TARGET);
    if (typeof restores === 'string') throw new Error(restores);
    const typed: string[] = [];
    const readFormats: typeof ports.cells.readFormats = (area) => {
      if (typed.length < count) {
        typed.push(`Người Mới ${String(typed.length)}`);
        type('enrolment', area.row, 'fullName', typed[typed.length - 1] ?? '');
      }
      return ports.cells.readFormats(area);
    };
    writeRestore({ ...ports.cells, readFormats }, { reading, values: opened.values }, restores);
    expect(names()).toEqual([...NAMES.slice(0, -2), ...typed, ...NAMES.slice(-2)]);
  });

  it('writes a day that the sheet gave as a number as a day, where the cell is plain text', () => {
    type('class', 2, 'startDate', 45_363);
    type('enrolment', 2, 'birth', 31_083);
    sync();
    type('class', 2, 'startDate', '');
    deleteRow('enrolment', 2);
    sync();
    confirmed(restoreToRevisions(ports, [{ classCode: CODE, revision: 2 }]));
    expect(cellsUnder('class', 'startDate')).toEqual(['12/03/2024']);
    expect(cellsUnder('enrolment', 'birth').at(-1)).toBe('05/02/1985');
  });
});

describe('a class that was removed', () => {
  const removeAll = (): void => {
    deleteRow('class', 2);
    ports.workbook.tab(HV).values.splice(1);
  };

  it('is listed with what became of it, and comes back with its row and its lists', () => {
    expect(removedClasses(ports).sections[0]?.empty).toMatch(/^Không có lớp nào đã xóa/);
    removeAll();
    sync(true);
    expect(lastOf(kept, CODE).removed).toBeDefined();
    const list = removedClasses(ports);
    expect(cards(list)[0]).toMatch(/^Đã xóa khỏi số liệu của tỉnh\. Gửi lần cuối T/);
    const [restore] = list.sections[0]?.cards[0]?.actions ?? [];
    const asked = restoreToRevisions(ports, restore?.args[0]);
    expect(cards(asked)[0]).toBe(
      '7 dòng thêm lại. 1 ô (số CCCD, dân tộc) của dòng thêm lại tỉnh chỉ giữ một phần: phải nhập lại cho đủ. Ví dụ:',
    );
    const done = confirmed(asked);
    expect(done.notice?.tone).toBe('good');
    expect(names()).toEqual(NAMES);
    expect(cellsUnder('class', 'classCode')).toEqual([CODE]);
    expect(cellsUnder('class', 'openingDecision')).toEqual(['25/TB-VPĐP, 01/3/2024']);
    expect(cellsUnder('enrolment', 'phone')[1]).toBe('0950000001');
    expect(lastOf(kept, CODE)).toMatchObject({ revision: 3 });
    expect(lastOf(kept, CODE).removed).toBeUndefined();
    expect(removedClasses(ports).sections[0]?.cards).toEqual([]);
  });

  it('is listed while nobody confirmed its removal; learners left without a class are taken back, not doubled', () => {
    deleteRow('class', 2);
    deleteRow('enrolment', 3);
    type('enrolment', 2, 'hamlet', 'Xóm Mới');
    sync(false);
    expect(cards(removedClasses(ports))[0]).toMatch(/chưa ai xác nhận xóa/);
    const asked = restoreToRevisions(ports, TARGET);
    expect(cards(asked)[0]).toMatch(/^1 ô đổi lại, 2 dòng thêm lại\./);
    expect(confirmed(asked).notice?.tone).toBe('good');
    expect(names().sort()).toEqual([...NAMES].sort());
    expect(lastOf(kept, CODE).removed).toBeUndefined();
  });

  it('is listed from memory without a connection, and said to be perhaps not all', () => {
    removeAll();
    ports.fakeServer.answer = () => ({ failure: 'unreachable' });
    const state = removedClasses(ports);
    expect(state.notice?.text).toMatch(/^Không kết nối được .* có thể thiếu\.$/);
    expect(state.sections[0]?.cards.map(({ label }) => label)).toEqual([CODE]);
  });

  it('is listed by the server when the workbook forgot it', () => {
    removeAll();
    for (const key of Object.keys(ports.properties)) Reflect.deleteProperty(ports.properties, key);
    expect(cards(removedClasses(ports))).toEqual(['Bảng tính này không còn nhớ lớp.']);
  });
});

describe('taking back the last sync', () => {
  it('asks whether its classes are to be what they were before, and is taken back itself the same way', () => {
    type('enrolment', 2, 'fullName', 'Tên Nhầm');
    sync();
    sync();
    const asked = askToUndoSync(ports);
    expect(asked.notice?.text).toMatch(
      /^Lần đồng bộ lúc T\d+ đã thay đổi 1 lớp\. Chưa ghi gì vào bảng tính\.$/,
    );
    confirmed(asked);
    expect(names()).toEqual(NAMES);
    confirmed(askToUndoSync(ports));
    expect(names()[0]).toBe('Tên Nhầm');
  });

  it('brings back a class whose removal that sync confirmed', () => {
    deleteRow('class', 2);
    sync(true);
    confirmed(askToUndoSync(ports));
    expect(cellsUnder('class', 'classCode')).toEqual([CODE]);
    expect(lastOf(kept, CODE).removed).toBeUndefined();
  });

  it('says so when there is nothing to go back to', () => {
    expect(askToUndoSync(ports).sections[0]?.empty).toMatch(/1 lớp gửi lần đầu ở lần đó không có bản trước/);
    expect(askToUndoSync(addonLearners({})).sections[0]?.empty).toBe('Chưa có lần đồng bộ nào để hoàn tác.');
  });
});
