import * as z from 'zod/mini';
import type { ClassCells } from '../schema/classCells.ts';
import { LIST_KINDS } from '../schema/tabs.ts';
import type { ProvinceFields } from './provinceFields.ts';

/** Who removed a class and when (ISO time of the reading that did not have it any more). */
export const Removal = z.object({ by: z.string(), at: z.string() });
export type Removal = Readonly<z.infer<typeof Removal>>;

/** A row that left a class: who, when, and the revision that no longer has it; the newest one before still does. */
export const RemovedRow = z.object({
  kind: z.enum(LIST_KINDS),
  id: z.string(),
  by: z.string(),
  at: z.string(),
  revision: z.int(),
});
export type RemovedRow = Readonly<z.infer<typeof RemovedRow>>;

/** All of a stored class that decisions on a sync need. Its cells are what the reporter's sheet held, as the server keeps them. */
export interface ClassState extends ClassCells {
  readonly revision: number;
  /** The revision that last changed what the sheet holds; later ones are the province's. */
  readonly sheetRevision: number;
  /** Content hash of what was pushed; empty once the class was removed. */
  readonly hash: string;
  readonly workbookId: string;
  /** When the sheet was read that led to it, ISO time. */
  readonly observedAt: string;
  /** Key of the e-mail that sent it. */
  readonly by: string;
  readonly provinceFields: ProvinceFields;
  /** The class is no longer in the sheet. Its last content stays. */
  readonly removed?: Removal;
  readonly removedRows: readonly RemovedRow[];
}

/** What is to be stored of a class. */
export interface StateWrite {
  readonly state: ClassState;
  /** The state is a new revision and history tells of it; otherwise only the class itself is written. */
  readonly isRevision: boolean;
}
