import { codebookOf } from '../../../core/src/plan/codebookOf.ts';
import { checkOcopCycle } from '../../../core/src/rules/checkOcopCycle.ts';
import type { Enrolment } from '../../../core/src/schema/enrolmentColumns.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';
import { aPlan, aTarget } from '../../builders/aPlan.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const plan = aPlan({
  targets: [aTarget(), aTarget({ id: 'T4', learnerGroups: ['C2'], onlyInOcopCycle: true })],
});
const codebook = codebookOf(plan, [], undefined);
const check = (values: Enrolment, unread?: readonly string[]) => {
  const enrolment = { ...aCheckedEnrolment(values), ...(unread ? { unread } : {}) };
  return checkOcopCycle(aRuleInput({ status: 'DANG_HOC' }, [enrolment], { codebook }));
};

describe('checkOcopCycle', () => {
  it('asks for it of a group that a target counts within the cycle only', () => {
    expect(check({ learnerGroup: 'C2' })).toEqual([
      {
        kind: 'enrolment',
        row: 'r1',
        field: 'inOcopCycle',
        code: 'enrolment/ocop-cycle-missing',
        params: { group: 'C2', header: 'Tham gia chu trình OCOP' },
      },
    ]);
  });

  it.each<[string, Enrolment]>([
    ['who is in the cycle', { learnerGroup: 'C2', inOcopCycle: 'Có' }],
    ['who is not', { learnerGroup: 'C2', inOcopCycle: 'Không' }],
    ['of a group that another target counts', { learnerGroup: 'X8' }],
    ['of a group that no target counts', { learnerGroup: 'K3' }],
    ['of a group of no plan', { learnerGroup: 'constructor' }],
  ])('says nothing of a learner %s', (_who, values) => {
    expect(check(values)).toEqual([]);
  });

  it('does not call missing what stands there and cannot be read', () => {
    expect(check({ learnerGroup: 'C2' }, ['inOcopCycle'])).toEqual([]);
  });
});
