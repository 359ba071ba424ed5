import { refusal } from '../spreadsheet/refusal.ts';
import type { Rendering } from './valueRange.ts';

/** What Google's API gateway takes on every method. */
const ALWAYS = [
  'access_token',
  'alt',
  'callback',
  'fields',
  'key',
  'oauth_token',
  'prettyPrint',
  'quotaUser',
  '$.xgafv',
];

/** Refuses a query parameter the method does not have. */
export function checkQuery(query: URLSearchParams, names: readonly string[]): void {
  for (const name of query.keys()) {
    if (!names.includes(name) && !ALWAYS.includes(name)) {
      throw refusal(
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
    }
  }
}

/** A parameter that must be one of a few words; the first of them if it is absent. */
export function oneOf<Word extends string>(
  query: URLSearchParams,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const given = query.get(name);
  if (given === null) return words[0];
  const word = words.find((known) => known === given);
  if (word === undefined) throw refusal(`Invalid value at '${name}': "${given}"`);
  return word;
}

/** A boolean parameter, `false` if absent. */
export const isSet = (query: URLSearchParams, name: string): boolean =>
  oneOf(query, name, ['false', 'true']) === 'true';

/** How a method is asked to show values; `prefix` is `response` where it answers what it has written. */
export function rendering(query: URLSearchParams, prefix: '' | 'response' = ''): Rendering {
  const name = (option: string) =>
    prefix === '' ? option : `${prefix}${option[0]?.toUpperCase() ?? ''}${option.slice(1)}`;
  return {
    valueRenderOption: oneOf(query, name('valueRenderOption'), [
      'FORMATTED_VALUE',
      'UNFORMATTED_VALUE',
      'FORMULA',
    ]),
    dateTimeRenderOption: oneOf(query, name('dateTimeRenderOption'), ['SERIAL_NUMBER', 'FORMATTED_STRING']),
    majorDimension: prefix === '' ? oneOf(query, 'majorDimension', ['ROWS', 'COLUMNS']) : 'ROWS',
  };
}
