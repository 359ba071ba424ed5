import { parseCode } from '../../core/src/cell/parseCode.ts';
import { foldText } from '../../core/src/cell/foldText.ts';
import { codeListOf } from '../../core/src/plan/codeListOf.ts';
import { codebookOf } from '../../core/src/plan/codebookOf.ts';
import { quotaLineOf } from '../../core/src/plan/quotaLineOf.ts';
import { PLAN_LISTS } from '../../core/src/schema/codeLists.ts';
import { enrolmentColumns } from '../../core/src/schema/enrolmentColumns.ts';
import { administrativeUnits, thaiNguyenPlan } from './readPlanFiles.ts';

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
    expect(plan.reporters.filter(({ name, districtCode }) => names.get(districtCode) !== name)).toEqual([]);
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
});
