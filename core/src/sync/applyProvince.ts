import { isBlank, type Cell } from '../schema/cell.ts';
import { CLASS_KEYS } from '../schema/sentKeys.ts';
import { isSameValue } from './isSameValue.ts';
import type { ProvinceField, ProvinceFields } from './provinceFields.ts';
import { shownCell } from './shownCell.ts';

/** What the province's workbook holds for one class: some columns, blank where the office typed nothing. */
export interface ProvincePush {
  /** By the key of the class column. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** What the office saw of the reporter's sheet beside a column, as `shownCell` makes it; absent when it saw nothing. */
  readonly shown?: Readonly<Record<string, Cell>>;
  /** Key of the e-mail that sent it. */
  readonly by: string;
  /** When the province's workbook was read, ISO time. */
  readonly observedAt: string;
}

/** The province's fields after a push, and the columns whose value changed. */
export interface AppliedProvince {
  readonly fields: ProvinceFields;
  readonly changed: readonly string[];
}

/**
 * Lays a push of the province over what it typed before. It brings state: columns it does not have stay as they are, and
 * of two values of a column the one that was read later holds, so pushes may come twice or out of order. A blank cell
 * withdraws an opinion. `sheet`: what the reporter's sheet holds, in the order of `CLASS_KEYS`. While the two sides
 * disagree, what the sheet held at first is kept, so that a second thought of the province never passes for an agreement;
 * what the reporter typed without the office seeing it is asked about, not replaced.
 */
export function applyProvince(
  fields: ProvinceFields,
  push: ProvincePush,
  sheet: readonly Cell[],
): AppliedProvince {
  const changed = CLASS_KEYS.flatMap((field, at): [string, ProvinceField][] => {
    const value = Object.hasOwn(push.cells, field) && field !== 'classCode' ? push.cells[field] : undefined;
    if (value === undefined) return [];
    const before = fields[field];
    if (isSameValue(field, value, before?.value ?? '') || isOlder(push, before)) return [];
    const mine = sheet[at] ?? '';
    const { by, observedAt } = push;
    return [
      [field, { value, by, at: observedAt, sheetThen: sheetThenOf(field, value, push, { before, mine }) }],
    ];
  });
  return {
    fields: changed.length === 0 ? fields : { ...fields, ...Object.fromEntries(changed) },
    changed: changed.map(([field]) => field),
  };
}

const isOlder = ({ observedAt }: ProvincePush, before: ProvinceField | undefined): boolean =>
  before !== undefined && Date.parse(observedAt) <= Date.parse(before.at);

/** What the sheet held when the province spoke: as the office saw it, which may have changed since without its knowing. */
function sheetThenOf(
  field: string,
  value: Cell,
  { shown }: ProvincePush,
  { before, mine }: { before: ProvinceField | undefined; mine: Cell },
): Cell {
  if (isSameValue(field, value, mine)) return mine;
  if (before !== undefined && !isBlank(before.value)) return before.sheetThen;
  const seen = shown?.[field] ?? shownCell(mine);
  return isSameValue(field, seen, shownCell(mine)) ? mine : seen;
}
