import fc from 'fast-check';
import { MAX_ROWS } from '../../../core/src/api/limits.ts';
import { parseSyncRequest } from '../../../functions/src/http/parseSyncRequest.ts';
import { Problem } from '../../../functions/src/problem.ts';
import { aPush, aPushedClass } from '../operations/fakeDeps.ts';

const aClass = { ...aPushedClass(), cells: ['NTM-2024-171-003', 1, true], enrolments: [['r1', 45363]] };
const push = (change: object = {}): object => ({ ...aPush({ classes: [aClass] }), ...change });
const classWith = (change: object): object => push({ classes: [aClass, { ...aClass, ...change }] });
const without = (name: string): object =>
  Object.fromEntries(Object.entries(push()).filter(([key]) => key !== name));
const rows = (count: number): string[][] => Array.from({ length: count }, (_, at) => [`r${String(at)}`]);

describe('parseSyncRequest', () => {
  it.each<[string, object]>([
    ['with all that is needed', push()],
    ['with all that is possible', classWith({ hash: 'x', confirm: 'y', costs: [] })],
    ['with every class code of the workbook', push({ present: ['NTM-2024-171-003'] })],
    ['without classes', push({ classes: [] })],
    ['with as many rows as are allowed', classWith({ enrolments: rows(MAX_ROWS - 3) })],
  ])('gives back a push %s as it was', (_what, body) => {
    expect(parseSyncRequest(body)).toEqual(body);
  });

  it.each<[string, unknown, string]>([
    ['no object', 'protocol', ''],
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['a list', [], ''],
    ['an empty object', {}, 'protocol'],
    ['a protocol that is no number', push({ protocol: '1' }), 'protocol'],
    ['no workbook', without('workbookId'), 'workbookId'],
    ['an empty workbook id', push({ workbookId: '' }), 'workbookId'],
    ['a time that is none', push({ observedAt: '05/03/2026' }), 'observedAt'],
    ['a time without a zone', push({ observedAt: '2026-03-05T02:10:11' }), 'observedAt'],
    ['a reason of its own', push({ reason: 'because' }), 'reason'],
    ['no columns', without('columns'), 'columns'],
    ['columns that are no list', push({ columns: { class: 'title', enrolment: [] } }), 'columns.class'],
    ['a field too many', push({ extra: 1 }), ''],
    ['a field too many in a class', classWith({ extra: 1 }), 'classes.1'],
    ['classes that are no list', push({ classes: {} }), 'classes'],
    ['a class that is none', push({ classes: [aClass, null] }), 'classes.1'],
    ['a revision below 0', classWith({ baseRevision: -1 }), 'classes.1.baseRevision'],
    ['half a revision', classWith({ baseRevision: 0.5 }), 'classes.1.baseRevision'],
    ['cells that are no list', classWith({ cells: 'x' }), 'classes.1.cells'],
    ['a cell that is null', classWith({ cells: ['a', null] }), 'classes.1.cells.1'],
    ['a cell that is an object', classWith({ enrolments: [[], [{}]] }), 'classes.1.enrolments.1.0'],
    ['a roster of cells', classWith({ enrolments: ['r1'] }), 'classes.1.enrolments.0'],
  ])('refuses %s with the path of the mistake', (_what, body, path) => {
    expect(() => parseSyncRequest(body)).toThrow(
      expect.objectContaining({ code: 'request/malformed', details: { path } }),
    );
  });

  it.each([0, 2, 99])('refuses protocol %d, whatever else is wrong', (protocol) => {
    expect(() => parseSyncRequest({ protocol, hello: 'from the past' })).toThrow(
      expect.objectContaining({ code: 'request/old-protocol', details: { spoken: 1 } }),
    );
  });

  it.each<[string, object]>([
    ['one class too long', classWith({ enrolments: rows(MAX_ROWS - 2) })],
    ['classes together', push({ classes: Array.from({ length: 101 }, () => ({ enrolments: rows(49) })) })],
    ['classes without learners', push({ classes: Array.from({ length: MAX_ROWS + 1 }, () => ({})) })],
  ])('refuses more rows than are allowed: %s', (_what, body) => {
    expect(() => parseSyncRequest(body)).toThrow(
      expect.objectContaining({ code: 'request/too-many-rows', details: { limit: MAX_ROWS } }),
    );
  });

  it('answers whatever may come with a Problem, and tells nothing of it but paths', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (all, part) => {
        for (const body of [
          all,
          push({ classes: part }),
          classWith({ cells: part }),
          classWith({ confirm: part }),
        ]) {
          try {
            parseSyncRequest(body);
          } catch (error) {
            expect(error).toBeInstanceOf(Problem);
            expect(JSON.stringify((error as Problem).details)).toMatch(/^\{"(path|limit|spoken)":[^{]*\}$/);
          }
        }
      }),
    );
  });
});
