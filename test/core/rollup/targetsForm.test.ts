import type { ClassSummary } from '../../../core/src/class/summariseClass.ts';
import type { Target } from '../../../core/src/plan/target.ts';
import { targetsForm } from '../../../core/src/rollup/targetsForm.ts';
import { aClassSummary, anEnrolmentSummary, theEnrolmentsOf } from '../../builders/aClassSummary.ts';
import { aPlan, aTarget } from '../../builders/aPlan.ts';
import { aReportScope, aRollUpInput, tableOf } from '../../builders/aRollUpInput.ts';

const rowsOf = (targets: Target[], summaries: ClassSummary[], reportYear = 2024) =>
  tableOf(
    targetsForm,
    aRollUpInput({ summaries, plan: aPlan({ targets }), scope: aReportScope({ reportYear }) }),
  ).rows.map(({ cells }) => cells.slice(2, 8));
const denominator = {
  year: 2023,
  value: 40,
  source: 'BC 12/BC-UBND',
  date: '2023-06-01',
  approvedBy: 'VPĐP',
};

describe('targetsForm', () => {
  it('counts whoever came to two classes once, and says where a denominator lacks', () => {
    const summaries = [
      aClassSummary({ enrolments: theEnrolmentsOf('a', 'b') }),
      aClassSummary({ classCode: 'NTM-2024-171-004', enrolments: theEnrolmentsOf('b', 'c') }),
      aClassSummary({ classCode: 'NTM-2024-171-005', isHeld: false, enrolments: theEnrolmentsOf('d') }),
    ];
    expect(rowsOf([aTarget()], summaries)).toEqual([[1, 4, 3, '', 'chưa có mẫu số', '']]);
  });

  it.each([
    [2022, ['', 'chưa có mẫu số', '']],
    [2023, [40, 1 / 40, 'BC 12/BC-UBND, ngày 01/06/2023 (năm 2023)']],
    [2025, [40, 1 / 40, 'BC 12/BC-UBND, ngày 01/06/2023 (năm 2023)']],
  ])('takes the latest denominator up to %s', (year, expected) => {
    const summaries = [aClassSummary({ enrolments: theEnrolmentsOf('a') })];
    const targets = [aTarget({ denominators: [denominator] })];
    expect(rowsOf(targets, summaries, year)[0]?.slice(3)).toEqual(expected);
  });

  it('counts of other groups nobody, and within the OCOP cycle only whose row says so', () => {
    const enrolments = [
      anEnrolmentSummary({ person: 'a', learnerGroup: 'C2', isInOcopCycle: true }),
      anEnrolmentSummary({ person: 'b', learnerGroup: 'C2', isInOcopCycle: false }),
      anEnrolmentSummary({ person: 'c', learnerGroup: 'C2' }),
      anEnrolmentSummary({ person: 'd', learnerGroup: 'X8' }),
    ];
    const targets = [
      aTarget({ id: 'T4', learnerGroups: ['C2'], onlyInOcopCycle: true }),
      aTarget({ id: 'T2', learnerGroups: ['C2'] }),
    ];
    expect(rowsOf(targets, [aClassSummary({ enrolments })]).map((cells) => cells[2])).toEqual([1, 3]);
  });
});
