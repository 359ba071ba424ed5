import { HEAD_ROWS } from '../../../core/src/rollup/formGrid.ts';
import { numberAt, ownNumber, rowLabel } from '../../../core/src/rollup/numberAt.ts';
import { rollUp } from '../../../core/src/rollup/rollUp.ts';
import { aClassSummary } from '../../builders/aClassSummary.ts';
import { aRollUpInput } from '../../builders/aRollUpInput.ts';

const tables = rollUp(aRollUpInput({ summaries: [aClassSummary()] }));
const tableOf = (tab: string) => {
  const table = tables.find((one) => one.tab === tab);
  if (table === undefined) throw new Error(`no ${tab}`);
  return table;
};
const first = HEAD_ROWS + 1;

describe('numberAt', () => {
  it.each([
    ['Biểu 01', 6, { kind: 'counted', line: 'total', measure: 'year' }, 1],
    ['Biểu 01', 3, { kind: 'planned' }, 16],
    ['Biểu 02', 15, { kind: 'counted', line: 'total', measure: 'doubtful' }, 0],
    ['Biểu 04', 3, { kind: 'counted', line: 'total', measure: 'classes' }, 0],
  ])('knows the number of the first line of %s, column %i', (tab, column, source, value) => {
    expect(numberAt(tableOf(tab), { row: first, column })).toMatchObject({ source, value });
  });

  it('says what a number is made of', () => {
    const source = numberAt(tableOf('Biểu 01'), { row: first, column: 10 })?.source;
    expect(source).toMatchObject({ kind: 'made', of: [{ number: '(1)' }, { number: '(5)' }] });
    const share = numberAt(tableOf('Biểu 01'), { row: first, column: 8 });
    expect(share?.column && ownNumber(share.column)).toBe('(6)');
    expect(share?.source).toMatchObject({ of: [{ number: '(4)' }, { number: '(2)' }] });
  });

  it.each([
    ['the head', { row: HEAD_ROWS, column: 6 }],
    ['words', { row: first, column: 2 }],
    ['below the form', { row: first + 50, column: 6 }],
    ['beside the form', { row: first, column: 40 }],
  ])('finds no number in %s', (_what, place) => {
    expect(numberAt(tableOf('Biểu 01'), place)).toBeUndefined();
  });
});

describe('rowLabel', () => {
  it('is what stands before the first number, without the place in the list', () => {
    const table = tableOf('Biểu 03');
    expect(table.rows.map((row) => rowLabel(table, row))).toEqual(['TỔNG SỐ', 'Chưa rõ xã, Dòng NTM-B2']);
  });
});
