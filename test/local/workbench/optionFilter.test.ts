import { foldText, matchingOptions } from '../../../local/src/workbench/optionFilter.ts';

describe('foldText', () => {
  it('drops case, marks and đ', () => {
    expect(foldText(' Đã Kết THÚC ')).toBe('da ket thuc');
  });
});

describe('matchingOptions', () => {
  const options = ['Kinh', 'Tày', 'Sán Dìu', 'Sán Chay', 'Kơ Sán'];

  it('offers everything while nothing is typed', () => {
    expect(matchingOptions(options, '')).toEqual(options);
  });

  it('offers those that begin with the text, then those that contain it', () => {
    expect(matchingOptions(options, 'san')).toEqual(['Sán Dìu', 'Sán Chay', 'Kơ Sán']);
  });

  it('offers nothing for a text no value contains', () => {
    expect(matchingOptions(options, 'xyz')).toEqual([]);
  });
});
