import fc from 'fast-check';
import { checkClass } from '../../../core/src/class/checkClass.ts';
import { summariseClass, type ClassSummary } from '../../../core/src/class/summariseClass.ts';
import { countEnrolments } from '../../../core/src/rollup/countEnrolments.ts';
import { checkWorkbook } from '../../../core/src/rules/workbook/checkWorkbook.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { aClassContent } from '../../builders/aClassContent.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassSummary, anEnrolmentSummary, theEnrolmentsOf } from '../../builders/aClassSummary.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';

const march = (from: number, to = from): NonNullable<ClassSummary['days']> => ({
  from: `2024-03-${String(from).padStart(2, '0')}`,
  to: `2024-03-${String(to).padStart(2, '0')}`,
});
const code = (number: number): string => `NTM-2024-171-${String(number).padStart(3, '0')}`;
const first = aClassSummary({
  classCode: code(1),
  days: march(12, 15),
  enrolments: theEnrolmentsOf('a', 'b'),
});
const second = aClassSummary({
  classCode: code(2),
  days: march(15, 18),
  enrolments: theEnrolmentsOf('b', 'c'),
});
/** Per class: the people who count, and those who are left out. */
const counted = (...summaries: ClassSummary[]) =>
  countEnrolments(summaries).map(({ enrolments, elsewhere }) =>
    [enrolments, elsewhere].map((list) => list.map(({ person }) => person).join('')),
  );

describe('countEnrolments', () => {
  it('leaves out the row in the later class, in whatever order the classes come', () => {
    expect(counted(first, second)).toEqual([
      ['ab', ''],
      ['c', 'b'],
    ]);
    expect(counted(second, first)).toEqual([
      ['c', 'b'],
      ['ab', ''],
    ]);
  });

  it('takes the code for the order of classes that start on one day', () => {
    const twin = { ...second, days: march(12), classCode: code(0) };
    expect(counted(first, twin)).toEqual([
      ['a', 'b'],
      ['bc', ''],
    ]);
  });

  it('looks past a row that was left out: it keeps nobody from a third class', () => {
    const third = aClassSummary({
      classCode: code(3),
      days: march(17, 18),
      enrolments: theEnrolmentsOf('b', 'c'),
    });
    expect(counted(first, second, third)).toEqual([
      ['ab', ''],
      ['c', 'b'],
      ['b', 'c'],
    ]);
  });

  it.each<[string, Partial<ClassSummary>]>([
    ['of another reporter', { reporterId: '173' }],
    ['on other days', { days: march(16, 18) }],
    ['that was called off', { isCalledOff: true, isHeld: false }],
    ['that does not count', { isCounted: false, isHeld: false }],
  ])('counts everybody in a class %s', (_what, change) => {
    expect(counted(first, { ...second, ...change })).toEqual([
      ['ab', ''],
      ['bc', ''],
    ]);
  });

  it('counts everybody in a class without days', () => {
    const undated = aClassSummary({ classCode: code(2), enrolments: second.enrolments });
    expect(counted(first, undated)[1]).toEqual(['bc', '']);
  });

  it('takes an earlier class that is only planned for one they attend, as the sheet does', () => {
    expect(counted({ ...first, isHeld: false }, second)[1]).toEqual(['c', 'b']);
  });

  it('takes nobody for a person whom the row does not tell', () => {
    const unknown = [anEnrolmentSummary({ person: 'x', identity: 'row' })];
    expect(counted({ ...first, enrolments: unknown }, { ...second, enrolments: [...unknown] })[1]).toEqual([
      'x',
      '',
    ]);
  });
});

describe('countEnrolments, of a row that two classes have', () => {
  const at = (hour: number): string => `2024-05-01T0${String(hour)}:00:00.000Z`;
  const old = aClassSummary({ classCode: code(1), observedAt: at(8), enrolments: theEnrolmentsOf('a', 'b') });
  const moved = anEnrolmentSummary({ row: 'r2', person: 'b', isFemale: true });
  const own = anEnrolmentSummary({ row: 'r9', person: 'i' });
  const target = aClassSummary({ classCode: code(2), observedAt: at(9), enrolments: [own, moved] });
  const split = (...summaries: ClassSummary[]) =>
    countEnrolments(summaries).map((one) =>
      [one.enrolments, one.moved].map((list) => list.map(({ row }) => row).join()),
    );

  it('counts it where the sheet was read last, in whatever order the classes come', () => {
    expect(split(old, target)).toEqual([
      ['r1', 'r2'],
      ['r9,r2', ''],
    ]);
    expect(split(target, { ...old, observedAt: at(9) })).toEqual([
      ['r9', 'r2'],
      ['r1,r2', ''],
    ]);
    expect(countEnrolments([old, target])[1]?.enrolments[1]?.isFemale).toBe(true);
  });

  it.each<[string, Partial<ClassSummary>]>([
    ['does not count', { isCounted: false, isHeld: false }],
    ['was called off', { isCalledOff: true, isHeld: false }],
  ])('does not count it in the old class although the new one %s', (_what, change) => {
    expect(split(old, { ...target, ...change })[0]).toEqual(['r1', 'r2']);
  });

  it('does not count it in the old class although something blocks it in the new one', () => {
    const blocked = { ...target, enrolments: [], leftOut: [{ row: 'r2', why: 'blocked' as const }] };
    expect(split(old, blocked)).toEqual([
      ['r1', 'r2'],
      ['', ''],
    ]);
  });

  it('counts it in both when they are of two reporters: rows have ids of their own in a workbook only', () => {
    expect(split(old, { ...target, reporterId: '173' })[0]).toEqual(['r1,r2', '']);
  });

  it('counts it in both in a closing from before it was kept when sheets were read', () => {
    const { observedAt, ...undated } = target;
    expect(observedAt).toBeDefined();
    expect(split(old, undated)[0]).toEqual(['r1,r2', '']);
  });

  it('keeps nobody out of a class on the same days who was moved there', () => {
    const days = march(12, 15);
    const both = countEnrolments([
      { ...old, days },
      { ...target, days },
    ]);
    expect(both.map(({ elsewhere }) => elsewhere)).toEqual([[], []]);
    expect(both[1]?.enrolments).toHaveLength(2);
  });
});

