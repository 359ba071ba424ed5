import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem, problems, type ProblemCode } from '../../functions/src/problem.ts';

const codes = Object.keys(problems) as ProblemCode[];

/** The rows of the table in docs/problems.md, cell by cell. */
const documented = readFileSync(join(__dirname, '../../docs/problems.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('problems', () => {
  it('stand in docs/problems.md, in the same order, with the same status and sentence', () => {
    const table = documented.map(([code, status, message]) => [code, status, message]);
    expect(table).toEqual(
      codes.map((code) => [`\`${code}\``, String(problems[code].status), problems[code].message]),
    );
  });

  it('are each explained there', () => {
    for (const [code, , , explanation = ''] of documented) {
      expect([code, explanation.length > 30]).toEqual([code, true]);
    }
  });

  it.each(codes)('%s: a noun and what, a status of a refusal, a Vietnamese sentence', (code) => {
    expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(problems[code].status).toBeGreaterThanOrEqual(400);
    expect(problems[code].status).toBeLessThan(500);
    expect(problems[code].message).toMatch(/^\p{Lu}.*[ạ-ỹ].*\.$/u);
  });
});

describe('Problem', () => {
  it('is an Error with code, status, sentence and details', () => {
    const problem = new Problem('request/too-many-rows', { limit: 5000 });
    expect(problem).toBeInstanceOf(Error);
    expect(problem).toMatchObject({
      name: 'Problem',
      code: 'request/too-many-rows',
      status: 413,
      message: problems['request/too-many-rows'].message,
      details: { limit: 5000 },
    });
  });
});
