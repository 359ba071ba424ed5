import { findCommune } from '../plan/findCommune.ts';
import type { UnitIndex } from '../plan/unitIndex.ts';
import type { Cell } from '../schema/cell.ts';
import { cleanText } from './cleanText.ts';
import { refused, understood, type Parsed } from './parsed.ts';

/** A commune by name or code as of the class's day, with its district where the name alone is not enough (domain §0.2). */
export function parseCommune(cell: Cell, units: UnitIndex, onDay: string | undefined): Parsed<string> {
  const found = findCommune(cleanText(cell), units, onDay);
  return 'unit' in found ? understood(found.unit.id) : refused(found.issue);
}
