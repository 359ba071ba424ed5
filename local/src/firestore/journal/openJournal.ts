import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { StoredDocument } from '../documentStore.ts';
import { encodeEntry, journalHeader, type JournalEntry } from './journalLine.ts';
import { readJournal } from './readJournal.ts';

/** Where commits are kept: an append-only file with one line per commit. */
export type Journal = {
  /** Writes one commit; when it returns, the commit outlives this process. */
  append(entry: JournalEntry): void;
  /** Forgets everything. */
  clear(): void;
  close(): void;
};

/** A journal is written anew when most of what it says has been said again since. */
const isMostlyOutdated = (recorded: number, kept: number) => recorded > 4 * kept + 1000;

const documentsPerLine = 100;

function stateLines(documents: readonly StoredDocument[], at: number): string {
  const lines = [journalHeader];
  for (let i = 0; i < documents.length; i += documentsPerLine) {
    const changes = new Map(documents.slice(i, i + documentsPerLine).map((one) => [one.name, one]));
    lines.push(encodeEntry({ at, changes }));
  }
  return `${lines.join('\n')}\n`;
}

/** Opens the file so that its end is where the last whole line ended. */
function openWhole(file: string, wholeBytes: number): { fd: number; size: number } {
  mkdirSync(dirname(file), { recursive: true });
  const fd = openSync(file, existsSync(file) ? 'r+' : 'w');
  ftruncateSync(fd, wholeBytes);
  if (wholeBytes > 0) return { fd, size: wholeBytes };
  return { fd, size: writeSync(fd, `${journalHeader}\n`, 0) };
}

/**
 * Opens a journal and says what it holds: the documents and the time of the last commit (microseconds).
 * A torn last line, of a commit that nobody was told of, is dropped. A mostly outdated file is written anew.
 * @throws Error that names the file where any other line is broken
 */
export function openJournal(file: string): {
  journal: Journal;
  documents: StoredDocument[];
  lastCommit: number;
} {
  const { documents, lastCommit, recorded, wholeBytes } = readJournal(file);
  let kept = wholeBytes;
  if (isMostlyOutdated(recorded, documents.length)) {
    const text = stateLines(documents, lastCommit);
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    kept = Buffer.byteLength(text);
  }
  const opened = openWhole(file, kept);
  let { size } = opened;
  const { fd } = opened;
  const write = (line: string) => {
    const bytes = Buffer.from(`${line}\n`);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at, bytes.length - at, size + at);
    } catch (error) {
      ftruncateSync(fd, size);
      throw error;
    }
    size += bytes.length;
  };
  const journal: Journal = {
    append: (entry) => write(encodeEntry(entry)),
    clear() {
      ftruncateSync(fd, 0);
      size = 0;
      write(journalHeader);
    },
    close: () => closeSync(fd),
  };
  return { journal, documents, lastCommit };
}
