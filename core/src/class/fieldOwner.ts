import type { classColumns } from '../schema/classColumns.ts';

/** Who decides a field of a class; what the other one types there is a proposal, not a change. */
export type FieldOwner = 'province' | 'reporter';

/** Class columns that the province decides [design §5]: its approval, the number of its decision, the money it allots. */
export const PROVINCE_FIELDS = [
  'approval',
  'openingDecision',
  'allottedCost',
] as const satisfies readonly (typeof classColumns)[number]['key'][];

const OF_PROVINCE: ReadonlySet<string> = new Set(PROVINCE_FIELDS);

/** The owner of a column of the class's own row. Every other column and all lists are the reporter's. */
export const fieldOwner = (key: string): FieldOwner => (OF_PROVINCE.has(key) ? 'province' : 'reporter');
