import { objectOf, textOf } from './jsonFields.ts';

const READ_AS_SOMETHING_ELSE = /^['=]|^[+-]?[\d.,\s]+%?$|^\d{1,4}[/-]\d{1,2}([/-]\d{1,4})?$|^(true|false)$/i;

/**
 * What a person types to get a cell again. Text that would be read as a number, a date or a formula takes a leading
 * apostrophe, unless the cell is formatted as text and keeps what is typed.
 * @param userEnteredValue the API's ExtendedValue of the cell
 * @param shown the cell's formatted value
 */
export function typedText(userEnteredValue: unknown, shown: string, isTextFormat: boolean): string {
  const value = objectOf(userEnteredValue);
  const formula = textOf(value['formulaValue']);
  if (formula !== '') return formula;
  const text = value['stringValue'];
  if (typeof text !== 'string') return shown;
  return !isTextFormat && READ_AS_SOMETHING_ELSE.test(text) ? `'${text}` : text;
}
