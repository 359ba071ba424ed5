import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../core/src/rules/rules.ts';
import { suspicionRules } from '../../../core/src/rules/province/suspectLists.ts';
import { workbookRules } from '../../../core/src/rules/workbook/checkWorkbook.ts';
import { aRuleInput } from '../../builders/aRuleInput.ts';

const source = join(__dirname, '../../../core/src/rules');

describe.each([
  ['.', rules],
  ['workbook', workbookRules],
  ['province', suspicionRules],
])('rules of %s', (folder, listed: object) => {
  it('are the rule files of the folder, each with a table of cases', () => {
    const files = readdirSync(join(source, folder)).filter((file) => /^(check|suspect)[A-Z]/.test(file));
    const expected = files.filter((file) => !/^(checkWorkbook|suspectLists)\.ts$/.test(file)).sort();
    const names = Object.keys(listed).sort();
    expect(names.map((name) => `${name}.ts`)).toEqual(expected);
    const tests = names.map((name) => readFileSync(join(__dirname, folder, `${name}.test.ts`), 'utf8'));
    expect(tests.filter((test) => !test.includes('it.each'))).toEqual([]);
  });

  it.each(Object.keys(listed))('%s names its source', (name) => {
    const [before = ''] = readFileSync(join(source, folder, `${name}.ts`), 'utf8').split(
      'export const ' + name,
    );
    expect(before.slice(before.lastIndexOf('/**'))).toMatch(/\[(SEED|A\d|P\d|Q\d|§|domain|design)/);
  });
});

describe('rules', () => {
  it('run the rules that keep learners from counting first', () => {
    expect(Object.keys(rules)[0]).toBe('checkTwiceInClass');
  });

  it.each(Object.entries(rules))('%s finds nothing in an empty class', (_name, rule) => {
    expect(rule(aRuleInput({}, [], { today: '2024-03-12' }))).toEqual([]);
  });
});
