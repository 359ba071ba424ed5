import { coverageRows, missingFiles, missingTests } from './coverageRows.ts';

const rows = coverageRows('docs/messy-cells.md');
const under = (section: string, ...lines: string[]): string[] => lines.map((line) => `${section} ${line}`);

describe('docs/messy-cells.md', () => {
  it.each([
    ...Array.from({ length: 22 }, (_, at) => `Q${String(at + 1)}`),
    ...under('4.2', '12 digits', '11, 10 digits', '9 digits', '8 digits', 'E+'),
    ...under('4.3', 'accepted', 'year only', 'two digits', 'swapped', 'plausible'),
    ...under('4.4', 'shapes', 'lost zero', 'before 2018', 'two numbers'),
    ...under('4.5', 'grouped', 'ambiguous', 'units', 'counts'),
    ...under('4.6', 'header', 'colnum', 'subhead', 'total', 'signature', 'trap'),
    ...under('4.7', 'false alarms', 'tone key', 'person key'),
    ...under('4.8', 'block, warn, hint'),
    ...under('3.2', 'A', 'B', 'C', 'D, E', 'F', 'G', 'H', 'I', 'J, K', 'L', 'M, N', 'O, P', 'Q, R', 'S', 'T'),
    'any cell',
    'any shape',
  ])('has the line %s once', (line) => {
    expect(rows.filter((row) => row.line === line)).toHaveLength(1);
  });

  it.each(rows.map((row) => [row.line, row] as const))('names tests that are there for %s', (_line, row) => {
    expect(missingTests(row)).toEqual([]);
  });

  it.each(rows.map((row) => [row.line, row] as const))('names files that are there for %s', (_line, row) => {
    expect(missingFiles(row)).toEqual([]);
  });
});
