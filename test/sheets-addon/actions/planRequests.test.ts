import fc from 'fast-check';
import { SyncRequest } from '../../../core/src/api/syncRequest.ts';
import type { SheetClass } from '../../../core/src/sheet/readWorkbook.ts';
import { planRequests, utf8Length } from '../../../sheets-addon/src/actions/planRequests.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';

const facts = { workbookId: 'wb1', observedAt: '2026-03-05T07:05:00.000Z', reason: 'sweep' } as const;
const aClass = (number: number, learners: number): SheetClass => ({
  classCode: `NTM-2024-171-${String(number).padStart(3, '0')}`,
  rowNumber: number + 1,
  cells: aClassRow(),
  lists: {
    enrolment: Array.from({ length: learners }, (_, at) => ({
      id: `r${String(at)}`,
      rowNumber: at + 2,
      cells: anEnrolmentRow({ _id: `r${String(at)}` }),
    })),
    cost: [],
    material: [],
    lecturer: [],
  },
  hash: `h${String(number)}`,
});
const nothing = { known: new Map(), present: undefined };

describe('planRequests', () => {
  it('sends a class with the revision the province acknowledged, or 0', () => {
    const known = new Map([['NTM-2024-171-001', { revision: 7, hash: 'old', at: 1 }]]);
    const [request] = planRequests(facts, [aClass(1, 1), aClass(2, 0)], { known, present: undefined });
    expect(SyncRequest.parse(request).classes).toMatchObject([
      {
        classCode: 'NTM-2024-171-001',
        baseRevision: 7,
        hash: 'h1',
        enrolments: [anEnrolmentRow({ _id: 'r0' })],
      },
      { classCode: 'NTM-2024-171-002', baseRevision: 0, hash: 'h2', enrolments: [] },
    ]);
    expect(request).not.toHaveProperty('present');
  });

  it('makes none when nothing changed, and one when only classes disappeared', () => {
    expect(planRequests(facts, [], nothing)).toEqual([]);
    expect(planRequests(facts, [], { known: new Map(), present: [] })).toMatchObject([
      { classes: [], present: [] },
    ]);
  });

  it('tells what is present with the last request only', () => {
    const limits = { rows: 3, bytes: Infinity };
    const requests = planRequests(
      facts,
      [aClass(1, 2), aClass(2, 2)],
      { known: new Map(), present: ['a'] },
      limits,
    );
    expect(requests.map(({ present }) => present)).toEqual([undefined, ['a']]);
  });

  it('sends a class that is too large by itself alone', () => {
    const requests = planRequests(facts, [aClass(1, 9), aClass(2, 0)], nothing, { rows: 4, bytes: Infinity });
    expect(requests.map(({ classes }) => classes.length)).toEqual([1, 1]);
  });

  it('sends every class once, in order, within both limits', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 12 }), fc.integer({ min: 7, max: 20 }), (sizes, rows) => {
        const bytes = 4_000;
        const changed = sizes.map((size, at) => aClass(at + 1, size));
        const requests = planRequests(facts, changed, nothing, { rows, bytes });
        expect(requests.flatMap(({ classes }) => classes.map(({ classCode }) => classCode))).toEqual(
          changed.map(({ classCode }) => classCode),
        );
        for (const { classes } of requests) {
          const isAlone = classes.length === 1;
          expect(isAlone || classes.reduce((sum, one) => sum + 1 + one.enrolments.length, 0) <= rows).toBe(
            true,
          );
          expect(isAlone || Buffer.byteLength(JSON.stringify(classes)) <= bytes + 2).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('utf8Length', () => {
  it('counts the bytes of any JSON as everybody does, halves of characters in cells included', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('\ud800 Lớp 😀\udc00')), (typed) => {
        const json = JSON.stringify([typed]);
        expect(utf8Length(json)).toBe(Buffer.byteLength(json));
      }),
    );
  });
});
