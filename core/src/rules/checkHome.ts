import { foldText } from '../cell/foldText.ts';
import type { Issue } from '../issue.ts';
import type { Unit } from '../plan/unit.ts';
import { shortDistrict, unitLabel } from '../plan/unitIndex.ts';
import { rowIssue } from './issueAt.ts';
import type { CheckedEnrolment, Rule } from './rule.ts';

/**
 * A learner of a commune's class comes from its district, and the column Huyện/TP names the district of the learner's
 * commune [domain §2.1, §3.2 M, N]. Units without a district (from 1/7/2025 on) are not compared.
 */
export const checkHome: Rule = ({ trainingClass: { quotaCommune = '' }, enrolments, units }) => {
  const host = units.byId(quotaCommune);
  const names = districtNaming();
  return enrolments.flatMap((enrolment): Issue[] => {
    const home = units.byId(enrolment.values.commune ?? '');
    if (home === undefined || home.districtName === '') return [];
    return [...fromElsewhere(enrolment, home, host), ...otherDistrict(enrolment, home, names)];
  });
};

function fromElsewhere(enrolment: CheckedEnrolment, home: Unit, host: Unit | undefined): Issue[] {
  if (host === undefined || host.districtName === '') return [];
  if (host.districtCode === home.districtCode && host.provinceCode === home.provinceCode) return [];
  const params = { unit: unitLabel(home), district: host.districtName };
  return [rowIssue(enrolment, 'commune', { code: 'enrolment/other-district', params })];
}

function otherDistrict(
  enrolment: CheckedEnrolment,
  { districtName, name }: Unit,
  names: (typed: string, districtName: string) => boolean,
): Issue[] {
  const { district } = enrolment.values;
  if (district === undefined || names(district, districtName)) return [];
  const params = { unit: name, district: districtName };
  const suggestion = shortDistrict(districtName);
  return [rowIssue(enrolment, 'district', { code: 'enrolment/district-differs', params, suggestion })];
}

// A list says the same district a thousand times.
function districtNaming(): (typed: string, districtName: string) => boolean {
  const known = new Map<string, boolean>();
  return (typed, districtName) => {
    const key = `${typed}|${districtName}`;
    const bare = districtName.replace(/^(Huyện|Thành phố|Thị xã) /, '');
    const answer = known.get(key) ?? squeeze(typed).includes(squeeze(bare));
    known.set(key, answer);
    return answer;
  };
}

// "TPTN" is how the offices of the province shorten its capital (domain §2.3).
const squeeze = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/^tptn$/, 'tptháinguyên');
