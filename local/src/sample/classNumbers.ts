/** So many classes of a quota line and year in one status. */
export interface ClassNumber {
  readonly quotaLine: string;
  readonly year: number;
  readonly status: string;
  readonly classes: number;
  /** A department's own classes, of the same kind but not of the plan. */
  readonly isOutsidePlan?: true;
}

const number = (quotaLine: string, year: number, status: string, classes: number): ClassNumber => ({
  quotaLine,
  year,
  status,
  classes,
});

/**
 * The sample province near the end of 2024: 83 of the plan's 139 classes held, 8 planned for 2025, 2 postponed,
 * 1 cancelled; and one held by a department that is not of the plan.
 */
export const CLASS_NUMBERS: readonly ClassNumber[] = [
  number('NTM-A', 2022, 'KET_THUC', 2),
  number('NTM-A', 2023, 'KET_THUC', 2),
  number('NTM-A', 2024, 'KET_THUC', 2),
  number('NTM-A', 2025, 'KE_HOACH', 2),
  number('NTM-B1', 2022, 'KET_THUC', 6),
  number('NTM-B1', 2023, 'KET_THUC', 11),
  number('NTM-B1', 2024, 'KET_THUC', 9),
  number('NTM-B1', 2024, 'DANG_HOC', 1),
  number('NTM-B1', 2024, 'DA_MO', 1),
  number('NTM-B1', 2025, 'KE_HOACH', 3),
  number('NTM-B2', 2022, 'KET_THUC', 4),
  number('NTM-B2', 2023, 'KET_THUC', 9),
  number('NTM-B2', 2024, 'KET_THUC', 8),
  number('NTM-B2', 2024, 'DANG_HOC', 1),
  number('NTM-B2', 2024, 'DA_MO', 1),
  number('NTM-B2', 2024, 'HOAN', 1),
  number('NTM-B2', 2025, 'KE_HOACH', 2),
  number('NTM-B3', 2022, 'KET_THUC', 2),
  number('NTM-B3', 2023, 'KET_THUC', 4),
  number('NTM-B3', 2024, 'KET_THUC', 3),
  number('NTM-B3', 2024, 'HOAN', 1),
  number('OCOP-A', 2022, 'KET_THUC', 2),
  number('OCOP-A', 2023, 'KET_THUC', 2),
  number('OCOP-A', 2024, 'KET_THUC', 2),
  number('OCOP-B', 2022, 'KET_THUC', 3),
  number('OCOP-B', 2023, 'KET_THUC', 4),
  number('OCOP-B', 2024, 'KET_THUC', 3),
  number('OCOP-B', 2024, 'DANG_HOC', 1),
  number('OCOP-B', 2024, 'HUY', 1),
  number('OCOP-B', 2025, 'KE_HOACH', 1),
  { ...number('OCOP-B', 2024, 'KET_THUC', 1), isOutsidePlan: true },
];

/** Statuses whose classes have learners. */
export const HELD_STATUSES: ReadonlySet<string> = new Set(['DA_MO', 'DANG_HOC', 'KET_THUC']);
