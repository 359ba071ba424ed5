import type { CheckedClass } from '../../../core/src/class/checkClass.ts';
import { ClassSummary, summariseClass } from '../../../core/src/class/summariseClass.ts';
import type { Issue } from '../../../core/src/issue.ts';
import type { CheckedEnrolment } from '../../../core/src/rules/rule.ts';
import type { Enrolment } from '../../../core/src/schema/enrolmentColumns.ts';
import type { TrainingClass } from '../../../core/src/schema/classColumns.ts';
import { aCheckedCost } from '../../builders/aCheckedCost.ts';
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
const learners = (...enrolments: CheckedEnrolment[]): ClassSummary['enrolments'] =>
  summarise({ enrolments }).enrolments;

const span = (from: string, to: string) => ({ from: `2024-03-${from}`, to: `2024-03-${to}` });

describe('summariseClass', () => {
  it('takes reporter and plan year from the class code', () => {
    expect(summarise({}, 'OCOP-2023-173-001')).toMatchObject({ reporterId: '173', planYear: 2023 });
  });

  it('counts every row that came with it, its own too, whether it counts or not', () => {
    const enrolments = [aCheckedEnrolment(), { ...aCheckedEnrolment(), isBlocked: true }];
    expect(summarise({ enrolments, costs: [aCheckedCost()] }).rows).toBe(4);
    expect(summarise({}).rows).toBe(1);
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

  it.each<[string, TrainingClass, boolean]>([
    ['is of the plan when its row says so', { inPlan: 'Có' }, true],
    ['is of the plan when its row does not say', {}, true],
    ['is not of the plan when its row says so', { inPlan: 'Không' }, false],
  ])('%s', (_what, { inPlan }, isInPlan) => {
    const trainingClass = inPlan === undefined ? sound : { ...sound, inPlan };
    expect(summarise({ trainingClass })).toMatchObject({ isInPlan, isHeld: true });
  });

  it.each<[string, TrainingClass, ClassSummary['days']]>([
    ['from the first to the last', { startDate: '2024-03-12', endDate: '2024-03-15' }, span('12', '15')],
    ['the first alone', { startDate: '2024-03-12' }, span('12', '12')],
    ['none when it has no first', { endDate: '2024-03-15' }, undefined],
  ])('keeps its days: %s', (_what, days, kept) => {
    expect(summarise({ trainingClass: { ...sound, ...days } }).days).toEqual(kept);
  });

  it.each([
    ['HOAN', true],
    ['HUY', true],
    ['KE_HOACH', false],
    ['KET_THUC', false],
  ])('takes a class that is %s for called off: %p', (status, isCalledOff) => {
    expect(summarise({ trainingClass: { ...sound, status } })).toMatchObject({
      isCalledOff,
      isCounted: true,
    });
  });

  it('keeps those present by their rows: not the absent, not the blocked', () => {
    const rows = learners(
      aCheckedEnrolment({}, { id: 'a' }),
      aCheckedEnrolment({ result: 'KHONG_HT' }, { id: 'b' }),
      aCheckedEnrolment({ result: 'VANG' }, { id: 'c' }),
      aCheckedEnrolment({}, { id: 'd', isBlocked: true }),
    );
    expect(rows.map(({ row, isCompleted }) => [row, isCompleted])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('names the rows that it leaves out and why; a row that is blocked and absent is blocked', () => {
    const enrolments = [
      aCheckedEnrolment({}, { id: 'a' }),
      aCheckedEnrolment({ result: 'VANG' }, { id: 'c' }),
      aCheckedEnrolment({ result: 'VANG' }, { id: 'd', isBlocked: true }),
    ];
    expect(summarise({ enrolments }).leftOut).toEqual([
      { row: 'c', why: 'absent' },
      { row: 'd', why: 'blocked' },
    ]);
    expect(summarise({ enrolments: enrolments.slice(0, 1) })).not.toHaveProperty('leftOut');
  });

  it.each([
    ['Kinh', false],
    ['DTTS', true],
    ['Tày', true],
    ['Hoa', true],
    [undefined, false],
  ])('takes %s for a minority: %p', (ethnicity, isMinority) => {
    const values = { learnerGroup: 'X8', ...(ethnicity && { ethnicity }) };
    expect(learners({ id: 'r1', isBlocked: false, values })).toMatchObject([{ isMinority }]);
  });

  it('takes nobody of unknown sex for a woman', () => {
    const values = { learnerGroup: 'X8' };
    expect(learners({ id: 'r1', isBlocked: false, values }, aCheckedEnrolment())).toMatchObject([
      { isFemale: false },
      { isFemale: true },
    ]);
  });

  it.each([
    ['T1', 'province'],
    ['H1', 'district'],
    ['X1', 'commune'],
    ['X8', 'hamlet'],
    ['C2', 'cooperative'],
    ['K3', 'other'],
    ['of no plan', 'other'],
  ])('puts learner group %s at level %s', (learnerGroup, level) => {
    expect(learners(aCheckedEnrolment({ learnerGroup }))).toMatchObject([{ learnerGroup, level }]);
  });

  it.each<[string | undefined, object]>([
    ['Có', { isInOcopCycle: true }],
    ['Không', { isInOcopCycle: false }],
    [undefined, {}],
  ])('keeps that “Tham gia chu trình OCOP” is %s', (inOcopCycle, kept) => {
    const [learner] = learners(aCheckedEnrolment(inOcopCycle === undefined ? {} : { inOcopCycle }));
    expect({ isInOcopCycle: learner?.isInOcopCycle }).toEqual({ isInOcopCycle: undefined, ...kept });
    expect(Object.keys(learner ?? {}).includes('isInOcopCycle')).toBe('isInOcopCycle' in kept);
  });

  it('keys every person present, and a row that tells nobody as a person of its own', () => {
    const people = learners(
      aCheckedEnrolment({ idNumber: '099185000001' }),
      aCheckedEnrolment({ fullName: 'Nguyễn Thị Mẫu', birth: { year: 1985 }, commune: 'u1' }),
      aCheckedEnrolment({}, { id: 'r7' }),
      aCheckedEnrolment({ idNumber: '099185000002', result: 'VANG' }),
    );
    expect(people.map(({ identity, person }) => [identity, person])).toEqual([
      ['idNumber', 'idNumber:099185000001'],
      ['nameBirthCommune', 'nameBirthCommune:nguyễn thị mẫu|1985|u1'],
      ['row', 'nameBirthCommune:row r7'],
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

  it.each(['class/status-late', 'class/over-early'] as const)(
    'does not count %s: it comes and goes with the day, and nobody has typed anything',
    (code) => {
      expect(summarise({ issues: [{ kind: 'class', code }] })).toEqual(summarise({ issues: [] }));
    },
  );

  it('is what its schema says, and nothing more: no name, no class title', () => {
    const learner: Enrolment = { fullName: 'Nguyễn Thị Mẫu', idNumber: '099185000001', phone: '0950000001' };
    const summary = summariseClass(
      'NTM-2024-171-003',
      {
        trainingClass: { ...sound, title: 'Tập huấn' },
        isCounted: true,
        enrolments: [aCheckedEnrolment({ ...learner, commune: 'u1' })],
        costs: [],
        materials: [],
        lecturers: [],
        issues: [],
      },
      aPlan(),
      () => 'key',
    );
    expect(ClassSummary.parse(summary)).toEqual(summary);
    expect(JSON.stringify(summary)).not.toMatch(/Mẫu|Tập huấn|0991|0950/);
  });
});
