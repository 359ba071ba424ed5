/**
 * How fast a class is checked: `node bench/validate.mjs [--rows=100000] [--passes=7]`. Every cell and every rule of the
 * add-on and the server (`checkClass`), complete findings, rosters of 50 whose cells were just parsed from JSON, 30 % of
 * the rows with one to three mistakes. Printed as rows a second and as the ratio to the least that any check must do:
 * touch every character of every cell. Median of the passes, one process, one core. Then what one edited cell costs: its
 * class, checked again.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadSources } from '../scripts/loadSources.mjs';
import { numberOption } from '../scripts/numberOption.mjs';

const root = join(import.meta.dirname, '..');
const ROWS = numberOption('rows', 100_000);
const PASSES = numberOption('passes', 7);
const ROSTER = 50;

const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Nông', 'Lý', 'Triệu', 'Hà'];
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Thu', 'Quốc', 'Minh', 'Ngọc', 'Hữu', 'Thanh'];
const GIVEN = [
  'An',
  'Bình',
  'Cường',
  'Dung',
  'Hòa',
  'Hương',
  'Khoẻ',
  'Lan',
  'Mẫu',
  'Quý',
  'Thúy',
  'Tuấn',
  'Yến',
];
const PEOPLES = ['Kinh', 'Tày', 'Nùng', 'Dao', 'Sán Dìu', 'Mông'];
const POSITIONS = ['Trưởng xóm', 'Bí thư Chi bộ', 'Chi hội trưởng Hội Nông dân', 'Công chức địa chính'];

/** Thirteen kinds of mistake, each a change of one cell. */
const MISTAKES = [
  ['fullName', (name) => name.toUpperCase()],
  ['fullName', (name) => name.normalize('NFD')],
  ['fullName', (name) => `Ông ${name}`],
  ['fullName', () => ''],
  ['birth', (birth) => birth.replace(/\d\d(\d\d)$/, '$1')],
  ['birth', () => '30/02/1985'],
  ['idNumber', (id) => id.slice(1)],
  ['idNumber', () => '9.9185E+10'],
  ['phone', (phone) => phone.slice(1)],
  ['phone', (phone) => `${phone} - 0950000001`],
  ['learnerGroup', () => 'Đại biểu'],
  ['commune', () => 'Xã Không Có'],
  ['sessions', () => '7/6'],
];

/** Communes of each old district that were there in spring 2024. */
function communesByDistrict(units) {
  const districts = new Map();
  for (const unit of units) {
    const { type, districtName, validFrom = '', validTo = '9999' } = unit;
    if (type !== 'XA' || districtName === '' || validFrom > '2024-03-01' || validTo < '2024-04-01') continue;
    districts.set(districtName, [...(districts.get(districtName) ?? []), unit]);
  }
  return [...districts.values()];
}

function makeClasses({ CLASS_KEYS, ENROLMENT_KEYS, unitLabel, seededRandom }, plan, units) {
  const { fraction: random } = seededRandom(1, 'classes');
  const pick = (list) => list[Math.floor(random() * list.length)];
  const digits = (count) => String(Math.floor(random() * 10 ** count)).padStart(count, '0');
  const districts = communesByDistrict(units);
  const groups = plan.learnerGroups.map(({ code }) => code).filter((code) => code.startsWith('X'));
  const learner = (classCode, communes, at) => {
    const [day, month, year] = [
      1 + Math.floor(random() * 28),
      1 + Math.floor(random() * 12),
      1955 + Math.floor(random() * 45),
    ];
    const isWoman = random() < 0.5;
    const commune = pick(communes);
    const cells = {
      classCode,
      fullName: `${pick(SURNAMES)} ${isWoman ? 'Thị' : pick(MIDDLES)} ${pick(GIVEN)} ${pick(GIVEN)}`,
      birth: `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`,
      sex: isWoman ? 'Nữ' : 'Nam',
      ethnicity: pick(PEOPLES),
      idNumber: `099${isWoman ? 1 : 0}${String(year).slice(2)}${digits(6)}`,
      phone: `095${digits(7)}`,
      learnerGroup: pick(groups),
      position: pick(POSITIONS),
      workplace: `Xóm ${pick(GIVEN)} ${at % 9}`,
      hamlet: `${pick(GIVEN)} ${at % 9}`,
      commune: unitLabel(commune),
      district: commune.districtName,
      qualification: pick(['CH', 'SC', 'TC', 'CĐ', 'ĐH']),
      salaried: pick(['Có', 'Không']),
      sessions: `${5 + Math.floor(random() * 2)}/6`,
      result: 'HOAN_THANH',
      note: at % 5 === 0 ? 'Cử thay đồng chí vắng mặt' : '',
      _id: `${classCode}-${at}`,
    };
    if (random() < 0.3) {
      for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) {
        const [key, spoil] = pick(MISTAKES);
        cells[key] = spoil(cells[key]);
      }
    }
    return ENROLMENT_KEYS.map((key) => cells[key] ?? '');
  };
  return Array.from({ length: Math.ceil(ROWS / ROSTER) }, (_, number) => {
    const classCode = `NTM-2024-171-${String(number + 1).padStart(5, '0')}`;
    const communes = pick(districts);
    const start = 1 + Math.floor(random() * 25);
    const header = {
      classCode,
      programme: 'NTM',
      classGroup: 'NTM-B',
      communeCategory: 'XA_NC',
      quotaCommune: unitLabel(communes[0]),
      title: 'Tập huấn kỹ năng lập kế hoạch phát triển xóm',
      topics: 'N03;N04',
      organiser: 'VPĐP NTM tỉnh – UBND huyện Đại Từ',
      venueType: 'TTHTCD',
      venue: 'Trung tâm học tập cộng đồng xã',
      startDate: `${String(start).padStart(2, '0')}/03/2024`,
      endDate: `${String(start + 3).padStart(2, '0')}/03/2024`,
      theoryDays: 3,
      fieldDays: 1,
      fieldVisitPlace: 'HTX chè (xã Tân Cương)',
      plannedLearners: 50,
      lecturers: 'Chi cục Phát triển nông thôn',
      estimatedCost: '48.500.000',
      fundingSource: 'NSTW',
      openingDecision: '25/TB-VPĐP, 01/3/2024',
      status: 'KET_THUC',
      reportedLearners: 50,
      settledCost: '46.900.000',
    };
    return {
      cells: CLASS_KEYS.map((key) => header[key] ?? ''),
      enrolments: Array.from({ length: ROSTER }, (_row, at) => learner(classCode, communes, at)),
      ...{ costs: [], materials: [], lecturers: [] },
    };
  });
}

