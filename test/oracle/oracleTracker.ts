import {
  clockTime,
  dmy,
  followed,
  owedByNow,
  standing,
  standingWords,
  type OwedPeriod,
} from './oracleDeadlines.ts';
import type { Cell, ExpectedForm, OracleInput } from './oracleInput.ts';
import { isOther } from './oracleLearners.ts';
import { shareOf } from './oracleProgress.ts';
import { findings } from './oracleSubmissions.ts';

/** Tab `Tình hình nộp`: the five measures over the year, the period that is looked at, and what to write to whom. */
export function tracker(input: OracleInput): ExpectedForm {
  const { plan, submissions } = input;
  const period = followed(input);
  const all = { expected: 0, actual: 0, onTime: 0 };
  const reporters = plan.reporters.map(({ id, name }, at): Cell[] => {
    const own = measured(input, id);
    all.expected += own.expected;
    all.actual += own.actual;
    all.onTime += own.onTime;
    const { block, warn } = findings(input, ({ reporterId }) => reporterId === id);
    const seen = submissions.lastSeen[id];
    return [
      at + 1,
      name,
      ...fiveCells(own),
      ...(period === undefined ? ['', '', '', ''] : periodCells(input, period, id)),
      block,
      warn,
      seen === undefined ? '' : clockTime(seen),
      submissions.contacts?.[id] ?? '',
      message(input, period, { id, name, block }),
    ];
  });
  const { block, warn } = findings(input, () => true);
  const total = ['', 'TỔNG SỐ', ...fiveCells(all), '', '', '', '', block, warn, '', '', ''];
  const other = findings(input, ({ reporterId }) => isOther(input, reporterId));
  const owesNothing = ['', 'Đơn vị khác', '', '', '', '', '', '', '', '', ''];
  return { rows: [total, ...reporters, [...owesNothing, other.block, other.warn, '', '', '']] };
}

interface Measured {
  expected: number;
  actual: number;
  onTime: number;
}

/** Periods that are owed, handed in, and handed in by their deadline. */
function measured(input: OracleInput, reporterId: string): Measured {
  const counts = { expected: 0, actual: 0, onTime: 0 };
  for (const period of owedByNow(input)) {
    const { isIn, late } = standing(input, period, reporterId);
    counts.expected += 1;
    if (isIn) counts.actual += 1;
    if (isIn && late === 0) counts.onTime += 1;
  }
  return counts;
}

const fiveCells = ({ expected, actual, onTime }: Measured): Cell[] => [
  expected,
  actual,
  onTime,
  shareOf(actual, expected),
  shareOf(onTime, expected),
];

function periodCells(input: OracleInput, period: OwedPeriod, reporterId: string): Cell[] {
  const { submission, late } = standing(input, period, reporterId);
  return [
    standingWords(input, period, reporterId),
    period.due === undefined ? '' : dmy(period.due),
    submission === undefined ? '' : clockTime(submission.submittedAt),
    late > 0 ? late : '',
  ];
}

/** What to write to a reporter: of the period that is looked at when it is late or came back, and of the others that are late. */
function message(
  input: OracleInput,
  period: OwedPeriod | undefined,
  { id, name, block }: { readonly id: string; readonly name: string; readonly block: number },
): string {
  const first = period === undefined ? '' : ofPeriod(input, period, id);
  const others = ofOthers(input, period, id);
  if (first + others === '') return '';
  const begins =
    first === '' ? `${input.plan.reporting.recipient} chưa nhận được số liệu của đơn vị` : 'Đơn vị còn thiếu';
  const count = String(block);
  return [
    `Kính gửi ${name}.`,
    first,
    others === '' ? '' : `${begins}: ${others}.`,
    block === 0
      ? ''
      : `Bảng tính của đơn vị còn ${count} lỗi chặn (xem tab Kiểm tra); đề nghị sửa trước khi nộp.`,
    'Đề nghị đơn vị đồng bộ bảng tính rồi chọn Sổ Lớp > Nộp số liệu kỳ. Trân trọng cảm ơn.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function ofOthers(input: OracleInput, period: OwedPeriod | undefined, reporterId: string): string {
  const others: string[] = [];
  for (const other of owedByNow(input)) {
    const { isIn, late } = standing(input, other, reporterId);
    if (other.key === period?.key || isIn || late === 0) continue;
    others.push(`${other.label} (hạn ${dmy(other.due ?? '')})`);
  }
  return others.join(', ');
}

function ofPeriod(input: OracleInput, period: OwedPeriod, reporterId: string): string {
  const { label, from, to, due } = period;
  const { submission, isIn, late } = standing(input, period, reporterId);
  if (isIn || (submission === undefined && late === 0)) return '';
  const { recipient } = input.plan.reporting;
  const what = `số liệu ${label} (từ ${dmy(from)} đến ${dmy(to)}) của đơn vị`;
  let until = due === undefined ? '' : `, hạn nộp ${dmy(due)}`;
  if (late > 0) until += `, đến nay đã quá hạn ${String(late)} ngày`;
  const reason = submission?.steps[submission.steps.length - 1]?.reason;
  if (reason === undefined) return `${recipient} chưa nhận được ${what}${until}.`;
  const stopped = reason.endsWith('.') ? reason : `${reason}.`;
  return `${recipient} đã trả lại ${what}${until}, lý do: ${stopped} Đơn vị chưa nộp lại.`;
}
