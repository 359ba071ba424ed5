import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** A row of a table that says where something is treated and which tests show it: its last two columns. */
export interface CoverageRow {
  readonly line: string;
  readonly where: string;
  readonly tests: readonly { readonly file: string; readonly name: string }[];
}

/** The rows of every table of a page. */
export const coverageRows = (page: string): readonly CoverageRow[] =>
  read(page)
    .split('\n')
    .filter((text) => text.startsWith('| ') && !/^\| (Line|---) /.test(text))
    .map((text) => {
      const cells = text.slice(2, -2).split(' | ');
      const [where = '', tests = ''] = cells.slice(-2);
      const named = tests.split('<br>').map((test) => /^`([^`]+)` › (.+)$/.exec(test) ?? []);
      return {
        line: cells[0] ?? '',
        where,
        tests: named.map(([, file = '', name = '']) => ({ file, name })),
      };
    });

/** The tests a row names that are not there. */
export const missingTests = ({ tests }: CoverageRow): CoverageRow['tests'] =>
  tests.filter(
    ({ file, name }) => name === '' || !existsSync(join(root, file)) || !read(file).includes(name),
  );

/** The files a row names that are not there; undefined when it names none. */
export function missingFiles({ where }: CoverageRow): string[] | undefined {
  const files = [...where.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
  return files.length === 0 ? undefined : files.filter((file) => !existsSync(join(root, file)));
}
