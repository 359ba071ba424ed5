import type { Cell } from '../../../core/src/schema/cell.ts';
import { classCodeIn, readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { aClassTab, anEnrolmentTab, someTabs } from '../../builders/aTab.ts';

const FIRST = 'NTM-2024-171-003';
const SECOND = 'NTM-2024-171-004';
const read = (classes: Cell[][], enrolments: Cell[][] = anEnrolmentTab()) =>
  readWorkbook(someTabs({ class: classes, enrolment: enrolments }), '171');
const brief = (reading: ReturnType<typeof read>) =>
  reading.issues.map(({ rowNumber, kind, code, params }) => [rowNumber, kind, code, params ?? {}]);

describe('readWorkbook', () => {
  it('puts every learner into the class of the code', () => {
    const reading = read(
      aClassTab(aClassRow(), aClassRow({ classCode: SECOND })),
      anEnrolmentTab(
        anEnrolmentRow({ _id: 'a' }),
        anEnrolmentRow({ _id: 'b', classCode: SECOND }),
        anEnrolmentRow({ _id: 'c', classCode: ' ntm-2024-171-003 ' }),
      ),
    );
    expect(reading.issues).toEqual([]);
    expect(
      reading.classes.map(({ classCode, rowNumber, lists }) => [
        classCode,
        rowNumber,
        lists.enrolment.map(({ id }) => id),
      ]),
    ).toEqual([
      [FIRST, 2, ['a', 'c']],
      [SECOND, 3, ['b']],
    ]);
    expect(reading.classes[0]?.cells).toEqual(aClassRow());
    expect(reading.classes[0]?.lists.enrolment[1]?.rowNumber).toBe(4);
  });

  it('reads the same when columns are moved, rows sorted, the running number changed', () => {
    const rows = [anEnrolmentRow({ _id: 'a' }), anEnrolmentRow({ _id: 'b', fullName: 'Trần Văn Thử' })];
    const [header = [], ...lines] = anEnrolmentTab(...rows);
    const moved = [header, ...lines.reverse()].map((line) => [...line].reverse());
    const before = read(aClassTab(aClassRow()), anEnrolmentTab(...rows)).classes[0];
    expect(read(aClassTab(aClassRow()), moved).classes[0]?.hash).toBe(before?.hash);
  });

  it.each<[string, Cell[], Cell[]]>([
    ['a cell of the class', aClassRow({ status: 'HOAN' }), anEnrolmentRow()],
    ['a cell of a learner', aClassRow(), anEnrolmentRow({ result: 'VANG' })],
    ['the type of a cell', aClassRow({ theoryDays: '3' }), anEnrolmentRow()],
    ['the id of a learner', aClassRow(), anEnrolmentRow({ _id: 'other' })],
  ])('has another hash when %s changes', (_what, cells, learner) => {
    const before = read(aClassTab(aClassRow()), anEnrolmentTab(anEnrolmentRow())).classes[0];
    expect(read(aClassTab(cells), anEnrolmentTab(learner)).classes[0]?.hash).not.toBe(before?.hash);
  });

  it('keeps a class without a code apart until it gets one', () => {
    const reading = read(aClassTab(aClassRow({ classCode: '' }), aClassRow()));
    expect(reading.uncoded.map(({ rowNumber }) => rowNumber)).toEqual([2]);
    expect(reading.classes.map(({ classCode }) => classCode)).toEqual([FIRST]);
    expect(brief(reading)).toEqual([[2, 'class', 'class/code-waiting', {}]]);
  });

  it('names the rows whose id is blank or copied, and reads them all the same', () => {
    const reading = read(
      aClassTab(aClassRow()),
      anEnrolmentTab(anEnrolmentRow(), anEnrolmentRow({ _id: '' }), anEnrolmentRow()),
    );
    expect(reading.unidentified.enrolment).toEqual([3, 4]);
    expect(new Set(reading.classes[0]?.lists.enrolment.map(({ id }) => id)).size).toBe(3);
    expect(reading.issues).toEqual([]);
  });

  it.each<[string, Cell[][], unknown[]]>([
    [
      'stands twice',
      [aClassRow(), aClassRow()],
      [3, 'class', 'class/code-twice', { classCode: FIRST, other: 2 }],
    ],
    [
      'is of another reporter',
      [aClassRow(), aClassRow({ classCode: 'NTM-2024-173-001' })],
      [3, 'class', 'class/other-reporter', { classCode: 'NTM-2024-173-001' }],
    ],
    [
      'is malformed',
      [aClassRow(), aClassRow({ classCode: 'NTM 24' })],
      [3, 'class', 'class-code/malformed', {}],
    ],
    [
      'is an error value',
      [aClassRow(), aClassRow({ classCode: '#REF!' })],
      [3, 'class', 'class-code/malformed', {}],
    ],
  ])('does not send the row whose code %s', (_what, rows, issue) => {
    const reading = read(aClassTab(...rows));
    expect(reading.classes.map(({ rowNumber }) => rowNumber)).toEqual([2]);
    expect(brief(reading)).toEqual([issue]);
  });

  it('takes classes of every reporter where none is named', () => {
    const tabs = someTabs({ class: aClassTab(aClassRow({ classCode: 'NTM-2024-173-001' })) });
    expect(readWorkbook(tabs, undefined).classes).toHaveLength(1);
  });

  it('names the learners that fit into no class', () => {
    const reading = read(
      aClassTab(aClassRow()),
      anEnrolmentTab(
        anEnrolmentRow({ _id: 'b', classCode: '' }),
        anEnrolmentRow({ _id: 'a', classCode: SECOND }),
        anEnrolmentRow({ _id: 'c', classCode: 'lớp 3' }),
      ),
    );
    expect(reading.classes[0]?.lists.enrolment).toEqual([]);
    expect(brief(reading)).toEqual([
      [2, 'enrolment', 'cell/missing', { header: 'Mã lớp' }],
      [3, 'enrolment', 'enrolment/unknown-class', { classCode: SECOND }],
      [4, 'enrolment', 'enrolment/unknown-class', { classCode: 'LỚP 3' }],
    ]);
    expect(reading.issues.map(({ row, field }) => [row, field])).toEqual([
      ['b', 'classCode'],
      ['a', 'classCode'],
      ['c', 'classCode'],
    ]);
  });

  it('says which columns are missing', () => {
    const without = (tab: Cell[][], header: string): Cell[][] => {
      const at = tab[0]?.indexOf(header) ?? -1;
      return tab.map((row) => row.filter((_, i) => i !== at));
    };
    const reading = read(
      without(aClassTab(aClassRow()), 'Trạng thái'),
      without(anEnrolmentTab(anEnrolmentRow()), 'Họ và tên'),
    );
    expect(brief(reading)).toEqual([
      [1, 'class', 'sheet/column-missing', { tab: 'Lớp', header: 'Trạng thái' }],
      [1, 'enrolment', 'sheet/column-missing', { tab: 'Học viên', header: 'Họ và tên' }],
    ]);
  });

  it.each<[string, 'class' | 'enrolment', boolean]>([
    ['Trạng thái', 'class', false],
    ['_id', 'enrolment', false],
    ['STT', 'enrolment', true],
    ['Đồng bộ', 'class', true],
  ])('knows whether anything may be sent without the column %s', (header, kind, isComplete) => {
    const tabs = someTabs({ class: aClassTab(aClassRow()), enrolment: anEnrolmentTab(anEnrolmentRow()) });
    const at = tabs[kind][0]?.indexOf(header) ?? -1;
    const without = tabs[kind].map((row) => row.filter((_, i) => i !== at));
    const reading = readWorkbook({ ...tabs, [kind]: without }, '171');
    expect(at).toBeGreaterThan(-1);
    expect(reading.isComplete).toBe(isComplete);
    expect(reading.issues.map(({ code }) => code)).toEqual(isComplete ? [] : ['sheet/column-missing']);
    expect(readWorkbook(tabs, '171').isComplete).toBe(true);
  });

  it('sends a workbook of before “Thuộc kế hoạch” as if nobody had typed there, and says that the column is new', () => {
    const tabs = someTabs({
      class: aClassTab(aClassRow({ inPlan: '' })),
      enrolment: anEnrolmentTab(anEnrolmentRow()),
    });
    const at = tabs.class[0]?.indexOf('Thuộc kế hoạch') ?? -1;
    const old = { ...tabs, class: tabs.class.map((row) => row.filter((_, column) => column !== at)) };
    expect(at).toBeGreaterThan(-1);
    const reading = readWorkbook(old, '171');
    expect(reading.isComplete).toBe(true);
    expect(brief(reading)).toEqual([
      [1, 'class', 'sheet/column-new', { tab: 'Lớp', header: 'Thuộc kế hoạch' }],
    ]);
    expect(reading.classes).toEqual(readWorkbook(tabs, '171').classes);
  });

  it('offers the class code above instead of saying that none is there', () => {
    const reading = read(
      aClassTab(aClassRow()),
      anEnrolmentTab(
        anEnrolmentRow({ _id: 'a' }),
        anEnrolmentRow({ _id: 'b', classCode: '' }),
        anEnrolmentRow({ _id: 'c', classCode: '\u200B' }),
      ),
    );
    expect(reading.classes[0]?.lists.enrolment.map(({ id }) => id)).toEqual(['a']);
    expect(brief(reading)).toEqual([
      [3, 'enrolment', 'cell/merged-above', {}],
      [4, 'enrolment', 'cell/merged-above', {}],
    ]);
    expect(reading.issues.map(({ field, suggestion }) => [field, suggestion])).toEqual([
      ['classCode', FIRST],
      ['classCode', FIRST],
    ]);
  });

  it('leaves out rows that are no learners, and says which', () => {
    const reading = read(
      aClassTab(aClassRow()),
      anEnrolmentTab(
        anEnrolmentRow({ _id: 'a' }),
        anEnrolmentTab()[0]?.slice(1) ?? [],
        anEnrolmentRow({ _id: 'b' }),
        ['', 'Tổng cộng: 2 học viên'],
      ),
    );
    expect(reading.classes[0]?.lists.enrolment.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(reading.unidentified.enrolment).toEqual([]);
    expect(brief(reading)).toEqual([
      [3, 'enrolment', 'sheet/row-skipped', { row: 3, why: 'dòng tiêu đề lặp lại' }],
      [5, 'enrolment', 'sheet/row-skipped', { row: 5, why: 'dòng tổng cộng' }],
    ]);
  });

  it('reads nothing but missing columns of empty tabs', () => {
    const reading = read([], []);
    expect(reading.classes).toEqual([]);
    const codes = new Set(reading.issues.map(({ code }) => code));
    expect(codes).toEqual(new Set(['sheet/column-missing', 'sheet/column-new']));
  });
});

describe('classCodeIn', () => {
  it.each([
    [' ntm-2024-171-003\u00A0', FIRST],
    ["'ntm-2024-171-003.", FIRST],
    ['lớp 3', 'LỚP 3'],
    [undefined, ''],
    ['', ''],
    [3, '3'],
  ])('makes %p into %p', (cell, code) => {
    expect(classCodeIn(cell)).toBe(code);
  });
});
