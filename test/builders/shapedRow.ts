import fc from 'fast-check';
import { serialOf } from '../../core/src/cell/parseDate.ts';
import type { ReadingContext } from '../../core/src/cell/parseCell.ts';
import { codeListOf } from '../../core/src/plan/codeListOf.ts';
import { shortDistrict, unitLabel } from '../../core/src/plan/unitIndex.ts';
import { isValidOn } from '../../core/src/plan/validity.ts';
import type { Cell } from '../../core/src/schema/cell.ts';
import type { CodeEntry } from '../../core/src/schema/codeLists.ts';
import type { Column, ColumnType } from '../../core/src/schema/column.ts';
import { anyDay } from './anyCell.ts';

/** A cell in one of the shapes in which it is accepted, and the value it stands for. */
export interface ShapedCell {
  readonly cell: Cell;
  readonly value: unknown;
}

/** A row of such cells in the order of the columns that travel, and its record. */
export interface ShapedRow {
  readonly cells: readonly Cell[];
  readonly values: Readonly<Record<string, unknown>>;
}

type Shape<Value> = (value: Value) => Cell;
const shapedAs = <Value>(
  values: fc.Arbitrary<Value>,
  shapes: readonly Shape<Value>[],
): fc.Arbitrary<ShapedCell> =>
  fc.tuple(values, fc.constantFrom(...shapes)).map(([value, shape]) => ({ cell: shape(value), value }));

/** Ways to type the same words: decomposed, with spaces, with what nobody sees. */
const shapesOfWords: readonly Shape<string>[] = [
  (text) => text,
  (text) => text.normalize('NFD'),
  (text) => ` ${text.replace(/ /g, '  ')}\u00A0`,
  (text) => text.replace(/ /g, '\u00A0'),
  (text) => `\u200B${text}\u2069`,
  (text) => `${text}\n`,
];
const shapesOfTitles: readonly Shape<string>[] = [...shapesOfWords, (text) => `'${text}`];

const words = (...list: string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...list), { minLength: 2, maxLength: 6 }).map((parts) => parts.join(' '));
const someText = words(
  'Tập huấn',
  'Xóm',
  'Hòa',
  'Thuỷ',
  'HTX',
  '(xã',
  'Quý',
  '12',
  'đồng',
  'Đồng Bẩm',
  'khoẻ',
  '–',
);
const someName = words('Nguyễn', 'Thị', 'Hoà', 'Thúy', 'Quý', 'Đặng', 'Mẫu', 'Lý', 'Ví', 'Dụ', 'Khoẻ');

const shapesOfName: readonly Shape<string>[] = [
  ...shapesOfTitles,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase().normalize('NFD'),
  (name) => `Ông ${name}`,
  (name) => `Đ/c: ${name}`,
  (name) => `12. ${name}`,
  (name) => `${name} ...`,
  (name) => `${name},`,
];

const shapesOfDay: readonly Shape<string>[] = [
  (day) => day.split('-').reverse().join('/'),
  (day) => day.split('-').reverse().map(Number).join('/'),
  (day) => day.split('-').reverse().map(Number).join('-'),
  (day) => day.split('-').reverse().map(Number).join('.'),
  (day) => day.split('-').reverse().join(' / '),
  (day) => `'${day.split('-').reverse().join('/')}`,
  (day) => day,
  (day) => serialOf(day),
  (day) => {
    const [date = '', month = '', year = ''] = day.split('-').reverse();
    return `Ngày ${date} tháng ${month} năm ${year}`.normalize('NFD');
  },
];

