import { approvalColumns, type ApprovalKey } from '../../core/src/schema/approvalColumns.ts';
import type { Cell } from '../../core/src/schema/cell.ts';
import type { ApprovalClass } from '../../core/src/sheet/approvals/approvalStatus.ts';
import { aClassRow } from './aClassRow.ts';

/** The header row of the tab `Phê duyệt`. */
export const approvalHeaders: Cell[] = approvalColumns.map(({ header }) => header);

/** A row of the tab, blank but for what is given and the class code. */
export const anApprovalRow = (cells: Partial<Record<ApprovalKey, Cell>> = {}): Cell[] => {
  const row: Readonly<Partial<Record<ApprovalKey, Cell>>> = { classCode: 'NTM-2024-171-003', ...cells };
  return approvalColumns.map(({ key }) => row[key] ?? '');
};

/** A class for which the province has typed nothing, and whose sheet has no decision. */
export const anApprovalClass = (one: Partial<ApprovalClass> = {}): ApprovalClass => ({
  classCode: 'NTM-2024-171-003',
  cells: aClassRow({ classCode: one.classCode ?? 'NTM-2024-171-003', openingDecision: '' }),
  provinceFields: {},
  isRemoved: false,
  ...one,
});
