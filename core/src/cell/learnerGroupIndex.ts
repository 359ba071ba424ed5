import type { CodeEntry } from '../schema/codeLists.ts';
import { indexOfCodes, type CodeIndex } from './codeIndex.ts';
import { expandAbbreviations } from './expandAbbreviations.ts';
import { foldText } from './foldText.ts';

const writtenOut = new WeakMap<readonly CodeEntry[], readonly CodeEntry[]>();

/** The index of the learner groups, who are shortened in many ways: BTCB, TV BCĐ xã, CB HTX [domain §4.1 Q20]. */
export function indexOfLearnerGroups(list: readonly CodeEntry[]): CodeIndex {
  const long = writtenOut.get(list) ?? list.map(writeOut);
  writtenOut.set(list, long);
  const [short, full] = [indexOfCodes(list), indexOfCodes(long)];
  return {
    find: (text) => short.find(text) ?? full.find(expand(text)),
    guess: (text) => short.guess(text) ?? full.guess(expand(text)),
  };
}

const expand = (text: string): string => expandAbbreviations(foldText(text), 'person');

const writeOut = ({ code, label, aliases = [] }: CodeEntry): CodeEntry => ({
  code,
  label: expand(label),
  aliases: aliases.map(expand),
});
