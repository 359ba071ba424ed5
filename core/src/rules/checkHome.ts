import { foldText } from '../cell/foldText.ts';
import type { Issue } from '../issue.ts';
import type { Unit } from '../plan/unit.ts';
import { shortDistrict, unitLabel } from '../plan/unitIndex.ts';
import { issuesOfRows, rowIssue } from './issueAt.ts';
import type { CheckedEnrolment, Rule } from './rule.ts';

/**
 * A learner of a commune's class comes from its district, and the column Huyện/TP names the district of the learner's
 * commune [domain §2.1, §3.2 M, N]. Units without a district (from 1/7/2025 on) are not compared.
 */
export const checkHome: Rule = ({ trainingClass: { quotaCommune = '' }, enrolments, units }) => {
  const host = units.byId(quotaCommune);
  const names = districtNaming();
  return issuesOfRows(enrolments, (enrolment, issues) => {
    const home = units.byId(enrolment.values.commune ?? '');
    if (home === undefined || home.districtName === '') return;
    if (host !== undefined && isElsewhere(home, host)) issues.push(otherHome(enrolment, home, host));
    const { district } = enrolment.values;
    const isNamed = district === undefined || names(district, home.districtName);
    if (!isNamed) issues.push(otherDistrict(enrolment, home));
  });
};

const isElsewhere = (home: Unit, host: Unit): boolean =>
  host.districtName !== '' &&
  (host.districtCode !== home.districtCode || host.provinceCode !== home.provinceCode);

function otherHome(enrolment: CheckedEnrolment, home: Unit, host: Unit): Issue {
  const params = { unit: unitLabel(home), district: host.districtName };
  return rowIssue(enrolment, 'commune', { code: 'enrolment/other-district', params });
}

function otherDistrict(enrolment: CheckedEnrolment, { districtName, name }: Unit): Issue {
  const params = { unit: name, district: districtName };
  const suggestion = shortDistrict(districtName);
  return rowIssue(enrolment, 'district', { code: 'enrolment/district-differs', params, suggestion });
}

// A list says the same district a thousand times.
function districtNaming(): (typed: string, districtName: string) => boolean {
  const known = new Map<string, Map<string, boolean>>();
  return (typed, districtName) => {
    const ofDistrict = known.get(districtName) ?? new Map<string, boolean>();
    const before = ofDistrict.get(typed);
    if (before !== undefined) return before;
    const bare = districtName.replace(/^(Huyện|Thành phố|Thị xã) /, '');
    const answer = squeeze(typed).includes(squeeze(bare));
    known.set(districtName, ofDistrict.set(typed, answer));
    return answer;
  };
}

// "TPTN" is how the offices of the province shorten its capital (domain §2.3).
const squeeze = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/^tptn$/, 'tptháinguyên');
