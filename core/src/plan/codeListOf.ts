import type { CodeEntry, CodeListName } from '../schema/codeLists.ts';
import type { Codebook } from './codebook.ts';

/** A code list of the codebook; a list it lacks is empty. */
export const codeListOf = ({ codes }: Pick<Codebook, 'codes'>, name: CodeListName): readonly CodeEntry[] =>
  codes[name] ?? [];
