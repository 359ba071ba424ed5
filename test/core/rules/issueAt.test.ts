import { classIssue, headerOf, isEmpty, rowIssue } from '../../../core/src/rules/issueAt.ts';
import { aCheckedEnrolment } from '../../builders/aCheckedEnrolment.ts';

describe('classIssue and rowIssue', () => {
  it('say where', () => {
    expect(classIssue('venue', { code: 'class/online' })).toEqual({
      kind: 'class',
      field: 'venue',
      code: 'class/online',
    });
    expect(rowIssue(aCheckedEnrolment({}, { id: 'r9' }), 'phone', { code: 'phone/unreadable' })).toEqual({
      kind: 'enrolment',
      row: 'r9',
      field: 'phone',
      code: 'phone/unreadable',
    });
  });
});

describe('headerOf', () => {
  it.each([
    ['fullName', 'Họ và tên'],
    ['startDate', 'Ngày khai giảng'],
    ['note', 'Ghi chú'],
  ] as const)('%s stands under %s', (field, header) => {
    expect(headerOf(field)).toBe(header);
  });
});

describe('isEmpty', () => {
  it.each([
    [{ values: {} }, true],
    [{ values: { phone: '0950000001' } }, false],
    [{ values: {}, unread: ['phone'] }, false],
    [{ values: {}, unread: ['birth'] }, true],
  ])('%j', (row: { values: { phone?: string }; unread?: string[] }, expected) => {
    expect(isEmpty(row, 'phone')).toBe(expected);
  });
});
