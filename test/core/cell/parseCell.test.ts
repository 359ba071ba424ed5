import fc from 'fast-check';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import type { Column, ColumnType } from '../../../core/src/schema/column.ts';
import { costColumns } from '../../../core/src/schema/costColumns.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { cellReader, parseCell } from '../../../core/src/cell/parseCell.ts';
import { explainIssue } from '../../../core/src/wording/explainIssue.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';
import { anyCell, anyVisibleText } from '../../builders/anyCell.ts';

const context = aReadingContext('2024-03-12');
const allColumns: readonly Column[] = [...classColumns, ...enrolmentColumns, ...costColumns];
const columnOf = (key: string): Column => {
  const column = allColumns.find((one) => one.key === key);
  if (column === undefined) throw new Error(`no column ${key}`);
  return column;
};
/** Text of letters that need no cleaning, as old encodings have them too. */
const anyClearText = fc
  .array(fc.constantFrom(...'aeouyAEOUYbcqNTÐĐđôêàâáãéòõùúýưởệ1/.#– '), { maxLength: 12 })
  .map((letters) => letters.join(''));
/** One column of every type, as the forms have them. */
const oneOfEachType = [...new Map(allColumns.map((column) => [column.type, column])).values()];

describe('parseCell', () => {
  it.each([
    ['fullName', 'cell/missing'],
    ['sex', 'cell/missing-advised'],
  ])('says of an empty %s: %s', (key, code) => {
    for (const blank of ['', ' ', '\u00A0\n', '\u200B', '\u2066 \u3164', false]) {
      expect(parseCell(blank, columnOf(key), context)).toEqual({
        issues: [{ code, params: { header: columnOf(key).header } }],
      });
    }
  });

  it.each(['phone', 'note', 'startDate', '_id'])('says nothing of an empty %s', (key) => {
    expect(parseCell('', columnOf(key), context)).toEqual({ issues: [] });
  });

  it.each([
    '#REF!',
    '#N/A',
    '#VALUE!',
    '#DIV/0!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#ERROR!',
    '#SPILL!',
    '########',
    ' #N/A ',
  ])('refuses the error value %p in every column', (shown) => {
    for (const column of oneOfEachType) {
      expect(parseCell(shown, column, context)).toEqual({
        issues: [{ code: 'cell/error-value', params: { shown: shown.trim() } }],
      });
    }
  });

  it.each(['#1', 'N/A', '#N/A rồi', '# REF!'])('does not take %p for an error value', (text) => {
    expect(parseCell(text, columnOf('note'), context).value).toBe(text);
  });

  it('has one column of every type to try', () => {
    const types: Record<ColumnType, true> = {
      text: true,
      name: true,
      classCode: true,
      code: true,
      codes: true,
      commune: true,
      date: true,
      birth: true,
      days: true,
      count: true,
      money: true,
      quantity: true,
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

    it('is read alike a second time, whatever was read in between', () => {
      const read = cellReader(column, context.codebook);
      fc.assert(
        fc.property(fc.array(anyCell, { maxLength: 5 }), (cells) => {
          const once = cells.map((cell) => read(cell, context));
          expect(cells.map((cell) => read(cell, context))).toEqual(once);
          expect(cells.map((cell) => parseCell(cell, column, context))).toEqual(once);
        }),
      );
    });

    it('is read alike with spaces around it, which take the long way', () => {
      fc.assert(
        fc.property(fc.oneof(anyVisibleText, anyClearText), (text) => {
          expect(parseCell(` ${text} `, column, context)).toEqual(parseCell(text, column, context));
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

describe('cellReader', () => {
  it.each<[string, Cell, unknown]>([
    ['classCode', "'NTM-2024-171-003", 'NTM-2024-171-003'],
    ['fullName', "'Nguyễn Thị Mẫu", 'Nguyễn Thị Mẫu'],
    ['learnerGroup', "'X8", 'X8'],
    ['topics', "'N03;N04", ['N03', 'N04']],
    ['commune', "'Xã La Bằng (Đại Từ)", 'u1'],
    ['idNumber', "'099185000001", '099185000001'],
    ['phone', "'0950000001", '0950000001'],
    ['birth', "'05/02/1985", { year: 1985, date: '1985-02-05' }],
    ['plannedLearners', "'1.000", 1000],
    ['theoryDays', "'2,5", 2.5],
    ['estimatedCost', "'48.500.000", 48_500_000],
    ['sessions', "'5/6", { attended: 5, held: 6 }],
  ])('reads %s %p without the apostrophe that marks text', (key, cell, value) => {
    expect(parseCell(cell, columnOf(key), context)).toEqual({ value, issues: [] });
  });

  it.each(["'Chè ngon' của xã", "'HTX Ví Dụ", "'"])('leaves the apostrophe of a note: %p', (text) => {
    expect(parseCell(text, columnOf('note'), context)).toEqual({ value: text, issues: [] });
  });

  it.each([
    ['a cell no sheet can hold', 'a'.repeat(50_001)],
    ['dozens of marks on one letter', `a${'\u0301'.repeat(9)}`],
  ])('refuses %s unread in every column', (_what, text) => {
    for (const column of oneOfEachType) {
      expect(parseCell(text, column, context)).toEqual({ issues: [{ code: 'cell/unreadable' }] });
    }
  });

  it('refuses a date or a list as long as a book, and reads such a note', () => {
    const long = 'a'.repeat(4_001);
    expect(parseCell(long, columnOf('startDate'), context).issues).toEqual([{ code: 'cell/unreadable' }]);
    expect(parseCell(long, columnOf('note'), context).value).toBe(long);
  });

  it('takes a name without a letter for a missing one', () => {
    for (const cell of ['...', '-', 5]) {
      expect(parseCell(cell, columnOf('fullName'), context).issues).toEqual([
        { code: 'cell/missing', params: { header: 'Họ và tên' } },
      ]);
    }
  });

  it('takes the tick of Wingdings for no old encoding', () => {
    expect(parseCell('ü', columnOf('salaried'), context)).toEqual({ value: 'Có', issues: [] });
  });

  it.each(['title', 'fullName', 'learnerGroup', 'topics', 'commune'])(
    'blocks an old encoding in %s and offers the words',
    (key) => {
      expect(parseCell('§ång Hû', columnOf(key), context)).toEqual({
        issues: [{ code: 'text/old-encoding', params: { encoding: 'TCVN3' }, suggestion: 'Đồng Hỷ' }],
      });
      expect(parseCell('Ñoàng Hyû', columnOf(key), context).issues[0]).toMatchObject({
        params: { encoding: 'VNI' },
        suggestion: 'Đồng Hỷ',
      });
    },
  );

  it('reads the foreign Ð as Đ and says so', () => {
    expect(parseCell('\u00D0ặng Thị Mẫu', columnOf('fullName'), context)).toEqual({
      value: 'Đặng Thị Mẫu',
      issues: [{ code: 'text/eth', suggestion: 'Đặng Thị Mẫu' }],
    });
  });

  it.each([
    ['decomposed Unicode', 'Nguyễn Thị Mẫu'.normalize('NFD')],
    ['spaces', ' Nguyễn  Thị\u00A0Mẫu '],
    ['invisible characters', 'Nguyễn\u200B Thị \u2068Mẫu\u2069'],
  ])('says nothing of %s', (_what, typed) => {
    expect(parseCell(typed, columnOf('fullName'), context)).toEqual({ value: 'Nguyễn Thị Mẫu', issues: [] });
  });

  it('finds a commune by the day of the class, though it was asked of another day before', () => {
    const read = cellReader(columnOf('commune'), context.codebook);
    expect(read('La Bằng', { ...context, onDay: '2024-03-12' }).value).toBe('u1');
    expect(read('La Bằng', { ...context, onDay: '2025-07-01' }).value).toBe('n1');
    expect(read('La Bằng', { ...context, onDay: '2024-03-12' }).value).toBe('u1');
  });
});
