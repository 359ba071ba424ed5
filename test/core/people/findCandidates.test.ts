import { findCandidates } from '../../../core/src/people/findCandidates.ts';
import type { PersonRow } from '../../../core/src/people/personRow.ts';

/** A woman of one commune, without a CCCD. */
const aRow = (row: Partial<PersonRow> = {}): PersonRow => ({
  person: 'a',
  isNumbered: false,
  name: 'Nguyễn Thị Thử Hòa',
  birth: { year: 1980, date: '1980-03-12' },
  sex: 'Nữ',
  commune: 'u1',
  phone: '0959000001',
  ...row,
});
const withoutPhone = ({ phone: _, ...row }: PersonRow): PersonRow => row;
const withoutBirth = ({ birth: _, ...row }: PersonRow): PersonRow => row;

/** The reasons for which `row` and `other` may be one person; undefined when they are not asked about. */
function reasonsFor(row: PersonRow, other: PersonRow): readonly string[] | undefined {
  const found = findCandidates([row, other]);
  expect(findCandidates([other, row]).map(({ score }) => score)).toEqual(found.map(({ score }) => score));
  return found[0]?.reasons;
}

describe('two rows that may be of one person', () => {
  const numbered = aRow({ person: 'n', isNumbered: true });
  const changed = (row: Partial<PersonRow>): PersonRow => withoutPhone(aRow({ person: 'b', ...row }));

  it.each<[string, PersonRow, string[]]>([
    ['without diacritics', changed({ name: 'nguyen thi thu hoa' }), ['nearName', 'sameBirth', 'sameCommune']],
    [
      'in capitals, decomposed, the tone elsewhere',
      changed({ name: 'NGUYỄN THỊ THỬ HOÀ'.normalize('NFD') }),
      ['sameName', 'sameBirth', 'sameCommune'],
    ],
    [
      'day and month swapped',
      changed({ birth: { year: 1980, date: '1980-12-03' } }),
      ['sameName', 'swappedBirth', 'sameCommune'],
    ],
    [
      'birth year off by one',
      changed({ birth: { year: 1981, date: '1981-03-12' } }),
      ['sameName', 'nearYear', 'sameCommune'],
    ],
    ['no readable CCCD, all else the same', changed({}), ['sameName', 'sameBirth', 'sameCommune']],
    ['middle names left out', changed({ name: 'Nguyễn Hòa' }), ['nearName', 'sameBirth', 'sameCommune']],
    [
      'a slip of the keys',
      changed({ name: 'Nguyễn Thị Thử Hòoa' }),
      ['nearName', 'sameBirth', 'sameCommune'],
    ],
    [
      'a slip and no diacritics',
      changed({ name: 'nguyn thi thu hoa' }),
      ['nearName', 'sameBirth', 'sameCommune'],
    ],
    ['another commune and no phone', changed({ commune: 'u2' }), ['sameName', 'sameBirth']],
    ['only a birth year', changed({ birth: { year: 1980 } }), ['sameName', 'sameYear', 'sameCommune']],
    [
      'no birth, but the phone',
      withoutBirth(aRow({ person: 'b' })),
      ['sameName', 'samePhone', 'sameCommune'],
    ],
    [
      'one digit of the day wrong, but the phone',
      aRow({ person: 'b', birth: { year: 1980, date: '1980-03-13' } }),
      ['sameName', 'nearDay', 'samePhone', 'sameCommune'],
    ],
    [
      'the sex wrong, all else the same',
      changed({ sex: 'Nam' }),
      ['sameName', 'sameBirth', 'sameCommune', 'otherSex'],
    ],
  ])('%s', (_what, other, reasons) => {
    expect(reasonsFor(numbered, other)).toEqual(reasons);
  });

  it.each<[string, PersonRow, PersonRow]>([
    ['two valid CCCDs, all else the same', numbered, aRow({ person: 'b', isNumbered: true })],
    ['rows of one key', aRow(), aRow()],
    [
      'namesakes of one commune, other birthdays',
      aRow(),
      changed({ birth: { year: 1980, date: '1980-07-25' } }),
    ],
    ['namesakes without births and phones', withoutBirth(aRow()), withoutBirth(changed({}))],
    [
      'namesakes of one year elsewhere',
      aRow({ birth: { year: 1980 } }),
      changed({ birth: { year: 1980 }, commune: 'u2' }),
    ],
    [
      'father and son of one name and phone',
      aRow({ sex: 'Nam', birth: { year: 1955, date: '1955-03-12' } }),
      aRow({ person: 'b', sex: 'Nam', birth: { year: 1980, date: '1980-05-01' } }),
    ],
    ['a couple with one phone', aRow(), aRow({ person: 'b', name: 'Trần Văn Mẫu', sex: 'Nam' })],
    ['another given name, the same day and place', aRow(), changed({ name: 'Nguyễn Thị Thử Lan' })],
    [
      'a tone makes another name, when both have tones',
      aRow({ name: 'Nguyễn Thị Hương' }),
      changed({ name: 'Nguyễn Thị Hường', commune: 'u2' }),
    ],
    ['twins of two sexes', aRow({ name: 'Nguyễn Hòa' }), changed({ name: 'Nguyễn Hào', sex: 'Nam' })],
  ])('but not: %s', (_what, row, other) => {
    expect(reasonsFor(row, other)).toBeUndefined();
  });

  it('are told once, by the rows that speak most for it', () => {
    const rows = [aRow({ birth: { year: 1980 } }), aRow({ person: 'b' }), aRow()];
    expect(findCandidates(rows)).toMatchObject([{ one: 1, other: 2, score: 1000 }]);
  });

  it('are not found by a phone that a whole office has', () => {
    const born = (at: number): PersonRow =>
      withoutBirth(aRow({ person: `p${String(at)}`, commune: `u${String(at)}` }));
    const rows = (count: number): PersonRow[] => Array.from({ length: count }, (_, at) => born(at));
    expect(findCandidates(rows(10))).toHaveLength(45);
    expect(findCandidates(rows(11))).toEqual([]);
  });

  it('are found in a long list of one birthday and commune too, when they have one name', () => {
    const letters = 'abcdefghiklmnopqrstuvxy';
    const others = Array.from({ length: 500 }, (_, at) => {
      const name = `Họ ${letters[at % 23] ?? ''}${letters[Math.floor(at / 23)] ?? ''}`;
      return withoutPhone(aRow({ person: `p${String(at)}`, name }));
    });
    const rows = [...others, aRow(), aRow({ person: 'b', name: 'nguyen thi thu hoa' })];
    expect(findCandidates(rows)[0]).toMatchObject({ one: 500, other: 501 });
  });

  it('come in the same order whatever the order of the rows', () => {
    const rows = [aRow(), aRow({ person: 'b' }), aRow({ person: 'c', commune: 'u3' }), numbered];
    const pairs = (list: readonly PersonRow[]): string[] =>
      findCandidates(list).map(({ one, other, score }) =>
        [[list[one]?.person, list[other]?.person].sort().join(' '), score].join(' '),
      );
    expect(pairs([...rows].reverse()).sort()).toEqual(pairs(rows).sort());
    expect(pairs(rows)).toHaveLength(6);
  });
});
