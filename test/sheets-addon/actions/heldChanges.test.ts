import { syncWorkbook } from '../../../sheets-addon/src/actions/syncWorkbook.ts';
import { anAnswer } from '../../fakes/addonPorts.ts';
import { anAnswerOf, HELD_SORT as heldSort, holdingOnce } from '../../fakes/heldAnswers.ts';
import { marksOf, SECOND, synced, typeName } from '../../fakes/twoClasses.ts';

const ofSecond = anAnswerOf(SECOND);

describe('a change that the server holds', () => {
  it.each([
    ['refuses one', [{ ...ofSecond, outcome: 'refused' }], /bản mới hơn/],
    [
      'holds one',
      [{ ...ofSecond, outcome: 'held', held: heldSort }],
      /chỉ sắp xếp một số cột mà không kéo theo các cột khác: 1 dòng bị ghép nhầm/,
    ],
    ['says nothing of one', [], /không trả lời về lớp này/],
  ])('keeps a class unsent when the server %s', (_, classes, words) => {
    const ports = synced();
    typeName(ports, 3, 'Trần Thị Thử');
    ports.fakeServer.answer = () => anAnswer({ classes, revisions: {} });
    expect(syncWorkbook(ports, 'edit')).toMatchObject({ sent: 0, notSent: 1 });
    expect(marksOf(ports)[1]).toMatch(words);
    expect(ports.seen.questions).toEqual([]);
    ports.fakeServer.answer = undefined;
    syncWorkbook(ports, 'edit');
    expect(ports.fakeServer.pushes).toMatchObject([{ classes: [{ classCode: SECOND, baseRevision: 1 }] }]);
  });

  it.each([
    [true, 1, /^đã đồng bộ/],
    [false, 0, /^chưa gửi được: có lẽ chỉ sắp xếp một số cột/],
  ])(
    'asks in a menu’s run about a held change, naming the rows, and sends it again only if meant (%s)',
    (saysYes, sent, mark) => {
      const ports = synced();
      typeName(ports, 3, 'Trần Thị Thử');
      ports.state.saysYes = saysYes;
      holdingOnce(ports, { classes: [{ ...ofSecond, outcome: 'held', held: heldSort }], revisions: {} });
      expect(syncWorkbook(ports, 'menu')).toMatchObject({ sent });
      expect(ports.seen.questions).toEqual([expect.stringMatching(/^Lớp NTM-2024-171-004 .* Các dòng: 3\./)]);
      expect(ports.fakeServer.pushes).toMatchObject(
        saysYes ? [{ classes: [{ classCode: SECOND, confirm: 'token1' }] }] : [],
      );
      expect(marksOf(ports)[1]).toMatch(mark);
    },
  );

  it.each([true, false])('asks once about a tab whose columns were sorted alone (%s)', (saysYes) => {
    const ports = synced();
    typeName(ports, 2, 'Trần Thị Thử');
    typeName(ports, 3, 'Lê Văn Thử');
    ports.state.saysYes = saysYes;
    const sort = { ...heldSort, kind: 'enrolment', columns: ['fullName'], isWide: true };
    const classes = ['NTM-2024-171-003', SECOND].map((code, at) => ({
      ...{ ...anAnswerOf(code), outcome: 'held', held: { ...sort, changed: [`r${String(at + 1)}`] } },
    }));
    holdingOnce(ports, { classes, revisions: {} });
    expect(syncWorkbook(ports, 'menu')).toMatchObject({ sent: saysYes ? 2 : 0 });
    expect(ports.seen.questions).toEqual([
      'Bảng này có lẽ chỉ sắp xếp cột “Họ và tên” của cả tab Học viên mà không kéo theo các cột khác: 2 dòng của 2 lớp bị ghép nhầm (NTM-2024-171-003, NTM-2024-171-004). Các dòng: 2, 3. Bạn chắc chắn muốn gửi đúng như vậy? Chọn Không nếu nhầm, rồi hoàn tác bằng Ctrl+Z.',
    ]);
    expect(ports.fakeServer.pushes).toMatchObject(
      saysYes ? [{ classes: [{ confirm: 'token1' }, { confirm: 'token1' }] }] : [],
    );
  });

  it('asks likewise about a paste that landed beside its place over several classes', () => {
    const ports = synced();
    typeName(ports, 3, 'Trần Thị Thử');
    const paste = { why: 'shifted-paste', kind: 'class', columns: ['title'], isWide: true };
    const held = { ...heldSort, ...paste, changed: [SECOND] };
    holdingOnce(ports, { classes: [{ ...ofSecond, outcome: 'held', held }], revisions: {} });
    syncWorkbook(ports, 'menu');
    expect(ports.seen.questions).toEqual([
      expect.stringMatching(
        /^Bảng này có lẽ dán lệch cột hoặc lệch dòng ở cột “Tên lớp” của tab Lớp: 1 dòng của 1 lớp bị ghép nhầm/,
      ),
    ]);
  });

  it('tells in that question what else would be sent of these classes', () => {
    const ports = synced();
    typeName(ports, 2, 'Trần Thị Thử');
    typeName(ports, 3, 'Lê Văn Thử');
    const sort = { ...heldSort, kind: 'cost', columns: ['estimated'], isWide: true };
    const first = { ...sort, changed: ['NTM-2024-171-003', 'r1'], removed: ['r8', 'r2'] };
    const classes = [
      { ...anAnswerOf('NTM-2024-171-003'), outcome: 'held', held: first },
      { ...ofSecond, outcome: 'held', held: { ...sort, changed: ['r2'] } },
    ];
    holdingOnce(ports, { classes, revisions: {} });
    syncWorkbook(ports, 'menu');
    expect(ports.seen.questions[0]).toContain(' Ngoài ra ở các lớp này: bỏ 1 dòng, sửa 3 dòng khác. Bạn ');
    expect(marksOf(ports)[0]).toContain('2 dòng bị ghép nhầm, bỏ 2 dòng, nên tỉnh chưa nhận');
  });

  it('names the row of the class itself when columns of Lớp were sorted alone', () => {
    const ports = synced();
    typeName(ports, 3, 'Trần Thị Thử');
    const held = { ...heldSort, kind: 'class', columns: ['title', 'venue'], isWide: true, changed: [SECOND] };
    holdingOnce(ports, { classes: [{ ...ofSecond, outcome: 'held', held }], revisions: {} });
    syncWorkbook(ports, 'menu');
    expect(ports.seen.questions[0]).toMatch(/^Bảng này có lẽ chỉ sắp xếp cột “Tên lớp”, “.*” của cả tab Lớp/);
    expect(ports.seen.questions[0]).toContain(' Các dòng: 3. ');
  });
});
