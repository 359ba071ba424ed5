import { indexOfLearnerGroups } from '../../../core/src/cell/learnerGroupIndex.ts';
import { thaiNguyenPlan } from '../../plans/readPlanFiles.ts';

const { learnerGroups } = thaiNguyenPlan();
const index = indexOfLearnerGroups(learnerGroups);

describe('indexOfLearnerGroups', () => {
  it.each([
    ['X7', 'X7'],
    ['BTCB', 'X7'],
    ['Bí thư CB', undefined],
    ['BTCB xóm', 'X7'],
    ['TX', 'X8'],
    ['Trưởng thôn', 'X8'],
    ['X8 - TX', 'X8'],
    ['Tổ trưởng TDP', 'X8'],
    ['TV BCĐ xã', 'X1'],
    ['TV BQL XD NTM', 'X1'],
    ['Thành viên BQL xây dựng nông thôn mới', 'X1'],
    ['CB HTX', 'X10'],
    ['CB HTX, THT', 'X10'],
    ['cb tổ hợp tác', 'X10'],
    ['TV BCĐ huyện', 'H1'],
    ['CB VPĐP NTM tỉnh', 'T3'],
    ['Lãnh đạo hợp tác xã', 'C2'],
    ['Lao động DN', 'C3'],
    ['TX Phổ Yên', undefined],
    ['PCT', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('reads %p as %s', (text, code) => {
    expect(index.find(text)).toBe(code);
  });

  it.each([
    ['CB hop tac xa', 'X10'],
    ['bi thu chi bo', 'X7'],
    ['TV ban quan ly NTM xa', 'X1'],
    ['Đại biểu', undefined],
  ])('is reminded by %p of %s', (text, code) => {
    expect(index.find(text)).toBeUndefined();
    expect(index.guess(text)).toBe(code);
  });

  it('reads every code, label and alias as its own code, as before', () => {
    for (const { code, label, aliases = [] } of learnerGroups) {
      expect([code, label, ...aliases].map((text) => index.find(text))).toEqual(
        [code, label, ...aliases].map(() => code),
      );
    }
  });
});
