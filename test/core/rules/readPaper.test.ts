import { namesDecision, readPaper } from '../../../core/src/rules/readPaper.ts';

describe('readPaper', () => {
  it.each([
    ['12/TB-VPĐP, 05/3/2024', '12/TB-VPĐP', '2024-03-05'],
    ['25/TB-VPĐP, 01.3.2024', '25/TB-VPĐP', '2024-03-01'],
    ['Quyết định số 15/QĐ-UBND ngày 05 tháng 3 năm 2024', '15/QĐ-UBND', '2024-03-05'],
    ['TB số 12/2024/TB-VPĐP ngày 5-3-2024', '12/2024/TB-VPĐP', '2024-03-05'],
    ['Số 7/QĐ-SNN&MT (31/12/2024)', '7/QĐ-SNN&MT', '2024-12-31'],
    ['05/3/2024', undefined, '2024-03-05'],
    ['12/TB-VPĐP', '12/TB-VPĐP', undefined],
    ['12/TB-VPĐP, 31/02/2024', '12/TB-VPĐP', undefined],
    ['12/TB-VPĐP, 05/3/24', '12/TB-VPĐP', undefined],
    ['công văn hỏa tốc', undefined, undefined],
    ['', undefined, undefined],
  ])('%s', (text, number, day) => {
    expect(readPaper(text)).toEqual({ number, day });
  });
});

describe('namesDecision', () => {
  it.each([
    ['15/QĐ-UBND', true],
    ['theo QĐ số 15/QĐ-UBND ngày 05/3/2024', true],
    ['15/2024/QĐ-UBND', true],
    ['12/TB-VPĐP', false],
    ['QĐ', false],
    ['chờ QĐ của tỉnh', false],
    [undefined, false],
  ])('%s: %s', (text, is) => {
    expect(namesDecision(text)).toBe(is);
  });
});
