import type { Cell } from '../../core/src/schema/cell.ts';
import { ENROLMENT_KEYS } from '../../core/src/schema/sentKeys.ts';
import { anEnrolmentRow } from './anEnrolmentRow.ts';

/** The cell of a learner's row. */
export const cellOf = (row: readonly Cell[], key: string): Cell => row[ENROLMENT_KEYS.indexOf(key)] ?? '';

/** A learner's row with other cells. */
export const withCells = (row: readonly Cell[], cells: Readonly<Record<string, Cell>>): Cell[] =>
  ENROLMENT_KEYS.map((key, at) => cells[key] ?? row[at] ?? '');

/** Learners r1, r2 … who differ in name, birth, phone, position and hamlet, and share sex, group, commune and result. */
export const aRoster = (size: number): Cell[][] =>
  Array.from({ length: size }, (_, at) =>
    anEnrolmentRow({
      _id: `r${String(at + 1)}`,
      fullName: `Nguyễn Thị ${String.fromCharCode(65 + ((at * 7) % 26))}${String(at)}`,
      birth: `0${String((at % 8) + 1)}/02/19${String(60 + at)}`,
      phone: `09500000${String(10 + at)}`,
      idNumber: `k${String(at)}…${String(100 + at)}`,
      position: `Trưởng xóm ${String(at)}`,
      hamlet: `Xóm ${String(at)}`,
    }),
  );
