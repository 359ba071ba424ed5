import fc from 'fast-check';
import { serialOf } from '../../../core/src/cell/parseDate.ts';
import type { Cell } from '../../../core/src/schema/cell.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { parseRow } from '../../../core/src/sheet/parseRow.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';
import { anyDay } from '../../builders/anyCell.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';

const context = aReadingContext('2024-03-12');

/** Ways to type the same words: decomposed, with spaces, with what nobody sees, with the tone on the other vowel. */
const shapeOfWords = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.normalize('NFD'),
  (text) => ` ${text.replace(/ /g, '  ')}\u00A0`,
  (text) => `\u200B${text}\u2069`,
  (text) => text.replace(/Hòa/g, 'Hoà').replace(/thúy/g, 'thuý'),
  (text) => text.replace(/Hoà/g, 'Hòa'),
);
const shapeOfCode = fc.constantFrom<(code: string, label: string) => string>(
  (code) => code,
  (code) => code.toLowerCase(),
  (_, label) => label,
  (_, label) => label.toUpperCase().normalize('NFD'),
  (code, label) => `${code} - ${label}`,
  (code, label) => `${code}: ${label}`,
  (code, label) => `${label} (${code})`,
);
const shapeOfDay = fc.constantFrom<(day: string) => Cell>(
  (day) => day.split('-').reverse().join('/'),
  (day) => day.split('-').reverse().map(Number).join('.'),
  (day) => day.split('-').reverse().join(' - '),
  (day) => day,
  (day) => serialOf(day),
  (day) =>
    `ngày ${day
      .split('-')
      .reverse()
      .join(' tháng ')
      .replace(/ tháng (\d{4})$/, ' năm $1')}`,
);
const shapeOfNumber = fc.constantFrom<(digits: string) => Cell>(
  (digits) => digits,
  (digits) => ` ${digits} `,
  (digits) => `'${digits}`,
  (digits) => digits.replace(/(\d{3})(?=\d)/g, '$1 '),
  (digits) => digits.replace(/(\d{3})(?=\d{2})/g, '$1.'),
);

describe('a valid row', () => {
  it('of a learner is the same record in whatever shape it is typed', () => {
    const clean = { words: 'Lý Hòa Mẫu', code: 'X8', label: 'Trưởng xóm' };
    fc.assert(
      fc.property(
        fc.record({ day: anyDay, id: fc.integer({ min: 0, max: 999_999 }) }),
        fc.record({ words: shapeOfWords, code: shapeOfCode, day: shapeOfDay, number: shapeOfNumber }),
        ({ day, id }, shape) => {
          const idNumber = `099185${String(id).padStart(6, '0')}`;
          const phone = `0950${String(id).padStart(6, '0')}`;
          const said = { birth: day.split('-').reverse().join('/'), idNumber, phone };
          const sound = anEnrolmentRow({ ...said, workplace: clean.words, learnerGroup: clean.code });
          const typed = anEnrolmentRow({
            birth: shape.day(day),
            idNumber: shape.number(idNumber),
            phone: shape.number(phone),
            workplace: shape.words(clean.words),
            hamlet: shape.words('Thử Nghiệm 1'),
            commune: shape.words('Xã La Bằng (Đại Từ)'),
            learnerGroup: shape.code(clean.code, clean.label),
          });
          const [one, other] = [sound, typed].map((row) => parseRow(row, enrolmentColumns, context));
          expect(other?.issues).toEqual([]);
          const { workplace, ...record } = other?.values ?? {};
          expect({ ...record, workplace: workplace?.replace('Hoà', 'Hòa') }).toEqual(one?.values);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of a class is the same record in whatever shape it is typed', () => {
    const group = (mark: string) => (money: number) => String(money).replace(/\B(?=(\d{3})+$)/g, mark);
    const shapeOfMoney = fc.constantFrom<(money: number) => Cell>(
      (money) => money,
      String,
      group('.'),
      group(','),
      (money) => `${group('.')(money)} đồng`,
      (money) => `${group('.')(money)},00`,
    );
    const shapeOfTopics = fc.constantFrom('N03;N04', 'n03, n04', 'N03\nN04', 'N03+N04;', ' N03 ; N04 ; N03 ');
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 2_000_000_000 }),
        fc.record({ day: shapeOfDay, money: shapeOfMoney, topics: shapeOfTopics, words: shapeOfWords }),
        (money, shape) => {
          const typed = aClassRow({
            startDate: shape.day('2024-03-12'),
            endDate: shape.day('2024-03-15'),
            estimatedCost: shape.money(money),
            topics: shape.topics,
            theoryDays: '3,0',
            plannedLearners: ' 50 ',
            quotaCommune: shape.words('Xã La Bằng (Đại Từ)'),
          });
          const sound = parseRow(aClassRow({ estimatedCost: money }), classColumns, context);
          expect(parseRow(typed, classColumns, context)).toEqual(sound);
          expect(sound.issues).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
