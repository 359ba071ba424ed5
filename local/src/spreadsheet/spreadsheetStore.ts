import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refusal } from './refusal.ts';
import { parseStoredSpreadsheet, storedText, type RowTexts } from './storedSpreadsheet.ts';
import type { Spreadsheet } from './spreadsheet.ts';

export type SpreadsheetStore = {
  /** Every spreadsheet, by id. */
  readonly list: () => Spreadsheet[];
  /** The spreadsheet of that id; refuses an unknown one ("not found"). */
  readonly get: (spreadsheetId: string) => Spreadsheet;
  /** Adds a spreadsheet; refuses an id that exists or could not be a file's name. */
  readonly create: (spreadsheet: Spreadsheet) => Spreadsheet;
  /** Replaces a spreadsheet by what `change` makes of it and returns all that `change` returned; if it throws, nothing changes. */
  readonly update: <Change extends { readonly spreadsheet: Spreadsheet }>(
    spreadsheetId: string,
    change: (spreadsheet: Spreadsheet) => Change,
  ) => Change;
  /** Resolves once everything changed so far is on disk; rejects if a write failed. */
  readonly flush: () => Promise<void>;
  /** Flushes, and refuses further changes. */
  readonly close: () => Promise<void>;
};

const FILE = /^([A-Za-z0-9_-]+)\.json$/;

/**
 * Opens the folder in which spreadsheets are kept, one JSON file each, and reads them all into memory. Changes are
 * written `writeDelayMs` after the first of them (default 300), each file whole and at once (temporary file, rename),
 * so a killed process loses at most that much and never tears a file. Throws if a file cannot be read.
 */
export function openSpreadsheetStore(options: {
  directory: string;
  writeDelayMs?: number;
}): SpreadsheetStore {
  const { directory, writeDelayMs = 300 } = options;
  mkdirSync(directory, { recursive: true });
  const spreadsheets = readAll(directory);
  const writer = delayedWriter({ directory, writeDelayMs, get: (id) => spreadsheets.get(id) });
  let isClosed = false;

  const get = (spreadsheetId: string): Spreadsheet => {
    const spreadsheet = spreadsheets.get(spreadsheetId);
    if (spreadsheet === undefined) throw refusal('Requested entity was not found.', 'notFound');
    return spreadsheet;
  };
  const put = (spreadsheet: Spreadsheet) => {
    if (isClosed) throw new Error('The spreadsheet store is closed.');
    spreadsheets.set(spreadsheet.spreadsheetId, spreadsheet);
    writer.changed(spreadsheet.spreadsheetId);
  };
  return {
    list: () => [...spreadsheets.values()].sort((a, b) => (a.spreadsheetId < b.spreadsheetId ? -1 : 1)),
    get,
    create: (spreadsheet) => {
      const { spreadsheetId } = spreadsheet;
      if (!FILE.test(`${spreadsheetId}.json`))
        throw refusal(`"${spreadsheetId}" cannot be a spreadsheet's id.`);
      if (spreadsheets.has(spreadsheetId)) throw refusal(`There is a spreadsheet ${spreadsheetId} already.`);
      put(spreadsheet);
      return spreadsheet;
    },
    update: (spreadsheetId, change) => {
      const before = get(spreadsheetId);
      const changed = change(before);
      if (changed.spreadsheet !== before) put({ ...changed.spreadsheet, spreadsheetId });
      return changed;
    },
    flush: writer.flush,
    close: async () => {
      isClosed = true;
      await writer.flush();
    },
  };
}

function readAll(directory: string): Map<string, Spreadsheet> {
  const names = readdirSync(directory).flatMap((file) => FILE.exec(file)?.[1] ?? []);
  return new Map(names.sort().map((id) => [id, readOne(join(directory, `${id}.json`))]));
}

function readOne(file: string): Spreadsheet {
  try {
    return parseStoredSpreadsheet(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The spreadsheet file ${file} is broken (${why}). "npm run reset" starts afresh.`, {
      cause: error,
    });
  }
}

type WriterOptions = {
  directory: string;
  writeDelayMs: number;
  get: (spreadsheetId: string) => Spreadsheet | undefined;
};

/** One write at a time; a file changed again while it is written is written again afterwards. */
function delayedWriter({ directory, writeDelayMs, get }: WriterOptions) {
  const dirty = new Set<string>();
  const texts: RowTexts = new WeakMap();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const writeDirty = async () => {
    for (const id of [...dirty]) {
      dirty.delete(id);
      const file = join(directory, `${id}.json`);
      try {
        const spreadsheet = get(id);
        if (spreadsheet === undefined) continue;
        await writeFile(`${file}.tmp`, storedText(spreadsheet, texts));
        await rename(`${file}.tmp`, file);
      } catch (error) {
        dirty.add(id);
        throw error;
      }
    }
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.catch(() => undefined).then(writeDirty);
    return writing;
  };
  return {
    flush,
    changed: (spreadsheetId: string) => {
      dirty.add(spreadsheetId);
      timer ??= setTimeout(() => {
        flush().catch((error: unknown) =>
          console.error(`Spreadsheets could not be saved in ${directory}:`, error),
        );
      }, writeDelayMs).unref();
    },
  };
}
