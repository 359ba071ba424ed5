import type { PushedClass } from '../../../../core/src/sync/decidePush.ts';
import { newAddOn, startRun, takeAnswer, type AddOn, type Reason, type Run } from './addon.ts';
import {
  checkAcknowledged,
  checkClass,
  checkOpinions,
  checkSwept,
  checkTold,
  checkTotals,
  newWitness,
  noteOpinions,
  type Witness,
} from './invariants.ts';
import { newProvince, provinceRequest, takeProvinceAnswer, type Province } from './province.ts';
import type { Rules } from './rules.ts';
import {
  serve,
  WORKBOOK,
  type Answer,
  type Death,
  type ProvinceRequest,
  type PushRequest,
  type Server,
} from './server.ts';
import { aClass, aRow, readSheet, type Sheet } from './sheet.ts';
import { emptyStore, type Store } from './store.ts';

/** What is under way between a client and the server; `run`: the run of the add-on that waits for it. */
export type Message =
  | { readonly to: 'server'; readonly request: PushRequest | ProvinceRequest; readonly run?: Run | undefined }
  | { readonly to: 'addOn'; readonly answer: Answer; readonly run: Run | undefined }
  | { readonly to: 'province'; readonly answer: Answer; readonly request: ProvinceRequest };

/** One reporter's workbook with its add-on, the province's workbook, the server, and what is under way. */
export interface World {
  readonly rules: Rules;
  readonly sheet: Sheet;
  readonly addOn: AddOn;
  readonly province: Province;
  readonly store: Store;
  readonly server: Server;
  readonly witness: Witness;
  readonly wire: Message[];
  /** Requests that arrived before, the latest last: the network may bring them once more. */
  readonly past: Message[];
  /** Rows of classes that were deleted, to be put back. */
  readonly bin: string[];
  /** The add-on's run that waits for an answer. */
  run: Run | undefined;
  clock: number;
  lastClass: number;
}

// Two classes of a prepared workbook: one that a mass change fits in, one that is small.
const FIRST = 'NTM-2024-171-001';
const SECOND = 'NTM-2024-171-002';

/** A workbook that was prepared and never sent. `heard`: called after every request that the server serves. */
export function newWorld(rules: Rules, heard?: Server['heard']): World {
  const rows = ['a', 'b', 'c', 'd', 'a'].map((name, at) => aRow(FIRST, name, `r${String(at)}`));
  const sheet: Sheet = {
    classes: [aClass(FIRST, 'a'), aClass(SECOND, 'b')],
    rows: [...rows, aRow(SECOND, 'b', 'r5'), aRow(SECOND, 'c')],
  };
  const store = emptyStore();
  const witness = newWitness();
  const check: Server['check'] = (task, isKilled, decision) => {
    const { classCode, opinions, pushed } = task;
    if (opinions && !isKilled && store.classes.has(classCode)) noteOpinions(witness, classCode, opinions);
    checkClass(store, witness, task);
    checkOpinions(store, witness, classCode);
    if (pushed !== undefined && !isKilled) checkTold(store, classCode, decision);
    checkTotals(store, rules);
  };
  return {
    ...{ rules, sheet, store, witness, server: { rules, store, check, heard } },
    ...{ addOn: newAddOn(sheet), province: newProvince() },
    ...{ wire: [], past: [], bin: [], run: undefined, clock: 0, lastClass: 2 },
  };
}

const TIMES = Array.from({ length: 2000 }, (_, at) =>
  new Date(Date.UTC(2026, 2, 5) + at * 1000).toISOString(),
);

/** A moment that was never before. */
function tick(world: World): string {
  world.clock += 1;
  return TIMES[world.clock] ?? '';
}

/** The person starts a run, or an event does. An earlier run that still waits has been given up. */
export function beginRun(world: World, reason: Reason, isConfirming: boolean): Run {
  const { addOn, rules, witness } = world;
  if (isConfirming) {
    for (const { held } of addOn.held.values()) witness.approved.add(held.confirm);
  }
  const run = startRun(addOn, rules, { observedAt: tick(world), reason, isConfirming });
  world.run = run;
  return run;
}

