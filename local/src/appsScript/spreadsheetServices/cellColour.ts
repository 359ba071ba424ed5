import type { Colour } from '../sheetsClient.ts';

/** The names that scripts for sheets use; CSS has more. */
const NAMED: Record<string, string> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
};

/**
 * `#rrggbb`, `#rgb` or a name as the API's colour.
 * @throws when it is none of these
 */
export function parseColour(text: string): Colour {
  const written = NAMED[text.toLowerCase()] ?? text;
  const long = /^#[0-9a-f]{3}$/i.test(written) ? written.replaceAll(/[0-9a-f]/gi, '$&$&') : written;
  if (!/^#[0-9a-f]{6}$/i.test(long)) throw new Error(`Invalid argument: color ${text}`);
  const part = (from: number): number => parseInt(long.slice(from, from + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}

/** `#rrggbb` of the API's colour. */
export function formatColour({ red = 0, green = 0, blue = 0 }: Colour): string {
  const part = (value: number): string =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(red)}${part(green)}${part(blue)}`;
}
