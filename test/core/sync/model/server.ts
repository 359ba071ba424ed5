import type { ClassState } from '../../../../core/src/sync/classState.ts';
import type { PushDecision, PushedClass } from '../../../../core/src/sync/decidePush.ts';
import type { ProvincePush } from '../../../../core/src/sync/applyProvince.ts';
import {
  recogniseWideChange,
  type ClassChange,
  type WideChange,
} from '../../../../core/src/sync/recogniseWideChange.ts';
import type { Rules } from './rules.ts';
import type { Store } from './store.ts';

export const WORKBOOK = 'w1';
/** Small, so that small rosters reach it. */
export const LIMITS = { share: 0.2, rows: 2 };

/** What the add-on sends, and what the server's own sweep makes of a reading. */
export interface PushRequest {
  readonly kind: 'push';
  readonly observedAt: string;
  readonly by: string;
  readonly classes: readonly PushedClass[];
  /** Every class of the workbook, when it was read whole. */
  readonly present?: readonly string[];
  readonly removals: ReadonlyMap<string, string>;
}

/** What the province's workbook sends: its opinions by class code. */
export interface ProvinceRequest {
  readonly kind: 'province';
  readonly classes: readonly (readonly [classCode: string, push: ProvincePush])[];
}

export interface ClassAnswer extends Pick<
  PushDecision,
  'outcome' | 'revision' | 'changes' | 'conflicts' | 'held'
> {
  readonly classCode: string;
}

export interface Answer {
  readonly classes: readonly ClassAnswer[];
  /** The revision of every class in the workbook's index. */
  readonly revisions: ReadonlyMap<string, number>;
}

/** When the server is killed: after so many classes (round the number there are), or while it commits the next one. */
export interface Death {
  readonly after: number;
  readonly isInside: boolean;
}

/** A request as it was served. */
export interface Served {
  readonly request: PushRequest | ProvinceRequest;
  /** What was decided of each class that was served before the server was killed, if it was. */
  readonly classes: readonly ClassAnswer[];
  /** The class over whose commit it was killed. */
  readonly cut: string | undefined;
}

export interface Server {
  readonly rules: Rules;
  readonly store: Store;
  /** Called after every transaction. */
  readonly check: (task: Task, isKilled: boolean, decision: PushDecision) => void;
  /** Called after every request. */
  readonly heard?: ((served: Served) => void) | undefined;
}

type Decide = (stored: ClassState | undefined) => PushDecision;
/** One class of a request. */
export interface Task {
  readonly classCode: string;
  readonly pushed?: PushedClass;
  readonly opinions?: ProvincePush;
  /** What the changed classes of the request show together. */
  readonly wide?: WideChange | undefined;
  readonly decide: Decide;
}

/** Serves a request class by class, each in a transaction; undefined when the server was killed before it could answer. */
export function serve(
  server: Server,
  request: PushRequest | ProvinceRequest,
  death?: Death,
): Answer | undefined {
  const { rules, store } = server;
  const tasks = tasksOf(server, request);
  const isKilled = death !== undefined && tasks.length > 0;
  const served = isKilled ? tasks.slice(0, death.after % tasks.length) : tasks;
  const classes = served.map((task) => transact(server, task, false));
  const cut = isKilled && death.isInside ? tasks[served.length] : undefined;
  if (cut !== undefined) transact(server, cut, true);
  server.heard?.({ request, classes, cut: cut?.classCode });
  if (!isKilled) return { classes, revisions: revisionsOf(store) };
  return rules.answersWhenKilled
    ? { classes: answersOfAll(tasks), revisions: revisionsOf(store) }
    : undefined;
}

const tasksOf = (server: Server, request: PushRequest | ProvinceRequest): Task[] =>
  request.kind === 'push' ? pushTasks(server, request) : provinceTasks(server, request);

function transact({ rules, store, check }: Server, task: Task, isKilled: boolean): ClassAnswer {
  const { classCode, pushed } = task;
  const decision = task.decide(store.classes.get(classCode));
  rules.commit(store, { classCode, decision, isKilled, ...(pushed && { pushed }) });
  check(task, isKilled, decision);
  const { outcome, revision, changes, conflicts, held } = decision;
  return { classCode, outcome, revision, changes, conflicts, ...(held && { held }) };
}

const revisionsOf = (store: Store): Map<string, number> =>
  new Map([...store.index].map(([code, { revision }]) => [code, revision]));

/** What only a mutant says: all went well. */
const answersOfAll = (tasks: readonly Task[]): ClassAnswer[] =>
  tasks.map(({ classCode }) => ({ classCode, outcome: 'stored', revision: 1, changes: [], conflicts: [] }));

function pushTasks({ rules, store }: Server, request: PushRequest): Task[] {
  const { classes, present, removals, observedAt, by } = request;
  const wide = recogniseWideChange(changesIn(store, classes));
  const pushes = classes.map((pushed): Task => {
    const { classCode } = pushed;
    const known = store.index.get(classCode);
    const isKnown = known !== undefined && rules.isAlreadyStored(known, pushed);
    const same = {
      outcome: 'unchanged',
      revision: known?.revision ?? 0,
      changes: [],
      conflicts: [],
    } as const;
    return {
      classCode,
      pushed,
      wide,
      decide: (stored) => (isKnown ? same : rules.decidePush(stored, pushed, LIMITS, wide)),
    };
  });
  if (present === undefined) return pushes;
  const missing = [...store.index].flatMap(([classCode, { hash }]): Task[] => {
    if (hash === '' || present.includes(classCode)) return [];
    const facts = { classCode, workbookId: WORKBOOK, observedAt, by, confirm: removals.get(classCode) };
    return [{ classCode, decide: (stored) => rules.decideRemoval(stored, facts) }];
  });
  return [...pushes, ...missing];
}

/** The classes that a request changes and that are stored, as they were before it. */
const changesIn = ({ index, classes }: Store, pushes: readonly PushedClass[]): ClassChange[] =>
  pushes.flatMap((after): ClassChange[] => {
    const { classCode, hash } = after;
    const [known, before] = [index.get(classCode), classes.get(classCode)];
    const isChanged = before !== undefined && before.removed === undefined && known?.hash !== hash;
    return isChanged ? [{ classCode, before, after }] : [];
  });

const provinceTasks = ({ rules }: Server, { classes }: ProvinceRequest): Task[] =>
  classes.map(([classCode, opinions]) => ({
    classCode,
    opinions,
    decide: (stored) => rules.decideProvince(stored, opinions),
  }));
