import type { Ports } from '../ports.ts';
import { kindOfTab } from './checkTouchedRows.ts';
import { runAutomatically } from './runAutomatically.ts';

/** Trigger: somebody edited a tab. What failed stands in the column `Đồng bộ`. */
export function syncAfterEdit(ports: Ports, tab: string): void {
  runAutomatically(ports, kindOfTab(tab) === undefined ? undefined : 'edit');
}

// An edit and a new colour also come as changes; the first has its own trigger, the second concerns nobody.
const NOT_OURS = new Set(['EDIT', 'FORMAT']);

/** Trigger: rows were inserted, deleted or moved; the event does not say which. */
export function syncAfterChange(ports: Ports, changeType: string): void {
  runAutomatically(ports, NOT_OURS.has(changeType) ? undefined : 'sweep');
}

/** Trigger: an hour has gone. Finds what events missed; no request when there is nothing. */
export function sweepWorkbook(ports: Ports): void {
  runAutomatically(ports, 'sweep');
}

/** Trigger: the workbook was opened. The same, and asks what the province did since. */
export function sweepOpened(ports: Ports): void {
  runAutomatically(ports, 'opening');
}
