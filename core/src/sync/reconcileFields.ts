import { fieldOwner } from '../class/fieldOwner.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import { CLASS_KEYS } from '../schema/sentKeys.ts';
import { isSameValue } from './isSameValue.ts';
import type { ProvinceField, ProvinceFields } from './provinceFields.ts';

/** The sheet and the province hold different values, and a person has to say which it is. */
export interface FieldConflict {
  readonly field: string;
  /** What the sheet holds. */
  readonly mine: Cell;
  /** What the province typed. */
  readonly theirs: Cell;
  readonly by: string;
  readonly at: string;
  /** The field is the reporter's: the province proposes. Otherwise the province's value counts while it is not settled. */
  readonly isProposal: boolean;
}

/** A value of the province that the sheet is to take; the add-on writes it if the cell is still what was sent. */
export interface FieldChange {
  readonly field: string;
  readonly value: Cell;
  readonly by: string;
  readonly at: string;
}

/** What follows from the two sides of a class's own row. */
export interface ReconciledFields {
  readonly changes: readonly FieldChange[];
  readonly conflicts: readonly FieldConflict[];
  /** The cells that count, in the order of `CLASS_KEYS`: the owner's where the sides differ. */
  readonly effective: readonly Cell[];
}

/**
 * Compares what the sheet holds (`sheet`, in the order of `CLASS_KEYS`) with what the province typed [design §5]. Both
 * sides stay stored as they are until they agree, so nothing is lost whatever is answered, and asking again says the same.
 */
export function reconcileFields(sheet: readonly Cell[], fields: ProvinceFields): ReconciledFields {
  const changes: FieldChange[] = [];
  const conflicts: FieldConflict[] = [];
  const effective = CLASS_KEYS.map((field, at) => {
    const mine = sheet[at] ?? '';
    const opinion = fields[field];
    if (opinion === undefined || isBlank(opinion.value) || isSameValue(field, opinion.value, mine))
      return mine;
    const { value, by, at: since } = opinion;
    const isProposal = fieldOwner(field) === 'reporter';
    if (!isAnswered(field, opinion, mine)) {
      if (!isProposal && isSameValue(field, mine, opinion.sheetThen))
        changes.push({ field, value, by, at: since });
      else conflicts.push({ field, mine, theirs: value, by, at: since, isProposal });
    }
    return isProposal ? mine : value;
  });
  return { changes, conflicts, effective };
}

/** Whether the reporter has said that what the sheet holds is to stay. */
export const isAnswered = (field: string, { answered }: ProvinceField, mine: Cell): boolean =>
  answered !== undefined && isSameValue(field, answered.kept, mine);
