import type { Cell } from '../../../../core/src/schema/cell.ts';
import { readApprovalTab } from '../../../../core/src/sheet/approvals/readApprovalTab.ts';
import { readOpinions, type Opinions } from '../../../../core/src/sheet/approvals/readOpinions.ts';
import { aReadingContext } from '../../../builders/aReadingContext.ts';
import { anApprovalRow, approvalHeaders } from '../../../builders/anApprovalTab.ts';

const CODE = 'NTM-2024-171-003';
const read = (...rows: Cell[][]): Opinions => {
  const tab = readApprovalTab([approvalHeaders, ...rows]);
  if (tab === undefined) throw new Error('no tab');
  return readOpinions(tab, aReadingContext());
};
const blank = { approval: '', openingDecision: '', allottedCost: '' };

describe('readOpinions', () => {
  it.each<[string, Parameters<typeof anApprovalRow>[0], object]>([
    ['a code', { approval: 'DUYET' }, { ...blank, approval: 'DUYET' }],
    ['the words of a code', { approval: ' đã duyệt' }, { ...blank, approval: 'DUYET' }],
    ['an amount as a number', { allottedCost: 48_500_000 }, { ...blank, allottedCost: 48_500_000 }],
    ['an amount as text', { allottedCost: '48.500.000 đ' }, { ...blank, allottedCost: 48_500_000 }],
    ['a decision, cleaned', { openingDecision: ' 25/TB  ' }, { ...blank, openingDecision: '25/TB' }],
    ['blanks as withdrawals', { approval: ' ' }, blank],
  ])('takes %s', (_case, cells, taken) => {
    const { byClass, faults } = read(anApprovalRow(cells));
    expect(byClass.get(CODE)?.cells).toEqual(taken);
    expect(faults.size).toBe(0);
  });

  it.each<[string, Parameters<typeof anApprovalRow>[0], string, object]>([
    [
      'a word that is no code',
      { approval: 'xem lại', allottedCost: 48_500_000 },
      'Phê duyệt của tỉnh” không có trong danh mục',
      { openingDecision: '', allottedCost: 48_500_000 },
    ],
    ['a tick', { approval: true }, 'không có trong danh mục', { openingDecision: '', allottedCost: '' }],
    [
      'what is no amount',
      { allottedCost: 'theo dự toán' },
      '“Kinh phí được giao (đồng)” phải là số đồng nguyên',
      { approval: '', openingDecision: '' },
    ],
    [
      'millions',
      { allottedCost: '48,5' },
      '“Kinh phí được giao (đồng)”: Cột ghi theo đồng, nhưng “48,5” có lẽ là triệu đồng',
      { approval: '', openingDecision: '' },
    ],
    [
      'an error value',
      { openingDecision: '#REF!' },
      '“Số, ngày QĐ/Thông báo mở lớp”: Ô đang báo lỗi #REF!',
      { approval: '', allottedCost: '' },
    ],
  ])('takes nothing from %s, and names it', (_case, cells, words, taken) => {
    const { byClass, faults } = read(anApprovalRow(cells));
    expect(byClass.get(CODE)?.cells).toEqual(taken);
    expect(faults.get(1)).toEqual([expect.stringContaining(words)]);
  });

  it('takes a small amount that can be read, and asks about it', () => {
    const { byClass, faults } = read(anApprovalRow({ allottedCost: 48_500 }));
    expect(byClass.get(CODE)?.cells.allottedCost).toBe(48_500);
    expect(faults.get(1)).toHaveLength(1);
  });

  it('takes what two rows of a class say alike, and nothing where they differ', () => {
    const { byClass, faults } = read(
      anApprovalRow({ approval: 'DUYET', allottedCost: 48_500_000 }),
      anApprovalRow({ classCode: 'NTM-2024-171-004', approval: 'DUYET' }),
      anApprovalRow({ approval: 'Duyệt' }),
    );
    expect(byClass.get(CODE)?.cells).toEqual({ approval: 'DUYET', openingDecision: '' });
    expect([...faults]).toEqual([
      [1, [expect.stringContaining('2 dòng (dòng 2, 4) ghi khác nhau ở cột “Kinh phí được giao (đồng)”')]],
      [3, [expect.stringContaining('2 dòng (dòng 2, 4)')]],
    ]);
    expect(byClass.get('NTM-2024-171-004')?.cells.approval).toBe('DUYET');
  });

  it('takes nothing of a field that one of two rows makes unreadable', () => {
    const { byClass, faults } = read(anApprovalRow({ approval: 'DUYET' }), anApprovalRow({ approval: '?' }));
    expect(byClass.get(CODE)?.cells).not.toHaveProperty('approval');
    expect([...faults.keys()]).toEqual([2]);
  });

  it('tells what stood beside it of the sheet, nothing sure where two rows show different things', () => {
    const shown = { 'shown.approval': 'X', 'shown.openingDecision': '25/TB' };
    expect(read(anApprovalRow(shown)).byClass.get(CODE)?.shown).toEqual({
      ...blank,
      approval: 'X',
      openingDecision: '25/TB',
    });
    const two = read(anApprovalRow(shown), anApprovalRow({ ...shown, 'shown.approval': 'Y' }));
    expect(two.byClass.get(CODE)?.shown).toEqual({ ...blank, openingDecision: '25/TB' });
  });

  it('has no opinion from rows without a code', () => {
    expect(read(anApprovalRow({ classCode: '', approval: 'DUYET' })).byClass.size).toBe(0);
  });
});