/** The floor: every character of every cell, once. */
function touchAll(classes) {
  let sum = 0;
  for (const { enrolments } of classes) {
    for (const row of enrolments) {
      for (const cell of row) {
        const text = typeof cell === 'string' ? cell : String(cell);
        for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
      }
    }
  }
  return sum;
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Rows a second of each contender, in turns, on rows nobody has looked at yet. */
function measure(contenders, json) {
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let pass = -2; pass < PASSES; pass += 1) {
    for (const [name, act] of Object.entries(contenders)) {
      const classes = JSON.parse(json);
      const start = performance.now();
      act(classes);
      if (pass >= 0) times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, (ROWS / median(list)) * 1000]),
  );
}

/** Microseconds that one class takes, fresh from JSON as well: the median, and what 99 of 100 stay below. */
function measureOne(check, json) {
  const times = JSON.parse(json).map((one) => {
    const start = performance.now();
    check(one);
    return (performance.now() - start) * 1000;
  });
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1], most: times[Math.floor(times.length * 0.99)] };
}

const core = await loadSources(`
  export { checkClass } from './core/src/class/checkClass.ts';
  export { codebookOf } from './core/src/plan/codebookOf.ts';
  export { indexUnits, unitLabel } from './core/src/plan/unitIndex.ts';
  export { rules } from './core/src/rules/rules.ts';
  export { CLASS_KEYS, ENROLMENT_KEYS } from './core/src/schema/sentKeys.ts';
  export { seededRandom } from './local/src/sample/seededRandom.ts';`);
const readJson = async (name) => JSON.parse(await readFile(join(root, 'plans', name), 'utf8'));
const plan = await readJson('thai-nguyen-2022-2025.json');
const units = await readJson('units.json');
const context = { codebook: core.codebookOf(plan, units, '171'), units: core.indexUnits(units) };
const json = JSON.stringify(makeClasses(core, plan, units));

let found = 0;
let withFindings = 0;
for (const one of JSON.parse(json)) {
  const { issues } = core.checkClass(one, context);
  found += issues.length;
  withFindings += new Set(issues.map(({ row }) => row)).size;
}
const speed = measure(
  {
    floor: touchAll,
    check: (classes) => {
      for (const one of classes) core.checkClass(one, context);
    },
  },
  json,
);
const one = measureOne((each) => core.checkClass(each, context), json);
const show = (number) => Math.round(number).toLocaleString('en');
console.log(
  `${show(ROWS)} rows of ${core.ENROLMENT_KEYS.length} columns in classes of ${ROSTER}, ${Object.keys(core.rules).length} rules, ${PASSES} passes, Node ${process.version}`,
);
console.log(`findings          ${show(found)} in ${show(withFindings)} rows and class rows`);
console.log(`touch every char  ${show(speed.floor)} rows/s`);
console.log(
  `checkClass        ${show(speed.check)} rows/s, 1/${(speed.floor / speed.check).toFixed(1)} of the floor`,
);
console.log(
  `one edited cell   ${show(one.median)} µs (99 of 100: under ${show(one.most)} µs), its class of ${ROSTER}`,
);
