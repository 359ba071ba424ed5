import type { ExplainAnswer, ExplainQuery } from '../../../core/src/api/explain.ts';
import { countEnrolments } from '../../../core/src/rollup/countEnrolments.ts';
import {
  explainNumber,
  type NumberExplanation,
  type NumberName,
} from '../../../core/src/rollup/explainNumber.ts';
import type { Form } from '../../../core/src/rollup/form.ts';
import type { FormTable } from '../../../core/src/rollup/formTable.ts';
import { numberAt, ownNumber, rowLabel, type NumberCell } from '../../../core/src/rollup/numberAt.ts';
import { formsOf, rollUpForms } from '../../../core/src/rollup/rollUp.ts';
import { PROVINCE_TABS } from '../../../core/src/schema/tabs.ts';
import { countedWords, madeWords, printCell } from '../../../core/src/wording/numberWords.ts';
import { plannedWords } from '../../../core/src/wording/plannedWords.ts';
import type { Deps } from '../deps.ts';
import { leftOutGroups, partsGroup } from './explainGroups.ts';
import type { ClosingRecord } from '../closingRecord.ts';
import { closedAsOf, shownForms } from './closedForms.ts';
import { changesOf } from './explainChanges.ts';
import { formsInput, readProvince, type FormsInput, type ProvinceInput } from './provinceForms.ts';

export type ExplainDeps = Pick<
  Deps,
  | 'classes'
  | 'closings'
  | 'now'
  | 'people'
  | 'plans'
  | 'provinceWorkbookId'
  | 'publications'
  | 'settings'
  | 'spreadsheets'
  | 'submissions'
>;

/** A number of a form with everything it is explained by. */
export interface FoundNumber {
  readonly known: ProvinceInput;
  readonly input: FormsInput;
  readonly closing: ClosingRecord | undefined;
  readonly table: FormTable;
  readonly cell: NumberCell;
  /** Only of a number that is counted over classes. */
  readonly counted?: {
    readonly form: Form;
    readonly wanted: NumberName;
    readonly explanation: NumberExplanation;
  };
}

/**
 * Where a number of the province's forms comes from, recomputed from the stored classes as publishing does: which classes
 * and rows, what is left out and why, and what changed since the last publish. Reads each class, the last publish and the
 * revisions of classes that changed since; one Sheets call.
 */
export async function explainCell(deps: ExplainDeps, query: ExplainQuery): Promise<ExplainAnswer> {
  const found = await findNumber(deps, query);
  if (found === undefined) return notANumber(query.tab);
  const { known, table, cell, counted, closing } = found;
  const value = printValue(cell);
  return {
    title: `${table.tab}, dòng “${rowLabel(table, cell.row)}”, cột ${ownNumber(cell.column)} “${cell.column.header}”`,
    value,
    sentences: [...sentencesOf(found), ...differenceWords(cell, query.shown, value)],
    ...(counted === undefined ? {} : { parts: partsGroup(known, counted.explanation) }),
    leftOut: counted === undefined ? [] : leftOutGroups(known, counted.explanation),
    changes: counted === undefined || closing !== undefined ? [] : await changesOf(deps, known, counted),
  };
}

