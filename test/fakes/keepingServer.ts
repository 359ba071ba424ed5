import { HistoryAnswer, HistoryQuery, RestoreRequest, StateAnswer } from '../../core/src/api/history.ts';
import { SyncAnswer } from '../../core/src/api/syncAnswer.ts';
import { SyncRequest } from '../../core/src/api/syncRequest.ts';
import { diffClass } from '../../core/src/class/diffClass.ts';
import { protectClass } from '../../core/src/class/protectClass.ts';
import { rowNames } from '../../core/src/class/rowNames.ts';
import { SENT_KEYS } from '../../core/src/schema/sentKeys.ts';
import type { ClassState } from '../../core/src/sync/classState.ts';
import { decidePush, type PushDecision } from '../../core/src/sync/decidePush.ts';
import { decideRemoval } from '../../core/src/sync/decideRemoval.ts';
import type { ServerReply } from '../../sheets-addon/src/ports.ts';
import { aPlan } from '../builders/aPlan.ts';
import { aRefusal, anAnswer, type AddonPorts } from './addonPorts.ts';

/** The states of each class, the first one first; a test may change the last one, as the province does. */
export type KeptStates = Map<string, ClassState[]>;

const CLERK = 'can.bo.171@example.org';
type Sent = SyncRequest['classes'][number];

/**
 * Gives ports a server that keeps every revision of a class and decides on pushes, removals, states and histories by core,
 * as the real operations do.
 */
export function keepingServer(ports: AddonPorts): KeptStates {
  const kept: KeptStates = new Map();
  const answers: Readonly<Record<string, (body: unknown) => ServerReply>> = {
    sync: (body) => anAnswer(SyncAnswer.parse(syncOf(kept, SyncRequest.parse(body)))),
    state: (body) => stateOf(kept, RestoreRequest.parse(body)),
    history: (query) => anAnswer(HistoryAnswer.parse(historyOf(kept, HistoryQuery.parse(query)))),
  };
  ports.fakeServer.answer = (name, body) => answers[name]?.(JSON.parse(body));
  return kept;
}

/** The last state of a class. */
export const lastOf = (kept: KeptStates, classCode: string): ClassState => {
  const last = kept.get(classCode)?.at(-1);
  if (last === undefined) throw new Error(`never stored: ${classCode}`);
  return last;
};

const protect = (content: Parameters<typeof protectClass>[0]): ReturnType<typeof protectClass> =>
  protectClass(content, ({ key }) => `key-${key}`);

function syncOf(kept: KeptStates, request: SyncRequest): SyncAnswer {
  const { observedAt, workbookId, classes, present, removals = [] } = request;
  const from = { workbookId, observedAt, by: CLERK };
  const pushed = classes.map((one) => {
    const stored = kept.get(one.classCode)?.at(-1);
    const decision = decidePush(
      stored,
      { ...one, ...from, ...contentOf(one), hash: one.hash ?? '' },
      aPlan().massChange,
    );
    return keep(kept, one.classCode, decision);
  });
  const missing = [...kept.keys()].filter((code) => present?.includes(code) === false);
  const removed = missing.map((classCode) => {
    const { confirm } = removals.find((one) => one.classCode === classCode) ?? {};
    const decision = decideRemoval(kept.get(classCode)?.at(-1), { classCode, ...from, confirm });
    return keep(kept, classCode, decision);
  });
  const revisions = [...kept.keys()].map((code) => [code, lastOf(kept, code).revision] as const);
  return { classes: [...pushed, ...removed], revisions: Object.fromEntries(revisions) };
}

const contentOf = ({ cells, enrolments, costs = [], materials = [], lecturers = [] }: Sent) =>
  protect({ cells, enrolments, costs, materials, lecturers });

function keep(kept: KeptStates, classCode: string, decision: PushDecision): SyncAnswer['classes'][number] {
  const { write, outcome, revision, changes, conflicts, held } = decision;
  const states = kept.get(classCode) ?? [];
  if (write?.isRevision === true) kept.set(classCode, [...states, write.state]);
  else if (write !== undefined) kept.set(classCode, [...states.slice(0, -1), write.state]);
  const told = { classCode, outcome, revision, hash: '', issues: [] };
  const rows = held && { ...held, removed: [...held.removed], changed: [...held.changed] };
  return {
    ...told,
    changes: [...changes],
    conflicts: [...conflicts],
    ...(rows && {
      held: { why: rows.why, removed: rows.removed, changed: rows.changed, confirm: rows.confirm },
    }),
  };
}

function stateOf(kept: KeptStates, { classCode, revision, present }: RestoreRequest): ServerReply {
  const wanted = kept.get(classCode)?.find((one) => one.revision === revision);
  if (wanted === undefined) return aRefusal(404, 'class/no-revision', 'Không có bản này của lớp.');
  const now = protect(present ?? wanted);
  return anAnswer(StateAnswer.parse({ classCode, revision, columns: SENT_KEYS, wanted, now }));
}

function historyOf(kept: KeptStates, { classCode, most, before = Infinity }: HistoryQuery): HistoryAnswer {
  const newest = [...(kept.get(classCode) ?? [])].filter(({ revision }) => revision < before).reverse();
  const names = [...newest].reverse().flatMap((state) => rowNames(state));
  return {
    classCode,
    hasOlder: newest.length > most,
    names: Object.fromEntries(names),
    revisions: newest.slice(0, most).map((state, at) => {
      const { cells, addedRows, removedRows } = diffClass(newest[at + 1], state);
      return {
        revision: state.revision,
        at: state.observedAt,
        by: CLERK,
        reason: state.removed === undefined ? 'edit' : 'removed',
        changes: [...cells],
        added: [...addedRows],
        removed: [...removedRows],
      };
    }),
  };
}
