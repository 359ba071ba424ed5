import { parseCode } from '../../core/src/cell/parseCode.ts';
import { foldText } from '../../core/src/cell/foldText.ts';
import { codeListOf } from '../../core/src/plan/codeListOf.ts';
import { codebookOf } from '../../core/src/plan/codebookOf.ts';
import { notAllocated } from '../../core/src/plan/quotaAllocation.ts';
import { quotaLineOf } from '../../core/src/plan/quotaLineOf.ts';
import { targetCoverage } from '../../core/src/plan/targetCoverage.ts';
import { unitsInScope } from '../../core/src/plan/unitsInScope.ts';
import { isValidOn } from '../../core/src/plan/validity.ts';
import { PLAN_LISTS } from '../../core/src/schema/codeLists.ts';
import { enrolmentColumns } from '../../core/src/schema/enrolmentColumns.ts';
import { administrativeUnits, thaiNguyenPlan, unitHistory, unitsOfProvince } from './readPlanFiles.ts';

const plan = thaiNguyenPlan();
const codebook = codebookOf(plan, administrativeUnits(), '171');
const sum = (numbers: number[]): number => numbers.reduce((total, n) => total + n, 0);

describe('plans/thai-nguyen-2022-2025.json', () => {
  it.each([
    ['NTM', 115],
    ['NTM-A', 8],
    ['NTM-B', 107],
    ['NTM-B1', 48],
    ['NTM-B2', 44],
    ['NTM-B3', 15],
    ['OCOP', 24],
    ['OCOP-A', 8],
    ['OCOP-B', 16],
  ])('gives line %s %i classes', (id, classes) => {
    expect(plan.quotaLines.find((line) => line.id === id)?.classes).toBe(classes);
  });

  it('has no other quota line', () => {
    expect(plan.quotaLines).toHaveLength(9);
  });

  it('sums up to 139 classes by its roots and by its leaves', () => {
    const roots = plan.quotaLines.filter(({ parent }) => parent === undefined);
    const leaves = plan.quotaLines.filter(({ counts }) => counts !== undefined);
    expect(sum(roots.map(({ classes }) => classes))).toBe(139);
    expect(sum(leaves.map(({ classes }) => classes))).toBe(139);
  });

  it('counts classes in leaves only', () => {
    const parents = new Set(plan.quotaLines.map(({ parent }) => parent));
    expect(plan.quotaLines.filter(({ id, counts }) => parents.has(id) === (counts !== undefined))).toEqual(
      [],
    );
  });

  it('reads the slip “15 lớp x 01 lớp/xã” as 15 communes and keeps the words', () => {
    const line = plan.quotaLines.find(({ id }) => id === 'NTM-B3');
    expect(line).toMatchObject({ communes: 15, classesPerCommune: 1 });
    expect(line?.original).toContain('15 lớp x 01 lớp/xã');
    expect(line?.note).toContain('15 xã');
  });

  it('spreads over 83 communes', () => {
    expect(sum(plan.quotaLines.map(({ communes }) => communes ?? 0))).toBe(83);
  });

  it.each([
    ['NTM-A', undefined, 'NTM-A'],
    ['NTM-B', 'XA_NTM', 'NTM-B1'],
    ['NTM-B', 'XA_NC', 'NTM-B2'],
    ['NTM-B', 'XA_KM', 'NTM-B3'],
    ['NTM-B', undefined, undefined],
    ['OCOP-A', undefined, 'OCOP-A'],
    ['OCOP-B', undefined, 'OCOP-B'],
  ])('counts a class of %s, %s in %s', (group, category, id) => {
    expect(quotaLineOf(plan.quotaLines, group, category)?.id).toBe(id);
  });

  it.each([
    ['NTM-A', 3],
    ['NTM-B', 5],
    ['OCOP-A', 3],
    ['OCOP-B', 5],
  ])('allows a class of %s %i days of theory and 3 of field study', (code, theoryDays) => {
    expect(plan.classGroups.find((group) => group.code === code)?.limits).toMatchObject({
      theoryDays,
      fieldDays: 3,
    });
  });

  it('invents neither number nor date of the document', () => {
    expect(plan.document).toMatchObject({ number: '', date: '' });
  });

  it('has the nine districts as reporters', () => {
    expect(plan.reporters.map(({ id }) => id)).toEqual([
      '164',
      '165',
      '167',
      '168',
      '169',
      '170',
      '171',
      '172',
      '173',
    ]);
    const names = new Map(
      administrativeUnits().map(({ districtCode, districtName }) => [districtCode, districtName]),
    );
    expect(plan.reporters.filter(({ name, districtCode = '' }) => names.get(districtCode) !== name)).toEqual(
      [],
    );
  });

  it('puts every learner group under a class group of the plan', () => {
    const groups = new Set(plan.classGroups.map(({ code }) => code));
    expect(plan.learnerGroups.filter(({ classGroup }) => !groups.has(classGroup))).toEqual([]);
    expect(plan.learnerGroups).toHaveLength(30);
  });

  it.each(PLAN_LISTS)('has no spelling of two codes in the list %s', (name) => {
    const spellings = codeListOf(codebook, name).flatMap(({ code, label, aliases = [] }) => [
      ...new Set([code, label, ...aliases].map(foldText)),
    ]);
    expect(spellings.filter((spelling, at) => spellings.indexOf(spelling) !== at)).toEqual([]);
  });

  it('keeps the words of every quota line', () => {
    expect(plan.quotaLines.filter(({ original }) => !/lớp/.test(original))).toEqual([]);
    expect(plan.quotaLines.find(({ id }) => id === 'NTM')?.original).toContain('khoảng 50 học viên/lớp');
  });

  it('rests on the five documents that the text names', () => {
    const basis = plan.document.legalBasis.join(' ');
    for (const named of [
      '05/2022/TT-BNNPTNT',
      'Đề án xây dựng',
      'Đề án mỗi xã',
      '3485/QĐ-UBND',
      '216/TTr-VPĐP',
    ]) {
      expect(basis).toContain(named);
    }
  });

  it('names signatory block, recipients and archive, and no person', () => {
    expect(plan.document).toMatchObject({
      kind: 'Kế hoạch',
      issuer: 'Ủy ban nhân dân tỉnh Thái Nguyên',
      signatory: 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH THƯỜNG TRỰC',
      archive: 'VT, CNN&XD',
    });
    expect(plan.document.recipients).toHaveLength(5);
  });

  it('runs over the four calendar years 2022 to 2025', () => {
    expect(plan.period).toEqual({ from: '2022-01-01', to: '2025-12-31' });
    expect(plan.years).toEqual([2022, 2023, 2024, 2025]);
    expect(plan.periods).toMatchObject({ closingDay: 14, planYear: 'calendar', budgetYear: 'calendar' });
  });

  it('asks for the OCOP framework and for field visits', () => {
    expect(plan.principles.map(({ id }) => id)).toEqual(['YC1', 'YC2']);
  });

  it.each([
    ['T1', 100, ['T3', 'H4', 'X3']],
    ['T2', 100, ['Q1', 'Q2', 'Q3']],
    ['T3', 100, ['T1', 'T2', 'H1', 'H2', 'H3', 'X1', 'X2', 'X4', 'X5', 'X6', 'X7', 'X8', 'X9']],
    ['T4', 100, ['C1', 'C2']],
    ['T5', 80, ['C3', 'C4']],
    ['T6', 10, ['X7', 'X8', 'X9', 'X10', 'X11', 'X12', 'K3']],
  ])('sets target %s at %i per cent of its groups', (id, percent, learnerGroups) => {
    expect(plan.targets.find((target) => target.id === id)).toMatchObject({ percent, learnerGroups });
  });

  it('counts for T4 and T5 those in the OCOP cycle only', () => {
    const ofCycle = plan.targets.filter(({ onlyInOcopCycle }) => onlyInOcopCycle);
    expect(ofCycle.map(({ id }) => id)).toEqual(['T4', 'T5']);
  });

  it('gives no target a denominator, and shows none as a percentage', () => {
    expect(plan.targets.map((target) => targetCoverage(target, 100, 2025))).toEqual(
      plan.targets.map(() => ({ people: 100, text: 'chưa có mẫu số' })),
    );
  });

  it.each([
    ['NTM-A', ['T1', 'T2', 'T3', 'H1', 'H2', 'H3', 'H4']],
    ['NTM-B', ['X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'X7', 'X8', 'X9', 'X10', 'X11', 'X12']],
    ['NTM-C', ['K1', 'K2', 'K3']],
    ['OCOP-A', ['Q1', 'Q2', 'Q3']],
    ['OCOP-B', ['C1', 'C2', 'C3', 'C4', 'C5']],
  ])('trains in the audience %s the groups %j', (audience, codes) => {
    const groups = plan.learnerGroups.filter(({ audienceGroup }) => audienceGroup === audience);
    expect(groups.map(({ code }) => code)).toEqual(codes);
  });

  it('sends “others” to the classes of the communes', () => {
    expect(plan.audienceGroups.find(({ code }) => code === 'NTM-C')?.classGroup).toBe('NTM-B');
  });

  it('has the 11 topics of NTM and the 6 of OCOP, and one of free text for each', () => {
    const codes = (programme: string) =>
      plan.topics.filter((topic) => topic.programme === programme).map(({ code }) => code);
    const numbered = (letter: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`);
    expect(codes('NTM')).toEqual([...numbered('N', 11), 'ZZ']);
    expect(codes('OCOP')).toEqual([...numbered('O', 6), 'ZO']);
  });

  it('has room for topics of each year, and none yet', () => {
    expect(plan.supplementaryTopics).toEqual({ '2022': [], '2023': [], '2024': [], '2025': [] });
  });

  it('has the 19 entries of the central framework without titles, and no mapping yet', () => {
    const [framework] = plan.topicFrameworks;
    expect(framework).toMatchObject({ id: 'KHUNG_3360', version: '2022', validFrom: '2022-09-06' });
    const inGroup = (of: string) => framework?.entries.filter(({ group }) => group === of).length;
    expect([inGroup('I'), inGroup('II'), inGroup('III')]).toEqual([6, 9, 4]);
    expect(framework?.entries.every(({ title }) => title === '')).toBe(true);
    expect(plan.topicMappings).toEqual([]);
  });

  it('versions its own list of topics', () => {
    expect(plan.topicDictionary).toMatchObject({ version: '2022-2025', validFrom: '2022-01-01' });
  });

  it('infers no target commune, allocation or carry-over', () => {
    expect([plan.communeTargets, plan.allocations, plan.carryOvers]).toEqual([[], [], []]);
  });

  it('leaves the 107 commune classes unallocated and the rest by year', () => {
    const left = plan.quotaLines
      .filter(({ counts }) => counts)
      .map((line) => [line.id, notAllocated(plan, line)]);
    expect(left).toEqual([
      ['NTM-A', 0],
      ['NTM-B1', 48],
      ['NTM-B2', 44],
      ['NTM-B3', 15],
      ['OCOP-A', 0],
      ['OCOP-B', 0],
    ]);
  });

  it('lets OCOP managers stay longer with commune staff', () => {
    expect(plan.classGroups.find(({ code }) => code === 'OCOP-A')?.limits.theoryDaysWithCommuneStaff).toBe(5);
  });

  it('counts days by halves and takes 30 to 70 learners, a note above 100', () => {
    expect(plan.dayStep).toBe(0.5);
    expect(plan.classSize).toEqual({ usual: 50, warnBelow: 30, warnAbove: 70, noteAbove: 100 });
  });

  it('knows three kinds of places and other, four budgets and other', () => {
    expect(plan.venueTypes.map(({ code }) => code)).toEqual(['TP_TN', 'TT_HUYEN', 'TTHTCD', 'KHAC']);
    expect(plan.fundingSources.map(({ code }) => code)).toEqual(['NSTW', 'NST', 'NSH', 'NSX', 'KHAC']);
  });

  it.each([
    ['VPDP_TINH', ['yearlyPlan', 'costEstimate', 'coordinate', 'materials']],
    ['SO_NGANH_TINH', ['content', 'materials', 'lecturers', 'coordinate']],
    ['UBND_HUYEN', ['content', 'materials', 'lecturers', 'coordinate', 'manageClasses']],
    ['TRUONG_DAI_HOC', []],
    ['UBND_XA', []],
    ['DN_HTX', []],
  ])('tells %s to do %j', (actor, kinds) => {
    const duties = plan.responsibilities.find((one) => one.actor === actor)?.duties;
    expect(duties?.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('invents no reporting duty and no deadline', () => {
    expect(plan.reporting.document).toEqual({ number: '', date: '' });
    expect(plan.reporting.periods).toEqual([
      { kind: 'month' },
      { kind: 'quarter' },
      { kind: 'half' },
      { kind: 'year' },
    ]);
  });

  it('holds back big changes and keeps identities five years unless the province says otherwise', () => {
    expect(plan.massChange).toEqual({ share: 0.2, rows: 5 });
    expect(plan.retention.years).toBe(5);
  });

  it('is about the old province: 172 units and what became of them, without Bắc Kạn', () => {
    const { units } = unitHistory();
    const scope = unitsInScope(plan, units, unitsOfProvince());
    const inScope = (day: string) =>
      units.filter((unit) => scope.has(unit.id) && isValidOn(unit, day)).length;
    expect([inScope('2022-10-01'), inScope('2024-12-01'), inScope('2025-07-01')]).toEqual([176, 172, 55]);
  });

  it.each(Array.from({ length: 25 }, (_, at) => `A${String(at + 1)}`))('says how %s is treated', (id) => {
    expect(plan.notes.find((note) => note.id === id)?.text).toMatch(/\p{L}/u);
  });

  it.each([
    ['Trưởng xóm', 'X8'],
    ['trưởng thôn', 'X8'],
    ['Tổ trưởng TDP', 'X8'],
    ['X8 - Trưởng xóm', 'X8'],
    ['Bí thư chi bộ', 'X7'],
    ['Lãnh đạo HTX', 'C2'],
    ['Đối tượng khác', undefined],
  ])('understands the learner group “%s” as %s', (typed, code) => {
    const column = enrolmentColumns.find(({ key }) => key === 'learnerGroup');
    if (column === undefined) throw new Error('no such column');
    expect(parseCode(typed, codeListOf(codebook, 'learnerGroup'), column).value).toBe(code);
  });

  it('has the 13 cost lines, support for learners on no payroll among them', () => {
    expect(plan.costLines.map(({ code }) => code)).toEqual(
      Array.from({ length: 13 }, (_, at) => String(at + 1).padStart(2, '0')),
    );
    expect(plan.costLines.filter(({ isSupport }) => isSupport).map(({ code }) => code)).toEqual(['08', '09']);
  });

  it('invents no norm: three rates of a circular, each with its document', () => {
    expect(plan.costNorms.map(({ costLine, costRank, ceiling }) => [costLine, costRank, ceiling])).toEqual([
      ['03', 'BIEN_SOAN', 70_000],
      ['03', 'CHINH_SUA', 40_000],
      ['03', 'THAM_DINH', 30_000],
    ]);
    expect(plan.costNorms.filter(({ document }) => !document.startsWith('TT 53/2022'))).toEqual([]);
  });

  it('tells the kinds of materials apart by who makes them', () => {
    const makers = plan.responsibilities.flatMap(({ actor, duties }) =>
      duties.flatMap(({ kind, materialKinds = [] }) =>
        kind === 'materials' ? [[actor, ...materialKinds]] : [],
      ),
    );
    expect(makers).toEqual([
      ['VPDP_TINH', 'KHUNG'],
      ['SO_NGANH_TINH', 'CHUYEN_NGANH'],
      ['UBND_HUYEN', 'DIA_PHUONG'],
    ]);
  });
});
