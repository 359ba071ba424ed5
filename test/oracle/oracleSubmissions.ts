import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import { clockTime, dmy, followed, standing, standingWords } from './oracleDeadlines.ts';
import type { Cell, ExpectedForm, OracleInput } from './oracleInput.ts';
import { isOther } from './oracleLearners.ts';

/** Rows and findings of all the classes that are stored, whatever became of them. */
export function findings(
  { classes }: OracleInput,
  isOf: (one: ClassSummary) => boolean,
): { rows: number; block: number; warn: number } {
  let [rows, block, warn] = [0, 0, 0];
  for (const one of classes) {
    if (!isOf(one)) continue;
    rows += one.rows ?? 0;
    block += one.issues.block;
    warn += one.issues.warn;
  }
  return { rows, block, warn };
}

/** Biểu 05: what each reporter's workbook holds, and when they handed in the period. */
export function submissions(input: OracleInput): ExpectedForm {
  const { plan } = input;
  const period = followed(input);
  const numbers = (isOf: (one: ClassSummary) => boolean): Cell[] => {
    const { rows, block, warn } = findings(input, isOf);
    return [rows, block, warn];
  };
  let handedIn = 0;
  const reporters = plan.reporters.map(({ id, name }, at): Cell[] => {
    const own = numbers(({ reporterId }) => reporterId === id);
    if (period === undefined) return [at + 1, name, '', '', ...own, ''];
    const { submission, isIn } = standing(input, period, id);
    if (isIn) handedIn += 1;
    return [
      at + 1,
      name,
      period.due === undefined ? '' : dmy(period.due),
      submission === undefined ? '' : clockTime(submission.submittedAt),
      ...own,
      standingWords(input, period, id),
    ];
  });
  const all = `${String(handedIn)}/${String(plan.reporters.length)} đơn vị đã nộp`;
  const others = numbers(({ reporterId }) => isOther(input, reporterId));
  return {
    rows: [
      ['', 'TỔNG SỐ', '', '', ...numbers(() => true), period === undefined ? '' : all],
      ...reporters,
      ['', 'Đơn vị khác', '', '', ...others, ''],
    ],
  };
}
