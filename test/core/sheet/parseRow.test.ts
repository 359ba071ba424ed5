import { classColumns } from '../../../core/src/schema/classColumns.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { ENROLMENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { parseField, parseRow } from '../../../core/src/sheet/parseRow.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aReadingContext } from '../../builders/aReadingContext.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';

const context = aReadingContext('2024-03-12');

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

  it('leaves undefined what is empty or not understood, and says every column of it', () => {
    const row = anEnrolmentRow({ fullName: '', birth: 'x', phone: '1', hamlet: '' });
    const { values, issues } = parseRow(row, enrolmentColumns, context);
    expect(issues.map(({ field, code }) => [field, code])).toEqual([
      ['fullName', 'cell/missing'],
      ['birth', 'birth/unreadable'],
      ['phone', 'phone/unreadable'],
    ]);
    for (const key of ['fullName', 'birth', 'phone', 'hamlet'] as const) expect(values[key]).toBeUndefined();
  });

  it('makes every row with the same keys in the same order, whatever its cells hold', () => {
    for (const row of [anEnrolmentRow(), anEnrolmentRow({ birth: 'x', note: '' }), []]) {
      expect(Object.keys(parseRow(row, enrolmentColumns, context).values)).toEqual(ENROLMENT_KEYS);
    }
  });

  it('takes the cells that a short row lacks for empty', () => {
    expect(
      parseRow(['NTM-2024-171-003'], enrolmentColumns, context).issues.map(({ field }) => field),
    ).toEqual(['fullName', 'birth', 'sex', 'learnerGroup', 'position', 'workplace', 'commune', 'salaried']);
  });

  it('leaves the values alone that stand beside a doubt, and keeps every doubt', () => {
    const { values, issues } = parseRow(
      anEnrolmentRow({ fullName: 'ÔNG NGUYỄN VĂN MẪU', phone: 950000001 }),
      enrolmentColumns,
      context,
    );
    expect(values).toMatchObject({ fullName: 'Nguyễn Văn Mẫu', phone: '0950000001' });
    expect(issues.map(({ field, code }) => [field, code])).toEqual([
      ['fullName', 'text/title-prefix'],
      ['fullName', 'text/capitals'],
      ['phone', 'phone/lost-zero'],
    ]);
  });

  it('gives two codebooks their own readers', () => {
    const other = aReadingContext('2024-03-12');
    const codes = { ...other.codebook.codes, result: [{ code: 'XONG', label: 'Hoàn thành' }] };
    const otherContext = { ...other, codebook: { ...other.codebook, codes } };
    expect(
      parseRow(anEnrolmentRow({ result: 'Hoàn thành' }), enrolmentColumns, otherContext).values.result,
    ).toBe('XONG');
    expect(parseRow(anEnrolmentRow({ result: 'Hoàn thành' }), enrolmentColumns, context).values.result).toBe(
      'HOAN_THANH',
    );
  });
});

describe('parseField', () => {
  it('reads one cell as the whole row is read', () => {
    const row = anEnrolmentRow({ phone: '1', hamlet: '' });
    const { values } = parseRow(row, enrolmentColumns, context);
    for (const { key, ...column } of enrolmentColumns) {
      if ('local' in column) continue;
      expect(parseField(row, enrolmentColumns, key, context)).toEqual(values[key]);
    }
  });
});

describe('a CCCD that lost its zeros', () => {
  const issueOf = (cells: Parameters<typeof anEnrolmentRow>[0]) =>
    parseRow(anEnrolmentRow({ idNumber: 99185000001, ...cells }), enrolmentColumns, context).issues.find(
      ({ field }) => field === 'idNumber',
    );

  it.each([
    ['both fit', {}, 'id-number/lost-zeros', '099185000001'],
    ['the sex is another', { sex: 'Nam' }, 'id-number/wrong-length', undefined],
    ['the year is another', { birth: '1986' }, 'id-number/wrong-length', undefined],
    ['the year is not known', { birth: '' }, 'id-number/lost-zeros-unchecked', '099185000001'],
    ['the sex cannot be read', { sex: '?' }, 'id-number/lost-zeros-unchecked', '099185000001'],
    ['one is not known and one is another', { birth: '', sex: 'Nam' }, 'id-number/wrong-length', undefined],
  ])('is offered back or not when %s', (_what, cells, code, suggestion) => {
    expect(issueOf(cells)).toMatchObject({ code, params: { length: 11 } });
    expect(issueOf(cells)?.suggestion).toBe(suggestion);
  });
});
