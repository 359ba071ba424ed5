import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printIssuesTable } from '../../core/src/wording/issuesTable.ts';

describe('docs/issues.md', () => {
  it('is what the code says; otherwise run node scripts/issuesTable.mjs', () => {
    const page = readFileSync(join(__dirname, '../../docs/issues.md'), 'utf8');
    expect(page.split('\n')).toEqual(printIssuesTable().split('\n'));
  });
});
