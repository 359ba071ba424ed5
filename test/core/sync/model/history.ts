import fc from 'fast-check';
import { isSameText } from '../../../../core/src/cell/isSameText.ts';
import { reconcileFields } from '../../../../core/src/sync/reconcileFields.ts';
import { countEnrolments } from './invariants.ts';
import type { Rules } from './rules.ts';
import type { Server } from './server.ts';
import { readSheet } from './sheet.ts';
import { describeSteps, KINDS, take, type Step } from './steps.ts';
import { arrive, newWorld, pushProvince, sweepNow, syncNow, type World } from './world.ts';

const aNumber = fc.nat(63);

/** Histories of up to 40 steps. Unbiased and of any length up to it: with the default sizes most bugs stay hidden. */
export const anyHistory: fc.Arbitrary<Step[]> = fc.noBias(
  fc.array(fc.tuple(fc.nat(KINDS - 1), aNumber, aNumber, aNumber), { maxLength: 40, size: 'max' }),
);

/** Lets a history happen, then lets everything come to rest and checks that it did. */
export function live(rules: Rules, steps: readonly Step[], heard?: Server['heard']): World {
  const world = newWorld(rules, heard);
  for (const step of steps) take(world, step);
  comeToRest(world);
  return world;
}

/** A failed run in words: what is broken, how to see it again, and what happened step by step; empty of a good one. */
export function tellFailure({
  failed,
  seed,
  counterexamplePath,
  errorInstance,
  counterexample,
}: fc.RunDetails<[Step[]]>): string {
  if (!failed) return '';
  const [steps] = counterexample ?? [[]];
  return [
    String(errorInstance),
    `seed ${String(seed)}, path ${String(counterexamplePath)}`,
    describeSteps(steps),
  ].join('\n');
}

function comeToRest(world: World): void {
  // Late messages arrive after all, then nothing is under way any more.
  for (const message of world.wire.splice(0)) arrive(world, message);
  world.wire.length = 0;
  world.run = undefined;
  settle(world);
  // A class that the server knows only now may have an opinion waiting.
  pushProvince(world, true, true);
  settle(world);
  expectRest(world);
  const { writes } = world.store;
  pushProvince(world, true, true);
  syncNow(world, 'menu');
  sweepNow(world);
  if (world.store.writes !== writes) throw new Error('broken: a second sweep moves nothing');
}

/** One sweep comes to rest; what waits for a person's answer takes one more, with the answer. */
function settle(world: World): void {
  if (!syncNow(world, 'menu', true)) return;
  if (world.addOn.held.size > 0) syncNow(world, 'menu', true);
  must(!syncNow(world, 'menu', true), 'one sweep comes to rest');
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`broken: ${what}`);
}

function expectRest(world: World): void {
  const { store, sheet, addOn } = world;
  const { classes } = readSheet(sheet);
  must(addOn.held.size === 0, 'all that was held was confirmed');
  for (const [code, { hash }] of classes) {
    must(store.classes.get(code)?.hash === hash, 'the store ends with what the sheet holds');
  }
  for (const [code, { removed }] of store.classes) {
    must(removed !== undefined || classes.has(code), 'a class that is gone ends removed');
  }
  expectTotals(world);
  expectOpinions(world);
}

/** The totals are what a count of the sheet's rows gives. */
function expectTotals({ store, sheet, rules }: World): void {
  const { classes } = readSheet(sheet);
  const rows = [...classes.values()].reduce((sum, { enrolments }) => sum + enrolments.length, 0);
  must(countEnrolments(store, rules) === rows, 'totals equal a recompute from the sheets');
}

/** What the province typed is stored, and the sheet has what it is to take. */
function expectOpinions({ store, province }: World): void {
  for (const [code, cells] of province.tab) {
    const state = store.classes.get(code);
    if (state === undefined) continue;
    for (const [field, value] of Object.entries(cells)) {
      const kept = state.provinceFields[field]?.value ?? '';
      must(isSameText(kept, value), 'the store ends with what the province typed');
    }
    const { changes } = reconcileFields(state.cells, state.provinceFields);
    must(state.removed !== undefined || changes.length === 0, 'the sheet ends with what it is to take');
  }
}
