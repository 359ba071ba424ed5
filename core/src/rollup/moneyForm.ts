import type { ClassSummary } from '../class/summariseClass.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { carried, carriedNotes, signed, sinkFor, type Carrying } from './carriedNumbers.ts';
import { TOTAL, type Form } from './form.ts';
import { scopeLine } from './formHead.ts';
import type { FormColumn, FormRow, FormTable } from './formTable.ts';
import { moneySpansOf, spanText } from './reportScope.ts';
import type { FormContext } from './rollUpInput.ts';
import type { Tally } from './tally.ts';
import { countColumn, percentColumn, textColumn } from './formColumns.ts';

type Amount = Exclude<keyof ClassSummary['costs'][number], 'fundingSource'>;

const AMOUNTS: readonly Amount[] = ['estimated', 'disbursed', 'settled'];

/** The line of money whose source nobody wrote. */
export const NO_SOURCE = 'none';
const CARRYING: Carrying = { tab: PROVINCE_TABS.form04, cumulative: 'same' };

/** Biểu 04: what the held classes cost, by source of money, in whole đồng [domain §3.3, §5]. */
export function moneyForm(context: FormContext): Form {
  const { plan, scope } = context;
  const known = new Set(plan.fundingSources.map(({ code }) => code));
  return {
    add({ summary }, sink) {
      const to = sinkFor(moneySpansOf(summary, scope, plan.periods), context, sink);
      if (!summary.isHeld || to === undefined) return;
      for (const cost of summary.costs) {
        const line = known.has(cost.fundingSource) ? cost.fundingSource : NO_SOURCE;
        to.visit(line, 'classes');
        for (const amount of AMOUNTS) to.add(line, amount, cost[amount]);
      }
    },
    table: (tally) => layOut(context, tally),
  };
}

function layOut(context: FormContext, tally: Tally): FormTable {
  const { plan, scope } = context;
  const shown = carried(tally, context, CARRYING);
  return {
    tab: PROVINCE_TABS.form04,
    formNumber: '04',
    title: 'KINH PHÍ THEO NGUỒN',
    scope: scopeLine(plan, spanText(scope.span, scope, plan.periods), { by: 'sources' }),
    unitLine: 'ĐVT: lớp, đồng',
    columns,
    rows: [
      row({ line: TOTAL, level: 0, cells: ['', 'TỔNG SỐ'] }, shown),
      ...plan.fundingSources.map(({ code, label }, at) =>
        row({ line: code, level: 1, cells: [at + 1, label] }, shown),
      ),
      row({ line: NO_SOURCE, level: 1, cells: ['', 'Chưa ghi nguồn'] }, shown),
    ],
    notes: [
      'Lấy từ tab Kinh phí của các đơn vị; lớp chưa có dòng nào ở tab Kinh phí thì lấy dự toán, quyết toán ở tab Lớp. Không tính dòng có lỗi chặn và lớp chưa mở, hoãn, hủy. Năm ngân sách tính theo ngày kết thúc lớp.',
      'Một lớp có thể chi từ nhiều nguồn nên cột (1) của các nguồn cộng lại có thể lớn hơn tổng số.',
      ...carriedNote(context, tally, shown),
    ],
  };
}

function carriedNote(context: FormContext, tally: Tally, shown: Tally): string[] {
  if (context.scope.span !== 'period') return [];
  const more = (measure: string): number => shown.sum(TOTAL, measure) - tally.sum(TOTAL, measure);
  return carriedNotes(context, {
    columns: 'Cột (1) đến (4)',
    change: `${signed(more('classes'), 'lớp')}, quyết toán ${signed(more('settled'), 'đồng')}`,
  });
}

type Head = FormRow & { readonly line: string };

function row(head: Head, tally: Tally): FormRow {
  const [estimated = 0, disbursed = 0, settled = 0] = AMOUNTS.map((amount) => tally.sum(head.line, amount));
  const share = estimated === 0 ? '' : settled / estimated;
  const classes = tally.sum(head.line, 'classes');
  return { ...head, cells: [...head.cells, classes, estimated, disbursed, settled, share] };
}

const columns: readonly FormColumn[] = [
  textColumn('TT', 'A', 45),
  textColumn('Nguồn kinh phí', 'B', 220),
  countColumn('Số lớp', '(1)', 80, 'classes'),
  countColumn('Dự toán', '(2)', 130, 'estimated'),
  countColumn('Giải ngân', '(3)', 130, 'disbursed'),
  countColumn('Quyết toán', '(4)', 130, 'settled'),
  percentColumn('% quyết toán', '(5)=(4)/(2)', 95),
];
