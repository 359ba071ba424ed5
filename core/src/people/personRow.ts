/** What is known of a learner's person by one row. */
export interface PersonRow {
  /** Key of the person (`EnrolmentSummary.person`): rows of one key are one person already. */
  readonly person: string;
  /** The key is that of a CCCD of 12 digits: no two such keys are ever one person. */
  readonly isNumbered: boolean;
  readonly name: string;
  readonly birth?: { readonly year: number; readonly date?: string };
  readonly sex?: string;
  /** Where the commune's land is today: communes of before and after a merger are one place. */
  readonly commune?: string;
  readonly phone?: string;
}

/** Why two rows may be of one person, and what speaks against it. */
export const REASONS = {
  sameName: 'trùng họ tên',
  nearName: 'họ tên gần giống',
  sameBirth: 'cùng ngày sinh',
  swappedBirth: 'ngày và tháng sinh đảo nhau',
  nearYear: 'cùng ngày tháng, năm sinh lệch 1',
  sameYear: 'cùng năm sinh (một bên chỉ ghi năm)',
  nearDay: 'ngày sinh lệch một chỗ',
  samePhone: 'cùng số điện thoại',
  sameCommune: 'cùng xã',
  otherSex: 'giới tính khác nhau',
} as const;
export type Reason = keyof typeof REASONS;

/** Two rows, by their places in the list, that may be of one person. */
export interface Candidate {
  readonly one: number;
  readonly other: number;
  /** How much speaks for it, 0 to 1000. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}
