import { PROTOCOL } from '../../../core/src/api/limits.ts';
import { IssueAnswer } from '../../../core/src/api/syncAnswer.ts';
import { SyncRequest } from '../../../core/src/api/syncRequest.ts';
import { CLASS_KEYS, ENROLMENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';

const request = {
  protocol: PROTOCOL,
  workbookId: 'book-171',
  observedAt: '2026-03-05T02:10:11.123Z',
  reason: 'edit',
  columns: { class: [...CLASS_KEYS], enrolment: [...ENROLMENT_KEYS] },
  classes: [
    { classCode: 'NTM-2024-171-003', baseRevision: 0, cells: aClassRow(), enrolments: [anEnrolmentRow()] },
  ],
};
const [pushed] = request.classes;

describe('SyncRequest', () => {
  it('takes what the add-on sends, unchanged', () => {
    expect(SyncRequest.parse(JSON.parse(JSON.stringify(request)))).toEqual(request);
  });

  it.each<[string, unknown]>([
    ['another protocol', { ...request, protocol: PROTOCOL + 1 }],
    ['no workbook', { ...request, workbookId: '' }],
    ['a moment that is none', { ...request, observedAt: '05/03/2026' }],
    ['a reason it does not know', { ...request, reason: 'because' }],
    ['a field it does not know', { ...request, force: true }],
    ['a negative base', { ...request, classes: [{ ...pushed, baseRevision: -1 }] }],
    ['half a base', { ...request, classes: [{ ...pushed, baseRevision: 0.5 }] }],
    ['a cell that is nothing', { ...request, classes: [{ ...pushed, cells: [null] }] }],
    ['a cell that is a list', { ...request, classes: [{ ...pushed, enrolments: [[['x']]] }] }],
    ['a class without a roster', { ...request, classes: [{ classCode: 'x', baseRevision: 0, cells: [] }] }],
    ['nothing', undefined],
  ])('refuses %s', (_what, body) => {
    expect(SyncRequest.safeParse(body).success).toBe(false);
  });
});

describe('IssueAnswer', () => {
  it('refuses a severity that is none', () => {
    const issue = { severity: 'block', code: 'cell/missing', message: 'Chưa nhập.' };
    expect(IssueAnswer.safeParse(issue).success).toBe(true);
    expect(IssueAnswer.safeParse({ ...issue, severity: 'error' }).success).toBe(false);
  });
});
