import type { PersonFact } from '../api/people.ts';
import { foldText } from '../cell/foldText.ts';
import type { Codebook } from '../plan/codebook.ts';
import { unitLabel, type UnitIndex } from '../plan/unitIndex.ts';
import type { Cell } from '../schema/cell.ts';
import type { ClassCells } from '../schema/classCells.ts';
import { classColumns } from '../schema/classColumns.ts';
import { enrolmentColumns } from '../schema/enrolmentColumns.ts';
import { ENROLMENT_KEYS } from '../schema/sentKeys.ts';
import { parseField, parseRow } from '../sheet/parseRow.ts';
import { printDay } from '../wording/printDay.ts';

/** A learner's row as the server keeps it, with its class. */
export interface StoredLearner {
  readonly classCode: string;
  readonly reporterName: string;
  readonly content: ClassCells;
  readonly cells: readonly Cell[];
}

const ID_AT = ENROLMENT_KEYS.indexOf('_id');

/** The row of that id; undefined when the class has it no more. */
export const learnerRow = ({ enrolments }: ClassCells, row: string): readonly Cell[] | undefined =>
  enrolments.find((cells) => String(cells[ID_AT]) === row);

/** The name in a learner's row, as it was typed. */
export const learnerName = (cells: readonly Cell[]): string =>
  String(cells[ENROLMENT_KEYS.indexOf('fullName')] ?? '');

/**
 * What the office sees of a person to say whether it is another one: of numbers only their ends [design §8]. Where the row
 * holds what nobody can read, it is shown as it was typed.
 */
export function personFacts(
  { classCode, reporterName, content, cells }: StoredLearner,
  { codebook, units }: { readonly codebook: Codebook; readonly units: UnitIndex },
): Omit<PersonFact, 'differs'>[] {
  const onDay = parseField(content.cells, classColumns, 'startDate', { codebook, units, onDay: undefined });
  const { values } = parseRow(cells, enrolmentColumns, { codebook, units, onDay });
  const { fullName, birth, sex = '', commune, phone = '', position = '' } = values;
  const { workplace = '', hamlet = '' } = values;
  const unit = units.byId(commune ?? '');
  const typed = (key: string): string => String(cells[ENROLMENT_KEYS.indexOf(key)] ?? '');
  return [
    { label: 'Họ và tên', value: fullName ?? typed('fullName') },
    { label: 'Ngày sinh', value: birth === undefined ? typed('birth') : printBirth(birth) },
    { label: 'Giới tính', value: sex },
    { label: 'CCCD', value: endOf(typed('idNumber')) },
    { label: 'Điện thoại', value: maskPhone(phone) },
    { label: 'Xóm/TDP', value: hamlet },
    { label: 'Xã', value: unit === undefined ? typed('commune') : unitLabel(unit) },
    { label: 'Chức vụ', value: position },
    { label: 'Nơi công tác', value: workplace },
    { label: CLASS_LABEL, value: `${classCode} (${reporterName})` },
  ];
}

const maskPhone = (phone: string): string => (phone === '' ? '' : `${phone.slice(0, 3)}…${phone.slice(-3)}`);

const printBirth = ({ year, date }: { readonly year: number; readonly date?: string }): string =>
  date === undefined ? String(year) : printDay(date);

/** Of a number as the server keeps it, what is behind the key. */
const endOf = (kept: string): string =>
  kept.includes('…') ? `…${kept.slice(kept.lastIndexOf('…') + 1)}` : '';

/** What is no trait of a person: everybody asked about was in two classes. */
const CLASS_LABEL = 'Lớp';

/** Two persons' facts side by side: those that both have and that are not the same words differ. */
export function compareFacts(
  one: readonly Omit<PersonFact, 'differs'>[],
  other: readonly Omit<PersonFact, 'differs'>[],
): [PersonFact[], PersonFact[]] {
  const mark = (facts: typeof one, others: typeof one): PersonFact[] =>
    facts.map((fact, at) => {
      const beside = others[at]?.value ?? '';
      const isTrait = fact.label !== CLASS_LABEL && fact.value !== '';
      const differs = isTrait && beside !== '' && foldText(fact.value) !== foldText(beside);
      return { ...fact, differs };
    });
  return [mark(one, other), mark(other, one)];
}
