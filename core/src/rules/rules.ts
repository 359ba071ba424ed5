import { checkAge } from './checkAge.ts';
import { checkAttendance } from './checkAttendance.ts';
import { checkCalendarDays } from './checkCalendarDays.ts';
import { checkClassCode } from './checkClassCode.ts';
import { checkClassSize } from './checkClassSize.ts';
import { checkCommuneClass } from './checkCommuneClass.ts';
import { checkCost } from './checkCost.ts';
import { checkCostNorm } from './checkCostNorm.ts';
import { checkCostProduct } from './checkCostProduct.ts';
import { checkCostSpent } from './checkCostSpent.ts';
import { checkCostTotals } from './checkCostTotals.ts';
import { checkDateOrder } from './checkDateOrder.ts';
import { checkDecision } from './checkDecision.ts';
import { checkDuration } from './checkDuration.ts';
import { checkDuty } from './checkDuty.ts';
import { checkFieldVisit } from './checkFieldVisit.ts';
import { checkFunding } from './checkFunding.ts';
import { checkHome } from './checkHome.ts';
import { checkIdNumber } from './checkIdNumber.ts';
import { checkIdProvince } from './checkIdProvince.ts';
import { checkInPlan } from './checkInPlan.ts';
import { checkLearnerCount } from './checkLearnerCount.ts';
import { checkLearnerGroup } from './checkLearnerGroup.ts';
import { checkListPresent } from './checkListPresent.ts';
import { checkMaybeTwice } from './checkMaybeTwice.ts';
import { checkOcopCycle } from './checkOcopCycle.ts';
import { checkOldIdCard } from './checkOldIdCard.ts';
import { checkOpened } from './checkOpened.ts';
import { checkOutcome } from './checkOutcome.ts';
import { checkPhone } from './checkPhone.ts';
import { checkPlanPeriod } from './checkPlanPeriod.ts';
import { checkPosition } from './checkPosition.ts';
import { checkProgramme } from './checkProgramme.ts';
import { checkQuotaCommune } from './checkQuotaCommune.ts';
import { checkStatus } from './checkStatus.ts';
import { checkSupport } from './checkSupport.ts';
import { checkTeaching } from './checkTeaching.ts';
import { checkTwiceInClass } from './checkTwiceInClass.ts';
import { checkVenue } from './checkVenue.ts';
import type { Rule } from './rule.ts';

/**
 * Every rule over a class, by its name, in the order they run. Rules that keep learners from counting stand first: those
 * after them see `isBlocked`. A new rule is a file beside this one and a line here.
 */
export const rules: Readonly<Record<string, Rule>> = {
  checkTwiceInClass,
  checkAge,
  checkAttendance,
  checkCalendarDays,
  checkClassCode,
  checkClassSize,
  checkCommuneClass,
  checkCost,
  checkCostNorm,
  checkCostProduct,
  checkCostSpent,
  checkCostTotals,
  checkDateOrder,
  checkDecision,
  checkDuration,
  checkDuty,
  checkFieldVisit,
  checkFunding,
  checkHome,
  checkIdNumber,
  checkIdProvince,
  checkInPlan,
  checkLearnerCount,
  checkLearnerGroup,
  checkListPresent,
  checkMaybeTwice,
  checkOcopCycle,
  checkOldIdCard,
  checkOpened,
  checkOutcome,
  checkPhone,
  checkPlanPeriod,
  checkPosition,
  checkProgramme,
  checkQuotaCommune,
  checkStatus,
  checkSupport,
  checkTeaching,
  checkVenue,
};
