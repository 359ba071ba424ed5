import { checkDateOrder } from '../../../core/src/rules/checkDateOrder.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkDateOrder', () => {
  it.each([
    ['2024-03-15', '2024-03-12', '15/03/2024', '12/03/2024'],
    ['2024-03-12', '2024-03-11', '12/03/2024', '11/03/2024'],
    ['2024-01-02', '2023-12-31', '02/01/2024', '31/12/2023'],
  ])('refuses a class from %s to %s', (startDate, endDate, start, end) => {
    expect(checkDateOrder(aRuleInput({ startDate, endDate }))).toEqual([
      { kind: 'class', field: 'endDate', code: 'class/dates-reversed', params: { start, end } },
    ]);
  });

  it.each([
    [{ startDate: '2024-03-12', endDate: '2024-03-15' }],
    [{ startDate: '2024-03-12', endDate: '2024-03-12' }],
    [{ startDate: '2023-12-31', endDate: '2024-01-01' }],
    [{ startDate: '2024-03-12' }],
    [{ endDate: '2024-03-12' }],
  ])('says nothing of %j', (dates) => {
    expect(checkDateOrder(aRuleInput(dates))).toEqual([]);
  });
});
