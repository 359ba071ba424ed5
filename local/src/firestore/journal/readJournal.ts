import { existsSync, readFileSync } from 'node:fs';
import type { StoredDocument } from '../documentStore.ts';
import { decodeEntry, journalHeader, type JournalEntry } from './journalLine.ts';

export type JournalContent = {
  readonly documents: StoredDocument[];
  /** Microseconds since 1970. */
  readonly lastCommit: number;
  /** How many document states the file holds, outdated ones included. */
  readonly recorded: number;
  /** The length of the file up to its last whole line. */
  readonly wholeBytes: number;
};

const lineEnd = 0x0a;

function parseLine(line: string, where: string): JournalEntry {
  try {
    return decodeEntry(line);
  } catch (error) {
    throw new Error(`${where} is broken (${String(error)}). \`npm run reset\` starts afresh.`, {
      cause: error,
    });
  }
}

/** The whole lines of the file, one by one: as one string it could outgrow what a string holds. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0, end = bytes.indexOf(lineEnd); end >= 0; end = bytes.indexOf(lineEnd, start)) {
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

/**
 * Replays a journal. What follows the last line end is a torn line and does not count.
 * @throws Error that names the file and the line where any other line is broken
 */
export function readJournal(file: string): JournalContent {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const documents = new Map<string, StoredDocument>();
  let lastCommit = 0;
  let recorded = 0;
  let lineNumber = 0;
  for (const line of linesOf(bytes)) {
    lineNumber += 1;
    const where = `${file} line ${lineNumber}`;
    if (lineNumber === 1) {
      if (line !== journalHeader) {
        throw new Error(
          `${where} is broken: not a journal of this version. \`npm run reset\` starts afresh.`,
        );
      }
      continue;
    }
    const { at, changes } = parseLine(line, where);
    for (const [name, document] of changes) {
      recorded += 1;
      if (document === null) documents.delete(name);
      else documents.set(name, document);
    }
    lastCommit = Math.max(lastCommit, at);
  }
  return {
    documents: [...documents.values()],
    lastCommit,
    recorded,
    wholeBytes: bytes.lastIndexOf(lineEnd) + 1,
  };
}
