import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPlan } from '../builders/aPlan.ts';

const root = join(__dirname, '../..');
const plansFolder = join(root, 'plans');
const planCheck = (...given: string[]) => {
  const { status, stdout, stderr } = spawnSync('node', [join(root, 'scripts/planCheck.mjs'), ...given], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-lop-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const put = (content: string): string => {
  const file = join(folder, 'plan.json');
  writeFileSync(file, content);
  return file;
};

describe('scripts/planCheck.mjs', () => {
  it('prints the table of the plan that ships, its gaps and how it differs from the text', () => {
    const { status, stdout } = planCheck(join(plansFolder, 'thai-nguyen-2022-2025.json'));
    expect(status).toBe(0);
    for (const line of [
      /TỔNG SỐ +– +– +– +– +139/,
      /NTM-B3: còn 15 trong 15 lớp/,
      /T6 .*10%, chưa có mẫu số/,
      /Số của kế hoạch/,
      /A1: .*15 lớp x 01 lớp\/xã/,
      /TONG_SO: Kế hoạch không ghi tổng số/,
      /A7: Không nêu sĩ số lớp OCOP/,
    ]) {
      expect(stdout).toMatch(line);
    }
  });

  it('accepts the example of a next plan', () => {
    expect(planCheck(join(plansFolder, 'thai-nguyen-2026-2030.json')).status).toBe(0);
  });

  it('ends with 1 and names each mistake with its path', () => {
    const plan = aPlan({
      years: [2022, 2023, 2024, 2025, 2026],
      reporters: [{ id: '175', name: 'Lạ', districtCode: '175' }],
    });
    const [first, ...others] = plan.quotaLines;
    const wrong = { ...plan, quotaLines: [{ ...first, classes: 13 }, ...others] };
    const { status, stdout } = planCheck(put(JSON.stringify(wrong)), plansFolder);
    expect(status).toBe(1);
    expect(stdout).toContain('quotaLines.0.classes: NTM says 13 classes, its lines give 12');
    expect(stdout).toContain('years.4: 2026 is no year of the plan');
  });

  it('names a unit that is not in the units', () => {
    const plan = aPlan({ reporters: [{ id: '175', name: 'Lạ', districtCode: '175' }] });
    const { status, stdout } = planCheck(put(JSON.stringify(plan)), plansFolder);
    expect([status, stdout]).toEqual([
      1,
      expect.stringContaining('reporters.0.districtCode: unknown unit 175'),
    ]);
  });

  it.each([
    ['no file', []],
    ['a file that is not there', ['plans/nothing.json']],
  ])('ends with 2 for %s', (_what, given) => {
    const { status, stderr } = planCheck(...given);
    expect(status).toBe(2);
    expect(stderr).not.toBe('');
  });

  it('ends with 2 for a file that is no JSON', () => {
    expect(planCheck(put('{'), plansFolder).status).toBe(2);
  });

  it('explains itself', () => {
    const { status, stdout } = planCheck('--help');
    expect([status, stdout]).toEqual([0, expect.stringContaining('Exit codes: 0')]);
  });
});
