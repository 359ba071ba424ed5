import { isSameText } from '../cell/isSameText.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import { CLASS_KEYS } from '../schema/sentKeys.ts';
import type { ProvinceField, ProvinceFields } from './provinceFields.ts';

/** What the province's workbook holds for one class: some columns, blank where the office typed nothing. */
export interface ProvincePush {
  /** By the key of the class column. */
  readonly cells: Readonly<Record<string, Cell>>;
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
 * disagree, what the sheet held at first is kept, so that a second thought of the province never passes for an agreement.
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
    if (isSameText(value, before?.value ?? '') || isOlder(push, before)) return [];
    return [[field, opinionOf(value, push, { before, mine: sheet[at] ?? '' })]];
  });
  return {
    fields: changed.length === 0 ? fields : { ...fields, ...Object.fromEntries(changed) },
    changed: changed.map(([field]) => field),
  };
}

const isOlder = ({ observedAt }: ProvincePush, before: ProvinceField | undefined): boolean =>
  before !== undefined && Date.parse(observedAt) <= Date.parse(before.at);

function opinionOf(
  value: Cell,
  { by, observedAt }: ProvincePush,
  { before, mine }: { before: ProvinceField | undefined; mine: Cell },
): ProvinceField {
  const isFresh = before === undefined || isBlank(before.value) || isSameText(value, mine);
  return { value, by, at: observedAt, sheetThen: isFresh ? mine : before.sheetThen };
}
