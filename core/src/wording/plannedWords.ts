import type { Plan, QuotaLine } from '../plan/plan.ts';
import type { Target } from '../plan/target.ts';
import { showDay } from '../cell/readDay.ts';
import { TOTAL } from '../rollup/form.ts';
import { ownNumber, type NumberCell } from '../rollup/numberAt.ts';
import { unitLabel } from '../plan/unitIndex.ts';
import { placeIn } from '../rollup/placeIn.ts';
import type { FormContext } from '../rollup/rollUpInput.ts';
import { PROVINCE_TABS } from '../schema/tabs.ts';
import { placeWords } from './placeWords.ts';
import { printAmount } from './printAmount.ts';

type PlannedContext = Pick<FormContext, 'plan' | 'scope' | 'units'>;

const OF_REPORTER =
  'Số lớp giao cho các xã của đơn vị: danh sách xã của tỉnh × số lớp mỗi xã theo kế hoạch (Biểu 03); chưa giao khi tỉnh chưa nhập danh sách xã.';

/**
 * Where a number of the plan's own comes from: its words, who allocated it by what document, whose list it is. `tab` is
 * the one it stands on.
 */
export function plannedWords(tab: string, cell: NumberCell, context: PlannedContext): string[] {
  const { plan, scope } = context;
  const line = cell.row.line ?? '';
  if (tab === PROVINCE_TABS.form01) {
    return quotaWords(line, ownNumber(cell.column) === '(2)', plan, scope.reportYear);
  }
  if (tab === PROVINCE_TABS.form03) return communeWords(line, context);
  if (tab === PROVINCE_TABS.leaders) return [OF_REPORTER];
  const target = plan.targets.find(({ id }) => id === line);
  return target === undefined ? [] : targetWords(target, ownNumber(cell.column) === '(1)');
}

function quotaWords(line: string, isOfYear: boolean, plan: Plan, reportYear: number): string[] {
  const quota = plan.quotaLines.find(({ id }) => id === line);
  const parts = plan.quotaLines.filter(({ parent = TOTAL }) => parent === line);
  const sum = parts.map(({ label, classes }) => `${label}: ${printAmount(classes)}`).join('; ');
  const own = quota === undefined ? [] : [`Kế hoạch ghi: “${quota.original}”.`];
  const note = quota?.note === undefined ? [] : [quota.note];
  if (parts.length > 0) {
    return isOfYear
      ? [`Cộng kế hoạch năm của các dòng: ${parts.map(({ label }) => label).join('; ')}.`, ...note]
      : [...own, `Cộng các dòng: ${sum}.`, ...note];
  }
  if (quota === undefined) return ['Kế hoạch không có dòng này.'];
  return isOfYear ? [...yearWords(quota, plan, reportYear), ...note] : [...own, ...note];
}

/** What gives a line its classes of a year: the plan itself, documents, what was carried over [A4, A5]. */
function yearWords({ id, perYear }: QuotaLine, plan: Plan, year: number): string[] {
  const own = perYear?.[String(year)];
  const words = [
    ...(own === undefined ? [] : [`Kế hoạch giao năm ${String(year)}: ${printAmount(own)} lớp.`]),
    ...plan.allocations
      .filter((one) => one.quotaLine === id && one.year === year)
      .map(({ classes, document }) => `${document}: ${printAmount(classes)} lớp.`),
    ...plan.carryOvers
      .filter(({ quotaLine, toYear, fromYear }) => quotaLine === id && [toYear, fromYear].includes(year))
      .map(
        ({ classes, fromYear, toYear, document, reason }) =>
          `${document}: chuyển ${printAmount(classes)} lớp từ năm ${String(fromYear)} sang năm ${String(toYear)} (${reason}).`,
      ),
  ];
  return words.length > 0 ? words : [`Chưa có văn bản nào phân bổ dòng này cho năm ${String(year)}.`];
}

/** What a commune was given: the province's list × the plan's classes a commune [A2, A3]. */
function communeWords(line: string, { plan, units, scope: { geography } }: PlannedContext): string[] {
  const [quotaLine = '', ...place] = line.split(' ');
  const quota = plan.quotaLines.find(({ id }) => id === quotaLine);
  if (quota === undefined)
    return ['Cộng chỉ tiêu giao của các xã; để trống khi tỉnh chưa nhập danh sách xã.'];
  const listed = plan.communeTargets.filter(
    ({ unitId, category }) =>
      category === quota.counts?.communeCategory && placeIn(geography, unitId, units).key === place.join(' '),
  );
  const name = (unitId: string): string => {
    const unit = units.byId(unitId);
    return geography === 'recorded' || unit === undefined ? '' : `${unitLabel(unit)}: `;
  };
  const each = `Danh sách xã của tỉnh × ${printAmount(quota.classesPerCommune ?? 0)} lớp mỗi xã theo kế hoạch (“${quota.original}”).`;
  const decisions = listed.map(
    ({ decision, year, unitId }) => `${name(unitId)}${decision} (năm ${String(year)}).`,
  );
  const ids = listed.map(({ unitId }) => unitId);
  return [
    each,
    ...(decisions.length > 0 ? decisions : ['Để trống khi tỉnh chưa nhập danh sách xã của loại này.']),
    ...placeWords(ids, geography, units),
  ];
}

function targetWords({ percent, source, denominators }: Target, isShare: boolean): string[] {
  if (isShare) return [`Mục tiêu của kế hoạch: ${printAmount(percent)} % ${source}.`];
  if (denominators.length === 0) return ['Kế hoạch không cho mẫu số; tỉnh chưa nhập.'];
  return denominators.map(
    (one) =>
      `Năm ${String(one.year)}: ${printAmount(one.value)} người, nguồn ${one.source}, ngày ${showDay(one.date)}.`,
  );
}
