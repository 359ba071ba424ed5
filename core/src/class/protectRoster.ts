import { cleanText } from '../cell/cleanText.ts';
import { parseCode } from '../cell/parseCode.ts';
import { isBlank, type Cell } from '../schema/cell.ts';
import { FIXED_LISTS } from '../schema/codeLists.ts';
import { enrolmentColumns } from '../schema/enrolmentColumns.ts';
import { ENROLMENT_KEYS } from '../schema/sentKeys.ts';
import { maskIdNumbers } from './maskIdNumbers.ts';
import type { PersonIdentity } from './personIdentity.ts';
import { protectRowId } from './protectRowId.ts';

const ID_NUMBER_AT = ENROLMENT_KEYS.indexOf('idNumber');
const ETHNICITY_AT = ENROLMENT_KEYS.indexOf('ethnicity');
const ROW_ID_AT = ENROLMENT_KEYS.indexOf('_id');
const ethnicityColumn = enrolmentColumns[enrolmentColumns.findIndex(({ key }) => key === 'ethnicity')];

/**
 * The rows as they may be kept on the server: an identity number as its key and last three digits, ethnicity as Kinh or
 * DTTS; a paste one column off puts an identity number where none belongs, there the last three digits stay [design §8;
 * domain §6]. The sheet keeps what was typed.
 */
export const protectRoster = (
  enrolments: readonly (readonly Cell[])[],
  personKey: (identity: PersonIdentity) => string,
): Cell[][] =>
  enrolments.map((row) =>
    row.map((cell, at) => {
      if (isBlank(cell)) return cell;
      if (at === ID_NUMBER_AT) return protectIdNumber(cell, personKey);
      if (at === ETHNICITY_AT) return protectEthnicity(cell);
      return at === ROW_ID_AT ? protectRowId(cell) : maskIdNumbers(cell);
    }),
  );

function protectIdNumber(cell: Cell, personKey: (identity: PersonIdentity) => string): string {
  const key = cleanText(cell).replace(/[\s.-]/g, '');
  return `${personKey({ kind: 'idNumber', key })}…${key.slice(-3)}`;
}

// What is no people's name may be anything about the person: it stays in the sheet.
function protectEthnicity(cell: Cell): string {
  if (ethnicityColumn === undefined) return '';
  const { value } = parseCode(cell, FIXED_LISTS.ethnicity, ethnicityColumn);
  if (value === undefined) return '';
  return value === 'Kinh' ? 'Kinh' : 'DTTS';
}
