import fc from 'fast-check';
import {
  formatColour,
  parseColour,
} from '../../../../local/src/appsScript/spreadsheetServices/cellColour.ts';

describe('cellColour', () => {
  it.each([
    ['#ff0000', { red: 1, green: 0, blue: 0 }],
    ['#F00', { red: 1, green: 0, blue: 0 }],
    ['White', { red: 1, green: 1, blue: 1 }],
  ])('reads %s', (text, colour) => {
    expect(parseColour(text)).toEqual(colour);
  });

  it('writes an absent part as none', () => {
    expect(formatColour({ green: 1 })).toBe('#00ff00');
  });

  it('writes back every colour it reads', () => {
    const colours = fc
      .integer({ min: 0, max: 0xffffff })
      .map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`);
    fc.assert(fc.property(colours, (text) => formatColour(parseColour(text)) === text));
  });

  it.each([['reddish'], ['#12'], ['']])('refuses %p', (text) => {
    expect(() => parseColour(text)).toThrow(`Invalid argument: color ${text}`);
  });
});
