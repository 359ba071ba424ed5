import { isBlank, type Cell } from '../schema/cell.ts';
import { CLASS_KEYS } from '../schema/sentKeys.ts';
import { isSameValue } from './isSameValue.ts';
import type { ProvinceField, ProvinceFields } from './provinceFields.ts';

/**
 * Notes for every field in which the sheet now holds what the province typed that the two agree: from here on another
 * value in the sheet is the reporter's doing, also the one that stood there before, and an earlier "keep mine" is over. The
 * same object when there is nothing to note.
 */
export function settleFields(fields: ProvinceFields, sheet: readonly Cell[]): ProvinceFields {
  const settled = Object.entries(fields).flatMap(([field, opinion]) => {
    const mine = sheet[CLASS_KEYS.indexOf(field)] ?? '';
    return !isBlank(mine) && isSameValue(field, opinion.value, mine) && !isSettled(field, opinion, mine)
      ? [[field, { ...withoutAnswer(opinion), sheetThen: mine }] as const]
      : [];
  });
  return settled.length === 0 ? fields : { ...fields, ...Object.fromEntries(settled) };
}

const isSettled = (field: string, { sheetThen, answered }: ProvinceField, mine: Cell): boolean =>
  answered === undefined && isSameValue(field, sheetThen, mine);

const withoutAnswer = ({ value, by, at, sheetThen }: ProvinceField): ProvinceField => ({
  value,
  by,
  at,
  sheetThen,
});
