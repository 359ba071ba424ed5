import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPlans } from '../../functions/src/plans.ts';
import { aPlan } from '../builders/aPlan.ts';
import { aNewUnit, aUnit } from '../builders/aUnit.ts';

const UNITS = [
  aUnit({ validTo: '2025-06-30' }),
  aNewUnit(),
  aUnit({
    id: 'u2',
    code: '05908',
    name: 'Xã Thử Nghiệm',
    districtCode: '173',
    districtName: 'Huyện Phú Bình',
  }),
];
const succession = (change: object = {}): object => ({
  from: 'u1',
  to: 'n1',
  kind: 'full',
  effective: '2025-07-01',
  source: 'mẫu',
  ...change,
});

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'so-lop-'));
  put('units.json', UNITS);
  put('unitSuccessors.json', [succession()]);
  put('sample.json', aPlan());
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});
const put = (file: string, content: unknown): void => {
  writeFileSync(join(directory, file), typeof content === 'string' ? content : JSON.stringify(content));
};

describe('loadPlans', () => {
  it('finds each plan of the folder by its own id, whatever the file is called', () => {
    put('later.json', aPlan({ id: 'ke-hoach-2026' }));
    put('README.md', 'not a plan');
    const plans = loadPlans(directory);
    expect(plans.find('sample')?.plan.title).toBe('Kế hoạch mẫu');
    expect(plans.find('ke-hoach-2026')?.plan.id).toBe('ke-hoach-2026');
    expect(plans.find('later')).toBeUndefined();
    expect(plans.find('units')).toBeUndefined();
    expect(plans.find('unitSuccessors')).toBeUndefined();
    expect(plans.find(undefined)).toBeUndefined();
  });

  it('gives codebooks with and without a reporter, and the units indexed', () => {
    const loaded = loadPlans(directory).find('sample');
    expect(loaded?.codebook).not.toHaveProperty('reporter');
    expect(loaded?.codebookFor('171').reporter).toEqual({ id: '171', name: 'Huyện Đại Từ' });
    expect(loaded?.codebookFor('TINH')).not.toHaveProperty('reporter');
    expect(loaded?.codebook.successors).toEqual({ u1: ['n1'] });
    expect(loaded?.units.find('Xã La Bằng', '2024-03-12')).toMatchObject([{ id: 'u1' }]);
    expect(loaded?.units.find('Xã La Bằng', '2026-03-12')).toMatchObject([{ id: 'n1' }]);
  });

  describe('gives each plan a version that', () => {
    const version = (codeVersion?: string, planId = 'sample'): string | undefined =>
      loadPlans(directory, codeVersion).find(planId)?.version;

    it('stays as long as nothing differs', () => {
      const before = version('code1');
      put('later.json', aPlan({ id: 'later' }));
      expect(version('code1')).toBe(before);
      expect(before).toMatch(/./);
    });

    it.each<[string, () => void]>([
      ['the plan', () => put('sample.json', aPlan({ title: 'Tên khác' }))],
      ['a unit', () => put('units.json', [...UNITS, aUnit({ id: 'u3', code: '05911', name: 'Xã Khác' })])],
      ['a succession', () => put('unitSuccessors.json', [succession({ source: 'nguồn khác' })])],
    ])('changes with %s', (_what, change) => {
      const before = version('code1');
      change();
      expect(version('code1')).not.toBe(before);
    });

    it('changes with the code that checks, and from plan to plan', () => {
      put('later.json', aPlan({ id: 'later' }));
      expect(new Set([version(), version('code1'), version('code2'), version('code1', 'later')]).size).toBe(
        4,
      );
    });
  });

  it('loads the plans of this repository', () => {
    const loaded = loadPlans(join(__dirname, '../../plans')).find('thai-nguyen-2022-2025');
    expect(loaded?.plan.reporters).toHaveLength(9);
  });

  it('names the file and the path of every mistake in a plan', () => {
    const [first, ...others] = aPlan().quotaLines;
    put('wrong.json', { ...aPlan({ id: 'wrong' }), years: ['2024'], extra: 1 });
    expect(() => loadPlans(directory)).toThrow(/wrong\.json is wrong:\n(.*\n)*.*years\.0/);
    put('wrong.json', aPlan({ id: 'wrong', quotaLines: [{ ...first, parent: 'NOPE' } as never, ...others] }));
    expect(() => loadPlans(directory)).toThrow(
      /wrong\.json is wrong:\n(.*\n)*.*quotaLines\.0\.parent: unknown code NOPE/,
    );
  });

  it.each<[string, string, unknown, RegExp]>([
    ['a plan that is no JSON', 'wrong.json', '{', /wrong\.json is no JSON/],
    [
      'a plan with the id of another',
      'wrong.json',
      aPlan(),
      /wrong\.json has the id of another file: sample/,
    ],
    [
      'a plan that names a district there is not',
      'sample.json',
      aPlan({ reporters: [{ id: '175', name: 'Huyện Thử', districtCode: '175' }] }),
      /sample\.json is wrong:\n {2}reporters\.0\.districtCode: /,
    ],
    [
      'units of another shape',
      'units.json',
      [{ ...aUnit(), type: 'HUYEN' }],
      /units\.json.* wrong:\n {2}units\.0\.type: /,
    ],
    [
      'a unit with a field too many',
      'units.json',
      [...UNITS, { ...aUnit({ id: 'u9' }), extra: 1 }],
      / {2}units\.3\.extra: /,
    ],
    ['a unit that stands twice', 'units.json', [...UNITS, UNITS[2]], / {2}units\.3: u2 stands twice/],
    [
      'land that went to a unit there is not',
      'unitSuccessors.json',
      [succession({ to: 'nowhere' })],
      / {2}successions\.0\.to: unknown unit nowhere/,
    ],
  ])('refuses %s', (_what, file, content, message) => {
    put(file, content);
    expect(() => loadPlans(directory)).toThrow(message);
  });

  it.each(['units.json', 'unitSuccessors.json'])('refuses a folder without %s', (file) => {
    rmSync(join(directory, file));
    expect(() => loadPlans(directory)).toThrow(file);
  });

  it('refuses a folder that is not there', () => {
    expect(() => loadPlans(join(directory, 'nowhere'))).toThrow();
  });
});
