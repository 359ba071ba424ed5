import { checkOutcome } from '../../../core/src/rules/checkOutcome.ts';
import type { Enrolment } from '../../../core/src/schema/enrolmentColumns.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

describe('checkOutcome', () => {
  const without = (...fields: (keyof Enrolment)[]): Enrolment => {
    const sound: Enrolment = { sessions: { attended: 5, held: 6 }, result: 'HOAN_THANH' };
    return Object.fromEntries(
      Object.entries(sound).filter(([key]) => !fields.includes(key as keyof Enrolment)),
    );
  };
  const check = (status: string, values: Enrolment, unread: string[] = []) =>
    checkOutcome(aRuleInput({ status }, [{ id: 'r0', isBlocked: false, values, unread }]));
  const missing = (field: string, header: string, example: string) => ({
    kind: 'enrolment',
    row: 'r0',
    field,
    code: 'enrolment/outcome-missing',
    params: { header, example },
  });
  const sessions = missing('sessions', 'Số buổi tham dự / tổng số buổi', '5/6');
  const result = missing('result', 'Kết quả', 'HOAN_THANH');

  it.each([
    [without(), []],
    [without('sessions'), [sessions]],
    [without('result'), [result]],
    [without('sessions', 'result'), [sessions, result]],
    [{ result: 'VANG' }, []],
  ])('asks %j of a class that is over', (values, expected) => {
    expect(check('KET_THUC', values)).toEqual(expected);
  });

  it.each(['KE_HOACH', 'DA_MO', 'DANG_HOC', 'HUY'])('asks nothing of a class %s', (status) => {
    expect(check(status, {})).toEqual([]);
  });

  it('does not call missing what stands there and cannot be read', () => {
    expect(check('KET_THUC', {}, ['sessions'])).toEqual([result]);
  });
});
