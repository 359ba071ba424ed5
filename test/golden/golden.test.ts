import { readdirSync } from 'node:fs';
import { checkGolden } from './checkGolden.ts';
import { placeOf, readGolden } from './readGolden.ts';

const files = readdirSync(__dirname).filter((file) => file.endsWith('.tsv'));

describe.each(files)('%s', (file) => {
  const golden = readGolden(file);
  const found = checkGolden(golden).map(({ kind, field, rowNumber, code, suggestion = '' }) => {
    const [tab, header] = placeOf(kind, field);
    return [tab, String(rowNumber), header, code, suggestion].join('\t');
  });

  it(`${golden.story}: finds exactly what it must`, () => {
    expect([...new Set(found)].sort()).toEqual(golden.findings.map((one) => one.join('\t')).sort());
  });

  it('has made-up people only', () => {
    const cells = golden.tabs.enrolment.slice(1).flat().map(String);
    expect(cells.filter((cell) => /(?<!\d)0(?!99|95)\d{2}[0-3]\d{8}(?!\d)/.test(cell))).toEqual([]);
  });
});

describe('the sheets', () => {
  it('are at least twelve, of all nine reporters', () => {
    const reporters = new Set(files.map((file) => readGolden(file).reporterId));
    expect(files.length).toBeGreaterThanOrEqual(12);
    expect([...reporters].sort()).toEqual(['164', '165', '167', '168', '169', '170', '171', '172', '173']);
  });
});
