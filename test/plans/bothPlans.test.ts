import { aReportScope } from '../builders/aRollUpInput.ts';
import { join } from 'node:path';
import { checkClass, type CheckedClass } from '../../core/src/class/checkClass.ts';
import { summariseClass } from '../../core/src/class/summariseClass.ts';
import { rollUp } from '../../core/src/rollup/rollUp.ts';
import type { Cell } from '../../core/src/schema/cell.ts';
import { severityOf } from '../../core/src/wording/severityOf.ts';
import { loadPlans } from '../../functions/src/plans.ts';
import type { LoadedPlan } from '../../functions/src/deps.ts';
import { aClassContent } from '../builders/aClassContent.ts';
import { aClassRow } from '../builders/aClassRow.ts';
import { anEnrolmentRow } from '../builders/anEnrolmentRow.ts';

const plans = loadPlans(join(__dirname, '../../plans'));
const load = (id: string): LoadedPlan => {
  const loaded = plans.find(id);
  if (loaded === undefined) throw new Error(`no plan ${id}`);
  return loaded;
};
const now = load('thai-nguyen-2022-2025');
const next = load('thai-nguyen-2026-2030');

const ofNow = aClassContent({ enrolments: [anEnrolmentRow()] });
const ofNext = aClassContent({
  cells: aClassRow({
    classCode: 'NTM-2026-05818-001',
    classGroup: 'NTM-X',
    communeCategory: 'Xã NTM hiện đại',
    quotaCommune: 'Xã La Bằng',
    topics: 'N22; N23',
    venueType: 'TT_XA',
    startDate: '09/03/2026',
    endDate: '12/03/2026',
    openingDecision: '5/TB-UBND, 02/3/2026',
  }),
  enrolments: [
    anEnrolmentRow({
      classCode: 'NTM-2026-05818-001',
      learnerGroup: 'Trưởng thôn',
      commune: 'Xã La Bằng',
      district: '',
    }),
  ],
});
const blocks = ({ issues }: CheckedClass): string[] =>
  issues.filter((issue) => severityOf(issue) === 'block').map(({ code, field = '' }) => `${code} ${field}`);
const counted = (loaded: LoadedPlan, code: string, content: typeof ofNow) =>
  summariseClass(code, checkClass(content, loaded), loaded.plan, ({ key }) => key);
const rowOf = (
  loaded: LoadedPlan,
  code: string,
  content: typeof ofNow,
  label: string,
): Cell[] | undefined => {
  const summaries = [counted(loaded, code, content)];
  const reportYear = Number(code.split('-')[1]);
  const [form] = rollUp({
    summaries,
    plan: loaded.plan,
    units: loaded.units,
    scope: aReportScope({ reportYear }),
    people: { same: [], open: [] },
  });
  return form?.rows.find(({ cells }) => cells[1] === label)?.cells.slice(2, 6);
};

describe('two plans side by side', () => {
  it('reads a class of each by its own lists and limits, with nothing that keeps it from counting', () => {
    expect(blocks(checkClass(ofNow, now))).toEqual([]);
    expect(blocks(checkClass(ofNext, next))).toEqual([]);
    expect(checkClass(ofNext, next).trainingClass).toMatchObject({
      classGroup: 'NTM-X',
      communeCategory: 'XA_HD',
      topics: ['N22', 'N23'],
    });
  });

  it('understands neither plan’s words in the other', () => {
    expect(blocks(checkClass(ofNow, next))).toContain('code/unknown classGroup');
    expect(blocks(checkClass(ofNext, now))).toContain('code/unknown classGroup');
  });

  it('counts a class of each on a line of its own plan', () => {
    expect(rowOf(now, 'NTM-2024-171-003', ofNow, 'Xã NTM nâng cao')).toEqual([44, 'chưa phân bổ', 1, 1]);
    expect(rowOf(next, 'NTM-2026-05818-001', ofNext, 'Xã NTM hiện đại')).toEqual([8, 'chưa phân bổ', 1, 1]);
  });

  it('sums up each plan’s own total', () => {
    expect(rowOf(now, 'NTM-2024-171-003', ofNow, 'TỔNG SỐ')?.[0]).toBe(139);
    expect(rowOf(next, 'NTM-2026-05818-001', ofNext, 'TỔNG SỐ')?.[0]).toBe(157);
  });

  it('shows what documents gave a year', () => {
    expect(rowOf(next, 'NTM-2026-05818-001', ofNext, 'Xã nhóm 1')).toEqual([40, 8, 0, 0]);
  });

  it('has nine districts as reporters of the one, 92 communes of the other', () => {
    expect(now.plan.reporters).toHaveLength(9);
    expect(next.plan.reporters).toHaveLength(92);
    expect(next.codebookFor('05818').reporter).toEqual({ id: '05818', name: 'Xã La Bằng' });
  });

  it.each([
    ['thai-nguyen-2022-2025', now],
    ['thai-nguyen-2026-2030', next],
  ])('keeps the codebook of %s, words and guide included, under 150 KB', (_id, loaded) => {
    expect(Buffer.byteLength(JSON.stringify(loaded.codebookFor(loaded.plan.reporters[0]?.id)))).toBeLessThan(
      150_000,
    );
  });
});