const context = aReadingContext();
const people: Parameters<typeof anEnrolmentRow>[0][] = [
  { fullName: 'Nguyễn Thị Mẫu', birth: '05/02/1985', idNumber: '099185000001' },
  { fullName: 'Lý Văn Mẫu', birth: '1985', sex: 'Nam', idNumber: '099085000002' },
  { fullName: 'Tô Thị Mẫu', birth: '1990', idNumber: '' },
  { fullName: 'ĐỖ THỊ MẪU', birth: '1991', idNumber: '' },
  { fullName: 'Đỗ Thị Mẫu', birth: '07/08/1991', idNumber: '' },
  { fullName: 'Không Rõ Tuổi', birth: '', idNumber: '' },
  { fullName: '', idNumber: '099185000009' },
];
/** Mostly the first: a workbook in which everything is wrong has nothing to count. */
const mostly = <Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const anyLearner = fc.record({
  who: fc.constantFrom(...people),
  result: mostly('HOAN_THANH', 'VANG', ''),
  learnerGroup: mostly('X8', 'Đại biểu'),
  commune: mostly('Xã La Bằng (Đại Từ)', 'Xã Tân Thịnh (Định Hóa)', ''),
});
const anyClass = fc.record({
  startDate: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('12/03/2024', '13/03/2024', '14/03/2024', '16/03/2024') },
    { weight: 1, arbitrary: fc.constantFrom('', '31/02/2024') },
  ),
  endDate: fc.constantFrom('14/03/2024', '16/03/2024', '18/03/2024', ''),
  status: mostly('KET_THUC', 'KE_HOACH', 'DA_MO', 'DANG_HOC', 'HOAN', 'HUY', ''),
  title: mostly('Tập huấn', ''),
  inPlan: fc.constantFrom('Có', '', 'Không'),
  learners: fc.array(anyLearner, { maxLength: 8, size: 'max' }),
});
/** The cells of a workbook's classes, each with its code. */
const anyWorkbook = fc.array(anyClass, { maxLength: 6, size: 'max' }).chain((classes) =>
  fc.shuffledSubarray(
    classes.map(({ learners, ...cells }, at) => ({
      classCode: code(at + 1),
      cells: aClassRow({ ...cells, classCode: code(at + 1) }),
      enrolments: learners.map(({ who, ...more }, row): Cell[] =>
        anEnrolmentRow({ ...who, ...more, classCode: code(at + 1), _id: `r${String(at)}-${String(row)}` }),
      ),
    })),
    { minLength: classes.length },
  ),
);

describe('the province’s totals', () => {
  it('leaves out exactly the rows that the add-on marks, in any workbook', () => {
    let overlapping = 0;
    fc.assert(
      fc.property(anyWorkbook, (workbook) => {
        const checked = workbook.map(({ classCode, cells, enrolments }) => ({
          classCode,
          checked: checkClass(aClassContent({ cells, enrolments }), context),
        }));
        const marked = checkWorkbook(checked, context)
          .filter(({ code: found }) => found === 'enrolment/overlapping')
          .map(({ row }) => row);
        const summaries = checked.map((one) =>
          summariseClass(one.classCode, one.checked, aPlan(), ({ kind, key }) => `${kind} ${key}`),
        );
        const classes = countEnrolments(summaries);
        const leftOut = classes.flatMap(({ elsewhere }) => elsewhere.map(({ row }) => row));
        expect([...leftOut].sort()).toEqual([...marked].sort());
        const kept = classes.flatMap(({ enrolments }) => enrolments.map(({ row }) => row));
        const all = summaries.flatMap(({ enrolments }) => enrolments.map(({ row }) => row));
        expect([...kept, ...leftOut].sort()).toEqual([...all].sort());
        overlapping += marked.length;
      }),
      { numRuns: 300 },
    );
    expect(overlapping).toBeGreaterThan(100);
  });
});
