import { addIssues, checkClass } from '../../../core/src/class/checkClass.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { aClassContent } from '../../builders/aClassContent.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';

const check = (cells: Cell[], ...enrolments: Cell[][]) =>
  checkClass(aClassContent({ cells, enrolments }), aReadingContext());
const other = anEnrolmentRow({ _id: 'r2', fullName: 'Trần Văn Thử', idNumber: '', sex: 'Nam' });

describe('checkClass', () => {
  it('finds nothing wrong with a sound class, and counts it', () => {
    const { issues, isCounted, enrolments, trainingClass } = check(aClassRow(), anEnrolmentRow(), other);
    expect(issues).toEqual([]);
    expect(isCounted).toBe(true);
    expect(enrolments.map(({ id, isBlocked }) => [id, isBlocked])).toEqual([
      ['r1', false],
      ['r2', false],
    ]);
    expect(trainingClass).toMatchObject({
      topics: ['N03', 'N04'],
      startDate: '2024-03-12',
      quotaCommune: 'u1',
    });
  });

  it('says everything wrong at once: cells of the class, cells of learners, rules', () => {
    const { issues } = check(
      aClassRow({ title: '', endDate: '01/03/2024' }),
      anEnrolmentRow({ learnerGroup: 'X99', phone: '12' }),
      anEnrolmentRow({ _id: 'r2' }),
    );
    expect(issues.map(({ kind, row, field, code }) => [kind, row, field, code])).toEqual([
      ['class', undefined, 'title', 'cell/missing'],
      ['enrolment', 'r1', 'phone', 'phone/unreadable'],
      ['enrolment', 'r1', 'learnerGroup', 'code/unknown'],
      ['enrolment', 'r1', 'fullName', 'enrolment/twice-in-class'],
      ['class', undefined, 'endDate', 'class/dates-reversed'],
      ['enrolment', 'r1', 'learnerGroup', 'enrolment/group-from-position'],
    ]);
  });

  it('does not count the class for a blocking issue of its own row, and still counts its learners', () => {
    const { isCounted, enrolments } = check(aClassRow({ status: '' }), anEnrolmentRow());
    expect(isCounted).toBe(false);
    expect(enrolments[0]?.isBlocked).toBe(false);
  });

  it('does not count a learner for a blocking issue of the row, and still counts the class', () => {
    const { isCounted, enrolments } = check(aClassRow(), anEnrolmentRow({ commune: 'Xã Không Có' }), other);
    expect(isCounted).toBe(true);
    expect(enrolments.map(({ isBlocked }) => isBlocked)).toEqual([true, false]);
  });

  it('does not count the second row of a person', () => {
    const { enrolments } = check(aClassRow(), anEnrolmentRow(), anEnrolmentRow({ _id: 'r2' }));
    expect(enrolments.map(({ isBlocked }) => isBlocked)).toEqual([false, true]);
  });

  it('counts a row that has only warnings', () => {
    const { enrolments, issues } = check(aClassRow(), anEnrolmentRow({ phone: '12', sex: 'Nam', birth: '' }));
    expect(issues.map(({ code }) => code)).toEqual([
      'cell/missing-advised',
      'phone/unreadable',
      'id-number/other-sex',
    ]);
    expect(enrolments[0]?.isBlocked).toBe(false);
  });

  it.each([
    ['12/03/2024', 'u1'],
    ['01/08/2025', 'n1'],
  ])('reads the commune as it was on the day of the class, %s', (startDate, id) => {
    const { trainingClass, enrolments } = check(
      aClassRow({ startDate, endDate: '', quotaCommune: 'Xã La Bằng' }),
      anEnrolmentRow({ commune: 'La Bằng' }),
    );
    expect(trainingClass.quotaCommune).toBe(id);
    expect(enrolments[0]?.values.commune).toBe(id);
  });

  it('does not guess among the communes of one name', () => {
    const { issues } = check(aClassRow(), anEnrolmentRow({ commune: 'Tân Thịnh' }));
    expect(issues).toEqual([
      {
        kind: 'enrolment',
        row: 'r1',
        field: 'commune',
        code: 'commune/ambiguous',
        params: { number: 2, options: 'Phường Tân Thịnh (TP Thái Nguyên); Xã Tân Thịnh (Định Hóa)' },
      },
    ]);
  });

  it('keeps a row of nothing and blocks it', () => {
    const { enrolments } = check(aClassRow(), []);
    expect(enrolments).toEqual([{ id: '', values: {}, isBlocked: true }]);
  });

  it('lets later rules see whom an earlier one keeps from counting', () => {
    const row = aClassRow({ status: 'KET_THUC', reportedLearners: 2 });
    const { issues } = check(row, anEnrolmentRow(), anEnrolmentRow({ _id: 'r2' }));
    expect(issues.find(({ code }) => code === 'class/learners-differ')?.params).toMatchObject({
      listed: 2,
      counted: 1,
      reported: 2,
    });
  });

  it('calls a cell that nobody can read unreadable, and not empty too', () => {
    const row = aClassRow({ quotaCommune: 'Xã Không Có', fieldDays: 'hai', openingDecision: '#N/A' });
    const codes = check(row).issues.map(({ field, code }) => `${String(field)} ${code}`);
    expect(codes).toEqual([
      'quotaCommune commune/unknown',
      'fieldDays days/unreadable',
      'openingDecision cell/error-value',
    ]);
  });

  it('looks at the day only when one is given', () => {
    const class2024 = aClassContent({ cells: aClassRow({ status: 'DANG_HOC' }) });
    const codesOn = (today?: string) =>
      checkClass(class2024, { ...aReadingContext(), today }).issues.map(({ code }) => code);
    expect(codesOn()).toEqual([]);
    expect(codesOn('2024-03-15')).toEqual([]);
    expect(codesOn('2024-03-16')).toEqual(['class/status-late']);
  });
});

describe('addIssues', () => {
  const checked = check(aClassRow(), anEnrolmentRow(), other);

  it('keeps a row from counting that a look at other classes blocks', () => {
    const more = [{ kind: 'enrolment', row: 'r2', code: 'enrolment/overlapping' }] as const;
    const { enrolments, issues, isCounted } = addIssues(checked, more);
    expect(enrolments.map(({ isBlocked }) => isBlocked)).toEqual([false, true]);
    expect(issues).toEqual(more);
    expect(isCounted).toBe(true);
  });

  it('leaves everything countable with a warning', () => {
    const { enrolments, isCounted } = addIssues(checked, [{ kind: 'class', code: 'class/quota-exceeded' }]);
    expect(enrolments).toEqual(checked.enrolments);
    expect(isCounted).toBe(true);
  });
});
