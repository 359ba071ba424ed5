import type { Cell } from '../../../core/src/schema/cell.ts';
import type { costColumns } from '../../../core/src/schema/costColumns.ts';
import type { ClassRecord } from './classRecord.ts';
import { drawRowId } from './drawId.ts';
import type { EnrolmentRecord } from './enrolmentRecord.ts';
import type { Random } from './seededRandom.ts';

/** A row of the tab `Kinh phí` by its columns' keys, as a clerk types it. */
export type CostRecord = Record<(typeof costColumns)[number]['key'], Cell>;

/** What a cost line is planned with; made-up prices, no norm of the province. */
interface PlannedLine {
  readonly costLine: string;
  readonly description: string;
  readonly quantity: number;
  readonly unitPrice: number;
}

const PRICES = { lecturer: 800_000, materials: 40_000, water: 15_000, meals: 40_000 } as const;

/**
 * The cost lines of a held class, whose estimates add up to what its row says; of a class that is over, settled with no
 * more support than `attendedDays`, the days its sound learners on no payroll came.
 */
export function drawCosts(
  typed: ClassRecord,
  learners: readonly EnrolmentRecord[],
  attendedDays: number,
  random: Random,
): CostRecord[] {
  const { classCode, estimatedCost, fundingSource, status } = typed;
  // Typed in millions by mistake: the office has not made its estimate yet.
  if (typeof estimatedCost !== 'number') return [];
  const lines = planLines(typed, learners, estimatedCost);
  const isOver = status === 'KET_THUC' || status === 'Đã kết thúc';
  const spent = random.whole(90, 100) / 100;
  return lines.map((line) => {
    const estimated = Math.round(line.quantity * line.unitPrice);
    const settled = settle(line, attendedDays, spent);
    return {
      ordinal: '',
      classCode,
      ...line,
      costRank: '',
      fundingSource,
      estimated,
      disbursed: isOver ? settled.amount : '',
      settledQuantity: isOver ? settled.quantity : '',
      settled: isOver ? settled.amount : '',
      note: '',
      _id: drawRowId(random),
    };
  });
}

function planLines(typed: ClassRecord, learners: readonly EnrolmentRecord[], total: number): PlannedLine[] {
  const theoryDays = Number(typed.theoryDays);
  const days = theoryDays + Number(typed.fieldDays);
  const people = Number(typed.plannedLearners);
  const onNoPayroll = learners.filter(({ salaried }) => salaried === 'Không').length;
  const lines: PlannedLine[] = [
    line('01', 'Thù lao giảng viên', Math.round(theoryDays * 2), PRICES.lecturer),
    line('04', 'In tài liệu, văn phòng phẩm', people, PRICES.materials),
    line('07', 'Nước uống giữa giờ', people * Math.ceil(days), PRICES.water),
    line('08', 'Hỗ trợ tiền ăn học viên không hưởng lương', onNoPayroll * days, PRICES.meals),
  ].filter(({ quantity }) => quantity > 0);
  const rest = total - lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
  return rest > 0 ? [...lines, line('10', 'Đi thực tế: thuê xe, báo cáo viên nơi đến', 1, rest)] : lines;
}

const line = (costLine: string, description: string, quantity: number, unitPrice: number): PlannedLine => ({
  costLine,
  description,
  quantity,
  unitPrice,
});

function settle(
  { costLine, quantity, unitPrice }: PlannedLine,
  attendedDays: number,
  spent: number,
): { quantity: number; amount: number } {
  if (costLine === '08') {
    const paid = Math.min(quantity, Math.floor(attendedDays));
    return { quantity: paid, amount: paid * unitPrice };
  }
  const amount = costLine === '10' ? Math.floor((unitPrice * spent) / 10_000) * 10_000 : quantity * unitPrice;
  return { quantity, amount };
}
