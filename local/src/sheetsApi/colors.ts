import type { CellFormat, Json, JsonObject } from '../spreadsheet/spreadsheet.ts';
import type { FieldMask } from './fieldMask.ts';

/**
 * Google keeps every colour twice, as `…Color` and as `…ColorStyle`, lets the style win where both are written, and
 * leaves zero parts out of its answers. Written formats are brought to that form here.
 */
export function mirrorColors(format: CellFormat): CellFormat {
  const { textFormat } = format;
  return {
    ...format,
    ...mirrored(format, 'backgroundColor', 'backgroundColorStyle'),
    ...(textFormat === undefined
      ? {}
      : {
          textFormat: { ...textFormat, ...mirrored(textFormat, 'foregroundColor', 'foregroundColorStyle') },
        }),
  };
}

function mirrored(holder: JsonObject, color: string, style: string): JsonObject {
  const given = holder[style];
  if (isObject(given)) {
    const rgb = given['rgbColor'];
    if (!isObject(rgb)) return { [style]: given };
    return { [color]: withoutZeros(rgb), [style]: { ...given, rgbColor: withoutZeros(rgb) } };
  }
  const plain = holder[color];
  if (!isObject(plain)) return {};
  return { [color]: withoutZeros(plain), [style]: { rgbColor: withoutZeros(plain) } };
}

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const withoutZeros = (color: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(color).filter(([, part]) => part !== 0));

/** The mask for a cell with the twin of every colour it names. */
export function mirrorColorMask(mask: FieldMask): FieldMask {
  const format = mask === 'all' ? 'all' : mask.get('userEnteredFormat');
  if (mask === 'all' || format === undefined || format === 'all') return mask;
  const both = withTwin(format, 'backgroundColor', 'backgroundColorStyle');
  const text = both.get('textFormat');
  if (text !== undefined && text !== 'all') {
    both.set('textFormat', withTwin(text, 'foregroundColor', 'foregroundColorStyle'));
  }
  return new Map([...mask, ['userEnteredFormat', both]]);
}

function withTwin(
  mask: ReadonlyMap<string, FieldMask>,
  color: string,
  style: string,
): Map<string, FieldMask> {
  const isNamed = mask.has(color) || mask.has(style);
  return new Map([
    ...mask,
    ...(isNamed
      ? ([
          [color, 'all'],
          [style, 'all'],
        ] as const)
      : []),
  ]);
}
