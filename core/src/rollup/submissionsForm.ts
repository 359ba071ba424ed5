import { printDay } from '../wording/printDay.ts';
import { vietnamTime } from '../plan/vietnamTime.ts';
import type { Cell } from '../schema/cell.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { standingsOf, type Standings } from '../submission/reporterStanding.ts';
import { standingText } from '../submission/standingText.ts';
import { noSubmissions } from '../submission/submissionFacts.ts';
import { TOTAL, type Form } from './form.ts';
import { scopeLine } from './formHead.ts';
import type { FormColumn, FormRow } from './formTable.ts';
import type { FormContext } from './rollUpInput.ts';
import type { Tally } from './tally.ts';
import { countColumn, textColumn } from './formColumns.ts';

/** The line of reporters that the plan does not know. */
export const OTHER_REPORTER = 'other';

/**
 * Biểu 05: what each reporter's workbook holds and what is wrong in it, beside when they handed in the period [domain §3.3].
 * Rows and findings are of all classes that are stored, whatever their state; a reporter that is late has its line all the same.
 */
export function submissionsForm(context: FormContext): Form {
  const { plan } = context;
  const known = new Set(plan.reporters.map(({ id }) => id));
  const standings = standingsIn(context);
  const { period } = standings;
  return {
    add({ summary }, sink) {
      const line = known.has(summary.reporterId) ? summary.reporterId : OTHER_REPORTER;
      const { block, warn } = summary.issues;
      sink.add(line, 'rows', summary.rows ?? 0);
      sink.add(line, 'block', block);
      sink.add(line, 'warn', warn);
    },
    table: (tally) => ({
      tab: PROVINCE_TABS.form05,
      formNumber: '05',
      title: 'CHẤT LƯỢNG VÀ TÌNH HÌNH NỘP SỐ LIỆU',
      scope: scopeLine(plan, periodWords(period), { by: 'reporters' }),
      unitLine: 'ĐVT: dòng, lỗi',
      columns,
      rows: [
        row({ line: TOTAL, level: 0, cells: ['', 'TỔNG SỐ', '', ''] }, tally, totalWords(context, standings)),
        ...plan.reporters.map(({ id, name }, at) => reporterRow({ id, name, at }, tally, standings)),
        row({ line: OTHER_REPORTER, level: 1, cells: ['', 'Đơn vị khác', '', ''] }, tally, ''),
      ],
      notes: [
        'Cột (1): mọi dòng ở các tab Lớp, Học viên, Kinh phí, Tài liệu, Giảng viên đã gửi về tỉnh, kể cả dòng có lỗi. Cột (2), (3): lỗi của từng lớp khi kiểm tra riêng lớp đó; tab Kiểm tra của đơn vị có thể nêu thêm lỗi giữa các lớp.',
        'Ngày nộp là ngày đơn vị nộp (nộp lại, nếu bị trả lại). Đơn vị chưa nộp vẫn được tổng hợp ở các biểu khác theo số liệu đã gửi.',
      ],
    }),
  };
}

/** Before any period has ended. */
const NOT_KNOWN = noSubmissions('1970-01-01');

/** Who stands how, by what the forms are made for. */
export const standingsIn = ({ plan, scope, submissions = NOT_KNOWN }: FormContext): Standings =>
  standingsOf(plan, scope, submissions);

/** `Quý I/2024 (15/12/2023–14/03/2024), hạn nộp 19/03/2024`. */
export function periodWords(period: Standings['period']): string {
  if (period === undefined) return 'chưa kỳ nào được đặt hạn nộp';
  const { label, from, to, dueDay } = period;
  const due = dueDay === undefined ? 'kỳ này không đặt hạn nộp' : `hạn nộp ${printDay(dueDay)}`;
  return `${label} (${printDay(from)}–${printDay(to)}), ${due}`;
}

function totalWords({ plan: { reporters } }: FormContext, { period, standingOf }: Standings): string {
  if (period === undefined) return '';
  const handedIn = reporters.filter(({ id }) => standingOf(id)?.isHandedIn === true);
  return `${String(handedIn.length)}/${String(reporters.length)} đơn vị đã nộp`;
}

function reporterRow(
  { id, name, at }: { readonly id: string; readonly name: string; readonly at: number },
  tally: Tally,
  { period, standingOf }: Standings,
): FormRow {
  const standing = standingOf(id);
  const { submission } = standing ?? {};
  const due = period?.dueDay === undefined ? '' : printDay(period.dueDay);
  const words =
    period === undefined || standing === undefined ? '' : standingText(period, standing, standing.changed);
  const cells = [
    at + 1,
    name,
    due,
    submission === undefined ? '' : vietnamTime(Date.parse(submission.submittedAt)),
  ];
  return row({ line: id, level: 1, cells }, tally, words);
}

type Head = FormRow & { readonly line: string };

function row({ line, level, cells }: Head, tally: Tally, words: string): FormRow {
  const sums = ['rows', 'block', 'warn'].map((measure): Cell => tally.sum(line, measure));
  return { line, level, cells: [...cells, ...sums, words] };
}

const columns: readonly FormColumn[] = [
  textColumn('TT', 'A', 45),
  textColumn('Đơn vị báo cáo', 'B', 200),
  textColumn('Hạn nộp', 'C', 95),
  textColumn('Ngày nộp', 'D', 130),
  countColumn('Số dòng', '(1)', 80, 'rows'),
  countColumn('Lỗi chặn', '(2)', 80, 'block'),
  countColumn('Cảnh báo', '(3)', 80, 'warn'),
  textColumn('Trạng thái', 'E', 300),
];