const grouped = (amount: number, mark: string): string => String(amount).replace(/\B(?=(\d{3})+$)/g, mark);
const digits = (length: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'));

const shapesOfEntry: readonly ((entry: CodeEntry) => string)[] = [
  ({ code }) => code,
  ({ code }) => code.toLowerCase(),
  ({ code }) => ` ${code}. `,
  ({ label }) => label,
  ({ label }) => label.toUpperCase().normalize('NFD'),
  ({ code, label }) => (code === label ? code : `${code} - ${label}`),
  ({ code, label }) => (code === label ? code : `${code}: ${label}`),
  ({ code, label }) => (code === label ? code : `${label} (${code})`),
  ({ aliases = [], code }) => aliases[0] ?? code,
  ({ aliases = [], code }) => (aliases[aliases.length - 1] ?? code).toUpperCase(),
];

const entriesOf = ({ list }: Column, { codebook }: ReadingContext): readonly CodeEntry[] =>
  list === undefined ? [] : codeListOf(codebook, list);

function communeCell({ codebook, units, onDay }: ReadingContext): fc.Arbitrary<ShapedCell> {
  const known = codebook.units.filter((unit) => isValidOn(unit, onDay));
  const isUnique = (text: string): boolean => units.find(text, onDay).length === 1;
  return fc
    .tuple(fc.constantFrom(...known), fc.nat(20), fc.constantFrom(...shapesOfTitles))
    .map(([unit, at, shape]) => {
      const { name, code, districtName, id } = unit;
      const short = name.replace('Xã ', 'X. ').replace('Phường ', 'P.').replace('Thị trấn ', 'TT ');
      const place = districtName.replace('Huyện ', 'H. ').replace('Thành phố ', 'Tp ');
      const bare = name.replace(/^(Xã|Phường|Thị trấn) /, '');
      const spellings = [
        unitLabel(unit),
        unitLabel(unit).toUpperCase(),
        unitLabel(unit).toLowerCase(),
        code,
        ...[name, name.toUpperCase(), bare, short].filter(isUnique),
        ...(districtName === '' ? [] : [`${name}, ${districtName}`, `${short}, ${place}`]),
        ...(districtName === '' ? [] : [`${bare} - ${shortDistrict(districtName)}`].filter(isUnique)),
      ];
      return { cell: shape(spellings[at % spellings.length] ?? code), value: id };
    });
}

function codesCell(column: Column, context: ReadingContext): fc.Arbitrary<ShapedCell> {
  const entries = entriesOf(column, context);
  const part = fc.tuple(fc.constantFrom(...entries), fc.constantFrom(...shapesOfEntry));
  return fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom(';', '; ', '\n', ' + '))
    .map(([parts, mark]) => ({
      cell: parts.map(([entry, shape]) => shape(entry)).join(mark),
      value: [...new Set(parts.map(([{ code }]) => code))],
    }));
}

