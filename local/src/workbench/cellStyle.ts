import type { JsonObject } from './jsonFields.ts';
import { numberOf, objectOf, textOf } from './jsonFields.ts';

const channel = (value: unknown): number => Math.round(numberOf(value) * 255);

/** A Sheets API colour (channels 0 to 1, absent means 0) as a CSS colour; undefined where there is none. */
export function cssColour(style: unknown, plain: unknown): string | undefined {
  const colour = objectOf(style)['rgbColor'] ?? plain;
  if (colour === undefined) return undefined;
  const channels = objectOf(colour);
  return `rgb(${['red', 'green', 'blue'].map((name) => String(channel(channels[name]))).join(',')})`;
}

const WHITE = 'rgb(255,255,255)';
const BLACK = 'rgb(0,0,0)';
const ALIGN: Readonly<Record<string, string>> = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' };

function textDeclarations(text: JsonObject): string[] {
  const colour = cssColour(text['foregroundColorStyle'], text['foregroundColor']);
  return [
    ...(colour && colour !== BLACK ? [`color:${colour}`] : []),
    ...(text['bold'] === true ? ['font-weight:600'] : []),
    ...(text['italic'] === true ? ['font-style:italic'] : []),
    ...(text['strikethrough'] === true ? ['text-decoration:line-through'] : []),
  ];
}

/**
 * The CSS of a cell's `userEnteredFormat`. White backgrounds and black text are the default and say nothing.
 * @param isNumber numbers stand at the right unless the format says otherwise
 */
export function cellStyle(userEnteredFormat: unknown, isNumber: boolean): string {
  const format = objectOf(userEnteredFormat);
  const background = cssColour(format['backgroundColorStyle'], format['backgroundColor']);
  const align = ALIGN[textOf(format['horizontalAlignment'])] ?? (isNumber ? 'right' : undefined);
  return [
    ...(background && background !== WHITE ? [`background-color:${background}`] : []),
    ...textDeclarations(objectOf(format['textFormat'])),
    ...(align ? [`text-align:${align}`] : []),
    ...(format['wrapStrategy'] === 'WRAP' ? ['white-space:pre-wrap'] : []),
  ].join(';');
}
