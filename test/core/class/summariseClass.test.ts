import type { CheckedClass } from '../../../core/src/class/checkClass.ts';
import { ClassSummary, summariseClass } from '../../../core/src/class/summariseClass.ts';
import type { Issue } from '../../../core/src/issue.ts';
import type { CheckedEnrolment } from '../../../core/src/rules/rule.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';
import { aPlan } from '../../builders/aPlan.ts';

const sound: TrainingClass = { classGroup: 'NTM-B', communeCategory: 'XA_NC', status: 'KET_THUC' };
const summarise = (checked: Partial<CheckedClass>, classCode = 'NTM-2024-171-003'): ClassSummary =>
  summariseClass(
    classCode,
    {
      trainingClass: sound,
      isCounted: true,
      enrolments: [],
      costs: [],
      materials: [],
      lecturers: [],
      issues: [],
      ...checked,
    },
    aPlan(),
    ({ kind, key }) => `${kind}:${key}`,
  );
const learners = (...enrolments: CheckedEnrolment[]): ClassSummary['learners'] =>
  summarise({ enrolments }).learners;

describe('summariseClass', () => {
  it('takes reporter and plan year from the class code', () => {
    expect(summarise({}, 'OCOP-2023-173-001')).toMatchObject({ reporterId: '173', planYear: 2023 });
  });

  it.each([
    ['DA_MO', true],
    ['DANG_HOC', true],
    ['KET_THUC', true],
    ['KE_HOACH', false],
    ['HOAN', false],
    ['HUY', false],
  ])('takes a class that is %s for held: %p', (status, isHeld) => {
    expect(summarise({ trainingClass: { ...sound, status } }).isHeld).toBe(isHeld);
  });

  it('does not take a blocked class, or one without a status, for held', () => {
    expect(summarise({ isCounted: false }).isHeld).toBe(false);
    expect(summarise({ trainingClass: {} }).isHeld).toBe(false);
  });

  it.each([
    ['NTM-B', 'XA_NC', 'NTM-B2'],
    ['NTM-B', 'XA_NTM', 'NTM-B1'],
    ['NTM-A', undefined, 'NTM-A'],
    ['NTM-A', 'XA_NC', 'NTM-A'],
    ['NTM-B', undefined, undefined],
    [undefined, 'XA_NC', undefined],
  ])('puts group %s with category %s on line %s', (classGroup, communeCategory, line) => {
    const trainingClass = { ...(classGroup && { classGroup }), ...(communeCategory && { communeCategory }) };
    expect(summarise({ trainingClass }).quotaLine).toBe(line);
  });

  it('counts those present: not the absent, not the blocked', () => {
    expect(
      learners(
        aCheckedEnrolment(),
        aCheckedEnrolment({ result: 'KHONG_HT' }),
        aCheckedEnrolment({ result: 'VANG' }),
        aCheckedEnrolment({}, { isBlocked: true }),
      ),
    ).toMatchObject({ enrolments: 2, completed: 1, female: 2 });
  });

  it.each([
    ['Kinh', 0],
    ['DTTS', 1],
    ['Tày', 1],
    ['Hoa', 1],
  ])('counts %s as %i of a minority', (ethnicity, minority) => {
    expect(learners(aCheckedEnrolment({ ethnicity })).minority).toBe(minority);
  });

  it('counts nobody of unknown ethnicity or sex', () => {
    const values = { learnerGroup: 'X8' };
    expect(learners({ id: 'r1', isBlocked: false, values })).toMatchObject({
      minority: 0,
      female: 0,
      enrolments: 1,
    });
  });

  it.each([
    ['T1', 'province'],
    ['H1', 'district'],
    ['X1', 'commune'],
    ['X8', 'hamlet'],
    ['C2', 'cooperative'],
    ['K3', 'other'],
    ['of no plan', 'other'],
  ])('counts learner group %s as %s', (learnerGroup, level) => {
    const { byLevel } = learners(aCheckedEnrolment({ learnerGroup }));
    expect(byLevel).toEqual({
      province: 0,
      district: 0,
      commune: 0,
      hamlet: 0,
      cooperative: 0,
      other: 0,
      [level]: 1,
    });
  });

  it('keys every person present, and a row that tells nobody as a person of its own', () => {
    const { people } = summarise({
      enrolments: [
        aCheckedEnrolment({ idNumber: '099185000001' }),
        aCheckedEnrolment({ fullName: 'Nguyễn Thị Mẫu', birth: { year: 1985 }, commune: 'u1' }),
        aCheckedEnrolment({}, { id: 'r7' }),
        aCheckedEnrolment({ idNumber: '099185000002', result: 'VANG' }),
      ],
    });
    expect(people).toEqual([
      'idNumber:099185000001',
      'nameBirthCommune:nguyễn thị mẫu|1985|u1',
      'nameBirthCommune:row r7',
    ]);
  });

  it('counts issues by severity', () => {
    const issue = (code: Issue['code']): Issue => ({ kind: 'class', code });
    const issues = [
      issue('cell/missing'),
      issue('phone/lost-zero'),
      issue('phone/unreadable'),
      issue('cell/missing'),
    ];
    expect(summarise({ issues }).issues).toEqual({ block: 2, warn: 1, hint: 1 });
  });

  it('is what its schema says, and nothing more: no name, no class title', () => {
    const summary = summarise({ enrolments: [aCheckedEnrolment({ fullName: 'Nguyễn Thị Mẫu' })] });
    expect(ClassSummary.parse(summary)).toEqual(summary);
    expect(JSON.stringify(summary)).not.toContain('Mẫu');
  });
});
