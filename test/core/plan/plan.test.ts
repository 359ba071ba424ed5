import { checkQuotaSums, parsePlan, type Plan, type PlanMistake } from '../../../core/src/plan/plan.ts';
import { aPlan } from '../../builders/aPlan.ts';

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
const lineAt = ({ quotaLines }: Plan, at: number): Plan['quotaLines'][number] => {
  const line = quotaLines[at];
  if (line === undefined) throw new Error(`no line ${String(at)}`);
  return line;
};

describe('parsePlan', () => {
  it('reads a sound plan', () => {
    expect(parsePlan(JSON.parse(JSON.stringify(aPlan())))).toEqual({ plan: aPlan() });
  });

  it.each<[string, (plan: Plan) => void, PlanMistake[]]>([
    [
      'children that do not sum up to their line',
      (plan) => {
        lineAt(plan, 2).classes = 5;
      },
      [
        { path: 'quotaLines.0.classes', message: 'NTM says 12 classes, its lines give 13' },
        { path: 'quotaLines.2.classes', message: 'NTM-B says 5 classes, its lines give 4' },
      ],
    ],
    [
      'years that do not sum up to their line',
      (plan) => {
        lineAt(plan, 5).perYear = { '2022': 1, '2024': 2 };
      },
      [{ path: 'quotaLines.5.classes', message: 'OCOP says 4 classes, its years give 3' }],
    ],
    [
      'communes that do not multiply to their line',
      (plan) => {
        lineAt(plan, 3).communes = 15;
      },
      [{ path: 'quotaLines.3.classes', message: 'NTM-B1 says 2 classes, communes × classes give 30' }],
    ],
    [
      'a line twice',
      (plan) => {
        lineAt(plan, 4).id = 'NTM-B1';
      },
      [{ path: 'quotaLines.4', message: 'NTM-B1 stands twice' }],
    ],
    [
      'a reporter twice',
      (plan) => {
        plan.reporters.push({ id: '171', name: 'Huyện Đại Từ', districtCode: '171' });
      },
      [{ path: 'reporters.2', message: '171 stands twice' }],
    ],
    [
      'a parent that is no line',
      (plan) => {
        lineAt(plan, 5).parent = 'XX';
      },
      [{ path: 'quotaLines.5.parent', message: 'unknown code XX' }],
    ],
    [
      'a counted group that is none',
      (plan) => {
        lineAt(plan, 5).counts = { classGroup: 'OCOP-Z' };
      },
      [{ path: 'quotaLines.5.counts.classGroup', message: 'unknown code OCOP-Z' }],
    ],
    [
      'a class group of no programme',
      (plan) => {
        plan.classGroups.push({
          code: 'Z',
          label: 'Z',
          programme: 'ZZ',
          limits: { theoryDays: 3, fieldDays: 3, source: '' },
        });
      },
      [{ path: 'classGroups.3.programme', message: 'unknown code ZZ' }],
    ],
    [
      'a topic of no programme',
      (plan) => {
        plan.topics.push({ code: 'Z01', label: 'Z', programme: 'ZZ', source: '' });
      },
      [{ path: 'topics.3.programme', message: 'unknown code ZZ' }],
    ],
    [
      'a commune category of no class group',
      (plan) => {
        plan.communeCategories.push({ code: 'XA_Z', label: 'Z', classGroup: 'ZZ' });
      },
      [{ path: 'communeCategories.2.classGroup', message: 'unknown code ZZ' }],
    ],
  ])('names %s', (_what, change, mistakes) => {
    expect(mistakesOf(changed(change))).toEqual(mistakes);
  });

  it.each<[string, (plan: Plan) => unknown, string]>([
    ['a field it does not know', (plan) => ({ ...plan, color: 'red' }), ''],
    ['a missing list', ({ topics: _none, ...plan }) => plan, 'topics'],
    [
      'a day that is none',
      (plan) => ({ ...plan, period: { from: '01/01/2022', to: '2025-12-31' } }),
      'period.from',
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
    });
    expect(mistakesOf(plan).map(({ path }) => path)).toEqual([
      'quotaLines.2.classes',
      'quotaLines.5.classes',
      'reporters.2',
      'quotaLines.4.parent',
    ]);
  });
});

describe('checkQuotaSums', () => {
  it('asks nothing of a line that states no sum', () => {
    const [leaf] = aPlan().quotaLines.slice(4);
    expect(checkQuotaSums({ quotaLines: leaf ? [leaf] : [], years: [2022] })).toEqual([]);
  });
});
