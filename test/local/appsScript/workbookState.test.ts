import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  parseWorkbookState,
  readWorkbookState,
  saveWorkbookState,
  type WorkbookState,
} from '../../../local/src/appsScript/workbookState.ts';

const STATE: WorkbookState = {
  document: { dirty: 'NTM-2024-099-001' },
  script: {},
  users: { 'a@example.com': { sidebar: 'open' } },
  triggers: [
    { id: 't1', function: 'onEditInstalled', event: 'ON_EDIT', owner: 'a@example.com' },
    { id: 't2', function: 'sweep', event: 'CLOCK', owner: 'a@example.com', everyMinutes: 60 },
  ],
};

describe('workbookState', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'workbook-state-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('reads back what was saved and leaves no other file', () => {
    saveWorkbookState(directory, 'wb1', STATE);
    expect(readWorkbookState(directory, 'wb1')).toEqual(STATE);
    expect(readdirSync(directory)).toEqual(['wb1.json']);
  });

  it('is empty before anything was saved', () => {
    expect(readWorkbookState(directory, 'wb1')).toEqual({
      document: {},
      script: {},
      users: {},
      triggers: [],
    });
  });

  it('refuses an id that would leave the directory', () => {
    expect(() => readWorkbookState(directory, '../wb1')).toThrow('"../wb1" is no workbook id');
  });

  it.each([['{"document":'], ['[]'], ['{}']])('names the damaged file and the way out: %s', (text) => {
    const file = path.join(directory, 'wb1.json');
    writeFileSync(file, text);
    expect(() => readWorkbookState(directory, 'wb1')).toThrow(`${file} is damaged`);
    expect(() => readWorkbookState(directory, 'wb1')).toThrow('`npm run reset` starts afresh');
  });

  it.each([
    ['document is no object', { ...STATE, document: 'x' }],
    [
      'users.a@example.com holds something that is no text',
      { ...STATE, users: { 'a@example.com': { a: 1 } } },
    ],
    ['triggers is no list', { ...STATE, triggers: {} }],
    ['a trigger is incomplete', { ...STATE, triggers: [{ id: 't1' }] }],
    ['a trigger is incomplete', { ...STATE, triggers: [{ ...STATE.triggers[0], event: 'ON_MOON' }] }],
    ['everyMinutes is no number', { ...STATE, triggers: [{ ...STATE.triggers[0], everyMinutes: '5' }] }],
  ])('says what is wrong: %s', (message, value) => {
    expect(() => parseWorkbookState(value)).toThrow(message);
  });
});
