import type { ClassWrite } from '../../../functions/src/deps.ts';
import type { ClassRecord, ClassRevision, WorkbookRegistration } from '../../../functions/src/records.ts';
import { aClassRow } from '../../builders/aClassRow.ts';
import { aClassSummary } from '../../builders/aClassSummary.ts';
import { anEnrolmentRow } from '../../builders/anEnrolmentRow.ts';

/** What a registration says of the workbook of Huyện Đại Từ. */
export const aRegistration = (workbook: Partial<WorkbookRegistration> = {}): WorkbookRegistration => ({
  workbookId: 'wb-171',
  reporterId: '171',
  planId: 'sample',
  members: ['key-of-a-member'],
  addresses: { 'key-of-a-member': 'can.bo.171@example.org' },
  ...workbook,
});

/** What a decision writes: the class, and revision `revision` of the class, whose content is told by `hash`. */
export function aClassWrite(record: Partial<ClassRecord> = {}): Required<ClassWrite> {
  const classCode = record.classCode ?? 'NTM-2024-171-003';
  const whole: ClassRecord = {
    classCode,
    planId: 'sample',
    reporterId: '171',
    workbookId: 'wb-171',
    revision: 1,
    hash: 'hash1',
    observedAt: '2026-03-05T02:10:11.123Z',
    storedAt: '2026-03-05T02:10:12.000Z',
    by: 'key-of-a-member',
    cells: aClassRow({ classCode }),
    enrolments: [anEnrolmentRow({ classCode, idNumber: 'key…001' })],
    costs: [[classCode, '08']],
    materials: [],
    lecturers: [],
    summary: aClassSummary({ classCode }),
    sheetRevision: record.revision ?? 1,
    provinceFields: {},
    removedRows: [],
    checkedWith: 'rules1',
    ...record,
  };
  return { record: whole, revision: revisionOf(whole) };
}

const revisionOf = ({
  revision,
  hash,
  storedAt,
  observedAt,
  by,
  workbookId,
  cells,
  enrolments,
  costs,
  materials,
  lecturers,
}: ClassRecord): ClassRevision => ({
  revision,
  hash,
  storedAt,
  observedAt,
  by,
  workbookId,
  cells,
  enrolments,
  costs,
  materials,
  lecturers,
  provinceFields: {},
  reason: 'edit',
  changed: { fields: ['title'], added: ['r1'], removed: [], changed: [] },
});
