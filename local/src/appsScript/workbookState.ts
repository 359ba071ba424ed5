import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type TriggerKind = 'ON_EDIT' | 'ON_CHANGE' | 'ON_OPEN' | 'CLOCK';

/** An installed trigger; it runs with the rights of its owner, who alone sees it. */
export type Trigger = {
  id: string;
  function: string;
  event: TriggerKind;
  owner: string;
  /** How often a CLOCK trigger fires. */
  everyMinutes?: number;
};

export type PropertyStore = Record<string, string>;

/** What a workbook's script keeps between executions. */
export type WorkbookState = {
  document: PropertyStore;
  script: PropertyStore;
  /** By e-mail address. */
  users: Record<string, PropertyStore>;
  triggers: Trigger[];
};

/**
 * The kept state of a workbook's script; nothing kept yet is an empty state.
 * @throws when the file is damaged: it names the file and the way out
 */
export function readWorkbookState(directory: string, workbookId: string): WorkbookState {
  const file = stateFile(directory, workbookId);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { document: {}, script: {}, users: {}, triggers: [] };
  }
  try {
    return parseWorkbookState(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} is damaged (${reason}); \`npm run reset\` starts afresh`, { cause: error });
  }
}

/** Keeps the state: a temporary file renamed over the old one, so that a reader never meets half of it. */
export function saveWorkbookState(directory: string, workbookId: string, state: WorkbookState): void {
  const file = stateFile(directory, workbookId);
  mkdirSync(directory, { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}

function stateFile(directory: string, workbookId: string): string {
  if (!/^[\w-]+$/.test(workbookId)) throw new Error(`"${workbookId}" is no workbook id`);
  return path.join(directory, `${workbookId}.json`);
}

/**
 * Checks that a value is a kept state.
 * @throws naming the part that is wrong
 */
export function parseWorkbookState(value: unknown): WorkbookState {
  const { document, script, users, triggers } = parseRecord(value, 'the state');
  return {
    document: parseStore(document, 'document'),
    script: parseStore(script, 'script'),
    users: Object.fromEntries(
      Object.entries(parseRecord(users, 'users')).map(([email, store]) => [
        email,
        parseStore(store, `users.${email}`),
      ]),
    ),
    triggers: parseList(triggers, 'triggers').map(parseTrigger),
  };
}

function parseTrigger(value: unknown): Trigger {
  const { id, function: name, event, owner, everyMinutes, ...rest } = parseRecord(value, 'a trigger');
  if (
    !isText(id) ||
    !isText(name) ||
    !isText(owner) ||
    !isTriggerKind(event) ||
    Object.keys(rest).length > 0
  ) {
    throw new Error('a trigger is incomplete');
  }
  if (everyMinutes === undefined) return { id, function: name, event, owner };
  if (typeof everyMinutes !== 'number') throw new Error('everyMinutes is no number');
  return { id, function: name, event, owner, everyMinutes };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTriggerKind(value: unknown): value is TriggerKind {
  return value === 'ON_EDIT' || value === 'ON_CHANGE' || value === 'ON_OPEN' || value === 'CLOCK';
}

function parseRecord(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${what} is no object`);
  return value as Record<string, unknown>;
}

function parseList(value: unknown, what: string): unknown[] {
  if (!Array.isArray(value)) throw new Error(`${what} is no list`);
  return value;
}

function parseStore(value: unknown, what: string): PropertyStore {
  const store = parseRecord(value, what);
  if (!Object.values(store).every(isText)) throw new Error(`${what} holds something that is no text`);
  return store as PropertyStore;
}
