import { readIdNumber } from '../cell/parseIdNumber.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from './rule.ts';

/** A CCCD's own digits agree with the columns Giới tính and Ngày sinh [domain §4.2]. */
export const checkIdNumber: Rule = ({ enrolments }) =>
  enrolments.flatMap(({ id, values: { idNumber, sex, birth } }): Issue[] => {
    const said = idNumber === undefined ? undefined : readIdNumber(idNumber);
    if (said === undefined) return [];
    const where = { kind: 'enrolment', row: id, field: 'idNumber' } as const;
    return [
      ...(sex !== undefined && sex !== said.sex
        ? [{ ...where, code: 'id-number/other-sex', params: { shown: said.sex } } as const]
        : []),
      ...(birth !== undefined && birth.year !== said.year
        ? [{ ...where, code: 'id-number/other-year', params: { shown: said.year } } as const]
        : []),
    ];
  });
