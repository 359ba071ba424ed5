/**
 * How fast the province's forms are made: `node bench/rollUp.mjs [--classes=200000] [--passes=25]`. First the plan's own 139
 * classes with 7,000 enrolments, beside the least that any roll-up must do: look at every row once. Then classes without
 * end, made up reporter by reporter, as they would come from a store, and counted as they come, in a process of its own
 * whose greatest memory is printed; what comes out is compared with what was put in.
 */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadSources } from '../scripts/loadSources.mjs';
import { numberOption } from '../scripts/numberOption.mjs';

const root = join(import.meta.dirname, '..');
const CLASSES = numberOption('classes', 200_000);
const PASSES = numberOption('passes', 25);
const ROSTER = 50;
const OF_REPORTER = 500;
/** People there are to come, for each enrolment. */
const PEOPLE = 0.7;
/** The heap that the large run may take: what it keeps of people stands beside it. */
const HEAP_MB = 256;

const core = await loadSources(`
  export { countEnrolments } from './core/src/rollup/countEnrolments.ts';
  export { formsOf, rollUp, rollUpForms } from './core/src/rollup/rollUp.ts';
  export { indexUnits } from './core/src/plan/unitIndex.ts';
  export { successorIds } from './core/src/plan/unitSuccession.ts';
  export { seededRandom } from './local/src/sample/seededRandom.ts';`);
const readJson = async (name) => JSON.parse(await readFile(join(root, 'plans', name), 'utf8'));
const plan = await readJson('thai-nguyen-2022-2025.json');
const unitList = await readJson('units.json');
const units = core.indexUnits(unitList, core.successorIds(await readJson('unitSuccessors.json')));
const communes = unitList.filter(
  ({ districtCode, validTo }) => districtCode !== '' && validTo === '2025-06-30',
);
const leaves = plan.quotaLines.filter(({ counts }) => counts !== undefined).map(({ id }) => id);

const ALPHABET = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const keyBytes = Buffer.alloc(22);
/** A key as the server makes them, of 22 characters: the person's number in the last five, the rest mixed from it. */
function personKey(number) {
  let mixed = Math.imul(number + 1, 0x9e3779b1);
  for (let at = 0; at < 17; at += 1) {
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) + at;
    keyBytes[at] = ALPHABET[(mixed >>> 7) & 63];
  }
  for (let at = 17, rest = number; at < 22; at += 1, rest >>>= 6) keyBytes[at] = ALPHABET[rest & 63];
  return keyBytes.latin1Slice(0, 22);
}

/** Makes classes up; `met` is told the number of each learner's person. */
function classMaker({ reporters, people, met }) {
  const { fraction } = core.seededRandom(1, 'roll-up');
  const below = (count) => Math.floor(fraction() * count);
  const ownPeople = Math.ceil(people / reporters.length);
  const learner = (reporterAt, row) => {
    // Nine of ten come of the reporter's own people.
    const number =
      fraction() < 0.9 ? Math.min(reporterAt * ownPeople + below(ownPeople), people - 1) : below(people);
    met(number);
    const { code, level } = plan.learnerGroups[below(plan.learnerGroups.length)];
    return {
      row,
      person: personKey(number),
      identity: 'idNumber',
      isFemale: fraction() < 0.5,
      isMinority: fraction() < 0.3,
      isCompleted: fraction() < 0.9,
      level,
      learnerGroup: code,
      commune: communes[below(communes.length)].id,
    };
  };
  return (reporterAt, number) => {
    const planYear = 2022 + below(4);
    const month = String(1 + below(11)).padStart(2, '0');
    const day = 1 + below(25);
    const classCode = `NTM-${planYear}-${reporters[reporterAt].id}-${String(number + 1).padStart(6, '0')}`;
    const money = 40_000_000 + 1_000 * below(10_000);
    return {
      classCode,
      reporterId: reporters[reporterAt].id,
      observedAt: new Date(1.7e12 + number * 60_000).toISOString(),
      planYear,
      quotaLine: leaves[below(leaves.length)],
      quotaCommune: communes[below(communes.length)].id,
      isInPlan: true,
      isCounted: true,
      isHeld: true,
      isCalledOff: false,
      days: {
        from: `${planYear}-${month}-${String(day).padStart(2, '0')}`,
        to: `${planYear}-${month}-${String(day + 3).padStart(2, '0')}`,
      },
      enrolments: Array.from({ length: ROSTER }, (_, at) => learner(reporterAt, `${classCode}-${at}`)),
      costs: ['NSTW', 'NST'].map((fundingSource) => ({
        fundingSource,
        estimated: money,
        disbursed: money,
        settled: money - 1_000,
      })),
      issues: { block: 0, warn: 0, hint: 0 },
    };
  };
}

