import { maskIdNumbers } from '../../../core/src/class/maskIdNumbers.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';

describe('maskIdNumbers', () => {
  it.each<[Cell, Cell]>([
    ['099185000001', '…001'],
    [199185000001, '…001'],
    ['099 185 000 001', '… 001'],
    ['099.185.000.001', '….001'],
    ['0991-8500-0001', '…001'],
    ['  099185000001  ', '…001'],
    ['099185\u200B000001', '…001'],
    ['CCCD 099185000001, 099085000002', 'CCCD …001, …002'],
    ['099185000001/0950000001', '…001/0950000001'],
    ['12.03.2024-15.03.2024', '…5.03.2024'],
  ])('keeps of %p only %p', (typed, kept) => {
    expect(maskIdNumbers(typed)).toBe(kept);
  });

  it.each<Cell>([
    '',
    '  hai  dấu cách ',
    '0950000001',
    '+84 950 000 001',
    '0991850000019',
    'NTM-2024-171-003',
    '25/TB-VPĐP, 01/3/2024',
    45363,
    48_500_000,
    0.5,
    true,
    false,
  ])('leaves %p as it was typed', (cell) => {
    expect(maskIdNumbers(cell)).toBe(cell);
  });
});
