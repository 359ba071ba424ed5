import { rollUp } from '../../../core/src/rollup/rollUp.ts';
import { aClassSummary, anUnplacedSummary } from '../../builders/aClassSummary.ts';
import { aRollUpInput } from '../../builders/aRollUpInput.ts';

describe('rollUp', () => {
  it('makes the forms, each on its tab', () => {
    const forms = rollUp(aRollUpInput({ summaries: [aClassSummary()] }));
    expect(forms.map(({ tab, formNumber }) => [tab, formNumber])).toEqual([
      ['Biểu 01', '01'],
      ['Biểu 02', '02'],
      ['Biểu 03', '03'],
      ['Biểu 04', '04'],
      ['Biểu 05', '05'],
      ['Biểu 06', '06'],
      ['Tình hình nộp', ''],
      ['Tổng quan', ''],
      ['Lãnh đạo', ''],
      ['Công khai', ''],
      ['Biểu đồ', ''],
    ]);
  });

  it('counts the same classes on both forms, but for those that are not of the plan', () => {
    const summaries = [
      aClassSummary(),
      anUnplacedSummary(),
      aClassSummary({ reporterId: '999' }),
      aClassSummary({ isHeld: false }),
      aClassSummary({ isInPlan: false }),
    ];
    const [progress, learners] = rollUp(aRollUpInput({ summaries }));
    expect(progress?.rows[0]?.cells[5]).toBe(3);
    expect(learners?.rows[0]?.cells[2]).toBe(4);
  });
});
