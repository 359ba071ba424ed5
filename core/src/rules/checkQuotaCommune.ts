import { unitLabel } from '../plan/unitIndex.ts';
import type { Unit } from '../plan/unit.ts';
import { printDay } from '../wording/printDay.ts';
import { classIssue } from './issueAt.ts';
import type { Rule } from './rule.ts';

const TYPES: Readonly<Record<Unit['type'], string>> = {
  XA: 'xã',
  PHUONG: 'phường',
  THI_TRAN: 'thị trấn',
};

/** The commune of an NTM class is a xã on the class's day, not a phường or thị trấn [A16; domain §2.2]. */
export const checkQuotaCommune: Rule = ({ trainingClass, units, codebook }) => {
  const { quotaCommune, startDate, classGroup = '' } = trainingClass;
  if (quotaCommune === undefined || startDate === undefined) return [];
  if (codebook.requirements.classGroups[classGroup]?.isForCommunes !== true) return [];
  const unit = units.byId(quotaCommune);
  if (unit === undefined || unit.type === 'XA') return [];
  const params = { unit: unitLabel(unit), type: TYPES[unit.type], day: printDay(startDate) };
  return [classIssue('quotaCommune', { code: 'class/commune-type', params })];
};
