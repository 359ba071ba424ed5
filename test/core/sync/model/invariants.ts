import { isSameText } from '../../../../core/src/cell/isSameText.ts';
import type { Cell } from '../../../../core/src/schema/cell.ts';
import type { ClassState } from '../../../../core/src/sync/classState.ts';
import type { ProvincePush } from '../../../../core/src/sync/applyProvince.ts';
import type { PushDecision } from '../../../../core/src/sync/decidePush.ts';
import { reconcileFields } from '../../../../core/src/sync/reconcileFields.ts';
import { confirmToken } from '../../../../core/src/sync/confirmToken.ts';
import { holdReason } from '../../../../core/src/sync/holdReason.ts';
import type { WideChange } from '../../../../core/src/sync/recogniseWideChange.ts';
import type { Rules } from './rules.ts';
import { LIMITS } from './server.ts';
import { idOf, type ReadClass, type Reading } from './sheet.ts';
import { summarise, type Store, type Summary } from './store.ts';

/** What a test remembers of a store beside it, to see what the store may never do. */
export interface Witness {
  readonly states: Map<string, ClassState>;
  readonly revisions: Map<string, readonly ClassState[]>;
  readonly summaries: Map<string, Summary | undefined>;
  /** What the province's workbook held last, of what the server has seen. */
  readonly opinions: Map<string, Map<string, { value: Cell; at: string }>>;
  /** Tokens of held changes that a person was shown and confirmed. */
  readonly approved: Set<string>;
}

export const newWitness = (): Witness => ({
  states: new Map(),
  revisions: new Map(),
  summaries: new Map(),
  opinions: new Map(),
  approved: new Set(),
});

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`broken: ${what}`);
}

/**
 * Checks a class after a transaction: against its revisions, its index entry, its summary, and what it was before. `wide`:
 * what the request's classes showed together.
 */
export function checkClass(
  store: Store,
  witness: Witness,
  { classCode, wide }: { readonly classCode: string; readonly wide?: WideChange | undefined },
): void {
  const state = store.classes.get(classCode);
  const before = witness.states.get(classCode);
  const summary = store.summaries.get(classCode);
  const revisions = store.revisions.get(classCode) ?? [];
  checkRevisions(witness.revisions.get(classCode) ?? [], revisions, state);
  if (state === before && summary === witness.summaries.get(classCode)) return;
  must(state !== undefined, 'a class is never forgotten');
  const known = store.index.get(classCode);
  must(known?.revision === state.revision && known.hash === state.hash, 'the index says what is stored');
  checkSummary(summary, summarise(classCode, state));
  if (before !== undefined && state !== before) checkStep(witness, { classCode, wide }, before, state);
  witness.states.set(classCode, state);
  witness.summaries.set(classCode, summary);
  witness.revisions.set(classCode, revisions);
}

function checkSummary(kept: Summary | undefined, { rows, isApproved }: Summary): void {
  const isSame = kept?.isApproved === isApproved && kept.rows.join() === rows.join();
  must(isSame, 'totals equal a recompute from the state');
  must(new Set(rows).size === rows.length, 'no enrolment stands twice in a class');
}

function checkRevisions(
  before: readonly ClassState[],
  now: readonly ClassState[],
  state: ClassState | undefined,
): void {
  must(
    before.every((revision, at) => now[at] === revision),
    'no revision is lost or changed',
  );
  for (const [at, { revision }] of now.entries()) {
    const last = at === 0 ? 0 : (now[at - 1]?.revision ?? 0);
    must(revision > last, 'revisions only grow');
  }
  const isState = isSameContent(now[now.length - 1], state);
  must(isState, 'the state is that of the last revision');
}

const isSameContent = (one: ClassState | undefined, other: ClassState | undefined): boolean =>
  one?.revision === other?.revision && one?.cells === other?.cells && one?.enrolments === other?.enrolments;

function checkStep(
  witness: Witness,
  { classCode, wide }: { readonly classCode: string; readonly wide: WideChange | undefined },
  before: ClassState,
  state: ClassState,
): void {
  must(state.revision >= before.revision, 'the revision never falls');
  must(state.observedAt >= before.observedAt, 'an older reading never replaces a later one');
  const gone = before.removed?.at;
  must(
    gone === undefined || state.removed !== undefined || state.observedAt > gone,
    'a removed class stays so',
  );
  if (state.sheetRevision === before.sheetRevision || before.removed !== undefined) return;
  const isHeld = state.removed !== undefined || holdReason(before, state, LIMITS, wide) !== undefined;
  const { hash } = state;
  must(
    !isHeld || witness.approved.has(confirmToken({ classCode, revision: before.sheetRevision, hash })),
    'what is held is stored only when a person confirmed exactly that',
  );
}

