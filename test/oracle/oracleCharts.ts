import type { ClassSummary } from '../../core/src/class/summariseClass.ts';
import type { Cell, ExpectedForm, OracleInput, Rows } from './oracleInput.ts';
import { countedRows, isOther, LEVELS } from './oracleLearners.ts';
import { isOfNoSource, moneyOf } from './oracleMoney.ts';
import { quarterOf, reachOf } from './oraclePeriods.ts';
import { heldOn, isOnLine, isUnplaced, plannedOn } from './oracleProgress.ts';

/** The numbers that some charts are drawn of. */
interface Block {
  readonly title: string;
  readonly series: readonly string[];
  /** A name, the planned number where there is one, a number for each series. */
  readonly lines: readonly (readonly Cell[])[];
  /** The lines that it keeps for itself: the chart looks there. */
  readonly room: number;
}

/**
 * Tab `Biểu đồ`: four blocks one below the other, each in its room with a free line after it. A title may go on after its first
 * words: of when its numbers are.
 */
export function charts(input: OracleInput, shown: Rows): ExpectedForm {
  const rows: (readonly Cell[])[] = [];
  for (const [at, { title, series, lines, room }] of [
    moneyBlock(input),
    progressBlock(input),
    timeBlock(input),
    reporterBlock(input),
  ].entries()) {
    const stands = String(shown[rows.length]?.[1] ?? '');
    const head = ['I', 'II', 'III', 'IV'][at] ?? '';
    rows.push(wide([head, stands.startsWith(`${title}, `) ? stands : title, ...series]));
    for (const [of, line] of lines.entries()) rows.push(wide([of + 1, ...line]));
    for (let free = lines.length; at < 3 && free <= Math.max(room, lines.length); free += 1) rows.push(BLANK);
  }
  return { rows };
}

const BLANK: readonly Cell[] = ['', '', '', '', '', '', '', '', ''];
const wide = (cells: readonly Cell[]): readonly Cell[] => [...cells, ...BLANK.slice(cells.length)];

function moneyBlock(input: OracleInput): Block {
  const amounts = (isOf: (source: string) => boolean): Cell[] => {
    const { estimated, disbursed, settled } = moneyOf(input, input.scope.span, isOf);
    return ['', estimated, disbursed, settled];
  };
  return {
    title: 'Kinh phí theo nguồn (đồng)',
    series: ['', 'Dự toán', 'Giải ngân', 'Quyết toán'],
    lines: [
      ...input.plan.fundingSources.map(({ code, label }) => [label, ...amounts((one) => one === code)]),
      ['Chưa ghi nguồn', ...amounts((one) => isOfNoSource(input, one))],
    ],
    room: 8,
  };
}

function progressBlock(input: OracleInput): Block {
  const { plan, scope } = input;
  return {
    title: 'Lớp đã mở so với kế hoạch giai đoạn',
    series: ['Kế hoạch', 'Đã mở'],
    lines: [
      ...plan.quotaLines
        .filter(({ counts }) => counts !== undefined)
        .map(({ id, label }) => [
          label,
          plannedOn(plan, scope.reportYear, id).all,
          heldOn(input, isOnLine(plan, id)).plan,
        ]),
      ['Chưa rõ nhóm hoặc loại xã', 0, heldOn(input, isUnplaced(plan)).plan],
    ],
    room: 16,
  };
}

function timeBlock(input: OracleInput): Block {
  const { years, periods } = input.plan;
  const ended = ({ days }: ClassSummary): string =>
    days === undefined ? '' : quarterOf(days.to, periods.closingDay);
  const numbers = (isThen: (quarter: string) => boolean): Cell[] => {
    const own = countedRows(input, (one) => one.isHeld && reachOf(one, input).plan && isThen(ended(one)));
    return ['', ...LEVELS.map((level) => own.filter((row) => row.level === level).length)];
  };
  const quarters = years.flatMap((year) =>
    ['I', 'II', 'III', 'IV'].map((number) => `Quý ${number}/${String(year)}`),
  );
  return {
    title: 'Lượt học viên theo đối tượng từng quý',
    series: ['', 'Cấp tỉnh', 'Cấp huyện', 'Cấp xã', 'Xóm', 'HTX, DN', 'Khác'],
    lines: [
      ...quarters.map((quarter) => [quarter, ...numbers((one) => one === quarter)]),
      ['Ngoài các quý trên', ...numbers((one) => !quarters.includes(one))],
    ],
    room: 24,
  };
}

function reporterBlock(input: OracleInput): Block {
  const { span } = input.scope;
  const numbers = (isOf: (reporterId: string) => boolean): Cell[] => [
    '',
    heldOn(input, ({ reporterId }) => isOf(reporterId))[span],
    countedRows(input, (one) => one.isHeld && isOf(one.reporterId) && reachOf(one, input)[span]).length,
  ];
  return {
    title: 'Lớp và lượt học viên theo đơn vị',
    series: ['', 'Số lớp', 'Lượt học viên'],
    lines: [
      ...input.plan.reporters.map(({ id, name }) => [name, ...numbers((one) => one === id)]),
      ['Đơn vị khác', ...numbers((one) => isOther(input, one))],
    ],
    room: 120,
  };
}
