import { coverageRows, missingFiles, missingTests } from './coverageRows.ts';

const rows = coverageRows('docs/plan-coverage.md');

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

  it.each(rows.map((row) => [row.line, row] as const))('names tests that are there for %s', (_line, row) => {
    expect(missingTests(row)).toEqual([]);
  });

  it.each(rows.map((row) => [row.line, row] as const))('names files that are there for %s', (_line, row) => {
    expect(missingFiles(row)).toEqual([]);
  });
});