/** Notes what the server saw of the province's workbook, if it got to store it. */
export function noteOpinions(
  { opinions }: Witness,
  classCode: string,
  { cells, observedAt }: ProvincePush,
): void {
  const ofClass = opinions.get(classCode) ?? new Map<string, { value: Cell; at: string }>();
  for (const [field, value] of Object.entries(cells)) {
    const last = ofClass.get(field);
    if (isSameText(value, last?.value ?? '') || (last !== undefined && last.at >= observedAt)) continue;
    ofClass.set(field, { value, at: observedAt });
  }
  opinions.set(classCode, ofClass);
}

/** What the province typed is touched by nobody else. */
export function checkOpinions(store: Store, { opinions }: Witness, classCode: string): void {
  const fields = store.classes.get(classCode)?.provinceFields ?? {};
  for (const [field, { value }] of opinions.get(classCode) ?? []) {
    must(isSameText(fields[field]?.value ?? '', value), 'what the province typed is kept');
  }
}

/** Who pushes a class is told every value of the province that the sheet is to take. */
export function checkTold(store: Store, classCode: string, { outcome, changes }: PushDecision): void {
  const state = store.classes.get(classCode);
  if (state === undefined || outcome === 'held' || outcome === 'refused') return;
  const due = reconcileFields(state.cells, state.provinceFields).changes;
  must(
    due.every(({ field }) => changes.some((told) => told.field === field)),
    'a sheet is told what it is to take',
  );
}

/** Every enrolment that some class has is counted once, whatever is under way. */
export function checkTotals(store: Store, rules: Rules): void {
  const ids = new Set<string>();
  for (const { removed, enrolments } of store.classes.values()) {
    if (removed === undefined) for (const row of enrolments) ids.add(idOf(row));
  }
  must(countEnrolments(store, rules) === ids.size, 'every enrolment is counted once');
}

/** The province's total: the rows of all summaries, one that stands in two classes once. */
export function countEnrolments({ summaries }: Store, rules: Rules): number {
  const all = [...summaries.values()];
  const rows = all.flatMap((summary) => summary.rows);
  const elsewhere = new Set(rows).size === rows.length ? new Map() : rules.rowsElsewhere(all);
  return all.reduce((sum, one) => sum + one.rows.length - (elsewhere.get(one.classCode)?.size ?? 0), 0);
}

/** What was acknowledged is in a revision, cell by cell. */
export function checkAcknowledged(store: Store, classCode: string, sent: ReadClass): void {
  const isThere = (store.revisions.get(classCode) ?? []).some(
    (revision) => revision.hash === sent.hash && hasContent(revision, sent),
  );
  must(isThere, 'what was acknowledged is kept');
}

function hasContent(state: ClassState, { cells, enrolments }: ReadClass): boolean {
  const rows = new Map(state.enrolments.map((row) => [idOf(row), row]));
  const isRow = (one: readonly Cell[] | undefined, other: readonly Cell[]): boolean =>
    one?.length === other.length && other.every((cell, at) => cell === one[at]);
  return (
    isRow(state.cells, cells) &&
    rows.size === enrolments.length &&
    enrolments.every((row) => isRow(rows.get(idOf(row)), row))
  );
}

/** The store is what was read, but for classes that are held: right after a sweep that nothing came between. */
export function checkSwept(store: Store, { classes }: Reading, isHeld: (classCode: string) => boolean): void {
  const ids = new Set<string>();
  let rows = 0;
  for (const [code, read] of classes) {
    const state = store.classes.get(code);
    if (isHeld(code)) continue;
    must(
      state?.removed === undefined && state !== undefined && hasContent(state, read),
      'a sweep stores what is there',
    );
    for (const row of state.enrolments) ids.add(idOf(row));
    rows += state.enrolments.length;
  }
  must(ids.size === rows, 'a row that moved is in one class');
  for (const [code, { removed }] of store.classes) {
    must(removed !== undefined || classes.has(code) || isHeld(code), 'a sweep removes what is gone');
  }
}
