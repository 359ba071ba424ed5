import { readWorkbook } from '../../../core/src/sheet/readWorkbook.ts';
import { conflictIssues } from '../../../sheets-addon/src/actions/conflictIssues.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassTab, someTabs } from '../../builders/aTab.ts';

const CODE = 'NTM-2024-171-003';
const reading = readWorkbook(someTabs({ class: aClassTab(aClassRow()) }), '171');
const acknowledged = { revision: 3, hash: 'h', at: 1 };
const conflict = {
  field: 'startDate',
  mine: '12/03/2024',
  theirs: '13/03/2024',
  by: 'key',
  at: '2026-03-05T07:00:00.000Z',
};

describe('conflictIssues', () => {
  it.each([
    [true, 'class/province-proposes'],
    [false, 'class/province-differs'],
  ])('shows a field with two values at its cell (a proposal: %s)', (isProposal, code) => {
    const known = new Map([[CODE, { ...acknowledged, conflicts: [{ ...conflict, isProposal }] }]]);
    expect(conflictIssues(reading, known)).toEqual([
      {
        kind: 'class',
        classCode: CODE,
        rowNumber: 2,
        field: 'startDate',
        code,
        params: { mine: '12/03/2024', theirs: '13/03/2024' },
        suggestion: '13/03/2024',
      },
    ]);
  });

  it('names a class that the province keeps and the workbook has no more', () => {
    const gone = 'NTM-2024-171-009';
    expect(conflictIssues(reading, new Map([[gone, acknowledged]]))).toEqual([
      {
        kind: 'class',
        classCode: gone,
        rowNumber: 1,
        field: 'classCode',
        code: 'class/gone',
        params: { classCode: gone },
      },
    ]);
    expect(conflictIssues(reading, new Map([[gone, { ...acknowledged, isGone: true }]]))).toEqual([]);
  });

  it('says nothing where both agree', () => {
    expect(conflictIssues(reading, new Map([[CODE, acknowledged]]))).toEqual([]);
  });
});
