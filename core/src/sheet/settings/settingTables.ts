import { allocationTable } from './allocationTable.ts';
import { carryOverTable } from './carryOverTable.ts';
import { communeTable } from './communeTable.ts';
import { contactTable } from './contactTable.ts';
import { deadlineTable } from './deadlineTable.ts';
import { denominatorTable } from './denominatorTable.ts';

/** The tables of the tab `Cấu hình` that say something of the plan, by the name of what they give. */
export const SETTING_TABLES = {
  denominators: denominatorTable,
  allocations: allocationTable,
  carryOvers: carryOverTable,
  deadlines: deadlineTable,
  contacts: contactTable,
  communeTargets: communeTable,
} as const;
