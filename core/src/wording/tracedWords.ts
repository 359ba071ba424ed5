import type { NumberExplanation } from '../rollup/explainNumber.ts';
import { isCarried } from '../rollup/explainCarried.ts';
import { TOTAL } from '../rollup/form.ts';
import { ownNumber, rowLabel } from '../rollup/numberAt.ts';
import type { TracedNumber } from '../rollup/traceNumber.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { countedWords, madeWords, printCell } from './numberWords.ts';
import { placeWords } from './placeWords.ts';
import { plannedWords } from './plannedWords.ts';
import { submittedWords } from './submittedWords.ts';

/** `Biểu 02, dòng “Huyện Đại Từ”, cột (2) “Tổng lượt”`. */
export const numberTitle = ({ table, cell }: TracedNumber): string =>
  `${table.tab}, dòng “${rowLabel(table, cell.row)}”, cột ${ownNumber(cell.column)} “${cell.header}”`;

/** How a number is made, in sentences; `explanations` are of the numbers it is counted from, in their order. */
export function sourceWords(traced: TracedNumber, explanations: readonly NumberExplanation[]): string[] {
  const { cell, of, table, input } = traced;
  const { source } = cell;
  if (source.kind === 'taken') return takenWords(traced, explanations);
  if (source.kind === 'counted') return countWords(traced, explanations);
  if (source.kind === 'submitted') return [`${table.scope}.`, ...submittedWords(cell, input)];
  if (source.kind === 'planned') {
    return [`Số của kế hoạch: ${input.plan.title}.`, ...plannedWords(table.tab, cell, input)];
  }
  const values = source.of.map((column) => cell.row.cells[table.columns.indexOf(column)] ?? '');
  const planned = of.filter((one) => isPlanned(one)).flatMap((one) => sourceWords(one, []));
  return [`${table.scope}.`, madeWords(cell, source.of, values), ...planned];
}

const isPlanned = ({ cell: { source }, of }: TracedNumber): boolean =>
  source.kind === 'planned' || (source.kind === 'taken' && of.every(isPlanned));

function takenWords(traced: TracedNumber, explanations: readonly NumberExplanation[]): string[] {
  const [first, second] = traced.of;
  if (first === undefined) return [];
  if (second === undefined) return [`Lấy từ ${numberTitle(first)}.`, ...sourceWords(first, explanations)];
  const names = `${numberTitle(first)} : ${numberTitle(second)}`;
  const numbers = `${printCell(first.cell.value)} : ${printCell(second.cell.value)}`;
  const because = traced.cell.value === '' ? ' Ô để trống vì số đứng sau bằng 0 hoặc chưa có.' : '';
  return [`${first.table.scope}.`, `Bằng ${names} = ${numbers}.${because}`];
}

function countWords(traced: TracedNumber, explanations: readonly NumberExplanation[]): string[] {
  const { counted, input, table } = traced;
  if (counted === undefined) return [];
  const { closedBefore } = input;
  const carried =
    closedBefore !== undefined && isCarried({ ...traced, counted })
      ? [
          `Cộng thêm điều chỉnh sau chốt của ${closedBefore.label} (lũy kế bây giờ trừ lũy kế đã chốt); ai sửa, lý do xem tab Chốt số.`,
        ]
      : [];
  return [
    `${table.scope}.`,
    countedWords(counted.measure),
    ...carried,
    ...(table.tab === PROVINCE_TABS.form03 && counted.line !== TOTAL ? placesOf(traced, explanations) : []),
  ];
}

/** Where the communes of the classes stand, and by which decision. */
function placesOf({ input }: TracedNumber, explanations: readonly NumberExplanation[]): string[] {
  const codes = new Set(explanations.flatMap(({ parts }) => parts.map(({ classCode }) => classCode)));
  const communes = input.summaries
    .filter(({ classCode }) => codes.has(classCode))
    .map(({ quotaCommune }) => quotaCommune);
  return placeWords(communes, input.scope.geography, input.units);
}
