import { isBlank, type Cell } from '../schema/cell.ts';
import { CLASS_KEYS } from '../schema/sentKeys.ts';
import { isSameValue } from './isSameValue.ts';
import type { ProvinceFields } from './provinceFields.ts';

/** The reporter keeps what the sheet holds in a field, over what the province typed there. */
export interface FieldAnswer {
  readonly field: string;
  /** The province's value that the person saw. */
  readonly theirs: Cell;
}

/** Who answered, and when (ISO time). */
export interface Answering {
  readonly by: string;
  readonly at: string;
}

/**
 * Records "keep mine". Nothing is recorded when the province has typed something else since (it was another value that
 * was answered), when the two agree, or when the same was answered before. `sheet`: in the order of `CLASS_KEYS`.
 */
export function answerField(
  fields: ProvinceFields,
  { field, theirs }: FieldAnswer,
  sheet: readonly Cell[],
  { by, at }: Answering,
): ProvinceFields {
  const opinion = Object.hasOwn(fields, field) ? fields[field] : undefined;
  const kept = sheet[CLASS_KEYS.indexOf(field)] ?? '';
  if (opinion === undefined || isBlank(opinion.value) || !isSameValue(field, opinion.value, theirs))
    return fields;
  if (isSameValue(field, opinion.value, kept)) return fields;
  if (opinion.answered !== undefined && isSameValue(field, opinion.answered.kept, kept)) return fields;
  return { ...fields, [field]: { ...opinion, answered: { kept, by, at } } };
}
