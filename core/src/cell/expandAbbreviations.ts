import { ABBREVIATIONS, type AbbreviationPlace } from '../schema/abbreviations.ts';

const dictionaries = {
  unit: new Map<string, string>(Object.entries(ABBREVIATIONS.unit)),
  person: new Map<string, string>(Object.entries(ABBREVIATIONS.person)),
};

/**
 * Folded text with its abbreviations written out as that place means them, for comparing only: what was typed stays as it
 * is [domain §4.1 Q20]. Idempotent.
 */
export const expandAbbreviations = (folded: string, place: AbbreviationPlace): string =>
  folded.replace(/[\p{L}\d]+/gu, (word) => dictionaries[place].get(word) ?? word);
