import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Row {
  readonly line: string;
  readonly where: string;
  readonly tests: readonly { readonly file: string; readonly name: string }[];
}

const rows: readonly Row[] = read('docs/plan-coverage.md')
  .split('\n')
  .filter((text) => text.startsWith('| ') && !/^\| (Line|---) /.test(text))
  .map((text) => {
    const [line = '', , where = '', tests = ''] = text.slice(2, -2).split(' | ');
    const named = tests.split('<br>').map((test) => /^`([^`]+)` › (.+)$/.exec(test) ?? []);
    return { line, where, tests: named.map(([, file = '', name = '']) => ({ file, name })) };
  });

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${String(at + 1)}`);
const groups = ['NTM-A', 'NTM-B', 'NTM-C', 'OCOP-A', 'OCOP-B'];
const quotas = ['NTM', 'NTM-A', 'NTM-B', 'NTM-B1', 'NTM-B2', 'NTM-B3', 'OCOP', 'OCOP-A', 'OCOP-B', 'total'];

describe('docs/plan-coverage.md', () => {
  it.each([
    ...numbered('D', 9),
    ...numbered('T', 6),
    ...numbered('Q', 2),
    ...groups.map((group) => `group ${group}`),
    ...['N01–N11', 'O01–O06', 'ZZ, ZO', 'framework'],
    ...quotas.map((quota) => `quota ${quota}`),
    ...numbered('P', 5),
    ...['L143', 'L145', 'L149', 'L153', 'L155', 'no duty', 'reporting'],
    ...numbered('A', 25),
  ])('has the line %s once', (line) => {
    expect(rows.filter((row) => row.line === line)).toHaveLength(1);
  });

  it.each(rows.map((row) => [row.line, row] as const))(
    'names tests that are there for %s',
    (_line, { tests }) => {
      const missing = tests.filter(
        ({ file, name }) => name === '' || !existsSync(join(root, file)) || !read(file).includes(name),
      );
      expect(missing).toEqual([]);
    },
  );

  it.each(rows.map((row) => [row.line, row] as const))(
    'names files that are there for %s',
    (_line, { where }) => {
      const files = [...where.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
      expect(files).not.toEqual([]);
      expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    },
  );
});
