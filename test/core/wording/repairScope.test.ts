import type { IssueCode } from '../../../core/src/wording/issueTexts.ts';
import { repairScope } from '../../../core/src/wording/repairScope.ts';

describe('repairScope', () => {
  it.each<[string, IssueCode, string, string | undefined, 'cell' | 'alike' | undefined]>([
    ['nothing to type', 'phone/unreadable', 'phone', undefined, undefined],
    ['an empty suggestion, as the add-on keeps it', 'phone/unreadable', 'phone', '', undefined],
    ['a value of its own for each cell', 'phone/lost-zero', 'phone', '0950000001', 'alike'],
    ['a check against papers, asked first', 'id-number/lost-zeros', 'idNumber', '099185000001', 'alike'],
    ['a class code merged over its rows', 'cell/merged-above', 'classCode', 'NTM-2024-171-003', 'alike'],
    ['a commune that may have been forgotten', 'cell/merged-above', 'commune', 'Xã La Bằng', 'cell'],
    ['one of two cells is wrong', 'class/cost-total-differs', 'estimatedCost', '47.500.000', 'cell'],
    ['the province says otherwise', 'class/province-differs', 'startDate', '13/03/2024', 'cell'],
    ['something typed would be dropped', 'phone/two-numbers', 'phone', '0950000001', 'cell'],
  ])('%s', (...[, code, field, suggestion, scope]) => {
    expect(repairScope({ code, field, ...(suggestion === undefined ? {} : { suggestion }) })).toBe(scope);
  });
});
