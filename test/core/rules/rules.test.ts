import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../core/src/rules/rules.ts';

const files = readdirSync(join(__dirname, '../../../core/src/rules')).filter((file) =>
  file.startsWith('check'),
);

describe('rules', () => {
  it('has every rule file of its folder, by its name', () => {
    expect(Object.keys(rules).map((name) => `${name}.ts`)).toEqual(files.sort());
  });

  it.each(Object.keys(rules))('has a test file for %s', (name) => {
    expect(existsSync(join(__dirname, `${name}.test.ts`))).toBe(true);
  });

  it.each(Object.entries(rules))('%s finds nothing in an empty class', (_name, rule) => {
    expect(
      rule({ trainingClass: {}, enrolments: [], units: { find: () => [], byId: () => undefined } }),
    ).toEqual([]);
  });
});
