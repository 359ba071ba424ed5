import { rowNames } from '../../../core/src/class/rowNames.ts';
import { aClassContent } from '../../builders/aClassContent.ts';
import { aListRow } from '../../builders/aListRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';

describe('rowNames', () => {
  it('calls each row what a person knows it by, and leaves out those without a name', () => {
    const content = aClassContent({
      enrolments: [anEnrolmentRow(), anEnrolmentRow({ _id: 'r2', fullName: '' })],
      costs: [aListRow('cost'), aListRow('cost', { _id: 'k2', description: '' })],
      materials: [aListRow('material')],
      lecturers: [aListRow('lecturer')],
    });
    expect(rowNames(content)).toEqual([
      ['r1', 'Nguyễn Thị Mẫu'],
      ['k1', 'Thù lao giảng viên'],
      ['k2', '01'],
      ['t1', 'Kế hoạch phát triển xóm: tài liệu phát tay'],
      ['g1', 'Trần Thị Thử'],
    ]);
  });
});
