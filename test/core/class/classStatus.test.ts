import { isCalledOff, isHeld, isInPlan } from '../../../core/src/class/classStatus.ts';

describe('isInPlan', () => {
  it.each([
    [{ inPlan: 'Có' }, true],
    [{ inPlan: 'Không' }, false],
    [{}, true],
  ])('%j: %s', (trainingClass, expected) => {
    expect(isInPlan(trainingClass)).toBe(expected);
  });
});

describe('isHeld and isCalledOff', () => {
  it.each([
    ['KE_HOACH', false, false],
    ['DA_MO', true, false],
    ['DANG_HOC', true, false],
    ['KET_THUC', true, false],
    ['HOAN', false, true],
    ['HUY', false, true],
    [undefined, false, false],
  ])('%s: held %s, called off %s', (status, held, calledOff) => {
    expect([isHeld(status), isCalledOff(status)]).toEqual([held, calledOff]);
  });
});
