import { readdirSync } from 'node:fs';
import { readWorkbook } from '../../core/src/sheet/readWorkbook.ts';
import { explainIssue } from '../../core/src/wording/explainIssue.ts';
import { findIssues } from '../../sheets-addon/src/actions/findIssues.ts';
import { checkGolden, codebook, units } from './checkGolden.ts';
import { placeOf, readGolden } from './readGolden.ts';

const files = readdirSync(__dirname).filter((file) => file.endsWith('.tsv'));

describe.each(files)('%s', (file) => {
  const golden = readGolden(file);
  const issues = checkGolden(golden);
  const found = issues.map(({ kind, field, rowNumber, code, suggestion = '' }) => {
    const [tab, header] = placeOf(kind, field);
    return [tab, String(rowNumber), header, code, suggestion].join('\t');
  });

  it(`${golden.story}: finds exactly what it must`, () => {
    expect([...new Set(found)].sort()).toEqual(golden.findings.map((one) => one.join('\t')).sort());
  });

  it('is told in the sheet, each where it stands', () => {
    const { today } = golden;
    const shown = findIssues(readWorkbook(golden.tabs, golden.reporterId), { codebook, units, today });
    const said = new Set(shown.map((one) => [one.kind, one.rowNumber, one.field, one.message].join('|')));
    const untold = issues.filter(
      (issue) =>
        !said.has([issue.kind, issue.rowNumber, issue.field ?? 'classCode', explainIssue(issue)].join('|')),
    );
    expect(untold).toEqual([]);
  });

  it('is told of no merged cell that it is empty, too', () => {
    const shown = findIssues(readWorkbook(golden.tabs, golden.reporterId), { codebook, units });
    const merged = issues.filter(({ code }) => code === 'cell/merged-above');
    const told = merged.map(({ kind, field, rowNumber }) =>
      shown
        .filter((one) => one.kind === kind && one.rowNumber === rowNumber && one.field === field)
        .map(({ message }) => message),
    );
    expect(told).toEqual(merged.map((issue) => [explainIssue(issue)]));
  });

  // 099 is no province's code, and neither is 000, which stands for a mistaken one.
  it('has made-up people only', () => {
    const cells = golden.tabs.enrolment.slice(1).flat().map(String);
    expect(cells.filter((cell) => /(?<!\d)0(?!99|95|00)\d{2}[0-3]\d{8}(?!\d)/.test(cell))).toEqual([]);
  });
});

describe('the sheets', () => {
  it('are at least twelve, of all nine reporters', () => {
    const reporters = new Set(files.map((file) => readGolden(file).reporterId));
    expect(files.length).toBeGreaterThanOrEqual(12);
    expect([...reporters].sort()).toEqual(['164', '165', '167', '168', '169', '170', '171', '172', '173']);
  });
});
