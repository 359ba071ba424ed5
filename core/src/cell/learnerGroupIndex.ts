import type { CodeEntry } from '../schema/codeLists.ts';
import { indexOfCodes, type CodeIndex } from './codeIndex.ts';
import { expandAbbreviations } from './expandAbbreviations.ts';
import { foldText } from './foldText.ts';
import { rememberCells } from './rememberCells.ts';

/** A code index that also knows what a text that is no code of its own, a position, names or may mean. */
export interface LearnerGroupIndex extends CodeIndex {
  /** The group that a text is or, where it is none, may mean; remembered, since a roster repeats its positions. */
  meant(text: string): { readonly group: string | undefined };
}

const indexes = new WeakMap<readonly CodeEntry[], LearnerGroupIndex>();

/** The index of the learner groups, who are shortened in many ways: BTCB, TV BCĐ xã, CB HTX [domain §4.1 Q20]. Made once a list. */
export function indexOfLearnerGroups(list: readonly CodeEntry[]): LearnerGroupIndex {
  const made = indexes.get(list) ?? makeIndex(list);
  indexes.set(list, made);
  return made;
}

function makeIndex(list: readonly CodeEntry[]): LearnerGroupIndex {
  const [short, full] = [indexOfCodes(list), indexOfCodes(list.map(writeOut))];
  const find = (text: string): string | undefined => short.find(text) ?? full.find(expand(text));
  const guess = (text: string): string | undefined => short.guess(text) ?? full.guess(expand(text));
  const meant = rememberCells((text: string, _: undefined) => ({ group: find(text) ?? guess(text) }));
  return { find, guess, meant: (text) => meant(text, undefined) };
}

const expand = (text: string): string => expandAbbreviations(foldText(text), 'person');

const writeOut = ({ code, label, aliases = [] }: CodeEntry): CodeEntry => ({
  code,
  label: expand(label),
  aliases: aliases.map(expand),
});
