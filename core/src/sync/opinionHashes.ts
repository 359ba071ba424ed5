import { cleanText } from '../cell/cleanText.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import { hashText } from '../sheet/contentHash.ts';
import type { ProvinceFields } from './provinceFields.ts';

/** By field, the hash of what the province typed there; none where it is blank. */
export type OpinionHashes = Readonly<Record<string, string>>;

const hashOf = (value: Cell): string => hashText(cleanText(value));

/** What the index of a workbook remembers of the province's fields of a class, so that no class is read to compare them. */
export const opinionHashes = (fields: ProvinceFields): OpinionHashes =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, { value }]) => (isBlank(value) ? [] : [[field, hashOf(value)]])),
  );

/** Whether all that the province's tab says of a class, by field, is stored already. */
export const isKnownOpinion = (
  known: OpinionHashes | undefined,
  cells: Readonly<Record<string, Cell>>,
): boolean =>
  Object.entries(cells).every(
    ([field, value]) => known?.[field] === (isBlank(value) ? undefined : hashOf(value)),
  );
