import { foldText } from '../cell/foldText.ts';
import { rememberCells } from '../cell/rememberCells.ts';
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
    if (district !== undefined && !names(district, home.districtName))
      issues.push(otherDistrict(enrolment, home));
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

// A list says the same district a thousand times over.
function districtNaming(): (typed: string, districtName: string) => boolean {
  let last = { typed: '', districtName: '', isNamed: false };
  return (typed, districtName) => {
    if (typed !== last.typed || districtName !== last.districtName) {
      last = { typed, districtName, isNamed: isNamed(typed, districtName) };
    }
    return last.isNamed;
  };
}

const isNamed = (typed: string, districtName: string): boolean =>
  squeezed(typed).text.includes(squeezed(districtName.replace(/^(Huyện|Thành phố|Thị xã) /, '')).text);

// "TPTN" is how the offices of the province shorten its capital (domain §2.3).
const squeeze = rememberCells((name: string, _: undefined) => ({
  text: foldText(name)
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/^tptn$/, 'tptháinguyên'),
}));
const squeezed = (name: string): { text: string } => squeeze(name, undefined);
