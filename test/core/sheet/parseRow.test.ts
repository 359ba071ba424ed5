import fc from 'fast-check';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import type { Column, ColumnType } from '../../../core/src/schema/column.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { parseCell, parseCommune, parseRow } from '../../../core/src/sheet/parseRow.ts';
import { explainIssue } from '../../../core/src/wording/explainIssue.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { anyCell, anyVisibleText } from '../../builders/anyCell.ts';

const context = aReadingContext('2024-03-12');
const allColumns: readonly Column[] = [...classColumns, ...enrolmentColumns];
const columnOf = (key: string): Column => {
  const column = allColumns.find((one) => one.key === key);
  if (column === undefined) throw new Error(`no column ${key}`);
  return column;
};
/** One column of every type, as the forms have them. */
const oneOfEachType = [...new Map(allColumns.map((column) => [column.type, column])).values()];

describe('parseCell', () => {
  it.each([
    ['fullName', 'cell/missing'],
    ['sex', 'cell/missing-advised'],
  ])('says of an empty %s: %s', (key, code) => {
    for (const blank of ['', ' ', '\u00A0\n']) {
      expect(parseCell(blank, columnOf(key), context)).toEqual({
        issues: [{ code, params: { header: columnOf(key).header } }],
      });
    }
  });

  it.each(['phone', 'note', 'startDate', '_id'])('says nothing of an empty %s', (key) => {
    expect(parseCell('', columnOf(key), context)).toEqual({ issues: [] });
  });

  it.each(['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!', ' #N/A '])(
    'refuses the error value %p in every column',
    (shown) => {
      for (const column of oneOfEachType) {
        expect(parseCell(shown, column, context)).toEqual({
          issues: [{ code: 'cell/error-value', params: { shown: shown.trim() } }],
        });
      }
    },
  );

  it.each(['#1', 'N/A', '#N/A rồi', '# REF!'])('does not take %p for an error value', (text) => {
    expect(parseCell(text, columnOf('note'), context).value).toBe(text);
  });

  it('has one column of every type to try', () => {
    const types: Record<ColumnType, true> = {
      text: true,
      classCode: true,
      code: true,
      codes: true,
      commune: true,
      date: true,
      birth: true,
      days: true,
      count: true,
      money: true,
      idNumber: true,
      phone: true,
      sessions: true,
      own: true,
    };
    expect(oneOfEachType.map(({ type }) => type).sort()).toEqual(Object.keys(types).sort());
  });
});

describe.each(oneOfEachType.map((column) => [column.type, column] as const))(
  'a cell of type %s',
  (_type, column) => {
    it('is read, whatever it holds, with a value or an issue in words', () => {
      fc.assert(
        fc.property(anyCell, (cell) => {
          const { value, issues } = parseCell(cell, column, context);
          if (value === undefined) return;
          expect(typeof value === 'number' ? Number.isFinite(value) : true).toBe(true);
          for (const issue of issues) expect(explainIssue(issue)).not.toMatch(/\{\w+\}/);
        }),
      );
    });

    it('is read alike composed and decomposed', () => {
      fc.assert(
        fc.property(anyVisibleText, (text) => {
          expect(parseCell(text.normalize('NFD'), column, context)).toEqual(
            parseCell(text.normalize('NFC'), column, context),
          );
        }),
      );
    });

    const long = 50_000;
    it.each<[string, Cell]>([
      ['spaces', `x${' '.repeat(long)}x`],
      ['digits', '9'.repeat(long)],
      ['grouped digits', `1${'.000'.repeat(long / 4)}x`],
      ['dots', '1.'.repeat(long / 2)],
      ['dashes', ' -'.repeat(long / 2)],
      ['units of money', `1${' đ'.repeat(long / 2)}`],
      ['late tones', 'oà'.normalize('NFD').repeat(long / 3)],
      ['short type words', 'p. '.repeat(long / 3)],
      ['lone surrogates', '\uD800'.repeat(long)],
      ['zero-width characters', '\u200B'.repeat(long)],
      ['exponents', `1.${'1'.repeat(long)}E`],
    ])('takes no time that grows faster than 50,000 %s', (_what, cell) => {
      // A regular expression that backtracks takes seconds here; a straight one well under 10 ms.
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        parseCell(cell, column, context);
        return performance.now() - start;
      });
      expect(Math.min(...times)).toBeLessThan(50);
    });
  },
);

describe('parseCommune', () => {
  const { units } = context;

  it.each([
    ['Xã La Bằng (Đại Từ)', '2024-03-12', 'u1'],
    ['La Bằng', '2024-03-12', 'u1'],
    ['La Bằng', '2025-07-01', 'n1'],
    ['P. Tân Thịnh', undefined, 'u2'],
    ['Tân Thịnh, Định Hoá', undefined, 'u3'],
  ])('finds %s on %s', (text, day, id) => {
    expect(parseCommune(text, units, day)).toEqual({ value: id, issues: [] });
  });

  it.each(['Xã Không Có', '', 5, true])('does not find %p', (cell) => {
    expect(parseCommune(cell, units, undefined)).toEqual({ issues: [{ code: 'commune/unknown' }] });
  });
});

describe('parseRow', () => {
  it('reads a sound class whole', () => {
    expect(parseRow(aClassRow(), classColumns, context)).toEqual({
      issues: [],
      values: expect.objectContaining({
        classCode: 'NTM-2024-171-003',
        topics: ['N03', 'N04'],
        quotaCommune: 'u1',
        startDate: '2024-03-12',
        theoryDays: 3,
        plannedLearners: 50,
        estimatedCost: 48_500_000,
        status: 'KET_THUC',
      }),
    });
  });

  it('reads a sound learner whole', () => {
    const { values, issues } = parseRow(anEnrolmentRow(), enrolmentColumns, context);
    expect(issues).toEqual([]);
    expect(values).toEqual({
      classCode: 'NTM-2024-171-003',
      fullName: 'Nguyễn Thị Mẫu',
      birth: { year: 1985, date: '1985-02-05' },
      sex: 'Nữ',
      ethnicity: 'Kinh',
      idNumber: '099185000001',
      phone: '0950000001',
      learnerGroup: 'X8',
      position: 'Trưởng xóm',
      workplace: 'Xóm Thử Nghiệm 1',
      hamlet: 'Thử Nghiệm 1',
      commune: 'u1',
      district: 'Đại Từ',
      qualification: 'TC',
      salaried: 'Không',
      sessions: { attended: 5, held: 6 },
      result: 'HOAN_THANH',
      _id: 'r1',
    });
  });

  it('leaves out what is empty or not understood, and says every column of it', () => {
    const row = anEnrolmentRow({ fullName: '', birth: 'x', phone: '1', hamlet: '' });
    const { values, issues } = parseRow(row, enrolmentColumns, context);
    expect(issues.map(({ field, code }) => [field, code])).toEqual([
      ['fullName', 'cell/missing'],
      ['birth', 'birth/unreadable'],
      ['phone', 'phone/unreadable'],
    ]);
    for (const key of ['fullName', 'birth', 'phone', 'hamlet']) expect(values).not.toHaveProperty(key);
  });

  it('takes the cells that a short row lacks for empty', () => {
    expect(
      parseRow(['NTM-2024-171-003'], enrolmentColumns, context).issues.map(({ field }) => field),
    ).toEqual(['fullName', 'birth', 'sex', 'learnerGroup', 'position', 'workplace', 'commune', 'salaried']);
  });
});
