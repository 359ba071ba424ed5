import type { Cell } from '../../../../core/src/schema/cell.ts';
import { CLASS_KEYS } from '../../../../core/src/schema/sentKeys.ts';
import type { FieldAnswer } from '../../../../core/src/sync/answerField.ts';
import type { PushedClass } from '../../../../core/src/sync/decidePush.ts';
import type { HeldAnswer } from '../../../../core/src/sync/decidePush.ts';
import type { KnownClass } from '../../../../core/src/sync/isAlreadyStored.ts';
import type { FieldConflict } from '../../../../core/src/sync/reconcileFields.ts';
import type { Rules } from './rules.ts';
import { WORKBOOK, type Answer, type ClassAnswer, type PushRequest } from './server.ts';
import { codeOf, ID_AT, readSheet, type ReadClass, type Reading, type Sheet } from './sheet.ts';

/** A held change as the person was shown it, and the hash of the content it is about. */
export interface ShownHeld {
  readonly held: HeldAnswer;
  readonly hash: string;
}

/** The add-on of one workbook. What it remembers survives its runs, as document properties do. */
export interface AddOn {
  readonly sheet: Sheet;
  readonly memory: Map<string, KnownClass>;
  /** Shown to the person: held changes and conflicts, by class. */
  readonly held: Map<string, ShownHeld>;
  readonly conflicts: Map<string, readonly FieldConflict[]>;
  /** "Keep mine", to be sent with the class. */
  readonly answers: Map<string, FieldAnswer[]>;
  /** Cells that were given the province's value, with what they held before: what a person can undo. */
  readonly overwritten: { readonly classCode: string; readonly at: number; readonly before: Cell }[];
  /** Classes whose edit event came through. */
  readonly dirty: Set<string>;
  lastId: number;
  /** How many cells it has written itself. */
  written: number;
}

/** A run that waits for the answer to the first of its requests that is left. */
export interface Run {
  readonly reading: Reading;
  readonly observedAt: string;
  requests: PushRequest[];
  readonly asked: Set<string>;
  /** Classes that were taken, with the content that was sent. */
  readonly taken: Map<string, ReadClass>;
}

export type Reason = 'edit' | 'menu';
/** Classes a request may hold: few, so that runs have several. */
const MOST_CLASSES = 2;
/**
 * Remembered of a class that was given values to take, and of one that is held though it is what was acknowledged: it is
 * sent until the server has seen what it has.
 */
const TO_SEND_AGAIN = 'to send again';

export const newAddOn = (sheet: Sheet): AddOn => ({
  sheet,
  memory: new Map(),
  held: new Map(),
  conflicts: new Map(),
  answers: new Map(),
  overwritten: [],
  dirty: new Set(),
  lastId: 0,
  written: 0,
});

/** Reads the workbook, gives rows their ids and plans the requests; `isConfirming`: with what the person was shown. */
export function startRun(
  addOn: AddOn,
  rules: Rules,
  { observedAt, reason, isConfirming }: { observedAt: string; reason: Reason; isConfirming: boolean },
): Run {
  const { sheet } = addOn;
  const first = readSheet(sheet);
  for (const at of first.unidentified) {
    addOn.lastId += 1;
    addOn.written += 1;
    const row = sheet.rows[at];
    if (row !== undefined) row[ID_AT] = `n${String(addOn.lastId)}`;
  }
  const reading = first.unidentified.length === 0 ? first : readSheet(sheet);
  forgetSettledHolds(addOn, reading);
  const run: Run = { reading, observedAt, requests: [], asked: new Set(), taken: new Map() };
  const { memory, dirty, answers } = addOn;
  const codes = new Set([
    ...rules.toSend({ reading, memory, dirty }),
    ...[...answers.keys()].filter((code) => reading.classes.has(code)),
  ]);
  const groups = inGroups([...codes]);
  if (groups.length === 0 && reason === 'menu') groups.push([]);
  for (const [at, group] of groups.entries()) {
    const isWhole = reason === 'menu' && at === groups.length - 1;
    run.requests.push(requestOf(addOn, run, group, { isWhole, isConfirming }));
  }
  dirty.clear();
  return run;
}

/** A held change is over when the sheet is again what was acknowledged, or the class was deleted or put back since. */
function forgetSettledHolds({ held, memory }: AddOn, { classes }: Reading): void {
  for (const [code, { hash }] of held) {
    const now = classes.get(code)?.hash;
    const isRemoval = hash === '';
    if ((now === undefined) !== isRemoval || (now !== undefined && now === memory.get(code)?.hash))
      held.delete(code);
  }
}

function inGroups(codes: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < codes.length; at += MOST_CLASSES) groups.push(codes.slice(at, at + MOST_CLASSES));
  return groups;
}

