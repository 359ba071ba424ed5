import type { Cell } from '../../../core/src/schema/cell.ts';
import { isSameValue } from '../../../core/src/sync/isSameValue.ts';

describe('isSameValue', () => {
  it.each<[string, Cell, Cell, boolean]>([
    ['approval', 'DUYET', ' đã duyệt ', true],
    ['approval', 'DUYET', 'KHONG_DUYET', false],
    ['approval', 'duyệt hay không', 'không rõ', false],
    ['approval', '', 'DUYET', false],
    ['approval', '', ' ', true],
    ['allottedCost', 48_500_000, '48.500.000', true],
    ['allottedCost', '48,500,000', '48500000 đồng', true],
    ['allottedCost', 48_500_000, '48.500.001', false],
    ['allottedCost', 'chưa rõ', 'chưa có', false],
    ['allottedCost', 0, '', false],
    ['openingDecision', '25/TB', ' 25/TB', true],
    ['openingDecision', '48.500.000', 48_500_000, false],
    ['title', 'DUYET', 'Duyệt', false],
  ])('of %s: %p and %p', (field, one, other, isSame) => {
    expect(isSameValue(field, one, other)).toBe(isSame);
    expect(isSameValue(field, other, one)).toBe(isSame);
  });
});
