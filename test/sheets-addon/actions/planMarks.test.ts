import type { LocatedIssue } from '../../../sheets-addon/src/actions/findIssues.ts';
import {
  changedRows,
  planColours,
  planNotes,
  wantedMarks,
} from '../../../sheets-addon/src/actions/planMarks.ts';

const issue = (rest: Partial<LocatedIssue>): LocatedIssue => ({
  kind: 'enrolment',
  rowNumber: 5,
  field: 'idNumber',
  classCode: 'NTM-2024-171-003',
  code: 'id-number/wrong-length',
  severity: 'warn',
  message: 'Xem lại.',
  suggestion: '',
  ...rest,
});
const part = { firstRow: 5, columnOf: (field: string) => ['fullName', 'idNumber'].indexOf(field) };

describe('planNotes', () => {
  it('writes one line an issue, the worst first', () => {
    const wanted = wantedMarks([issue({}), issue({ severity: 'block', message: 'Sai.' })], part);
    expect(planNotes([['', '']], wanted)).toEqual([['', 'Sổ Lớp:\nLỗi chặn: Sai.\nCảnh báo: Xem lại.']]);
  });

  it('leaves out what stands above the part or in a missing column', () => {
    const wanted = wantedMarks([issue({ rowNumber: 4 }), issue({ field: 'phone' })], part);
    expect(planNotes([['a', '']], wanted)).toEqual([['a', '']]);
  });
});

describe('planColours', () => {
  const marked = wantedMarks([issue({ severity: 'hint' }), issue({ severity: 'block' })], part);
  const unmarked = wantedMarks([], part);
  it.each([
    ['an uncoloured cell with an issue', '#ffffff', marked, '#f4c7c3'],
    ['a cell of another of our colours', '#fce8b2', marked, '#f4c7c3'],
    ["a person's colour with an issue", '#00ff00', marked, '#00ff00'],
    ['our colour on a mended cell', '#f4c7c3', unmarked, null],
    ["a person's colour without an issue", '#00ff00', unmarked, '#00ff00'],
  ])('%s', (_, before, wanted, after) => {
    expect(planColours([['#ffffff', before]], wanted)).toEqual([[null, after]]);
  });
});

describe('changedRows', () => {
  it.each([
    [[['a'], ['b'], ['c']], [['a'], ['x'], ['y']], { first: 1, rows: [['x'], ['y']] }],
    [[['a'], ['b'], ['c'], ['d']], [['x'], ['b'], ['y'], ['d']], { first: 0, rows: [['x'], ['b'], ['y']] }],
    [[['a']], [['a']], undefined],
    [[['#ffffff'], ['#f4c7c3']], [[null], [null]], { first: 1, rows: [[null]] }],
    [[], [], undefined],
  ])('%j and %j', (before, after, rows) => {
    expect(changedRows(before, after)).toEqual(rows);
  });
});