/** Sends the next request of the run. */
export function sendNext({ wire }: World, run: Run): void {
  const [request] = run.requests;
  if (request !== undefined) wire.push({ to: 'server', request, run });
}

/** A message arrives; the server may be killed over it. Answers to a run that was given up are for nobody. */
export function arrive(world: World, message: Message, death?: Death): void {
  if (message.to === 'province') takeProvinceAnswer(world.province, message.request, message.answer);
  else if (message.to === 'addOn') {
    if (message.run === world.run) receive(world, message.run, message.answer);
  } else {
    const { request, run } = message;
    remember(world, request);
    const answer = serve(world.server, request, death);
    if (answer === undefined) return;
    if (request.kind === 'province') world.wire.push({ to: 'province', answer, request });
    else if (run !== undefined) world.wire.push({ to: 'addOn', answer, run });
  }
}

const MOST_PAST = 8;
function remember({ past }: World, request: PushRequest | ProvinceRequest): void {
  past.push({ to: 'server', request });
  if (past.length > MOST_PAST) past.shift();
}

function receive(world: World, run: Run | undefined, answer: Answer): void {
  if (run === undefined || run.requests.length === 0) return;
  takeAnswer(world.addOn, run, answer);
  for (const { classCode } of answer.classes) {
    const sent = run.taken.get(classCode);
    if (sent !== undefined) checkAcknowledged(world.store, classCode, sent);
  }
  if (run.requests.length > 0) sendNext(world, run);
  else world.run = undefined;
}

/** A whole run with nothing in between and no fault. Answers whether it leaves something to do for another one. */
export function syncNow(world: World, reason: Reason, isConfirming = false): boolean {
  const { addOn } = world;
  const run = beginRun(world, reason, isConfirming);
  const { written } = addOn;
  for (let [request] = run.requests; request !== undefined; [request] = run.requests) {
    remember(world, request);
    const answer = serve(world.server, request);
    if (answer !== undefined) receiveHere(world, run, answer);
  }
  world.run = undefined;
  const isUntouched = addOn.written === written;
  if (reason === 'menu' && isUntouched) checkSwept(world.store, run.reading, (code) => addOn.held.has(code));
  return !isUntouched || addOn.held.size > 0;
}

function receiveHere({ addOn, store }: World, run: Run, answer: Answer): void {
  takeAnswer(addOn, run, answer);
  for (const { classCode } of answer.classes) {
    const sent = run.taken.get(classCode);
    if (sent !== undefined) checkAcknowledged(store, classCode, sent);
  }
}

/** What the server's own sweep makes of the workbook as it is now. It writes no ids and confirms nothing. */
export function sweepRequest(world: World): PushRequest {
  const { store, sheet } = world;
  const index = new Map(store.index);
  const observedAt = tick(world);
  const { classes } = readSheet(sheet);
  const differing = [...classes].flatMap(([classCode, read]): PushedClass[] => {
    const known = index.get(classCode);
    if (known?.hash === read.hash || !world.rules.isSwept) return [];
    const baseRevision = known?.revision ?? 0;
    return [{ ...read, classCode, baseRevision, workbookId: WORKBOOK, observedAt, by: 'server' }];
  });
  return {
    kind: 'push',
    observedAt,
    by: 'server',
    classes: differing,
    present: [...classes.keys()],
    removals: new Map(),
  };
}

/** A whole sweep of the server with nothing in between. */
export function sweepNow(world: World): void {
  const request = sweepRequest(world);
  const answer = serve(world.server, request);
  const held = new Set(
    answer?.classes.flatMap(({ classCode, outcome }) => (outcome === 'held' ? [classCode] : [])),
  );
  if (world.rules.isSwept) checkSwept(world.store, readSheet(world.sheet), (code) => held.has(code));
}

/** The province's add-on sends its tab: what changed, or all of it. */
export function pushProvince(world: World, isAll: boolean, isAtOnce: boolean): void {
  const request = provinceRequest(world.province, tick(world), isAll);
  if (request === undefined) return;
  const message = { to: 'server', request } as const;
  if (!isAtOnce) world.wire.push(message);
  else {
    arrive(world, message);
    const answer = world.wire.pop();
    if (answer !== undefined) arrive(world, answer);
  }
}
