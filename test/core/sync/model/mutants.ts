import { decideProvince } from '../../../../core/src/sync/decideProvince.ts';
import { decidePush, type PushDecision } from '../../../../core/src/sync/decidePush.ts';
import { decideRemoval } from '../../../../core/src/sync/decideRemoval.ts';
import type { ClassState } from '../../../../core/src/sync/classState.ts';
import { realRules, type Rules } from './rules.ts';
import { idOf } from './sheet.ts';
import { summarise } from './store.ts';

/** The same decision with another state to store. */
const storing = (decision: PushDecision, change: (state: ClassState) => ClassState): PushDecision =>
  decision.write === undefined
    ? decision
    : { ...decision, write: { ...decision.write, state: change(decision.write.state) } };

/** Bugs, each planted in one entry of the rules (`no sweep`: in both that sweep). The model must find every one. */
export const mutants: Readonly<Record<string, Partial<Rules>>> = {
  'no revision guard': {
    decidePush: (stored, pushed, ...rest) =>
      decidePush(
        stored,
        { ...pushed, baseRevision: Math.max(pushed.baseRevision, stored?.revision ?? 0) },
        ...rest,
      ),
  },
  'a forgotten tombstone': {
    commit: (store, transaction) => {
      const { classCode, decision, isKilled } = transaction;
      if (isKilled || decision.write?.state.removed === undefined) {
        realRules.commit(store, transaction);
        return;
      }
      for (const kept of [store.classes, store.summaries, store.index]) kept.delete(classCode);
    },
  },
  'a tombstone that an older push can lift': {
    decideRemoval: (stored, missing) =>
      storing(decideRemoval(stored, missing), (state) => ({
        ...state,
        sheetRevision: stored?.sheetRevision ?? 0,
        observedAt: stored?.observedAt ?? '',
      })),
  },
  'a removed class that counts': {
    commit: (store, transaction) => {
      realRules.commit(store, transaction);
      const { classCode, decision, isKilled } = transaction;
      if (isKilled || decision.write?.state.removed === undefined) return;
      const last = store.revisions.get(classCode)?.at(-2);
      if (last !== undefined) store.summaries.set(classCode, summarise(classCode, last));
    },
  },
  'a removal that nobody is asked about': {
    decideRemoval: (stored, missing) => {
      const confirm = decideRemoval(stored, missing).held?.confirm;
      return decideRemoval(stored, { ...missing, confirm });
    },
  },
  'retract forgotten when a row leaves its class': {
    decidePush: (stored, pushed, ...rest) =>
      storing(decidePush(stored, pushed, ...rest), (state) => {
        const ids = new Set(state.enrolments.map(idOf));
        const left = (stored?.enrolments ?? []).filter((row) => !ids.has(idOf(row)));
        return { ...state, enrolments: [...state.enrolments, ...left] };
      }),
  },
  'totals updated before the guard': {
    commit: (store, transaction) => {
      const { classCode, pushed } = transaction;
      const stored = store.classes.get(classCode);
      if (pushed !== undefined && stored !== undefined) {
        store.summaries.set(classCode, summarise(classCode, { ...stored, enrolments: pushed.enrolments }));
      }
      realRules.commit(store, transaction);
    },
  },
  'a row in two classes counted twice': { rowsElsewhere: () => new Map() },
  'no sweep': {
    isSwept: false,
    toSend: ({ reading, dirty }) => [...dirty].filter((code) => reading.classes.has(code)),
  },
  'a batch acknowledged that was applied by half': { answersWhenKilled: true },
  'a transaction applied by half': {
    commit: (store, transaction) => {
      const { classCode, decision, isKilled } = transaction;
      if (isKilled && decision.write !== undefined) store.classes.set(classCode, decision.write.state);
      else realRules.commit(store, transaction);
    },
  },
  'the province’s fields overwritten by a push': {
    decidePush: (stored, pushed, ...rest) =>
      storing(decidePush(stored, pushed, ...rest), (state) => ({ ...state, provinceFields: {} })),
  },
  'an older push of the province over a later one': {
    decideProvince: (stored, push) =>
      decideProvince(stored, { ...push, observedAt: '2026-03-06T00:00:00.000Z' }),
  },
  'a value of the province that nobody is told of': {
    isAlreadyStored: (known, pushed) => known?.hash === pushed.hash,
  },
  'a value of the province that is told once and, when the cell was put back, never again': {
    isAlreadyStored: (known, pushed: { hash: string; baseRevision?: number }) =>
      known?.hash === pushed.hash && known.revision === pushed.baseRevision,
  },
  'a confirmation that is not bound to the change': {
    decidePush: (stored, pushed, ...rest) => {
      const decision = decidePush(stored, pushed, ...rest);
      const isAny = decision.held !== undefined && pushed.confirm !== undefined;
      return isAny ? decidePush(stored, { ...pushed, confirm: decision.held.confirm }, ...rest) : decision;
    },
  },
  'no guard against mass changes': {
    decidePush: (stored, pushed, ...rest) => {
      const decision = decidePush(stored, pushed, ...rest);
      return decision.held?.why === 'mass-change'
        ? decidePush(stored, { ...pushed, confirm: decision.held.confirm }, ...rest)
        : decision;
    },
  },
  'no guard against columns sorted alone': {
    decidePush: (stored, pushed, ...rest) => {
      const decision = decidePush(stored, pushed, ...rest);
      return decision.held?.why === 'partial-sort'
        ? decidePush(stored, { ...pushed, confirm: decision.held.confirm }, ...rest)
        : decision;
    },
  },
  'no guard against what goes over several classes': {
    decidePush: (stored, pushed, limits) => decidePush(stored, pushed, limits),
  },
  'a history of the latest revision only': {
    commit: (store, transaction) => {
      realRules.commit(store, transaction);
      const { classCode, decision, isKilled } = transaction;
      if (isKilled || decision.write?.isRevision !== true) return;
      store.revisions.set(classCode, (store.revisions.get(classCode) ?? []).slice(-1));
    },
  },
};
