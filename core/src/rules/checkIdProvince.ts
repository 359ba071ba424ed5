import { digitsAt } from '../cell/digitsAt.ts';
import { issuesOfRows, rowIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

/** The 63 codes of the province of birth registration [domain §4.2: TT 07/2016/TT-BCA]. */
const PROVINCES =
  '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
  '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
  '089 091 092 093 094 095 096';

/** No province has it: reserved for made-up people in samples and tests, who are in nobody's register. */
export const TEST_PREFIX = '099';

const KNOWN = new Set([...PROVINCES.split(' '), TEST_PREFIX].map(Number));

/** A CCCD begins with a province's code; people born abroad have a country's: a doubt [domain §4.2]. */
export const checkIdProvince: Rule = ({ enrolments }) =>
  issuesOfRows(enrolments, (enrolment, issues) => {
    const { idNumber = '' } = enrolment.values;
    if (idNumber.length !== 12 || KNOWN.has(digitsAt(idNumber, 0, 3))) return;
    const params = { shown: idNumber.slice(0, 3) };
    issues.push(rowIssue(enrolment, 'idNumber', { code: 'enrolment/id-province', params }));
  });
