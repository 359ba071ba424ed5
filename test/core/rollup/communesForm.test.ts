import fc from 'fast-check';
import type { ClassSummary } from '../../../core/src/class/summariseClass.ts';
import type { CommuneTarget } from '../../../core/src/plan/allocation.ts';
import { communesForm } from '../../../core/src/rollup/communesForm.ts';
import { aClassSummary, theEnrolmentsOf } from '../../builders/aClassSummary.ts';
import { aPlan } from '../../builders/aPlan.ts';
import { aRollUpInput, tableOf } from '../../builders/aRollUpInput.ts';

const listed = (unitId: string, category = 'XA_NTM', year = 2024): CommuneTarget => ({
  unitId,
  category,
  year,
  decision: '12/QĐ-UBND',
});
const rowsOf = (communeTargets: CommuneTarget[], ...summaries: ClassSummary[]) =>
  tableOf(communesForm, aRollUpInput({ summaries, plan: aPlan({ communeTargets }) })).rows.map(
    ({ cells }) => cells,
  );
const held = (summary: Partial<ClassSummary>): ClassSummary =>
  aClassSummary({ quotaLine: 'NTM-B1', quotaCommune: 'u1', ...summary });

describe('communesForm', () => {
  it('sets the classes held against what each commune of the list is given', () => {
    const first = held({ enrolments: theEnrolmentsOf('a', 'b') });
    const second = held({ classCode: 'NTM-2024-171-004', enrolments: theEnrolmentsOf('b') });
    expect(rowsOf([listed('u1'), listed('u1', 'XA_NTM', 2025), listed('u3')], first, second)).toEqual([
      ['', 'TỔNG SỐ', '', '', 4, 2, 2, 3, 2, '', 0],
      [1, 'Xã Tân Thịnh', 'Định Hóa', 'Dòng NTM-B1', 2, 0, 2, 0, 0, '', 0],
      [2, 'Xã La Bằng', 'Đại Từ', 'Dòng NTM-B1', 2, 2, 0, 3, 2, '', 0],
    ]);
  });

  it('shows communes and classes that name none, without a quota while no list was entered', () => {
    const rows = rowsOf([], held({}), aClassSummary({ quotaLine: 'NTM-B2' }));
    const note = 'Tỉnh chưa nhập danh sách xã của loại này';
    expect(rows.map((cells) => [cells[1], ...cells.slice(3, 7), cells[9]])).toEqual([
      ['TỔNG SỐ', '', '', 2, '', note],
      ['Xã La Bằng', 'Dòng NTM-B1', '', 1, '', note],
      ['Chưa rõ xã', 'Dòng NTM-B2', '', 1, '', note],
    ]);
  });

  it('names who is not on the list that was entered, and who was given less', () => {
    const rows = rowsOf(
      [listed('u1')],
      ...[1, 2, 3].map((at) => held({ classCode: `NTM-2024-171-00${String(at)}` })),
      held({ classCode: 'NTM-2024-171-004', quotaCommune: 'u3' }),
    );
    expect(rows.map((cells) => [cells[1], ...cells.slice(4, 7), cells[9]])).toEqual([
      ['TỔNG SỐ', 2, 4, -2, 'Vượt chỉ tiêu giao'],
      ['Xã Tân Thịnh', 0, 1, -1, 'Không có trong danh sách xã của tỉnh'],
      ['Xã La Bằng', 2, 3, -1, 'Vượt chỉ tiêu giao'],
    ]);
  });

  it('leaves out classes of other lines, outside the plan, and not held', () => {
    const rows = rowsOf(
      [],
      held({ isHeld: false }),
      held({ isInPlan: false }),
      aClassSummary({ quotaLine: 'NTM-A', quotaCommune: 'u1' }),
    );
    expect(rows).toEqual([['', 'TỔNG SỐ', '', '', 0, 0, 0, 0, 0, '', 0]]);
  });

  it('has as many classes and attendances in its total as in its rows, whatever was listed', () => {
    const summary = fc.record({
      quotaLine: fc.constantFrom('NTM-B1', 'NTM-B2', 'NTM-A'),
      quotaCommune: fc.constantFrom('u1', 'u2', 'u3', 'u9'),
      people: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }),
    });
    const target = fc.record({
      unitId: fc.constantFrom('u1', 'u2', 'u3'),
      category: fc.constantFrom('XA_NTM', 'XA_NC'),
    });
    fc.assert(
      fc.property(fc.array(summary), fc.array(target), (classes, targets) => {
        const summaries = classes.map(({ people, ...rest }, at) =>
          aClassSummary({
            ...rest,
            classCode: `NTM-2024-171-${String(at + 1).padStart(3, '0')}`,
            enrolments: theEnrolmentsOf(...people),
          }),
        );
        const [total = [], ...rows] = rowsOf(
          targets.map(({ unitId, category }) => listed(unitId, category)),
          ...summaries,
        );
        const isListed = rows.every((cells) => cells[4] !== '');
        for (const column of isListed ? [4, 5, 6, 7] : [5, 7]) {
          const sum = rows.reduce((all, cells) => all + Number(cells[column]), 0);
          expect(Number(total[column])).toBe(sum);
        }
      }),
    );
  });
});
