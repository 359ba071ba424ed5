import fc from 'fast-check';
import { stripDiacritics } from '../../../core/src/cell/foldText.ts';
import { indexLoosely } from '../../../core/src/cell/looseIndex.ts';

const guess = indexLoosely<string>([
  ['hoàn thành', 'HT'],
  ['không hoàn thành', 'KHT'],
  ['bác sĩ', 'BS'],
  ['đu', 'du'],
  ['tày', 'tay'],
  ['thái', 'thai'],
  ['thải', 'waste'],
  ['đạt', 'HT'],
]);

describe('indexLoosely', () => {
  it.each<[string, string[]]>([
    ['hoan thanh', ['HT']],
    ['HOÀN THÀNH', ['HT']],
    ['Hòan thành', ['HT']],
    ['bác sỹ', ['BS']],
    ['bac sy', ['BS']],
    ['dat', ['HT']],
    ['du', ['du']],
    ['tài', ['tay']],
  ])('takes %p without accents, with i for y or d for đ for %j', (text, values) => {
    expect(guess(text)).toEqual(values);
  });

  it.each<[string, string[]]>([
    ['hoàn thàh', ['HT']],
    ['hoàn thànhh', ['HT']],
    ['hoàn thành.', ['HT']],
    ['hoan thank', ['HT']],
    ['xhoàn thành', ['HT']],
    ['bác si1', ['BS']],
  ])('takes %p with one wrong letter for %j', (text, values) => {
    expect(guess(text)).toEqual(values);
  });

  it.each<[string, string[]]>([
    ['hoàn thah1', []],
    ['thành hoàn', []],
    ['tàyy', []],
    ['du.', []],
    ['', []],
    ['__proto__', []],
    ['x'.repeat(61), []],
  ])('knows nothing near %p', (text, values) => {
    expect(guess(text)).toEqual(values);
  });

  it.each([
    ['thai', ['thai', 'waste']],
    ['thaix', ['thai', 'waste']],
  ])('tells all that %p may mean', (text, values) => {
    expect(guess(text)).toEqual(values);
  });

  it('finds a word of four letters or more after any one change of a letter', () => {
    const words = ['hoàn thành', 'không hoàn thành', 'bác sĩ'];
    const change = fc.record({
      word: fc.constantFrom(...words),
      at: fc.nat(20),
      letter: fc.constantFrom('b', 'x', 'ô', ''),
      takes: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(change, ({ word, at, letter, takes }) => {
        const place = at % word.length;
        const typed = word.slice(0, place) + letter + word.slice(place + takes);
        expect(guess(typed)).toContain(guess(stripDiacritics(word))[0]);
      }),
    );
  });
});
