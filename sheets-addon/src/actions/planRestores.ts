import type { StateAnswer } from '../../../core/src/api/history.ts';
import { rowNames } from '../../../core/src/class/rowNames.ts';
import type { ClassCells } from '../../../core/src/schema/classCells.ts';
import { SENT_KEYS } from '../../../core/src/schema/sentKeys.ts';
import { LIST_KINDS, ROW_KINDS, type ListKind } from '../../../core/src/schema/tabs.ts';
import type { WorkbookReading } from '../../../core/src/sheet/readWorkbook.ts';
import { restorePlan, type RestorePlan } from '../../../core/src/sync/restorePlan.ts';
import type { Ports } from '../ports.ts';
import { isAcknowledged, readClassMemory } from './classMemory.ts';
import { understandReply } from './explainRefusal.ts';
import { presentRows, type PresentRows } from './presentRows.ts';
import { having, isCell, listOf, number, text } from './shapes.ts';

/** A class and the revision of it that is to come back. */
export interface RestoreTarget {
  readonly classCode: string;
  readonly revision: number;
}

/** Whether what a button gave is a list of targets. */
export const areTargets = listOf(having<RestoreTarget>({ classCode: text, revision: number }));

/** What is to be written so that a class is again what it was. */
export interface Restore extends RestoreTarget {
  readonly plan: RestorePlan;
  /** What the rows of the plan are called, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  /** The sheet holds of this class what the province has not got. */
  readonly isUnsent: boolean;
}

/**
 * Plans the restoring of classes by what the sheet holds and the server kept; one request each, nothing is written. A
 * sentence when any of them cannot be had: then none is restored.
 */
export function planRestores(
  ports: Pick<Ports, 'server' | 'memory' | 'workbookId'>,
  reading: WorkbookReading,
  targets: readonly RestoreTarget[],
): Restore[] | string {
  const known = readClassMemory(ports.memory);
  const restores: Restore[] = [];
  for (const { classCode, revision } of targets) {
    const present = presentRows(reading, classCode);
    const body = JSON.stringify({
      workbookId: ports.workbookId(),
      classCode,
      revision,
      present: present.content,
    });
    const answer = understandReply(ports.server.post('state', body), isState);
    if (typeof answer === 'string') return answer;
    if (!ROW_KINDS.every((kind) => String(answer.columns[kind]) === String(SENT_KEYS[kind]))) return OUTDATED;
    const here = reading.classes.find((one) => one.classCode === classCode);
    restores.push({
      classCode,
      revision,
      plan: planOf(answer, present),
      names: Object.fromEntries([...rowNames(answer.wanted), ...rowNames(answer.now)]),
      isUnsent: here !== undefined && !isAcknowledged(here, known),
    });
  }
  return restores;
}

const OUTDATED = 'tiện ích trong bảng tính đã cũ. Hãy tải lại trang để dùng bản mới.';

/** Of the loose rows only those count that the class had then. */
function planOf({ wanted, now }: StateAnswer, { own, elsewhere }: PresentRows): RestorePlan {
  const rowsOf = (kind: ListKind): ClassCells['enrolments'] => {
    const idAt = SENT_KEYS[kind].indexOf('_id');
    const then = new Set(wanted[`${kind}s`].map((row) => String(row[idAt])));
    return now[`${kind}s`].filter((row) => own.has(String(row[idAt])) || then.has(String(row[idAt])));
  };
  const content = {
    cells: now.cells,
    enrolments: rowsOf('enrolment'),
    costs: rowsOf('cost'),
    materials: rowsOf('material'),
    lecturers: rowsOf('lecturer'),
  };
  const isElsewhere = (kind: string, row: string): boolean =>
    LIST_KINDS.some((one) => one === kind && elsewhere[one].has(row));
  return restorePlan(wanted, { content, isElsewhere });
}

const areRows = listOf(listOf(isCell));
const isContent = having<StateAnswer['now']>({
  cells: listOf(isCell),
  enrolments: areRows,
  costs: areRows,
  materials: areRows,
  lecturers: areRows,
});
const isState = having<StateAnswer>({
  columns: having<StateAnswer['columns']>({}),
  wanted: isContent,
  now: isContent,
});
