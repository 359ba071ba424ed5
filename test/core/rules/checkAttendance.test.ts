import { checkAttendance } from '../../../core/src/rules/checkAttendance.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import type { Enrolment } from '../../../core/src/schema/enrolmentColumns.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const check = (trainingClass: TrainingClass, ...rows: Enrolment[]) =>
  checkAttendance(
    aRuleInput(
      trainingClass,
      rows.map((values, at) => aCheckedEnrolment(values, { id: `r${String(at)}` })),
    ),
  );

describe('checkAttendance', () => {
  const sessions = (attended: number) => ({ attended, held: 6 });
  const where = { kind: 'enrolment', row: 'r0', field: 'result' };

  it('doubts a class completed without a session', () => {
    expect(check({}, { result: 'HOAN_THANH', sessions: sessions(0) })).toEqual([
      { ...where, code: 'enrolment/completed-unattended' },
    ]);
  });

  it('doubts an absent learner with sessions', () => {
    expect(check({}, { result: 'VANG', sessions: sessions(2) })).toEqual([
      { ...where, code: 'enrolment/absent-attended', params: { attended: 2 } },
    ]);
  });

  it.each<[Enrolment]>([
    [{ result: 'HOAN_THANH', sessions: sessions(1) }],
    [{ result: 'KHONG_HT', sessions: sessions(0) }],
    [{ result: 'VANG', sessions: sessions(0) }],
    [{ result: 'VANG' }],
    [{ result: 'HOAN_THANH' }],
  ])('says nothing of %j', (values) => {
    expect(check({}, values)).toEqual([]);
  });
});