const shapedCell: {
  readonly [Type in ColumnType]: (column: Column, context: ReadingContext) => fc.Arbitrary<ShapedCell>;
} = {
  text: () => shapedAs(someText, shapesOfWords),
  name: () => shapedAs(someName, shapesOfName),
  own: () => shapedAs(digits(9), [(id) => id, (id) => ` ${id}\n`]),
  classCode: () =>
    shapedAs(
      fc
        .tuple(fc.constantFrom('NTM', 'OCOP'), fc.integer({ min: 2022, max: 2030 }), digits(3))
        .map(([programme, year, number]) => `${programme}-${String(year)}-171-${number}`),
      [
        (code) => code,
        (code) => code.toLowerCase(),
        (code) => ` ${code}\u200B `,
        (code) => `'${code}`,
        (code) => `${code}.`,
      ],
    ),
  code: (column, context) =>
    fc
      .tuple(
        fc.constantFrom(...entriesOf(column, context)),
        fc.constantFrom(...shapesOfEntry, ({ code }: CodeEntry) => `'${code}`),
      )
      .map(([entry, shape]) => ({ cell: shape(entry), value: entry.code })),
  codes: codesCell,
  commune: (_, context) => communeCell(context),
  date: () => shapedAs(anyDay, shapesOfDay),
  birth: () =>
    fc.oneof(
      shapedAs(
        anyDay.map((date) => ({ year: Number(date.slice(0, 4)), date })),
        shapesOfDay.map(
          (shape) =>
            ({ date }): Cell =>
              shape(date),
        ),
      ),
      shapedAs(
        fc.integer({ min: 1930, max: 2019 }).map((year) => ({ year })),
        [({ year }) => year, ({ year }) => ` ${String(year)}\u00A0`],
      ),
    ),
  days: () =>
    shapedAs(
      fc.integer({ min: 0, max: 60 }).map((halves) => halves / 2),
      [
        (days) => days,
        String,
        (days) => String(days).replace('.', ','),
        (days) => `'${days.toFixed(1)} `,
        (days) => days.toFixed(1).replace('.', ','),
      ],
    ),
  quantity: () =>
    shapedAs(
      fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100),
      [
        (quantity) => quantity,
        String,
        (quantity) => ` ${String(quantity).replace('.', ',')}`,
        (quantity) => `'${quantity.toFixed(2)}`,
        (quantity) => quantity.toFixed(2).replace('.', ','),
      ],
    ),
  count: () =>
    shapedAs(fc.integer({ min: 0, max: 99_999 }), [
      (count) => count,
      (count) => ` ${String(count)} `,
      (count) => `'${String(count)}`,
      (count) => grouped(count, '.'),
      (count) => grouped(count, ','),
    ]),
  money: () =>
    shapedAs(fc.integer({ min: 1_000_000, max: 2_000_000_000 }), [
      (money) => money,
      (money) => String(money),
      (money) => `'${grouped(money, '.')}`,
      (money) => grouped(money, ','),
      (money) => `${grouped(money, '.')} đồng`.normalize('NFD'),
      (money) => `${grouped(money, '.')}đ`,
      (money) => `${grouped(money, '.')},00`,
      (money) => `${grouped(money, ',')}.0 VNĐ`,
    ]),
  idNumber: () =>
    shapedAs(
      fc.oneof(
        fc.tuple(fc.integer({ min: 0, max: 3 }), digits(8)).map(([sex, rest]) => `099${String(sex)}${rest}`),
        digits(6).map((rest) => `099${rest}`),
      ),
      [
        (number) => number,
        (number) => ` ${number}\u202C`,
        (number) => `'${number}`,
        (number) => number.replace(/(\d{3})(?=\d)/g, '$1 '),
        (number) => number.replace(/(\d{3})(?=\d)/g, '$1.'),
        (number) => number.replace(/(\d{3})(?=\d)/g, '$1-'),
        (number) => `${number}.0`,
      ],
    ),
  phone: () =>
    shapedAs(
      digits(7).map((rest) => `095${rest}`),
      [
        (phone) => phone,
        (phone) => `'${phone}`,
        (phone) => `+84${phone.slice(1)}`,
        (phone) => `+84 ${phone.slice(1, 4)} ${phone.slice(4)}`,
        (phone) => Number(`84${phone.slice(1)}`),
        (phone) => Number(phone),
        (phone) => phone.replace(/(\d{4})(\d{3})/, '$1.$2.'),
        (phone) => phone.replace(/(\d{4})(\d{3})/, '($1) $2-'),
      ],
    ),
  sessions: () =>
    shapedAs(
      fc
        .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60))
        .map(([held, some]) => ({ attended: some % (held + 1), held })),
      [
        ({ attended, held }) => `${String(attended)}/${String(held)}`,
        ({ attended, held }) => ` ${String(attended)} / ${String(held)}`,
        ({ attended, held }) => `'${String(attended)}/${String(held)}`,
      ],
    ),
};

/** Any sound row of a tab in any shapes: every cell filled, codes and communes of the codebook as of the context's day. */
export const shapedRow = (columns: readonly Column[], context: ReadingContext): fc.Arbitrary<ShapedRow> => {
  const sent = columns.filter(({ local }) => local !== true);
  return fc.tuple(...sent.map((column) => shapedCell[column.type](column, context))).map((row) => ({
    cells: row.map(({ cell }) => cell),
    values: Object.fromEntries(sent.map(({ key }, at) => [key, row[at]?.value])),
  }));
};