function requestOf(
  { memory, held, answers }: AddOn,
  { reading, observedAt, asked }: Run,
  codes: readonly string[],
  { isWhole, isConfirming }: { isWhole: boolean; isConfirming: boolean },
): PushRequest {
  const classes = codes.flatMap((classCode): PushedClass[] => {
    const read = reading.classes.get(classCode);
    if (read === undefined) return [];
    asked.add(classCode);
    const baseRevision = memory.get(classCode)?.revision ?? 0;
    const facts = { classCode, baseRevision, workbookId: WORKBOOK, observedAt, by: 'clerk' };
    const confirm = isConfirming ? held.get(classCode)?.held.confirm : undefined;
    return [{ ...read, ...facts, confirm, answers: answers.get(classCode) }];
  });
  const removals = new Map(
    [...held].flatMap(
      ([
        code,
        {
          hash,
          held: { confirm },
        },
      ]) => (hash === '' && isConfirming ? [[code, confirm]] : []),
    ),
  );
  const present = isWhole ? { present: [...reading.classes.keys()] } : {};
  return { kind: 'push', observedAt, by: 'clerk', classes, removals, ...present };
}

/**
 * Takes an answer in: remembers what was taken, shows what is held and disputed, writes the province's values into cells
 * that are still what was sent, and asks for classes of which the server has a later revision, once a run.
 */
export function takeAnswer(addOn: AddOn, run: Run, { classes, revisions }: Answer): void {
  const request = run.requests.shift();
  for (const answer of classes) takeClassAnswer(addOn, run, answer);
  if (request?.present !== undefined) rememberGone(addOn, run, classes);
  if (run.requests.length > 0) return;
  const news = [...revisions].flatMap(([code, revision]) => {
    const known = addOn.memory.get(code);
    const isNews = known !== undefined && revision > known.revision && !run.asked.has(code);
    return isNews && run.reading.classes.has(code) ? [code] : [];
  });
  for (const group of inGroups(news)) {
    run.requests.push(requestOf(addOn, run, group, { isWhole: false, isConfirming: false }));
  }
}

/** Classes that the workbook no longer has and of which the server says nothing: it knows. */
function rememberGone({ memory, held }: AddOn, { reading }: Run, answers: readonly ClassAnswer[]): void {
  const isKnownGone = (code: string): boolean =>
    !reading.classes.has(code) && !answers.some(({ classCode }) => classCode === code);
  for (const code of held.keys()) if (isKnownGone(code)) held.delete(code);
  for (const [code, { revision }] of memory) if (isKnownGone(code)) memory.set(code, { revision, hash: '' });
}

function takeClassAnswer(addOn: AddOn, run: Run, answer: ClassAnswer): void {
  const { memory, held, conflicts, answers } = addOn;
  const { classCode, outcome, revision } = answer;
  if (outcome === 'refused') return;
  const sent = run.asked.has(classCode) ? run.reading.classes.get(classCode) : undefined;
  const hash = sent?.hash ?? '';
  if (answer.held !== undefined) {
    const last = memory.get(classCode);
    if (last?.hash === hash) memory.set(classCode, { ...last, hash: TO_SEND_AGAIN });
    held.set(classCode, { held: answer.held, hash });
    return;
  }
  held.delete(classCode);
  memory.set(classCode, { revision, hash: outcome === 'merged' ? TO_SEND_AGAIN : hash });
  conflicts.set(classCode, answer.conflicts);
  if (sent === undefined) return;
  run.taken.set(classCode, sent);
  answers.delete(classCode);
  takeChanges(addOn, sent, answer);
}

/** Writes the province's values into cells that are still what was sent. */
function takeChanges(addOn: AddOn, { cells }: ReadClass, { classCode, changes }: ClassAnswer): void {
  const row = addOn.sheet.classes.find((now) => codeOf(now) === classCode);
  if (row === undefined) return;
  for (const { field, value } of changes) {
    const at = CLASS_KEYS.indexOf(field);
    const before = row[at];
    if (before === undefined || before !== cells[at]) continue;
    addOn.overwritten.push({ classCode, at, before });
    row[at] = value;
    addOn.written += 1;
  }
}

/** The person says which value it is: theirs is written into the cell, "keep mine" goes with the next push. */
export function resolveConflict(addOn: AddOn, at: number, isTaken: boolean): void {
  const shown = [...addOn.conflicts].flatMap(([code, list]) => list.map((conflict) => ({ code, conflict })));
  const picked = shown[at % shown.length];
  if (picked === undefined) return;
  const { code, conflict } = picked;
  addOn.conflicts.set(
    code,
    (addOn.conflicts.get(code) ?? []).filter((one) => one !== conflict),
  );
  const { field, theirs } = conflict;
  const row: Cell[] | undefined = addOn.sheet.classes.find((cells) => codeOf(cells) === code);
  if (row === undefined) return;
  if (isTaken) row[CLASS_KEYS.indexOf(field)] = theirs;
  else addOn.answers.set(code, [...(addOn.answers.get(code) ?? []), { field, theirs }]);
}