const scope = {
  reportYear: 2024,
  period: { kind: 'quarter', year: 2025, number: 4 },
  span: 'plan',
  geography: 'current',
};
const nobody = { same: [], open: [] };
const show = (number) => Math.round(number).toLocaleString('en');

function measurePlan() {
  const make = classMaker({ reporters: plan.reporters, people: 5_000, met: () => undefined });
  const classes = 139;
  const summaries = Array.from({ length: classes }, (_, at) => make(at % plan.reporters.length, at));
  summaries[0].enrolments.push(...make(0, classes).enrolments);
  const touch = () => {
    let length = 0;
    for (const { enrolments } of summaries) for (const { person } of enrolments) length += person.length;
    return length;
  };
  const times = { touch: [], rollUp: [] };
  for (let pass = -2; pass < PASSES; pass += 1) {
    for (const [name, act] of [
      ['touch', touch],
      ['rollUp', () => core.rollUp({ summaries, plan, units, scope, people: nobody })],
    ]) {
      // Time that others had the processor for is not in it; the collector's threads are.
      const start = process.cpuUsage();
      act();
      const { user, system } = process.cpuUsage(start);
      if (pass >= 0) times[name].push((user + system) / 1000);
    }
  }
  const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
  const rows = summaries.reduce((sum, { enrolments }) => sum + enrolments.length, 0);
  console.log(
    `${classes} classes, ${show(rows)} enrolments: all forms in ${median(times.rollUp).toFixed(1)} ms` +
      ` (first ${times.rollUp[0].toFixed(1)} ms), ${(median(times.rollUp) / median(times.touch)).toFixed(0)} × looking at every row`,
  );
}

/** Seconds of processor time so far, the collector's threads included; what others had the processor for is not in it. */
const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** The classes of each reporter in turn, those of one at a time, and how long it took to make and to count them. */
function* streamed(reporters, make, took) {
  for (let at = 0; at < reporters.length; at += 1) {
    const start = cpuSeconds();
    const count = Math.min(OF_REPORTER, CLASSES - at * OF_REPORTER);
    const summaries = Array.from({ length: count }, (_, number) => make(at, number));
    const made = cpuSeconds();
    const counted = core.countEnrolments(summaries);
    took.making += made - start;
    took.counting += cpuSeconds() - made;
    yield* counted;
  }
}

function measureStream() {
  const rows = CLASSES * ROSTER;
  const people = Math.ceil(rows * PEOPLE);
  const reporters = Array.from({ length: Math.ceil(CLASSES / OF_REPORTER) }, (_, at) => ({
    id: `R${String(at).padStart(4, '0')}`,
    name: `Đơn vị ${at}`,
  }));
  const seen = new Uint8Array(people);
  const make = classMaker({ reporters, people, met: (number) => (seen[number] = 1) });
  const input = { plan: { ...plan, reporters }, units, scope, people: nobody };
  const took = { making: 0, counting: 0 };
  const start = performance.now();
  const cpu = cpuSeconds();
  const forms = core.rollUpForms(core.formsOf(input), streamed(reporters, make, took), input);
  const all = cpuSeconds() - cpu;
  const wall = (performance.now() - start) / 1000;

  const [, , classes, enrolments, , , , , , , , , distinct] = forms.find(
    ({ formNumber }) => formNumber === '02',
  ).rows[0].cells;
  const expected = seen.reduce((sum, one) => sum + one, 0);
  const leftOut = Number(/đã bỏ (\d+) lượt/.exec(forms[1].notes.join(' '))[1]);
  if (classes !== CLASSES || enrolments + leftOut !== rows || distinct !== expected) {
    throw new Error(
      `${classes} classes, ${enrolments} + ${leftOut} enrolments, ${distinct} people instead of ${expected}`,
    );
  }
  const seconds = (number) => `${number.toFixed(1)} s`;
  console.log(
    `${show(classes)} classes of ${reporters.length} reporters, ${show(rows)} enrolments (${show(leftOut)} left out), ` +
      `${show(distinct)} people, exactly as put in:`,
  );
  console.log(
    `  ${seconds(all)} of processor time (${seconds(wall)} by the clock): ${seconds(took.making)} to make them up, ` +
      `${seconds(took.counting)} to find who sits in two classes, ${seconds(all - took.making - took.counting)} for the forms`,
  );
  console.log(
    `  roll-up ${((all - took.making) / took.making).toFixed(1)} × making the classes up; ` +
      `most memory ${show(process.resourceUsage().maxRSS / 1024)} MB, heap held to ${HEAP_MB} MB`,
  );
}

if (process.argv.includes('--stream')) {
  measureStream();
} else {
  console.log(`Node ${process.version}, one process, ${PASSES} passes`);
  measurePlan();
  const own = [import.meta.filename, '--stream', `--classes=${CLASSES}`];
  const { status } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, '--max-semi-space-size=32', ...own],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) process.exitCode = 1;
}
