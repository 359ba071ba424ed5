/**
 * How fast the difference of a whole workbook is found: `node bench/diff.mjs [--classes=1000] [--passes=9]`. Classes of 50
 * learners, re-sorted, with planted changes that must be found exactly: against the last state, from the body's JSON to
 * the changed cells (`diffClass`), and unchanged, as a sweep finds it (`hashBody` and `foundUnread`: the hash of the body is
 * the last one, and the index holds what that was read as) or from the hash of every class (`hashClass`). Printed beside the
 * least that each must do, in the same run: compare the bytes, parse the JSON. The fastest pass, the median, and the median
 * of processor time, by which the ratios go; one process.
 */
import { performance } from 'node:perf_hooks';
import { loadSources } from '../scripts/loadSources.mjs';
import { numberOption } from '../scripts/numberOption.mjs';

const CLASSES = numberOption('classes', 1000);
const PASSES = numberOption('passes', 9);
const ROSTER = 50;
const PLANTED = { added: 100, removed: 87, changed: 559 };

function makeWorkbook({ CLASS_KEYS, ENROLMENT_KEYS, seededRandom }) {
  const { fraction: random } = seededRandom(1, 'workbook');
  const below = (count) => Math.floor(random() * count);
  const word = (words) => words[below(words.length)];
  let lastId = 0;
  const learner = (classCode) => {
    lastId += 1;
    const id = below(1e9);
    const cells = {
      classCode,
      fullName: `${word(['Nguyễn', 'Trần', 'Hoàng', 'Nông'])} ${word(['Thị', 'Văn'])} ${word(['Mẫu', 'Thử', 'Hòa', 'Quý'])} ${id % 1000}`,
      birth: `${String(1 + below(28)).padStart(2, '0')}/0${1 + below(9)}/19${60 + below(40)}`,
      sex: word(['Nam', 'Nữ']),
      ethnicity: word(['Kinh', 'DTTS']),
      idNumber: `${id.toString(36).padStart(16, 'k')}…${id % 1000}`,
      phone: `095${String(below(1e7)).padStart(7, '0')}`,
      learnerGroup: word(['X1', 'X8', 'T2']),
      position: word(['Trưởng xóm', 'Bí thư Chi bộ', 'Công chức địa chính']),
      workplace: `Xóm ${word(['Mẫu', 'Thử', 'Hòa'])} ${below(40)}`,
      hamlet: `Xóm ${below(40)}`,
      commune: 'Xã La Bằng (Đại Từ)',
      district: 'Đại Từ',
      qualification: word(['CH', 'SC', 'TC', 'ĐH']),
      salaried: word(['Có', 'Không']),
      sessions: `${1 + below(6)}/6`,
      result: 'HOAN_THANH',
      note: '',
      _id: `r${lastId.toString(16).padStart(16, '0')}`,
    };
    return ENROLMENT_KEYS.map((key) => cells[key] ?? '');
  };
  return Array.from({ length: CLASSES }, (_, number) => {
    const classCode = `NTM-2024-171-${String(number + 1).padStart(5, '0')}`;
    return {
      classCode,
      cells: CLASS_KEYS.map((key) => (key === 'classCode' ? classCode : `${key} ${number}`)),
      enrolments: Array.from({ length: ROSTER }, () => learner(classCode)),
      costs: [],
      materials: [],
      lecturers: [],
    };
  });
}

/** The workbook after a day's work: every list in another order, rows added, removed and changed. */
function changed(classes, { ENROLMENT_KEYS, seededRandom }) {
  const { fraction: random } = seededRandom(1, 'changes');
  const after = JSON.parse(JSON.stringify(classes));
  const rows = after.flatMap(({ enrolments }) => enrolments).sort(() => random() - 0.5);
  const noteAt = ENROLMENT_KEYS.indexOf('note');
  const idAt = ENROLMENT_KEYS.indexOf('_id');
  for (const row of rows.splice(0, PLANTED.changed)) row[noteAt] = 'vắng buổi cuối';
  const gone = new Set(rows.splice(0, PLANTED.removed));
  for (const one of after) one.enrolments = one.enrolments.filter((row) => !gone.has(row)).reverse();
  for (let added = 0; added < PLANTED.added; added += 1) {
    const { enrolments } = after[Math.floor(random() * after.length)];
    const row = [...(enrolments[0] ?? [])];
    row[idAt] = `new ${added}`;
    enrolments.push(row);
  }
  return after;
}

