import { foldText } from '../../../core/src/cell/foldText.ts';
import { isBlank } from '../../../core/src/schema/cell.ts';
import { classColumns } from '../../../core/src/schema/classColumns.ts';
import type { Column } from '../../../core/src/schema/column.ts';
import { enrolmentColumns } from '../../../core/src/schema/enrolmentColumns.ts';
import { CLASS_KEYS, ENROLMENT_KEYS } from '../../../core/src/schema/sentKeys.ts';

describe('CLASS_KEYS', () => {
  it('has every column of the form but the running number and the sync mark', () => {
    expect(CLASS_KEYS).toHaveLength(classColumns.length - 2);
    expect(CLASS_KEYS[0]).toBe('classCode');
    expect(CLASS_KEYS).not.toContain('ordinal');
    expect(CLASS_KEYS).not.toContain('syncMark');
  });
});

describe('ENROLMENT_KEYS', () => {
  it('has every column of the list but the running number; the id is one of them', () => {
    expect(ENROLMENT_KEYS).toHaveLength(enrolmentColumns.length - 1);
    expect(ENROLMENT_KEYS).not.toContain('ordinal');
    expect(ENROLMENT_KEYS).toContain('_id');
  });
});

describe('columns', () => {
  it.each<[string, readonly Column[]]>([
    ['Lớp', classColumns],
    ['Học viên', enrolmentColumns],
  ])('of %s have keys and headers of their own, also when folded', (_tab, columns) => {
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    expect(new Set(columns.map(({ header }) => foldText(header))).size).toBe(columns.length);
  });

  it.each<[string, readonly Column[]]>([
    ['Lớp', classColumns],
    ['Học viên', enrolmentColumns],
  ])('of %s that hold codes name their list, and no other does', (_tab, columns) => {
    expect(
      columns.filter(({ type, list }) => (type === 'code' || type === 'codes') !== (list !== undefined)),
    ).toEqual([]);
  });
});

describe('isBlank', () => {
  it.each(['', ' ', '\n', '\u00A0 \t', '\u200B', '\u2066\u3164 ', false, undefined])(
    'is true of %p',
    (cell) => {
      expect(isBlank(cell)).toBe(true);
    },
  );

  it.each(['x', 0, true, '0', '\u200Bx', '.'])('is false of %p', (cell) => {
    expect(isBlank(cell)).toBe(false);
  });
});