/** The number at a place of a published form, explained; undefined when no number stands there. */
export async function findNumber(deps: ExplainDeps, query: ExplainQuery): Promise<FoundNumber | undefined> {
  const known = await readProvince(deps);
  const reading = await deps.spreadsheets.readTabs(deps.provinceWorkbookId, [PROVINCE_TABS.settings]);
  const closings = await deps.closings.list(known.province.planId);
  const set = await formsInput(deps, known, reading);
  const { input, closing, kept } = await shownForms(deps, set, closings);
  const counted = countEnrolments(input.summaries);
  const forms = formsOf(input);
  const tables = rollUpForms(forms, counted, input);
  const at = tables.findIndex(({ tab }) => tab === query.tab);
  // Lines and columns stand where they stood at a closing.
  const table = kept.find((one) => one.table.tab === query.tab)?.table ?? tables[at];
  const cell = table && numberAt(table, query);
  const form = forms[at];
  if (table === undefined || cell === undefined || form === undefined) return undefined;
  const { source } = cell;
  if (source.kind !== 'counted') return { known, input, closing, table, cell };
  // Who is in doubt is among the people of the line.
  const wanted = { line: source.line, measure: source.measure === 'doubtful' ? 'people' : source.measure };
  // What was removed since a closing is still in its tables.
  const gone = closing === undefined ? known.listed : [];
  const removed = gone.filter(({ isRemoved }) => isRemoved).map(({ summary }) => summary);
  const classes = { counted, removed, scope: input.scope, periods: input.plan.periods };
  const explanation = explainNumber(form, wanted, classes);
  return { known, input, closing, table, cell, counted: { form, wanted, explanation } };
}

const notANumber = (tab: string): ExplainAnswer => ({
  title: '',
  value: '',
  sentences: [`Ô này không phải là số của biểu. ${COPIES.includes(tab) ? OF_COPIES : WHERE}`],
  leftOut: [],
  changes: [],
});

/** Of numbers that stand on no numbered form, whose columns are not all of one kind. */
const OF_CLASSES = 'Số này lấy từ các lớp dưới đây; ai dự nhiều lớp chỉ tính là một người.';

/** Tabs that show numbers of the forms once more. */
const COPIES: readonly string[] = [PROVINCE_TABS.overview, PROVINCE_TABS.leaders, PROVINCE_TABS.charts];
const OF_COPIES = 'Trang này lấy số của các biểu: hãy mở biểu đó (Biểu 01, Biểu 02…) rồi chọn ô số.';
const WHERE = 'Hãy mở một biểu (Biểu 01, Biểu 02…) rồi chọn một ô số trong bảng, dưới dòng đánh số cột.';

function printValue({ value, column }: NumberCell): string {
  if (column.format !== 'percent' || typeof value !== 'number') return printCell(value);
  return `${printCell(Math.round(value * 1000) / 10)}%`;
}

function sentencesOf(found: FoundNumber): string[] {
  const { closing } = found;
  return [
    ...sourceWords(found),
    ...(closing === undefined
      ? []
      : [`${closedAsOf(closing)}: giải thích theo các lớp lúc chốt. Thay đổi sau đó xem tab Chốt số.`]),
  ];
}

function sourceWords({ known, input, table, cell }: FoundNumber): string[] {
  const { source, row } = cell;
  const { plan, scope, closedBefore } = input;
  if (source.kind === 'counted') {
    const isCarried = source.measure === 'period' && closedBefore?.adjustments === 'next';
    const carried = isCarried
      ? [
          `Cộng thêm điều chỉnh sau chốt của ${closedBefore.label} (lũy kế bây giờ trừ lũy kế đã chốt); các lớp đó xem tab Chốt số.`,
        ]
      : [];
    return [
      `${table.scope}.`,
      table.formNumber === '' ? OF_CLASSES : countedWords(source.measure),
      ...carried,
    ];
  }
  if (source.kind === 'planned') {
    const words = plannedWords(table.formNumber, cell, plan, scope.reportYear);
    return [`Số của kế hoạch: ${known.loadedPlan.plan.title}.`, ...words];
  }
  const values = source.of.map((column) => row.cells[table.columns.indexOf(column)] ?? '');
  return [
    `${table.scope}.`,
    madeWords(cell, source.of, values),
    'Chọn từng ô đó rồi giải thích để xem các lớp.',
  ];
}

/** When the sheet shows another number than the classes give. */
function differenceWords({ value }: NumberCell, shown: string | undefined, now: string): string[] {
  return shown === undefined || shown === String(value)
    ? []
    : [
        `Trên biểu đang ghi ${shown === '' ? '(trống)' : shown}; theo các lớp bây giờ là ${now}. Chọn Sổ Lớp > Tổng hợp ngay để cập nhật.`,
      ];
}