const core = await loadSources(`
  export { diffClass } from './core/src/class/diffClass.ts';
  export { hashClass } from './core/src/sheet/contentHash.ts';
  export { foundUnread, sweptBody } from './core/src/sync/sweptBody.ts';
  export { hashBody } from './functions/src/google/hashBody.ts';
  export { CLASS_KEYS, ENROLMENT_KEYS } from './core/src/schema/sentKeys.ts';
  export { seededRandom } from './local/src/sample/seededRandom.ts';`);
const before = makeWorkbook(core);
const lastBody = Buffer.from(JSON.stringify({ classes: before }));
const last = new Map(JSON.parse(lastBody.toString()).classes.map((one) => [one.classCode, one]));
const sameBody = Buffer.from(lastBody);
const lastHashes = before.map(core.hashClass);
const body = Buffer.from(JSON.stringify({ classes: changed(before, core) }));
const facts = { reporterId: '171', version: 'rules' };
const read = before.map(({ classCode }, at) => ({ classCode, hash: lastHashes[at] }));
const swept = core.sweptBody(core.hashBody(lastBody), { classes: read, uncoded: [] }, facts);
const index = Object.fromEntries(
  read.map(({ classCode, hash }) => [classCode, { revision: 1, hash, checkedWith: facts.version }]),
);
const sweep = (bytes) => core.foundUnread(swept, core.hashBody(bytes), index, facts);
if (sweep(sameBody)?.classes !== CLASSES) throw new Error('an unchanged workbook was not known');
if (sweep(body) !== undefined) throw new Error('a changed workbook was taken for the last one');

const diffAll = (classes) => classes.map((one) => core.diffClass(last.get(one.classCode), one));
const contenders = {
  memcmp: () => sameBody.equals(lastBody),
  'sweep: hash of the body': () => sweep(sameBody),
  'hash of every class': () => before.every((one, at) => core.hashClass(one) === lastHashes[at]),
  'JSON.parse': () => JSON.parse(body.toString()).classes,
  'parse + hash of every class': () => JSON.parse(body.toString()).classes.map(core.hashClass),
  'parse + difference': () => diffAll(JSON.parse(body.toString()).classes),
};
/** What takes a millisecond or two is done several times a pass. */
const QUICK = new Set(['memcmp', 'sweep: hash of the body']);
const REPEATS = 10;
const none = () => Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
const times = none();
/** Time that others had the processor for is not in it; the collector's threads are. */
const cpuTimes = none();
for (let pass = -2; pass < PASSES; pass += 1) {
  for (const [name, act] of Object.entries(contenders)) {
    for (let repeat = 0; repeat < (QUICK.has(name) ? REPEATS : 1); repeat += 1) {
      const start = performance.now();
      const cpu = process.cpuUsage();
      act();
      const { user, system } = process.cpuUsage(cpu);
      if (pass < 0) continue;
      times[name].push(performance.now() - start);
      cpuTimes[name].push((user + system) / 1000);
    }
  }
}

const found = diffAll(JSON.parse(body.toString()).classes);
const count = (of) => found.reduce((sum, diff) => sum + diff[of].length, 0);
const counted = { added: count('added'), removed: count('removed'), changed: count('changed') };
if (JSON.stringify(counted) !== JSON.stringify(PLANTED) || count('cells') !== PLANTED.changed) {
  throw new Error(`planted ${JSON.stringify(PLANTED)}, found ${JSON.stringify(counted)}`);
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const print = (name, floor) => {
  const show = (number) => number.toFixed(1).padStart(7);
  const [best, cpu] = [Math.min(...times[name]), median(cpuTimes[name])];
  console.log(
    `${name.padEnd(28)} ${show(best)} ms best ${show(median(times[name]))} ms median ${show(cpu)} ms CPU` +
      (floor === undefined ? '' : `  ${(cpu / median(cpuTimes[floor])).toFixed(1)} × ${floor}`),
  );
};
console.log(
  `${(CLASSES * ROSTER).toLocaleString('en')} rows × ${core.ENROLMENT_KEYS.length} in ${CLASSES} classes, ` +
    `${(body.length / 1e6).toFixed(1)} MB; ${JSON.stringify(counted)} found exactly; ${PASSES} passes, Node ${process.version}`,
);
console.log('unchanged:');
print('memcmp');
print('sweep: hash of the body', 'memcmp');
print('hash of every class', 'memcmp');
console.log('changed:');
print('JSON.parse');
print('parse + hash of every class', 'JSON.parse');
print('parse + difference', 'JSON.parse');
