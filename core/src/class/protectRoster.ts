import { cleanText } from '../cell/cleanText.ts';
import { parseCode } from '../cell/parseCode.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import { FIXED_LISTS } from '../schema/codeLists.ts';
import { enrolmentColumns } from '../schema/enrolmentColumns.ts';
import { ENROLMENT_KEYS } from '../schema/sentKeys.ts';
import type { PersonIdentity } from './personIdentity.ts';

const ID_NUMBER_AT = ENROLMENT_KEYS.indexOf('idNumber');
const ETHNICITY_AT = ENROLMENT_KEYS.indexOf('ethnicity');
const ethnicityColumn = enrolmentColumns[enrolmentColumns.findIndex(({ key }) => key === 'ethnicity')];

/**
 * The rows as they may be kept on the server: an identity number as its key and last three digits (elsewhere in the row
 * the last three digits only), ethnicity as Kinh or
 * DTTS [design §8; domain §6]. The sheet keeps what was typed.
 */
export const protectRoster = (
  enrolments: readonly (readonly Cell[])[],
  personKey: (identity: PersonIdentity) => string,
): Cell[][] =>
  enrolments.map((row) =>
    row.map((cell, at) => {
      if (isBlank(cell)) return cell;
      if (at === ID_NUMBER_AT) return protectIdNumber(cell, personKey);
      return at === ETHNICITY_AT ? protectEthnicity(cell) : maskIdNumbers(cell);
    }),
  );

function protectIdNumber(cell: Cell, personKey: (identity: PersonIdentity) => string): string {
  const key = cleanText(cell).replace(/[\s.-]/g, '');
  return `${personKey({ kind: 'idNumber', key })}…${key.slice(-3)}`;
}

// A paste one column off puts a CCCD where none belongs.
const maskIdNumbers = (cell: Cell): Cell =>
  typeof cell === 'boolean'
    ? cell
    : /(?<!\d)\d(?:[ .-]?\d){11}(?!\d)/.test(String(cell))
      ? String(cell).replace(/(?<!\d)\d(?:[ .-]?\d){8}(?=(?:[ .-]?\d){3}(?!\d))/g, '…')
      : cell;

// What is no people's name may be anything about the person: it stays in the sheet.
function protectEthnicity(cell: Cell): string {
  if (ethnicityColumn === undefined) return '';
  const { value } = parseCode(cell, FIXED_LISTS.ethnicity, ethnicityColumn);
  if (value === undefined) return '';
  return value === 'Kinh' ? 'Kinh' : 'DTTS';
}
