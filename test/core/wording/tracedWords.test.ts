import type { CommuneTarget } from '../../../core/src/plan/allocation.ts';
import { countEnrolments } from '../../../core/src/rollup/countEnrolments.ts';
import { explainNumber } from '../../../core/src/rollup/explainNumber.ts';
import type { Geography } from '../../../core/src/rollup/reportScope.ts';
import { countedIn, traceAll } from '../../../core/src/rollup/traceNumber.ts';
import { sourceWords } from '../../../core/src/wording/tracedWords.ts';
import { aClassSummary } from '../../builders/aClassSummary.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aReportScope, aRollUpInput } from '../../builders/aRollUpInput.ts';

const listed = (unitId: string, decision: string): CommuneTarget => ({
  unitId,
  category: 'XA_NTM',
  year: 2024,
  decision,
});

/** What is said of the first line's number in a column of Biểu 03. */
function wordsOf(geography: Geography, column: string): string[] {
  const plan = aPlan({ communeTargets: [listed('u1', '12/QĐ-UBND')] });
  const summaries = [aClassSummary({ quotaLine: 'NTM-B1', quotaCommune: 'u1' })];
  const input = aRollUpInput({ plan, summaries, scope: aReportScope({ geography }) });
  const classes = countEnrolments(summaries);
  const traced = traceAll(input, classes).find(
    ({ table, cell }) => table.formNumber === '03' && cell.row.level === 1 && cell.column.number === column,
  );
  if (traced === undefined) throw new Error('no such number');
  const { scope, people } = input;
  const explanations = countedIn(traced).map(({ form, counted }) =>
    explainNumber(form, counted, {
      counted: classes,
      removed: [],
      scope,
      periods: plan.periods,
      people,
    }),
  );
  return sourceWords(traced, explanations);
}

describe('the words of a commune’s number', () => {
  const district = 'Xã La Bằng thuộc Huyện Đại Từ theo danh mục đơn vị hành chính trước ngày 01/7/2025.';

  it('name the decision by which a commune was given classes, in every geography', () => {
    expect(wordsOf('recorded', '(1)').slice(2)).toEqual(['12/QĐ-UBND (năm 2024).']);
    expect(wordsOf('current', '(1)').slice(2)).toEqual([
      'Xã La Bằng (Đại Từ): 12/QĐ-UBND (năm 2024).',
      'Xã La Bằng (Đại Từ): chưa có văn bản nói đất về đâu.',
    ]);
    expect(wordsOf('districts', '(1)').slice(2)).toEqual([
      'Xã La Bằng (Đại Từ): 12/QĐ-UBND (năm 2024).',
      district,
    ]);
  });

  it('say of the classes held where their communes stand', () => {
    expect(wordsOf('districts', '(2)').slice(2)).toEqual([district]);
    expect(wordsOf('recorded', '(2)').slice(2)).toEqual([]);
  });

  it('say of what is left what it is made of, the plan’s part too', () => {
    const words = wordsOf('districts', '(3)=(1)-(2)');
    expect(words[1]).toBe('(3) Còn lại = (1) Chỉ tiêu giao − (2) Đã mở = 2 − 1.');
    expect(words).toContain(district);
  });
});
