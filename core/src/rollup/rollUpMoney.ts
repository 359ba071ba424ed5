import type { ClassSummary } from '../class/summariseClass.ts';
import type { Cell } from '../schema/cell.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import type { FormColumn, FormRow, FormTable } from './formTable.ts';
import type { RollUpInput } from './rollUpInput.ts';

type Amounts = Omit<ClassSummary['costs'][number], 'fundingSource'>;

/** Biểu 04: what the held classes cost, by source of money, in whole đồng [domain §3.3, §5]. */
export function rollUpMoney({ summaries, plan }: RollUpInput): FormTable {
  const held = summaries.filter(({ isHeld }) => isHeld);
  const known = new Set(plan.fundingSources.map(({ code }) => code));
  const rowOf = (
    head: { level: number; ordinal: Cell; name: string },
    isOf: (source: string) => boolean,
  ): FormRow => {
    const paying = held
      .map(({ costs }) => costs.filter(({ fundingSource }) => isOf(fundingSource)))
      .filter((costs) => costs.length > 0);
    const total = (amount: keyof Amounts): number =>
      paying.flat().reduce((sum, cost) => sum + cost[amount], 0);
    const [estimated, disbursed, settled] = [total('estimated'), total('disbursed'), total('settled')];
    const share = estimated === 0 ? '' : settled / estimated;
    return {
      level: head.level,
      cells: [head.ordinal, head.name, paying.length, estimated, disbursed, settled, share],
    };
  };
  return {
    tab: PROVINCE_TABS.form04,
    formNumber: '04',
    title: 'KINH PHÍ THEO NGUỒN',
    scope: `${plan.shortTitle}; lũy kế từ đầu giai đoạn`,
    unitLine: 'ĐVT: lớp, đồng',
    columns,
    rows: [
      rowOf({ level: 0, ordinal: '', name: 'TỔNG SỐ' }, () => true),
      ...plan.fundingSources.map(({ code, label }, at) =>
        rowOf({ level: 1, ordinal: at + 1, name: label }, (source) => source === code),
      ),
      rowOf({ level: 1, ordinal: '', name: 'Chưa ghi nguồn' }, (source) => !known.has(source)),
    ],
    notes: [
      'Lấy từ tab Kinh phí của các đơn vị; lớp chưa có dòng nào ở tab Kinh phí thì lấy dự toán, quyết toán ở tab Lớp. Không tính dòng có lỗi chặn và lớp chưa mở, hoãn, hủy.',
      'Một lớp có thể chi từ nhiều nguồn nên cột (1) của các nguồn cộng lại có thể lớn hơn tổng số.',
    ],
  };
}

const amount = (header: string, number: string): FormColumn => ({
  header,
  number,
  format: 'count',
  width: 130,
});

const columns: readonly FormColumn[] = [
  { header: 'TT', number: 'A', format: 'text', width: 45 },
  { header: 'Nguồn kinh phí', number: 'B', format: 'text', width: 220 },
  { header: 'Số lớp', number: '(1)', format: 'count', width: 80 },
  amount('Dự toán', '(2)'),
  amount('Giải ngân', '(3)'),
  amount('Quyết toán', '(4)'),
  { header: '% quyết toán', number: '(5)=(4)/(2)', format: 'percent', width: 95 },
];
