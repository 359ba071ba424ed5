import type { TrainingClass } from '../schema/classColumns.ts';

/** Opened, going on or over: what "mở lớp" means. Planned, postponed (HOAN) and cancelled (HUY) classes are not held. */
const HELD: readonly string[] = ['DA_MO', 'DANG_HOC', 'KET_THUC'];

/** Whether a class of that status was opened. */
export const isHeld = (status: string | undefined): boolean => status !== undefined && HELD.includes(status);

/** Whether a class counts against the plan's numbers: unless its row says no [A21]. */
export const isInPlan = ({ inPlan }: Pick<TrainingClass, 'inPlan'>): boolean => inPlan !== 'Không';

/** Whether a class of that status will not take place as planned. */
export const isCalledOff = (status: string | undefined): boolean => status === 'HOAN' || status === 'HUY';
