import fc from 'fast-check';
import { parsePlan } from '../../../core/src/plan/parsePlan.ts';
import type { Plan } from '../../../core/src/plan/plan.ts';
import type { PlanMistake } from '../../../core/src/plan/planMistake.ts';
import { aPlan, aTarget } from '../../builders/aPlan.ts';

const mistakesOf = (content: unknown): PlanMistake[] => {
  const parsed = parsePlan(content);
  return 'mistakes' in parsed ? parsed.mistakes : [];
};
/** The small plan with one thing in it changed, as a hand that edits the file would. */
function changed(change: (plan: Plan) => void): Plan {
  const plan = structuredClone(aPlan());
  change(plan);
  return plan;
}
const groupAt = ({ classGroups }: Plan, at: number): Plan['classGroups'][number] => {
  const group = classGroups[at];
  if (group === undefined) throw new Error(`no group ${String(at)}`);
  return group;
};
const lineAt = ({ quotaLines }: Plan, at: number): Plan['quotaLines'][number] => {
  const line = quotaLines[at];
  if (line === undefined) throw new Error(`no line ${String(at)}`);
  return line;
};

describe('parsePlan', () => {
  it('reads a sound plan', () => {
    expect(parsePlan(JSON.parse(JSON.stringify(aPlan())))).toEqual({ plan: aPlan() });
  });

  it.each<[string, (plan: Plan) => unknown, string]>([
    ['a field it does not know', (plan) => ({ ...plan, color: 'red' }), 'color'],
    ['a missing list', ({ topics: _none, ...plan }) => plan, 'topics'],
    [
      'a day that is none',
      (plan) => ({ ...plan, period: { from: '01/01/2022', to: '2025-12-31' } }),
      'period.from',
    ],
    [
      'a day that the calendar has not',
      (plan) => ({ ...plan, period: { from: '2022-99-99', to: '2025-12-31' } }),
      'period.from',
    ],
    [
      'fewer than no days',
      () =>
        changed((p) => {
          groupAt(p, 0).limits = { theoryDays: -1, fieldDays: 3, source: '' };
        }),
      'classGroups.0.limits.theoryDays',
    ],
    [
      'a third of a day',
      () =>
        changed((p) => {
          groupAt(p, 0).limits = { theoryDays: 3, fieldDays: 0.3, source: '' };
        }),
      'classGroups.0.limits.fieldDays',
    ],
    [
      'a target over 100 per cent',
      (plan) => ({ ...plan, targets: [aTarget({ percent: 101 })] }),
      'targets.0.percent',
    ],
    [
      'a denominator of nobody',
      (plan) => ({
        ...plan,
        targets: [
          aTarget({
            denominators: [{ year: 2024, value: 0, source: 's', date: '2024-01-31', approvedBy: '' }],
          }),
        ],
      }),
      'targets.0.denominators.0.value',
    ],
    [
      'a denominator without a source',
      (plan) => ({
        ...plan,
        targets: [
          aTarget({
            denominators: [{ year: 2024, value: 9, source: '', date: '2024-01-31', approvedBy: '' }],
          }),
        ],
      }),
      'targets.0.denominators.0.source',
    ],
    [
      'classes carried over without a reason',
      (plan) => ({
        ...plan,
        carryOvers: [
          { quotaLine: 'OCOP', fromYear: 2022, toYear: 2023, classes: 1, document: '1/QĐ', reason: '' },
        ],
      }),
      'carryOvers.0.reason',
    ],
    [
      'a reporter whose id cannot stand in a class code',
      (plan) => ({ ...plan, reporters: [{ id: 'đt', name: 'Đại Từ' }] }),
      'reporters.0.id',
    ],
    [
      'half a class',
      (plan) =>
        changed((p) => {
          lineAt(p, 1).classes = plan.years.length + 0.5;
        }),
      'quotaLines.1.classes',
    ],
    [
      'fewer than no classes',
      () =>
        changed((p) => {
          lineAt(p, 1).classes = -1;
        }),
      'quotaLines.1.classes',
    ],
    [
      'a level that is none',
      (plan) => ({ ...plan, learnerGroups: [{ ...plan.learnerGroups[0], level: 'village' }] }),
      'learnerGroups.0.level',
    ],
    ['a code without a label', (plan) => ({ ...plan, programmes: [{ code: 'NTM' }] }), 'programmes.0.label'],
  ])('refuses %s, with its path', (_what, content, path) => {
    const mistakes = mistakesOf(content(aPlan()));
    expect(mistakes.map((mistake) => mistake.path)).toEqual([path]);
    expect(mistakes[0]?.message).not.toBe('');
  });

  it.each([null, undefined, 'plan', 7, [], {}])('refuses %p', (content) => {
    expect(mistakesOf(content).length).toBeGreaterThan(0);
  });

  it('names every mistake at once', () => {
    const plan = changed((p) => {
      lineAt(p, 5).classes = 99;
      lineAt(p, 4).parent = 'XX';
      p.reporters.push({ id: '173', name: 'x', districtCode: '173' });
      p.period = { from: '2025-12-31', to: '2022-01-01' };
    });
    expect(new Set(mistakesOf(plan).map(({ path }) => path))).toEqual(
      new Set([
        'quotaLines.2.classes',
        'quotaLines.5.classes',
        'quotaLines.4.parent',
        'reporters.2',
        'period',
        'years.0',
        'years.1',
        'years.2',
        'years.3',
      ]),
    );
  });

  it('tells what it wants in words', () => {
    expect(mistakesOf({ ...aPlan(), years: ['2024'], colour: 'red' })).toEqual(
      expect.arrayContaining([
        { path: 'years.0', message: 'wants number' },
        { path: 'colour', message: 'is no field of this file' },
      ]),
    );
  });

  it('never throws, and takes nothing that is no plan', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (content) => {
        expect(mistakesOf(content).length).toBeGreaterThan(0);
      }),
    );
  });

  it('notices any one number of classes that is changed', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.integer({ min: 1, max: 50 }), (at, more) => {
        const plan = changed((p) => {
          lineAt(p, at).classes += more;
        });
        expect(mistakesOf(plan).some(({ path }) => /^quotaLines\.\d\.classes$/.test(path))).toBe(true);
      }),
    );
  });
});
